/**
 * Dense search: embedding models that run in this process, and exact scans over their vectors.
 *
 * <p>Start at {@link org.investorchat.retrieval.dense.TextEmbedder}. Vectors of texts that do not
 * change are kept on disk by content hash, so that only the first start embeds them.
 */
@NullMarked
package org.investorchat.retrieval.dense;

import org.jspecify.annotations.NullMarked;
