package org.investorchat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.investorchat.answering.Answer;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.conversation.Feedback.Reason;
import org.investorchat.conversation.Feedback.Verdict;
import org.investorchat.platform.SqliteDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Talks through the door that channels use. */
class ConversationsTest {

  private static final int INSTANCES = 2;

  @TempDir private Path folder;
  private final AtomicInteger answered = new AtomicInteger();
  private SqliteDatabase database;
  private ConversationStore kept;
  private Talk talk;

  @BeforeEach
  void start() {
    database = SqliteDatabase.open(folder.resolve("state.db"));
    kept = new SqliteConversationStore(database, new EntryCodec(), Clock.systemUTC());
    talk = new Talk(kept, new ScriptedDialogue(this::answer));
  }

  @AfterEach
  void stop() {
    database.close();
  }

  private Answer answer(Utterance utterance) {
    answered.incrementAndGet();
    return new Answer.Answered(
        Turns.reply(utterance.language().orElse(ReplyLanguage.SIMPLIFIED_CHINESE)));
  }

  @Test
  void othersAreToldOfEachTurnAndOpinionOnce() {
    var opened = talk.conversations.open(ReplyLanguage.ENGLISH);
    var id = opened.conversation().id();
    var utterance = new Utterance("How much?", null);

    var turn = talk.conversations.say(id, opened.token(), utterance, "post-1");
    talk.conversations.say(id, opened.token(), utterance, "post-1");
    talk.conversations.rate(id, opened.token(), turn.id(), new Verdict(false, null, null));

    assertThat(talk.announced).hasSize(2);
    assertThat(talk.announced.getFirst()).isEqualTo(new TurnTaken(id, turn));
    assertThat(talk.announced.getLast())
        .isInstanceOfSatisfying(
            FeedbackGiven.class, it -> assertThat(it.feedback().messageId()).isEqualTo(turn.id()));
  }

  @ParameterizedTest
  @EnumSource(ReplyLanguage.class)
  void theFirstMessageSaysThatItIsAnAssistantAndHowToReachAPerson(ReplyLanguage language) {
    var opened = talk.conversations.open(language);

    boolean english = language == ReplyLanguage.ENGLISH;
    assertThat(opened.greeting())
        .contains(english ? "AI assistant, not a person" : language.script("人工智能助手"))
        .contains("12345");
    assertThat(opened.suggestions()).hasSize(3);
    assertThat(opened.token()).matches("[A-Za-z0-9_-]{43}");
    assertThat(opened.conversation().wanted()).isEqualTo(language);
  }

  @Test
  void aVisitorWhoNamesNoLanguageIsGreetedInBoth() {
    var opened = talk.conversations.open(null);

    assertThat(opened.greeting()).contains("您好", "Hello");
    assertThat(opened.suggestions()).hasSize(6);
  }

  @Test
  void whatIsSuggestedAtFirstIsWhatReviewedCardsAnswer() {
    var cards =
        Turns.CORPUS
            .cards()
            .flatMap(
                it -> Stream.concat(it.questions().en().stream(), it.questions().zh().stream()));

    assertThat(cards).containsAll(talk.conversations.open(null).suggestions());
  }

  @Test
  void whatWasSaidStandsInTheTranscript() {
    var opened = talk.conversations.open(null);

    var first = say(opened, "海淀园的外债额度是多少？", "1");
    var second = say(opened, "那丰台园呢？", "2");

    var transcript = talk.conversations.transcript(opened.conversation().id(), opened.token());
    assertThat(transcript.entries()).containsExactly(first, second);
    assertThat(first.text()).isEqualTo("海淀园的外债额度是多少？");
    assertThat(first.degraded()).isFalse();
    assertThat(first.knowledgeVersion()).isEqualTo(Turns.CORPUS.version());
    assertThat(List.of(first.id(), first.questionId(), second.id())).doesNotHaveDuplicates();
  }

  @Test
  void answersComeInTheLanguageTheVisitorOpenedWith() {
    var opened = talk.conversations.open(ReplyLanguage.TRADITIONAL_CHINESE);

    var turn = say(opened, "What is the quota?", null);

    assertThat(turn.answer().reply().language()).isEqualTo(ReplyLanguage.TRADITIONAL_CHINESE);
  }

