package org.investorchat.knowledge;

/**
 * A subject people ask about that a policy does not treat.
 *
 * @param name completes the sentence "The measures do not treat …"
 * @param questions ways of asking
 */
public record OutsideTopic(String id, Bilingual name, BilingualWords questions) {}
