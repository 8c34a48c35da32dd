package org.investorchat.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.investorchat.desk.TouringOrchestra.LI;
import static org.investorchat.desk.TouringOrchestra.WANG;
import static org.investorchat.desk.TouringOrchestra.ZHAO;

import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.investorchat.accounts.Account;
import org.investorchat.conversation.Dialogue;
import org.investorchat.conversation.Utterance;
import org.investorchat.desk.CardEvent.Action;
import org.investorchat.desk.CardRefused.Reason;
import org.investorchat.desk.CardStep.Approve;
import org.investorchat.desk.CardStep.Edit;
import org.investorchat.desk.CardStep.Reject;
import org.investorchat.desk.CardStep.Rollback;
import org.investorchat.desk.CardStep.Withdraw;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.LiveCorpus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Plays through what people do with cards, over the real knowledge and search. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class CardsTest {

  /** Each test has a card of its own. */
  private final String ticket = "tkt_" + UUID.randomUUID();

  @Autowired private Cards cards;
  @Autowired private CardPublication publication;
  @Autowired private Dialogue dialogue;
  @Autowired private LiveCorpus live;
  @Autowired private Corpus files;
  @Autowired private Audit audit;

  @AfterEach
  void withdrawAll() {
    for (var it : cards.list(null)) {
      if (it.card().published() != null) {
        cards.take(WANG, it.card().id(), it.card().version(), new Withdraw("the test is over"));
      }
    }
    publication.refresh();
    assertThat(live.version()).isEqualTo(files.version());
  }

  @Test
  void anApprovedCardAnswersInBothLanguagesUntilItIsWithdrawn() {
    String before = answer(TouringOrchestra.ENGLISH_QUESTION);
    var proposed = propose();
    assertThat(answer(TouringOrchestra.ENGLISH_QUESTION)).isEqualTo(before);

    var approved = take(ZHAO, proposed, new Approve());
    publication.refresh();

    assertThat(cards.card(approved.card().id()).live()).isTrue();
    assertThat(cards.card(approved.card().id()).findings()).isEmpty();
    assertThat(live.version()).isNotEqualTo(files.version());
    assertThat(answer(TouringOrchestra.ENGLISH_QUESTION))
        .startsWith("Under the measures, eligible Chinese employees");
    assertThat(answer(TouringOrchestra.CHINESE_QUESTION)).startsWith("按照措施，外资企业符合条件的");

    take(WANG, approved, new Withdraw("no longer asked"));
    publication.refresh();

    assertThat(cards.card(approved.card().id()).live()).isFalse();
    assertThat(answer(TouringOrchestra.ENGLISH_QUESTION)).isEqualTo(before);
  }

  @Test
  void anEditWaitsWhileTheEarlierWordingAnswersAndMayBeRolledBack() {
    var first = take(ZHAO, propose(), new Approve());
    var edited =
        take(LI, first, new Edit(TouringOrchestra.card("外资企业符合条件的中国籍员工可以申请APEC商务旅行卡[15.2]。")));
    publication.refresh();

    assertThat(edited.card().state()).isEqualTo(CardState.PROPOSED);
    assertThat(edited.card().shown().number()).isEqualTo(2);
    assertThat(edited.card().published()).isEqualTo(1);
    assertThat(answer(TouringOrchestra.CHINESE_QUESTION)).startsWith("按照措施");

    var second = take(ZHAO, edited, new Approve());
    publication.refresh();
    assertThat(answer(TouringOrchestra.CHINESE_QUESTION)).startsWith("外资企业");

    var back = take(WANG, second, new Rollback(1));
    publication.refresh();
    assertThat(back.card().published()).isEqualTo(1);
    assertThat(answer(TouringOrchestra.CHINESE_QUESTION)).startsWith("按照措施");
    assertThat(back.card().history())
        .extracting(CardEvent::action)
        .containsExactly(
            Action.PROPOSE, Action.APPROVE, Action.EDIT, Action.APPROVE, Action.ROLLBACK);
  }

  @Test
  void aRejectedEditLeavesTheEarlierWordingAnswering() {
    var first = take(ZHAO, propose(), new Approve());
    var edited = take(LI, first, new Edit(TouringOrchestra.card("乐手不行[15.2]。")));

    var rejected = take(ZHAO, edited, new Reject("says more than the clause"));

    assertThat(rejected.card().state()).isEqualTo(CardState.PUBLISHED);
    assertThat(rejected.card().shown().number()).isEqualTo(1);
    assertThat(rejected.card().decision())
        .map(CardEvent::reason)
        .contains("says more than the clause");
  }

  @Test
  void nobodyApprovesWhatTheyWrote() {
    var own = cards.propose(WANG, TouringOrchestra.card(), ticket, null);
    var edited =
        take(ZHAO, own, new Edit(TouringOrchestra.card("外资企业符合条件的中国籍员工可以申请APEC商务旅行卡[15.2]。")));

    assertRefused(own, () -> take(WANG, edited, new Approve()), Reason.SECOND_PERSON_NEEDED);
    assertRefused(own, () -> take(ZHAO, edited, new Approve()), Reason.SECOND_PERSON_NEEDED);
  }

  @Test
  void whoSawAnEarlierVersionIsRefusedUnlessTheyDidThatVeryThing() {
    var proposed = propose();
    var approved = take(ZHAO, proposed, new Approve());

    assertThat(take(ZHAO, proposed, new Approve()).card()).isEqualTo(approved.card());
    assertRefused(proposed, () -> take(WANG, proposed, new Approve()), Reason.CAME_FIRST);
  }

  @Test
  void theSameProposedTwiceIsOneCard() {
    var first = propose();

    assertThat(propose().card()).isEqualTo(first.card());
    assertThat(cards.list(CardState.PROPOSED).stream().filter(this::isOfThisTest)).hasSize(1);
  }

  private boolean isOfThisTest(ReviewedCard it) {
    return ticket.equals(it.card().ticket());
  }

  @Test
  void whatIsNotPossibleIsRefused() {
    var proposed = propose();
    assertRefused(proposed, () -> take(WANG, proposed, new Withdraw("no")), Reason.NOT_POSSIBLE);
    assertRefused(proposed, () -> take(WANG, proposed, new Rollback(1)), Reason.NOT_POSSIBLE);

    var rejected = take(WANG, proposed, new Reject("no"));
    assertThat(rejected.card().state()).isEqualTo(CardState.REJECTED);
    assertRefused(rejected, () -> take(WANG, rejected, new Approve()), Reason.NOT_POSSIBLE);
    assertRefused(rejected, () -> take(WANG, rejected, new Rollback(1)), Reason.NOT_POSSIBLE);
    assertThatThrownBy(() -> cards.card("desk-none")).isInstanceOf(UnknownCard.class);
  }

  @Test
  void aCardThatSaysMoreThanItsClauseIsNotPublished() {
    var bold = cards.propose(LI, TouringOrchestra.card("所有员工都可以申请APEC商务旅行卡[15.2]。"), ticket, null);

    assertThat(bold.findings())
        .anySatisfy(
            it -> {
              assertThat(it.fault()).isEqualTo("condition-dropped");
              assertThat(it.sentence()).isZero();
              assertThat(it.message().zh()).contains("15.2");
            });
    assertRefused(bold, () -> take(ZHAO, bold, new Approve()), Reason.FAULTY);
  }

  @Test
  void everythingThatIsDoneIsInTheAuditTrail() {
    var approved = take(ZHAO, propose(), new Approve());

    assertThat(audit.history(approved.card().id()))
        .extracting(AuditEvent::action, AuditEvent::actor)
        .containsExactly(tuple("card.propose", "li"), tuple("card.approve", "zhao"));
  }

  @Test
  void theExportHoldsWhatAnswers() {
    propose();
    assertThat(cards.export()).isEqualTo("cards: []\n");

    var approved = take(ZHAO, propose(), new Approve());

    assertThat(cards.export()).contains(approved.card().id(), TouringOrchestra.CHINESE_QUESTION);
  }

  private ReviewedCard propose() {
    return cards.propose(LI, TouringOrchestra.card(), ticket, null);
  }

  private ReviewedCard take(Account by, ReviewedCard seen, CardStep step) {
    return cards.take(by, seen.card().id(), seen.card().version(), step);
  }

  private void assertRefused(ReviewedCard card, ThrowingCallable call, Reason why) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            CardRefused.class,
            it -> {
              assertThat(it.reason()).isEqualTo(why);
              assertThat(it.card().id()).isEqualTo(card.card().id());
            });
  }

  private String answer(String question) {
    return dialogue.respond(new Utterance(question, null)).reply().text();
  }
}
