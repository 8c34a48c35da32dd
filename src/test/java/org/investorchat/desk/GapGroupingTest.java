package org.investorchat.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.investorchat.desk.Gap.Source;
import org.investorchat.knowledge.Card;
import org.investorchat.knowledge.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Groups questions that nobody tuned the search to. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class GapGroupingTest {

  private static final Instant START = Instant.parse("2026-11-26T09:00:00Z");

  @Autowired private GapGrouping grouping;

  @Test
  void joinsWhatAsksForTheSameAndKeepsTheRestApart() throws IOException {
    int joined = 0;
    int apart = 0;
    for (var line : Files.readAllLines(Path.of("src/test/resources/gaps/pairs.tsv"))) {
      var fields = List.of(line.split("\t"));
      var language = fields.get(0).equals("en") ? Language.ENGLISH : Language.CHINESE;
      var groups =
          grouping.group(List.of(gap(1, fields.get(2), language), gap(2, fields.get(3), language)));
      joined += fields.get(1).equals("same") && groups.size() == 1 ? 1 : 0;
      apart += fields.get(1).equals("different") && groups.size() == 2 ? 1 : 0;
    }

    assertThat(joined).as("pairs of 32 that ask for the same").isGreaterThanOrEqualTo(22);
    assertThat(apart).as("pairs of 32 that do not").isGreaterThanOrEqualTo(29);
  }

  @Test
  void questionsBesideOneCardAreOneGroupInBothLanguages() {
    var groups =
        grouping.group(
            List.of(
                gap(1, "Names of the banks in the cash pooling pilot please", Language.ENGLISH),
                gap(
                    2,
                    "\u53c2\u52a0\u8d44\u91d1\u6c60\u8bd5\u70b9\u7684\u662f\u54ea\u51e0\u5bb6\u94f6\u884c\uff1f",
                    Language.CHINESE)));

    assertThat(groups)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.measure()).isEqualTo(7);
              assertThat(it.nearest()).extracting(Card::id).isEqualTo("cash-pool-pilot");
              assertThat(it.languages()).containsOnlyKeys(Language.ENGLISH, Language.CHINESE);
              assertThat(it.lastAt()).isEqualTo(START.plusSeconds(2));
              assertThat(it.firstAt()).isEqualTo(START.plusSeconds(1));
            });
  }

  @Test
  void aGroupKeepsItsIdWhateverElseIsAsked() {
    List<Gap> gaps =
        new ArrayList<>(
            IntStream.range(0, 30)
                .mapToObj(it -> gap(it, "How do I train cat number " + it + "?", Language.ENGLISH))
                .toList());
    gaps.add(gap(40, "Which bank takes part in the fund pool pilot?", Language.ENGLISH));
    var before = grouping.group(gaps).stream().map(GapGroup::id).toList();

    gaps.add(gap(50, "How do I train my cat?", Language.ENGLISH));
    gaps.add(gap(51, "Who sells credits for charging electric cars?", Language.ENGLISH));
    Collections.shuffle(gaps, new Random(4));

    assertThat(grouping.group(gaps).stream().map(GapGroup::id)).containsAll(before);
  }

  @Test
  void tellsSilenceFromWhatWasMissedAndDeclined() {
    String known = "Which bank takes part in the fund pool pilot?";
    String unknown = "How do I train my cat?";

    assertThat(kind(Source.UNANSWERED, known, "closest", null)).isEqualTo(GapKind.RETRIEVAL_MISSED);
    assertThat(kind(Source.UNANSWERED, unknown, "closest", null))
        .isEqualTo(GapKind.DOCUMENT_SILENT);
    assertThat(kind(Source.UNANSWERED, known, "out_of_scope", null))
        .isEqualTo(GapKind.DOCUMENT_SILENT);
    assertThat(kind(Source.UNANSWERED, known, "partial", null)).isEqualTo(GapKind.DOCUMENT_SILENT);
    assertThat(kind(Source.UNANSWERED, unknown, "declined", null)).isEqualTo(GapKind.DECLINED);
    assertThat(kind(Source.LOW_CONFIDENCE, unknown, "answered", null))
        .isEqualTo(GapKind.RETRIEVAL_MISSED);
    assertThat(kind(Source.BAD_FEEDBACK, known, "answered", "incorrect"))
        .isEqualTo(GapKind.RETRIEVAL_MISSED);
    assertThat(kind(Source.REJECTED_DRAFT, known, "answered", "not-covered"))
        .isEqualTo(GapKind.DOCUMENT_SILENT);
    assertThat(kind(Source.REJECTED_DRAFT, known, "answered", "wrong"))
        .isEqualTo(GapKind.RETRIEVAL_MISSED);
  }

  private GapKind kind(Source source, String question, String outcome, @Nullable String reason) {
    var gap = new Gap("a", source, question, Language.ENGLISH, START, outcome, reason, null);
    return grouping.group(List.of(gap)).getFirst().kind();
  }

  private static Gap gap(int seconds, String question, Language language) {
    return new Gap(
        "gap-" + seconds,
        Source.UNANSWERED,
        question,
        language,
        START.plusSeconds(seconds),
        "partial",
        null,
        null);
  }
}
