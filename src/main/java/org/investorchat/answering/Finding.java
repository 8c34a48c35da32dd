package org.investorchat.answering;

/**
 * Something in a draft that its cited clauses do not carry.
 *
 * @param sentence index in the draft, from 0; the last one's where the whole draft is at fault
 * @param detail what is wrong, for operators and logs, such as {@code 50000000 USD}
 */
public record Finding(int sentence, Fault fault, String detail) {

  /** What a sentence can do wrong. */
  public enum Fault {
    UNCITED,
    NOT_IN_EVIDENCE,
    MISQUOTED,
    NUMBER,
    BODY,
    PLACE,
    POLARITY,
    MODALITY,
    STRONG_WORD,
    CONDITION_DROPPED,
    SCOPE_DROPPED,
    LANGUAGE,
    LINK,
    ADVERTISEMENT,
    UNSUPPORTED
  }
}
