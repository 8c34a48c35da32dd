package org.investorchat.knowledge;

/**
 * A part of a policy that groups measures.
 *
 * @param number as printed, such as {@code III}
 */
public record Section(String number, Bilingual title) {}
