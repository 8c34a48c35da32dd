package org.investorchat.messaging.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.investorchat.messaging.Markup;
import org.investorchat.messaging.Markups;
import org.investorchat.messaging.TextForm;
import org.investorchat.messaging.TextUnit;
import org.investorchat.messaging.rendering.Piece.Whole;
import org.investorchat.messaging.rendering.Piece.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Divides texts into messages. */
class TextSplitterTest {

  private static final int TEXTS = 300;
  private static final Pattern NUMBER = Pattern.compile("^\\(\\d+/\\d+\\)\n");
  private static final String LABEL = "人工智能生成，仅供参考";

  private static final List<String> WORDS =
      List.of(
          "在园区内注册且符合规定条件的企业",
          "外债便利化试点政策",
          "额度由500万美元提高到1000万美元",
          "foreign debt quota",
          "the pilot of the U.S. Department & Co.",
          "<b>bold</b> *star* _under_ [bracket](round)",
          "👩‍👩‍👧‍👦👍🏽🇨🇳",
          "𠮷野家𡨸",
          "e\u0301a\u0300o\u0302\u0323",
          "한국어",
          "नमस्ते",
          "No. 7",
          "1/3");

  private static final List<String> ENDS =
      List.of(
          "。", "；", "，", "、", ". ", ", ", "; ", "! ", "？", "：", ":\n", "\n", "\n\n", " ", "", "…");

  /** Texts as nobody writes them, with citations and links in any place. */
  private static List<Piece> pieces(Random random, Markup markup) {
    List<Piece> pieces = new ArrayList<>();
    int count = 1 + random.nextInt(60);
    for (int i = 0; i < count; i++) {
      switch (random.nextInt(6)) {
        case 0 -> pieces.add(new Whole("〔第" + i + "条〕", markup.text("〔第" + i + "条〕")));
        case 1 -> pieces.add(new Phrases(markup).link("第7.4款", url(random)));
        case 2 -> pieces.addAll(new Phrases(markup).words("见 " + url(random) + "。"));
        default -> pieces.add(new Words(any(random, WORDS) + any(random, ENDS)));
      }
    }
    return pieces;
  }

  private static String url(Random random) {
    String path = "a-b_c/".repeat(random.nextInt(random.nextInt(20) == 0 ? 60 : 6));
    return "https://invest.example.org/" + path + "measures/7?lang=zh-Hans#7.4";
  }

