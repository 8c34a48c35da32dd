package org.investorchat.knowledge;

/** Whom the notice names for questions about it. */
public record Contact(Bilingual name, Bilingual department, String telephone) {}
