package org.investorchat.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.investorchat.accounts.Account;
import org.investorchat.accounts.Role;
import org.investorchat.answering.LinkSettings;
import org.investorchat.answering.MeasureLinks;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.conversation.ConversationId;
import org.investorchat.desk.Action;
import org.investorchat.desk.Desk;
import org.investorchat.desk.DraftTexts;
import org.investorchat.desk.OperatorReplied;
import org.investorchat.desk.Stage;
import org.investorchat.knowledge.Corpus;
import org.investorchat.messaging.rendering.Renderings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Messages of a scripted platform, answered by the assistant, and by a person. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class CorrespondenceTest {

  private static final Account AN = new Account("an", "An", Role.OPERATOR);
  private static final Pattern TICKET = Pattern.compile("tkt_[A-Za-z0-9_-]{22}");
  private static final String ORIGIN = "https://invest.example.org";

  @Autowired private Receptionist receptionist;
  @Autowired private CorrespondentStore correspondents;
  @Autowired private LetterStore letters;
  @Autowired private MeasureLinks links;
  @Autowired private Corpus corpus;
  @Autowired private Desk desk;

  private final String sender = UUID.randomUUID().toString();
  private final Clock clock = Clock.systemUTC();
  private final ScriptedChannel platform = new ScriptedChannel(clock, false);
  private PostOffice office;
  private Inbox inbox;
  private OperatorReplies replies;

  @BeforeEach
  void open() {
    var beans = new StaticListableBeanFactory();
    beans.addBean("channel", platform);
    var channels = new Channels(beans.getBeanProvider(Channel.class));
    var rendering = Renderings.of(new LinkSettings(ORIGIN), links, corpus);
    var clerk = new Clerk(receptionist, rendering);
    var waiting = new Waiting();
    var meter = new LetterMeter(new SimpleMeterRegistry());
    var ledger = new Ledger(letters, waiting, Mailroom.LETTERS, meter, clock);
    var held = new HeldLetters(letters, ledger, waiting, Mailroom.LETTERS, clock);
    var backoff = new Backoff(Mailroom.MESSAGING, new Random(7));
    var postman = new Postman(channels, clerk, held, backoff, ledger);
    office = new PostOffice(channels, letters, postman, Mailroom.LETTERS, clock);
    inbox = new Inbox(channels, letters, office, held, meter, clock);
    beans.addBean("outbox", new Outbox(channels, clerk, letters, office, clock));
    replies = new OperatorReplies(correspondents, channels, beans.getBeanProvider(Outbox.class));
    office.start();
  }

  @AfterEach
  void close() {
    office.stop();
  }

  private void deliver(String messageId, String text) {
    inbox.take(
        ScriptedChannel.NAME,
        ScriptedChannel.ACCOUNT,
        ScriptedChannel.delivery(messageId + "|" + sender + "|" + text));
  }

  /** Waits until the sender sees words; returns all that they see. */
  private String seen(String words) {
    Mailroom.await(() -> all().contains(words));
    return all();
  }

  private String all() {
    return String.join("\n\n", platform.seen(sender));
  }

  @Test
  void aQuestionInChineseIsAnsweredWithItsClauses() {
    deliver(sender + "-1", "海淀园的外债额度是多少?");

    assertThat(seen("人工智能生成，仅供参考"))
        .contains("500万美元", "〔第7条，参考译文〕", ORIGIN + "/measures/7?lang=zh-Hans#7.4")
        .endsWith("人工智能生成，仅供参考");
  }

  @Test
  void aQuestionThatIsDeliveredAgainIsAnsweredOnce() {
    deliver(sender + "-1", "What is the foreign debt quota in Haidian Park?");
    deliver(sender + "-1", "What is the foreign debt quota in Haidian Park?");
    deliver(sender + "-2", "thanks");

    assertThat(seen("You are welcome"))
        .containsOnlyOnce("$5 million to $10 million [M7].")
        .contains(ORIGIN + "/measures/7?lang=en#7.4");
  }

  @Test
  void anOperatorsReplyComesBackOnce() {
    deliver(sender + "-1", "What is the foreign debt quota?");
    deliver(sender + "-2", "human: we are not in a park");
    var ticket = TICKET.matcher(seen("tkt_"));
    assertThat(ticket.find()).isTrue();

    var sent = replied(ticket.group());
    assertThat(replies.carry(sent)).isTrue();
    assertThat(replies.carry(sent)).isTrue();
    deliver(sender + "-3", "/help");

    assertThat(seen("“forget me”"))
        .containsOnlyOnce("Reply from the staff of the 12345 hotline")
        .contains("in the park only");
  }

  private OperatorReplied replied(String ticket) {
    for (var action :
        List.of(
            new Action.Claim(),
            new Action.Edit(new DraftTexts("It applies in the park only [7.4].", "仅适用于园区[7.4]。")),
            new Action.Submit())) {
      desk.take(AN, ticket, desk.ticket(ticket).version(), action);
    }
    var now = desk.ticket(ticket);
    if (now.state().stage() != Stage.APPROVED) {
      var bo = new Account("bo", "Bo", Role.OPERATOR);
      now = desk.take(bo, ticket, now.version(), new Action.Approve());
    }
    now = desk.take(AN, ticket, now.version(), new Action.Send(null));
    var sent = Objects.requireNonNull(now.course().sent());
    return new OperatorReplied(
        ticket,
        now.inquiry().room().orElseThrow(),
        now.inquiry().channel(),
        sent.messageId(),
        sent.at(),
        sent.language(),
        sent.text());
  }

  @Test
  void aReplyFindsWhoHasMovedOnToAnotherConversation() {
    deliver(sender + "-1", "human");
    seen("tkt_");
    var key = ScriptedChannel.address(sender).key();
    var before = correspondents.find(key).orElseThrow();
    correspondents.keep(
        before.in(new ConversationId("cnv_" + sender.replace("-", "").substring(10)), "token"),
        Duration.ofDays(1));

    assertThat(replies.carry(reply(before.conversation()))).isTrue();
    assertThat(seen("words of a person")).contains("tkt_");
  }

  @Test
  void aReplyFindsNobodyWhoWantedToBeForgotten() {
    deliver(sender + "-1", "human");
    seen("tkt_");
    var before = correspondents.find(ScriptedChannel.address(sender).key()).orElseThrow();
    deliver(sender + "-2", "forget me");
    seen("is erased");

    assertThat(replies.carry(reply(before.conversation()))).isFalse();
  }

  private static OperatorReplied reply(ConversationId room) {
    return new OperatorReplied(
        "tkt_1",
        room,
        ScriptedChannel.NAME,
        "msg_" + UUID.randomUUID(),
        Instant.now(),
        ReplyLanguage.ENGLISH,
        "words of a person");
  }
}