  @Test
  void anothersConversationIsUnknown() {
    var mine = talk.conversations.open(null);
    var theirs = talk.conversations.open(null);
    var id = theirs.conversation().id();
    String token = mine.token();

    List<Runnable> attempts =
        List.of(
            () -> talk.conversations.say(id, token, new Utterance("外债", null), null),
            () -> talk.conversations.transcript(id, token),
            () -> talk.conversations.rate(id, token, "msg_", new Verdict(true, null, null)),
            () -> talk.conversations.handoff(id, token, null, null),
            () -> talk.conversations.erase(id, token),
            () -> talk.conversations.transcript(Turns.conversation("none"), token));

    for (var attempt : attempts) {
      assertThatExceptionOfType(UnknownConversation.class).isThrownBy(attempt::run);
    }
    assertThat(answered).hasValue(0);
  }

  @Test
  void theSamePostGetsTheSameAnswer() {
    var opened = talk.conversations.open(null);

    var first = say(opened, "外债额度", "1");
    var again = say(opened, "外债额度", "1");

    assertThat(again).isEqualTo(first);
    assertThat(answered).hasValue(1);
    assertThat(entries(opened)).hasSize(1);
  }

  @Test
  void racingPostsOverTwoInstancesLoseAndDoubleNothing() throws Exception {
    var settings = Talk.settings(200, 40);
    var instances =
        IntStream.range(0, INSTANCES)
            .mapToObj(it -> new Talk(kept, new ScriptedDialogue(this::answer), settings))
            .toList();
    var opened = instances.getFirst().conversations.open(null);

    var turns =
        together(
            IntStream.range(0, 32)
                .<Callable<Turn>>mapToObj(
                    it ->
                        () ->
                            instances
                                .get(it % INSTANCES)
                                .conversations
                                .say(
                                    opened.conversation().id(),
                                    opened.token(),
                                    new Utterance("外债额度", null),
                                    "post " + it / 4))
                .toList());

    assertThat(turns.stream().distinct()).hasSize(8);
    assertThat(entries(opened)).hasSize(8).containsAll(turns);
    assertThat(answered).hasValue(8);
  }

