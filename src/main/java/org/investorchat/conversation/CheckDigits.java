package org.investorchat.conversation;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells numbers that carry check characters from numbers that merely look like them. */
final class CheckDigits {

  /** The alphabet of GB 32100-2015: digits and letters without I, O, S, V and Z. */
  private static final String CREDIT_CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private static final int[] ORGANISATION_CODE_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  private static final String RESIDENT_ID_CHECKS = "10X98765432";

  /** The first two digits of GB/T 2260: provinces, Taiwan, Hong Kong, Macao, abroad. */
  private static final Set<Integer> PROVINCES =
      Set.of(
          11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50,
          51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83, 91);

  private CheckDigits() {}

  /** Returns whether {@code number} satisfies Luhn (ISO/IEC 7812-1) and is no row of one digit. */
  static boolean isBankCard(String number) {
    String digits = digits(number);
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit : digit * 2;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0 && digits.chars().distinct().count() > 1;
  }

  /** Returns whether {@code number} satisfies the check of ISO 13616 (MOD 97-10). */
  static boolean isIban(String number) {
    String plain = plain(number);
    if (plain.length() < 15 || plain.length() > 34) {
      return false;
    }
    String digits =
        (plain.substring(4) + plain.substring(0, 4))
            .chars()
            .mapToObj(it -> Integer.toString(Character.digit(it, 36)))
            .collect(Collectors.joining());
    return new BigInteger(digits).mod(BigInteger.valueOf(97)).intValue() == 1;
  }

  /**
   * Returns whether {@code number} is a resident's or a foreign permanent resident's identity
   * number of 15 or 18 characters. One whose check character is wrong still is, unless it is right
   * as a company's credit code: a slip of the pen hides nobody.
   */
  static boolean isResidentId(String number) {
    String plain = plain(number);
    if (!PROVINCES.contains(province(plain))) {
      return false;
    }
    if (plain.length() == 15) {
      return isDate("19" + plain.substring(6, 12));
    }
    return isDate(plain.substring(6, 14)) && (isResidentIdChecked(plain) || !isCreditCode(plain));
  }

  /**
   * Returns whether {@code code} is a unified social credit code (GB 32100-2015). One of digits
   * alone, which a card number could be as well, must also be right in the organisation code it
   * contains (GB 11714-1997).
   */
  static boolean isCreditCode(String code) {
    String plain = plain(code);
    return isCreditCodeChecked(plain)
        && (!plain.matches("\\d+") || isOrganisationCodeChecked(plain.substring(8, 17)));
  }

  private static boolean isOrganisationCodeChecked(String code) {
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += (code.charAt(i) - '0') * ORGANISATION_CODE_WEIGHTS[i];
    }
    return (11 - sum % 11) % 11 == code.charAt(8) - '0';
  }

  private static boolean isCreditCodeChecked(String plain) {
    int weight = 1;
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      int value = CREDIT_CODE_ALPHABET.indexOf(plain.charAt(i));
      if (value < 0) {
        return false;
      }
      sum += value * weight;
      weight = weight * 3 % 31;
    }
    return CREDIT_CODE_ALPHABET.charAt((31 - sum % 31) % 31) == plain.charAt(17);
  }

  /** A foreigner's number (since 2023) begins with 9, then the province. */
  private static int province(String id) {
    int from = id.length() == 18 && id.charAt(0) == '9' ? 1 : 0;
    return Integer.parseInt(id.substring(from, from + 2));
  }

  /** ISO 7064 MOD 11-2, as GB 11643-1999 has it. */
  private static boolean isResidentIdChecked(String id) {
    int sum = 0;
    int weight = 1;
    for (int i = 16; i >= 0; i--) {
      weight = weight * 2 % 11;
      sum += (id.charAt(i) - '0') * weight;
    }
    return RESIDENT_ID_CHECKS.charAt(sum % 11) == id.charAt(17);
  }

  private static boolean isDate(String digits) {
    try {
      int year = Integer.parseInt(digits.substring(0, 4));
      int month = Integer.parseInt(digits.substring(4, 6));
      int day = Integer.parseInt(digits.substring(6, 8));
      return year >= 1850 && year < 2100 && LocalDate.of(year, month, day).getYear() == year;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static String digits(String number) {
    return number.replaceAll("\\D", "");
  }

  private static String plain(String number) {
    return number.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
  }
}
