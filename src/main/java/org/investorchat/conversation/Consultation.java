package org.investorchat.conversation;

import org.investorchat.answering.BilingualAnswer;
import org.investorchat.answering.Question;

/**
 * What somebody asks on behalf of another, and the answer in both languages.
 *
 * @param question cleaned, personal data masked
 */
public record Consultation(Question question, BilingualAnswer answer) {}