  @Test
  void theCallerHearsOfTheAnswerBeforeTheWorkBeginsAndCanStopIt() {
    var opened = talk.conversations.open(null);
    var id = opened.conversation().id();
    List<String> accepted = new ArrayList<>();

    var turn =
        talk.conversations.say(id, opened.token(), new Utterance("外债", null), "1", accepted::add);
    talk.conversations.say(id, opened.token(), new Utterance("外债", null), "1", accepted::add);

    assertThat(accepted).containsExactly(turn.id(), turn.id());
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                talk.conversations.say(
                    id,
                    opened.token(),
                    new Utterance("税", null),
                    "2",
                    it -> {
                      throw new IllegalArgumentException("left");
                    }));
    assertThat(entries(opened)).hasSize(1);
    assertThat(say(opened, "税", "2").degraded()).isFalse();
  }

  @Test
  void aConversationHoldsSoManyQuestionsAndNoMore() {
    var opened = talk.conversations.open(null);
    for (int i = 0; i < Talk.SETTINGS.maxQuestions(); i++) {
      say(opened, "外债额度", "" + i);
    }

    assertThatExceptionOfType(ConversationFull.class)
        .isThrownBy(() -> say(opened, "税", "one more"))
        .returns(Talk.SETTINGS.maxQuestions(), ConversationFull::limit);
    assertThat(say(opened, "外债额度", "0")).isEqualTo(entries(opened).getFirst());
  }

  @Test
  void tooManyQuestionsAtATimeAreRefused() throws Exception {
    int most = Talk.SETTINGS.answersUnderWay();
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var slow =
        new Talk(
            kept,
            new ScriptedDialogue(
                it -> {
                  begun.countDown();
                  awaitUninterruptibly(goOn);
                  return answer(it);
                }));
    var opened = slow.conversations.open(null);
    var waiting = new CountDownLatch(1);

    try (var executor = Executors.newFixedThreadPool(most + 1)) {
      List<Future<Boolean>> posts = new ArrayList<>();
      for (int i = 0; i <= most; i++) {
        posts.add(executor.submit(() -> isAnswered(slow, opened, waiting)));
      }
      begun.await();
      waiting.await();
      goOn.countDown();

      List<Boolean> outcomes = new ArrayList<>();
      for (var it : posts) {
        outcomes.add(it.get());
      }
      assertThat(outcomes).containsOnlyOnce(false);
    }
    assertThat(slow.conversations.transcript(opened.conversation().id(), opened.token()).entries())
        .hasSize(most);
  }

  private static boolean isAnswered(Talk talk, Opened opened, CountDownLatch refused) {
    try {
      talk.conversations.say(
          opened.conversation().id(), opened.token(), new Utterance("税", null), null);
      return true;
    } catch (ConversationBusy e) {
      refused.countDown();
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x"})
  void namesOfPostsAreBounded(String start) {
    var opened = talk.conversations.open(null);
    String name = start.isEmpty() ? "" : start.repeat(101);

    assertThatIllegalArgumentException().isThrownBy(() -> say(opened, "外债", name));
  }

  @Test
  void opinionsAreKeptWithTheCommentMasked() {
    var opened = talk.conversations.open(null);
    var id = opened.conversation().id();
    var turn = say(opened, "外债额度", null);

    talk.conversations.rate(
        id, opened.token(), turn.id(), new Verdict(false, Reason.UNCLEAR, "请打13800138000"));

    assertThat(kept.feedback(id))
        .extracting(Feedback::messageId, it -> it.verdict().comment())
        .containsExactly(tuple(turn.id(), "请打[电话]"));
    assertThatExceptionOfType(UnknownMessage.class)
        .isThrownBy(
            () ->
                talk.conversations.rate(
                    id, opened.token(), turn.questionId(), new Verdict(true, null, null)));
  }

  @Test
  void aRequestForAPersonIsKeptPublishedAndMentionedOnce() {
    var opened = talk.conversations.open(ReplyLanguage.ENGLISH);
    var id = opened.conversation().id();

    var receipt =
        talk.conversations.handoff(id, opened.token(), " li@example.com ", "call 13800138000");
    var again =
        talk.conversations.handoff(id, opened.token(), "li@example.com", "call 13800138000");

    assertThat(List.of(receipt, again)).allMatch(HandoffReceipt::queued);
    var asked = receipt.request();
    assertThat(again.request().ticketId()).isEqualTo(asked.ticketId());
    assertThat(asked.contact()).isEqualTo("li@example.com");
    assertThat(asked.note()).isEqualTo("call [phone]");
    assertThat(kept.handoffs(id)).containsExactly(asked);
    assertThat(talk.events).containsExactly(asked);
    assertThat(entries(opened))
        .singleElement()
        .satisfies(it -> assertThat(((Notice) it).text()).contains(asked.ticketId(), "12345"));
  }

  @Test
  void anErasedConversationIsUnknown() {
    var opened = talk.conversations.open(null);
    var id = opened.conversation().id();
    say(opened, "外债额度", null);

    talk.conversations.erase(id, opened.token());

    assertThat(kept.entries(id)).isEmpty();
    assertThatExceptionOfType(UnknownConversation.class)
        .isThrownBy(() -> say(opened, "外债额度", null));
  }

  @Test
  void nothingASecretOrAVisitorsWordStandsInShowsItWhenLogged() {
    var opened = talk.conversations.open(null);
    var turn = say(opened, "secret words", null);
    var handoff =
        talk.conversations.handoff(
            opened.conversation().id(), opened.token(), "li@example.com", "secret words");

    for (var logged : List.of(opened, turn, handoff, entries(opened).getLast())) {
      assertThat(logged.toString().toLowerCase(Locale.ROOT))
          .doesNotContain("secret", "example", opened.token().toLowerCase(Locale.ROOT), "quota");
    }
  }

  private Turn say(Opened opened, String text, @Nullable String clientMessageId) {
    return talk.conversations.say(
        opened.conversation().id(), opened.token(), new Utterance(text, null), clientMessageId);
  }

  private List<Entry> entries(Opened opened) {
    return talk.conversations.transcript(opened.conversation().id(), opened.token()).entries();
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static <T> List<T> together(List<Callable<T>> calls)
      throws InterruptedException, ExecutionException {
    try (var executor = Executors.newFixedThreadPool(calls.size())) {
      List<T> results = new ArrayList<>();
      for (Future<T> it : executor.invokeAll(calls)) {
        results.add(it.get());
      }
      return results;
    }
  }
}
