/**
 * The UI message stream of the AI SDK, for pages made with {@code useChat}.
 *
 * <p>The page retells the conversation with each question ({@link
 * org.investorchat.conversation.Retelling}). Decided: sources come as parts of their own and not in
 * the text, since pages show them; that AI composed the answer is the text's last line, since pages
 * may show nothing but the text.
 */
@NullMarked
package org.investorchat.channels.ui;

import org.jspecify.annotations.NullMarked;
