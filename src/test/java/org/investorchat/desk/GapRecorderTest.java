package org.investorchat.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.investorchat.answering.Answer;
import org.investorchat.answering.Composer;
import org.investorchat.answering.HandoffOffer;
import org.investorchat.answering.Reply;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.conversation.ConversationErased;
import org.investorchat.conversation.ConversationId;
import org.investorchat.conversation.Feedback;
import org.investorchat.conversation.FeedbackGiven;
import org.investorchat.conversation.QuestionAnswered;
import org.investorchat.conversation.Rooms;
import org.investorchat.conversation.Turn;
import org.investorchat.conversation.TurnTaken;
import org.investorchat.desk.Gap.Source;
import org.investorchat.desk.gap.GapStore;
import org.investorchat.desk.gap.GapStores;
import org.investorchat.knowledge.Language;
import org.investorchat.platform.SettableClock;
import org.investorchat.platform.SqliteDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeps what went unanswered, and nothing else. */
class GapRecorderTest {

  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

  @TempDir private Path folder;
  private SqliteDatabase database;
  private Rooms rooms;
  private GapStore store;
  private GapRecorder recorder;
  private ConversationId room;

  @BeforeEach
  void open() {
    database = SqliteDatabase.open(folder.resolve("state.db"));
    rooms = Rooms.in(database);
    store = GapStores.in(database);
    recorder =
        new GapRecorder(
            store,
            rooms.correspondence(),
            new GapSettings(Duration.ofDays(30), 100, 0.6),
            new SideWork(Runnable::run),
            new SettableClock(NOON));
    room = rooms.open();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keepsQuestionsThatAreNotAnsweredOrHardly() {
    take("1", Answer.OutOfScope::new, 0.9);
    take("2", Answer.Closest::new, 0.9);
    take("3", Answer.Declined::new, 1);

    assertThat(kept())
        .extracting(Gap::outcome, Gap::source)
        .containsExactlyInAnyOrder(
            tuple("out_of_scope", Source.UNANSWERED),
            tuple("closest", Source.UNANSWERED),
            tuple("declined", Source.UNANSWERED));
  }

  @Test
  void smallTalkQuestionsBackAndStoppedAnswersAreNoGaps() {
    take("1", Answer.Conversational::new, 1);
    take("2", Answer.Clarify::new, 0.5);
    take("3", Answer.Unavailable::new, 0);

    assertThat(kept()).isEmpty();
  }

  @Test
  void keepsTheQuestionThatWasSearchedInItsLanguage() {
    var turn =
        turn(
            "1",
            new Answer.Closest(reply(1)),
            "\u591a\u5c11\u94b1\uff1f",
            "\u8d44\u91d1\u6c60\u591a\u5c11\u94b1\uff1f");

    recorder.record(new TurnTaken(room, turn));

    assertThat(kept())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.question()).isEqualTo("\u8d44\u91d1\u6c60\u591a\u5c11\u94b1\uff1f");
              assertThat(it.language()).isEqualTo(Language.CHINESE);
              assertThat(it.toString()).doesNotContain("\u94b1");
            });
  }

  @Test
  void theSameTurnIsOneGap() {
    take("1", Answer.Closest::new, 0.9);
    take("1", Answer.Closest::new, 0.9);

    assertThat(kept()).hasSize(1);
  }

  @Test
  void aBadOpinionIsAGapUntilABetterOneTakesItsPlace() {
    recorder.record(new FeedbackGiven(opinion(false)));
    var bad = kept();

    recorder.record(new FeedbackGiven(opinion(true)));

    assertThat(bad)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.source()).isEqualTo(Source.BAD_FEEDBACK);
              assertThat(it.reason()).isEqualTo("incorrect");
              assertThat(it.question()).isNotBlank();
            });
    assertThat(kept()).isEmpty();
  }

  @Test
  void singleQuestionsCountEachTime() {
    var answered = new QuestionAnswered("How do I bake bread?", new Answer.OutOfScope(reply(1)));

    recorder.record(answered);
    recorder.record(answered);

    assertThat(kept()).hasSize(2).allMatch(it -> it.conversation() == null);
    assertThat(answered.toString()).doesNotContain("bread");
  }

  @Test
  void aRejectedDraftIsAGap() {
    recorder.record(
        new DraftRejected(
            "tkt_1",
            2,
            NOON,
            "How do I bake bread?",
            ReplyLanguage.ENGLISH,
            "closest",
            RejectionReason.NOT_COVERED,
            room));

    assertThat(kept())
        .singleElement()
        .satisfies(it -> assertThat(it.reason()).isEqualTo("not-covered"));
  }

  @Test
  void whatIsErasedIsKeptNoMore() {
    take("1", Answer.Closest::new, 0.9);
    rooms.erase(room);

    recorder.forget(new ConversationErased(room));
    take("2", Answer.Closest::new, 0.9);

    assertThat(kept()).isEmpty();
  }

  private void take(String name, Function<Reply, Answer> outcome, double confidence) {
    recorder.record(
        new TurnTaken(room, turn(name, outcome.apply(reply(confidence)), "How?", null)));
  }

  private List<Gap> kept() {
    return store.since(NOON.minus(Duration.ofDays(5000)));
  }

  private Feedback opinion(boolean useful) {
    var reason = useful ? null : Feedback.Reason.INCORRECT;
    var asked = rooms.correspondence().transcript(room).orElseThrow().entries().getFirst();
    return new Feedback(room, asked.id(), NOON, new Feedback.Verdict(useful, reason, null));
  }

  private static Turn turn(String name, Answer answer, String text, @Nullable String rewritten) {
    return new Turn("msg_" + name, "msg_q" + name, null, NOON, text, rewritten, answer, "0", false);
  }

  private static Reply reply(double confidence) {
    return new Reply(
        ReplyLanguage.ENGLISH,
        "Words.",
        List.of(),
        List.of(),
        confidence,
        Composer.NONE,
        List.of(),
        new HandoffOffer(false, "12345", null),
        List.of());
  }
}
