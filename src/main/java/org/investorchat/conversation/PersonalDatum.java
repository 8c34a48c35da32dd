package org.investorchat.conversation;

import java.util.Locale;

/** A kind of personal data that is masked. */
enum PersonalDatum {
  E_MAIL,
  PHONE,
  RESIDENT_ID,
  IDENTITY_DOCUMENT,
  PASSPORT,
  PERMIT,
  BANK_CARD,
  BANK_ACCOUNT,
  IBAN,
  ACCOUNT,
  PERSON_NAME,
  ADDRESS,
  NUMBER_PLATE,
  BIRTH_DATE,
  IP_ADDRESS;

  /** Returns whether {@code value}, which has the shape of this kind, can be of this kind. */
  boolean accepts(String value) {
    return switch (this) {
      case RESIDENT_ID -> CheckDigits.isResidentId(value);
      case BANK_CARD -> CheckDigits.isBankCard(value);
      case IBAN -> CheckDigits.isIban(value);
      case E_MAIL,
          PHONE,
          IDENTITY_DOCUMENT,
          PASSPORT,
          PERMIT,
          BANK_ACCOUNT,
          ACCOUNT,
          PERSON_NAME,
          ADDRESS,
          NUMBER_PLATE,
          BIRTH_DATE,
          IP_ADDRESS ->
          true;
    };
  }

  /** Returns the name in the lexicon and the messages, such as {@code e-mail}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
