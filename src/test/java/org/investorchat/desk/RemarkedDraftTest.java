package org.investorchat.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.desk.Review.Finding;
import org.investorchat.desk.Review.Sentence;
import org.investorchat.knowledge.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** What the document does not state is in the draft, so that whoever is answered is told. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class RemarkedDraftTest {

  @Autowired private Drafting drafting;
  @Autowired private Reviewing reviewing;
  @Autowired private SentTexts sentTexts;

  @ParameterizedTest
  @CsvSource({
    "外籍人才的工作许可最长几年？, closest",
    "What is the corporate tax rate in Germany?, out_of_scope",
    "在亦庄办培训学校有什么要求？, partial",
    "How many working days does AEO certification take?, partial"
  })
  void isDraftedReviewedSpokenAndSent(String question, String outcome) {
    var drafted = drafting.draft(question, ReplyLanguage.ENGLISH);
    assertThat(drafted.outcome()).isEqualTo(outcome);
    assertThat(drafted.unresolved()).isNotEmpty();

    var review = reviewing.review(drafted.texts(), drafted);

    assertThat(findings(review)).isEmpty();
    for (var remark : drafted.unresolved()) {
      for (var language : Language.values()) {
        assertThat(drafted.texts().in(language)).containsOnlyOnce(remark.in(language));
        assertThat(review.script().in(language)).containsOnlyOnce(remark.in(language));
      }
      assertThat(sentTexts.of(drafted.texts(), ReplyLanguage.ENGLISH)).contains(remark.en());
      assertThat(sentTexts.of(drafted.texts(), ReplyLanguage.SIMPLIFIED_CHINESE))
          .contains(remark.zh());
    }
  }

  @Test
  void isMarkedWhereItAnswersAnotherQuestion() {
    var outside = drafting.draft("What is the tax rate in Germany?", ReplyLanguage.ENGLISH);
    var inside = drafting.draft("What is the foreign debt limit?", ReplyLanguage.ENGLISH);

    var review = reviewing.review(outside.texts(), inside);

    assertThat(findings(review)).extracting(Finding::fault).contains("uncited");
  }

  private static List<Finding> findings(Review review) {
    return Stream.of(review.en(), review.zh())
        .flatMap(List::stream)
        .map(Sentence::findings)
        .flatMap(List::stream)
        .toList();
  }
}
