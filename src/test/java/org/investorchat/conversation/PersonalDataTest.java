package org.investorchat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.investorchat.answering.ReplyLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Masks what is a person's and leaves what a question is about, in both languages. */
class PersonalDataTest {

  private static final List<String> SENTENCES =
      List.of(
          "%s",
          "请问%s可以吗",
          "我的号码%s，想咨询外债额度",
          "外債額度：%s。",
          "My number is %s, may I apply?",
          "Please note %s. Thank you",
          "(%s)");

  @ParameterizedTest
  @CsvFileSource(resources = "/intake/masked.csv", delimiter = '|')
  void masksPersonalData(String said, String kept) {
    assertThat(Intakes.clean(said).text()).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/intake/kept.txt", delimiter = '|')
  void leavesWhatQuestionsAreAbout(String said) {
    assertThat(Intakes.clean(said).text()).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/intake/masked.csv", delimiter = '|')
  void leavesItsOwnPlaceholdersAsTheyAre(String said, String kept) {
    assertThat(Intakes.clean(kept).text()).isEqualTo(kept);
  }

  /** A bare number of eleven digits that begins like a mobile number is taken for one. */
  @Test
  void neverMasksAnAmount() {
    var random = new Random(20211229);
    for (int i = 0; i < 1000; i++) {
      String digits = number(random, 1 + random.nextInt(12));
      boolean like = digits.matches("1[3-9]\\d{9}");
      for (String amount : written(digits, !like)) {
        assertThat(asked(random, amount)).contains(amount);
      }
    }
  }

  private static List<String> written(String digits, boolean bare) {
    long value = Long.parseLong(digits);
    String grouped = String.format(Locale.ROOT, "%,d", value);
    var withUnits =
        Stream.of("%s元", "%s万元", "%s 美元", "$%s", "¥%s", "%s yuan", "USD %s", "%s million")
            .map(it -> it.formatted(digits));
    var separated =
        Stream.of(grouped, grouped.replace(',', ' '), "$" + grouped, grouped + "元", digits + "%");
    return Stream.of(withUnits, separated, bare ? Stream.of(digits) : Stream.<String>empty())
        .flatMap(it -> it)
        .toList();
  }

  @Test
  void alwaysMasksAMobileNumber() {
    var random = new Random(12345);
    for (int i = 0; i < 1000; i++) {
      String digits = "1" + (3 + random.nextInt(7)) + digits(random, 9);
      String dash = List.of("", "-", " ", ".").get(random.nextInt(4));
      String prefix = List.of("", "+86", "+86 ", "0086", "86-", "(+86)").get(random.nextInt(6));
      String number =
          prefix
              + String.join(
                  dash, digits.substring(0, 3), digits.substring(3, 7), digits.substring(7));
      assertThat(asked(random, number)).doesNotContain(digits.substring(7)).contains("[");
    }
  }

  @Test
  void alwaysMasksAResidentIdentityNumber() {
    var random = new Random(11643);
    for (int i = 0; i < 1000; i++) {
      String number = residentId(random);
      assertThat(asked(random, number)).doesNotContain(number.substring(6)).contains("[");
    }
  }

  @Test
  void alwaysMasksABankCard() {
    var random = new Random(7812);
    for (int i = 0; i < 1000; i++) {
      String number = luhn((1 + random.nextInt(9)) + digits(random, 11 + random.nextInt(7)));
      assertThat(asked(random, number)).doesNotContain(number).contains("[");
    }
  }

  @ParameterizedTest
  @EnumSource(PersonalDatum.class)
  void hasAPlaceholderForEveryKindInEveryLanguage(PersonalDatum kind) {
    var placeholders = new Placeholders();

    assertThat(placeholders.of(kind, ReplyLanguage.ENGLISH)).matches("\\[[A-Za-z -]+]");
    assertThat(placeholders.of(kind, ReplyLanguage.SIMPLIFIED_CHINESE))
        .matches("\\[(IP)?\\p{IsHan}+]");
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "/intake/hostile.txt",
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false)
  void finishesWhateverIsRepeated(String part) {
    String text = part.repeat(500).substring(0, 499) + "!";

    assertThat(Intakes.clean(text).text()).isNotEmpty();
  }

  private static String asked(Random random, String number) {
    String sentence = SENTENCES.get(random.nextInt(SENTENCES.size()));
    return Intakes.clean(sentence.formatted(number)).text();
  }

  private static String residentId(Random random) {
    var provinces = List.of("11", "12", "31", "37", "44", "51", "65");
    String head =
        provinces.get(random.nextInt(provinces.size()))
            + "01%02d".formatted(1 + random.nextInt(20))
            + (1930 + random.nextInt(80))
            + "%02d%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28))
            + digits(random, 3);
    int sum =
        IntStream.range(0, 17).map(i -> (head.charAt(i) - '0') * ((1 << (17 - i)) % 11)).sum();
    return head + "10X98765432".charAt(sum % 11);
  }

  private static String luhn(String head) {
    return IntStream.range(0, 10)
        .mapToObj(it -> head + it)
        .filter(CheckDigits::isBankCard)
        .findFirst()
        .orElseThrow();
  }

  private static String number(Random random, int length) {
    return (1 + random.nextInt(9)) + digits(random, length - 1);
  }

  private static String digits(Random random, int length) {
    var digits = new StringBuilder();
    for (int i = 0; i < length; i++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }
}
