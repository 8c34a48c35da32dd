package org.investorchat.answering;

/**
 * Whether the document answers a question, as the {@link GateModel} estimates it.
 *
 * @param probability in [0, 1]
 * @param answered whether it is taken to answer
 * @param near whether the nearest clauses are worth showing as such
 */
record Answerability(double probability, boolean answered, boolean near) {}
