package org.investorchat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.conversation.InvalidUtterance.Reason;
import org.investorchat.knowledge.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Takes utterances to questions. */
class IntakeTest {

  static Stream<Arguments> forms() {
    return Stream.of(
        arguments("  What is\nthe\t foreign   debt quota? ", "What is the foreign debt quota?"),
        arguments("ＡＥＯ　企业１０００万美元", "AEO 企业1000万美元"),
        arguments("额度是多少？请说明：条件，流程；谢谢！", "额度是多少？请说明：条件，流程；谢谢！"),
        arguments("（７．４）是什么…", "（7.4）是什么…"),
        arguments("外\u200B债\uFEFF额\u2060度", "外债额度"),
        arguments("re\u00ADsidence \u202Epermit\u202C", "residence permit"),
        arguments("visa\uDB40\uDC41\uDB40\uDC42 rules", "visa rules"),
        arguments("visa\u0000rules\u0007 \u001B[31m", "visa rules [31m"),
        arguments("qui\u2028te\u00A0ri\u3000ght", "qui te ri ght"),
        arguments("a\uD800b \uE000c\uFE0F", "ab c"),
        arguments("Cafe\u0301 quota", "Café quota"),
        arguments("⼈民币", "人民币"),
        arguments("京商资发字〔2021〕14号", "京商资发字〔2021〕14号"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void bringsATextToOneForm(String said, String kept) {
    assertThat(Intakes.clean(said).text()).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n\u3000", "\u200B\uFEFF", "\u2800\u3164", "\uDB40\uDC41"})
  void refusesATextWithNothingToSee(String text) {
    assertThatExceptionOfType(InvalidUtterance.class)
        .isThrownBy(() -> Intakes.clean(text))
        .returns(Reason.BLANK, InvalidUtterance::reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "债", "\uD840\uDC00"})
  void takesAsManyCharactersAsAllowedAndNotOneMore(String character) {
    assertThat(Intakes.clean(character.repeat(Intakes.MAX_CHARACTERS)).text()).isNotEmpty();

    assertThatExceptionOfType(InvalidUtterance.class)
        .isThrownBy(() -> Intakes.clean(character.repeat(Intakes.MAX_CHARACTERS + 1)))
        .returns(Reason.TOO_LONG, InvalidUtterance::reason)
        .returns(Intakes.MAX_CHARACTERS, InvalidUtterance::limit);
  }

  @Test
  void countsTheCharactersThatAreLeftAfterCleaning() {
    String text = "外债 \u200B\u200B  ".repeat(150);

    assertThat(Intakes.clean(text).text()).hasSize(449);
  }

  @Test
  void refusesAnAbsurdlyLongTextHoweverLittleOfItCanBeSeen() {
    assertThatExceptionOfType(InvalidUtterance.class)
        .isThrownBy(() -> Intakes.clean("quota" + "\u200B".repeat(100_000)))
        .returns(Reason.TOO_LONG, InvalidUtterance::reason);
  }

  @Test
  void saysNothingOfTheTextInWhatMayBeLogged() {
    String text = "13911112222 ".repeat(100);

    assertThat(new Utterance(text, null)).asString().doesNotContain("139");
    assertThatExceptionOfType(InvalidUtterance.class)
        .isThrownBy(() -> Intakes.clean(text))
        .satisfies(it -> assertThat(it).hasMessageNotContaining("139"));
  }

  @Test
  void answersInTheLanguageWantedAndSearchesInTheLanguageAsked() {
    var chinese = Intakes.clean("外债额度是多少", ReplyLanguage.ENGLISH);
    var english = Intakes.clean("What is the quota?", ReplyLanguage.TRADITIONAL_CHINESE);
    var french = Intakes.clean("Quel est le quota de dette ?", ReplyLanguage.SIMPLIFIED_CHINESE);

    assertThat(chinese.language()).isEqualTo(Language.CHINESE);
    assertThat(chinese.reply()).isEqualTo(ReplyLanguage.ENGLISH);
    assertThat(english.language()).isEqualTo(Language.ENGLISH);
    assertThat(english.reply()).isEqualTo(ReplyLanguage.TRADITIONAL_CHINESE);
    assertThat(french.served()).isFalse();
    assertThat(french.language()).isEqualTo(Language.ENGLISH);
    assertThat(french.reply()).isEqualTo(ReplyLanguage.SIMPLIFIED_CHINESE);
  }

  @Test
  void tellsTheLanguageWithoutThePersonalData() {
    var question = Intakes.clean("我叫John Smith，邮箱john.smith@example.com，想问外债额度");

    assertThat(question.mixed()).isFalse();
    assertThat(question.text()).isEqualTo("我叫[姓名]，邮箱[邮箱]，想问外债额度");
  }

  @Test
  void cleansWhatIsCleanToItself() {
    var random = new Random(2021);
    for (int i = 0; i < 1000; i++) {
      String once = Intakes.clean("x" + characters(random)).text();
      assertThat(Intakes.clean(once).text()).isEqualTo(once);
    }
  }

  @Test
  void answersManyAtOnce() {
    var expected = Intakes.clean("Comment obtenir un permis de séjour à Pékin ?");

    assertThat(
            IntStream.range(0, 200)
                .parallel()
                .mapToObj(it -> Intakes.clean("Comment obtenir un permis de séjour à Pékin ?")))
        .containsOnly(expected);
  }

  @Test
  void refusesALimitThatLetsNothingIn() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IntakeSettings(0))
        .withMessageContaining("intake.max-characters");
  }

  private static String characters(Random random) {
    return random
        .ints(30, 0, 0x110000)
        .map(it -> it % 3 == 0 ? it % 0x3000 : it)
        .filter(Character::isDefined)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
