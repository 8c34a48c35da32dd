package org.investorchat.answering;

import org.investorchat.knowledge.Provenance;

/** The text of a clause in one language and script, verbatim. */
public record Quote(String text, ReplyLanguage language, Provenance provenance) {}
