/**
 * Reads the knowledge from its folder and refuses what is malformed.
 *
 * <p>Start at {@link CorpusReader}. The records of {@link KnowledgeFiles} are the files' shapes;
 * what they name (bodies, places, clauses) is resolved while reading, so that a corpus never holds
 * a reference to nothing.
 */
@NullMarked
package org.investorchat.knowledge.source;

import org.jspecify.annotations.NullMarked;
