package org.investorchat.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.investorchat.knowledge.Bilingual;
import org.investorchat.knowledge.BilingualWords;
import org.investorchat.knowledge.Card;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.LiveCorpus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Cards are found from when they are published until they are taken back, by the same index. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedCardsTest {

  private static final Query ENGLISH =
      new Query(
          "Can the musicians of a touring orchestra get APEC cards?", Language.ENGLISH, false);
  private static final Query CHINESE = new Query("巡演乐团的乐手能办APEC商务旅行卡吗？", Language.CHINESE, false);
  private static final Card ORCHESTRA =
      new Card(
          "desk-orchestra",
          List.of(ClauseId.of(Retrievers.CORPUS.defaultPolicy().id(), "15.2")),
          new BilingualWords(
              List.of(
                  ENGLISH.text(),
                  "APEC travel card for an orchestra on tour",
                  "our musicians tour with an orchestra, do they get the APEC card"),
              List.of(CHINESE.text(), "乐团巡演 APEC商务旅行卡", "乐手跟着乐团巡演，可以申请APEC卡吗")),
          new Bilingual("It is applied for [15.2].", "可以申办[15.2]。"));

  private final LiveCorpus corpus = new LiveCorpus(Retrievers.CORPUS);
  private ClauseRetriever retriever;
  private Evidence before;
  private Evidence after;
  private Evidence afterInChinese;

  @BeforeAll
  void publishAndWithdraw() {
    retriever = over(corpus);
    before = retriever.retrieve(ENGLISH);
    corpus.publish(List.of(ORCHESTRA));
    after = retriever.retrieve(ENGLISH);
    afterInChinese = retriever.retrieve(CHINESE);
    corpus.publish(List.of());
  }

  @Test
  void isNotFoundBefore() {
    assertThat(before.cards()).extracting(ScoredCard::card).doesNotContain(ORCHESTRA);
  }

  @Test
  void isFoundFirstInBothLanguagesOncePublished() {
    assertThat(after.cards().getFirst().card()).isEqualTo(ORCHESTRA);
    assertThat(afterInChinese.cards().getFirst().card()).isEqualTo(ORCHESTRA);
  }

  @Test
  void aRestartFindsTheVerySame() {
    var known = new LiveCorpus(Retrievers.CORPUS);
    known.publish(List.of(ORCHESTRA));

    assertThat(over(known).retrieve(ENGLISH)).isEqualTo(after);
  }

  @Test
  void everythingIsAsBeforeOnceItIsWithdrawn() {
    assertThat(retriever.retrieve(ENGLISH)).isEqualTo(before);
  }

  private static ClauseRetriever over(LiveCorpus corpus) {
    return new ClauseRetriever(
        corpus,
        Retrievers::embedder,
        new RetrievalSettings(Path.of("unused"), Retrievers.WEIGHTS, 40, 20, 6));
  }
}