  private static <T> T any(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static Wording wording(List<Piece> body, Markup markup) {
    var label = new Phrases(markup).line(LABEL);
    return new Wording(body, List.of(new Words("\n\n"), label), List.of(List.of(label)));
  }

  private static TextForm form(Random random, Markup markup, int parts) {
    return new TextForm(
        markup, any(random, List.of(TextUnit.values())), 100 + random.nextInt(400), parts);
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsLostOrTooLong(Markups markup) {
    for (int seed = 0; seed < TEXTS; seed++) {
      var random = new Random(seed);
      var wording = wording(pieces(random, markup), markup);
      var form = form(random, markup, 999);

      var parts = new TextSplitter(form).split(wording);

      String whole = new MarkedText(joined(wording), form, Integer.MAX_VALUE).plain();
      assertThat(parts).allMatch(it -> form.unit().length(it) <= form.limit());
      assertThat(withoutSpace(markup.plain(parts))).isEqualTo(withoutSpace(whole));
      assertThat(parts.getLast()).endsWith(markup.text(LABEL));
    }
  }

  private static List<Piece> joined(Wording wording) {
    List<Piece> all = new ArrayList<>(wording.body());
    all.addAll(wording.closing());
    return all;
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("[\\s\\p{Z}]+", "");
  }

  @ParameterizedTest
  @EnumSource
  void citationsAndLinksStayWhole(Markups markup) {
    for (int seed = 0; seed < TEXTS; seed++) {
      var random = new Random(seed);
      var body = pieces(random, markup);
      var form = form(random, markup, 999);

      var parts = new TextSplitter(form).split(wording(body, markup));

      int room = form.limit() - "(999/999)\n\\\\\\\\".length();
      for (var piece : body) {
        if (piece instanceof Whole it && form.unit().length(it.marked()) <= room) {
          assertThat(parts).anyMatch(part -> part.contains(it.marked()));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatReadersTakeForACharacterStaysWhole(TextUnit unit) {
    for (int seed = 0; seed < TEXTS; seed++) {
      var random = new Random(seed);
      var body = pieces(random, Markup.PLAIN);
      var form = new TextForm(Markup.PLAIN, unit, 100 + random.nextInt(100), 999);

      var parts = new TextSplitter(form).split(wording(body, Markup.PLAIN));

      assertThat(parts).allSatisfy(TextSplitterTest::assertWellFormed);
      String whole =
          new MarkedText(joined(wording(body, Markup.PLAIN)), form, Integer.MAX_VALUE).plain();
      var clusters = clusters(whole);
      List<String> found = new ArrayList<>();
      parts.forEach(it -> found.addAll(clusters(NUMBER.matcher(it).replaceFirst(""))));
      assertThat(found).isEqualTo(clusters);
    }
  }

  private static void assertWellFormed(String text) {
    assertThat(text.codePoints()).noneMatch(it -> it >= 0xd800 && it <= 0xdfff);
  }

  private static List<String> clusters(String text) {
    var clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
    clusters.setText(text);
    List<String> found = new ArrayList<>();
    for (int from = 0, to = clusters.next();
        to != BreakIterator.DONE;
        from = to, to = clusters.next()) {
      if (!text.substring(from, to).isBlank()) {
        found.add(text.substring(from, to));
      }
    }
    return found;
  }

  @ParameterizedTest
  @EnumSource
  void whatThePlatformDoesNotTakeEndsWithWhereTheRestIs(Markups markup) {
    for (int seed = 0; seed < TEXTS; seed++) {
      var random = new Random(seed);
      var body = pieces(random, markup);
      var form = form(random, markup, 1 + random.nextInt(3));
      var endings =
          List.of(Piece.words("x".repeat(90) + "\n" + LABEL), Piece.words("其余见门户\n" + LABEL));

      var parts =
          new TextSplitter(form)
              .split(new Wording(body, Piece.words("\n\n备注。\n" + LABEL), endings));

      assertThat(parts).hasSizeBetween(1, form.mostParts());
      assertThat(parts).allMatch(it -> form.unit().length(it) <= form.limit());
      assertThat(parts.getLast()).endsWith(markup.text(LABEL));
      String text = markup.plain(parts);
      assertThat(text).containsAnyOf("其余见门户", "x".repeat(90), "备注。");
    }
  }

  @Test
  void aTextThatFitsIsNotNumbered() {
    assertThat(split("短。", 100)).containsExactly("短。");
  }

  private static List<String> split(String text, int limit) {
    var form = new TextForm(Markup.PLAIN, TextUnit.CHARACTERS, limit, 9);
    return new TextSplitter(form)
        .split(
            new Wording(
                new Phrases(Markup.PLAIN).words(text), List.of(), List.of(Piece.words("…"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "第一句讲条件。 | 第二句讲额度",
        "“建立正面清单；”〔第16条〕 | 然后",
        "enterprises in the park [M7]. | The quota",
        "“cash pooling.” [M7] | It is",
        "the U.S. Department of Commerce said so. | The quota",
        "(see Nos. 7 and 8.) | Then",
      })
  void sentencesEndWithTheirQuotesAndCitations(String one, String two) {
    String filler = "字".repeat(94 - one.length() - 10);
    var parts =
        split(filler + "，" + one + (one.endsWith("。") ? "" : " ") + two + "尾".repeat(60), 100);

    assertThat(parts.getFirst()).endsWith(one.strip());
    assertThat(parts.get(1)).contains("\n" + two.strip());
  }

  @Test
  void aLineThatLeadsOverStaysWithWhatFollows() {
    var parts = split("字".repeat(80) + "。\n依据：\n第7.4款，促进贸易投融资便利化。", 100);

    assertThat(parts.get(1)).isEqualTo("(2/2)\n依据：\n第7.4款，促进贸易投融资便利化。");
  }

  @Test
  void aParagraphStaysWholeWhereTheMessageIsHalfFull() {
    var parts = split("字".repeat(60) + "。\n\n" + "短句。".repeat(20), 100);

    assertThat(parts)
        .containsExactly("(1/2)\n" + "字".repeat(60) + "。", "(2/2)\n" + "短句。".repeat(20));
  }

  @Test
  void aListItemKeepsItsNumber() {
    var parts = split("字".repeat(88) + "。\n1. 外债额度。\n2. 资金池。", 100);

    assertThat(parts.get(1)).startsWith("(2/2)\n1. 外债额度。");
  }
}
