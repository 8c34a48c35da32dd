/**
 * The policies, clause by clause, in Chinese and English, and the words people use for them.
 *
 * <p>Start at {@link Corpus}: it holds every {@link Policy}, a policy its {@link Measure}s, a
 * measure its {@link Clause}s. The clause is the unit everything else cites: one statement with a
 * stable id that is the same in both languages, its commitment and its conditions. {@code source}
 * reads the files below {@code knowledge/} and refuses a malformed one.
 *
 * <p>Decided: one copy of a clause per language under one id, so that a question is searched in its
 * own language and mapped to the id (94.9 % right first, against 7 to 29 % across languages).
 * Rejected: chunks by length, which part a condition from what it conditions.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.investorchat.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
