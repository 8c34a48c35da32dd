/**
 * Puts answers and words of the service into texts that a platform takes. Start at {@link
 * AnswerRendering}: what is said becomes {@link Piece}s, which {@link TextSplitter} divides.
 *
 * <p>Decided: pieces, not finished text, are divided, so that no citation and no link is ever cut,
 * whatever its markup. The label of AI-composed content is the last line and counted in the limit.
 */
@NullMarked
package org.investorchat.messaging.rendering;

import org.jspecify.annotations.NullMarked;
