/**
 * Lexical search: the terms of a text, the concepts it names, and how much of a query it holds.
 *
 * <p>Start at {@link org.investorchat.retrieval.lexical.LanguageAnalysis}, which turns a text into
 * an {@link org.investorchat.retrieval.lexical.AnalyzedText}; {@link
 * org.investorchat.retrieval.lexical.LexicalIndex} ranks texts by BM25 and {@link
 * org.investorchat.retrieval.lexical.WeightedTerms} says which share of a query's words one holds.
 *
 * <p>Decided: a glossary term, an authority and a place are concepts with an id that is the same in
 * both languages. Texts and queries are marked with the concepts they name in any of their words,
 * so that an investor's word finds the policy's and back, and a word of the other language finds
 * both. Rejected: adding the term's words to the query, which matches each of them alone.
 */
@NullMarked
package org.investorchat.retrieval.lexical;

import org.jspecify.annotations.NullMarked;
