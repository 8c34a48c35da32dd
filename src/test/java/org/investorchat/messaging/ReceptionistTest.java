package org.investorchat.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.investorchat.answering.Answer;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.conversation.AutomaticAnswers;
import org.investorchat.conversation.ConversationId;
import org.investorchat.conversation.Conversations;
import org.investorchat.conversation.Stop;
import org.investorchat.desk.Desk;
import org.investorchat.messaging.Inbound.Content;
import org.investorchat.messaging.Outgoing.Answered;
import org.investorchat.messaging.Outgoing.Said;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Takes messages to real answers, conversations and tickets. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class ReceptionistTest {

  private static final Pattern TICKET = Pattern.compile("tkt_[A-Za-z0-9_-]{22}");
  private static final Pattern QUOTED = Pattern.compile("“([^”]+)”");

  @Autowired private Receptionist receptionist;
  @Autowired private CorrespondentStore store;
  @Autowired private CorrespondentSettings settings;
  @Autowired private Conversations conversations;
  @Autowired private AutomaticAnswers automatic;
  @Autowired private Desk desk;

  private final Address address = Address.of("line", "main", UUID.randomUUID().toString());
  private int messages;

  private Inbound inbound(Content content, @Nullable ReplyLanguage locale) {
    return new Inbound("m-" + messages++, address, Instant.now(), content, locale);
  }

  private Outgoing send(String text) {
    return respond(inbound(new Content.Text(text), null));
  }

  private Outgoing respond(Inbound inbound) {
    return receptionist.respond(inbound).getFirst();
  }

  private static String words(Outgoing outgoing) {
    return switch (outgoing) {
      case Said it -> String.join("\n\n", it.paragraphs());
      case Answered it -> it.answer().reply().text();
    };
  }

  private static Answer answer(Outgoing outgoing) {
    return ((Answered) outgoing).answer();
  }

  private Correspondent correspondent() {
    return store.find(address.key()).orElseThrow();
  }

  @Test
  void greetsInBothLanguagesWhereNothingTellsTheReaders() {
    var greeting = words(respond(inbound(new Content.Arrived(), null)));

    assertThat(greeting)
        .contains("人工智能助手，不是真人", "AI assistant, not a person", "12345", "“人工”", "“human”");
    assertThat(store.find(address.key())).as("kept of who only arrived").isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void greetsInTheLanguageOfThePlatform(ReplyLanguage locale) {
    var said = respond(inbound(new Content.Arrived(), locale));

    assertThat(said.language()).isEqualTo(locale);
    assertThat(words(said)).contains(locale == ReplyLanguage.ENGLISH ? "Hello" : "您好");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/help", "help", "帮助", "幫助"})
  void everyWordThatIsOfferedIsACommand(String help) {
    var reader = new CommandReader();

    assertThat(QUOTED.matcher(words(send(help)) + words(send("language"))).results())
        .isNotEmpty()
        .allSatisfy(it -> assertThat(reader.read(it.group(1))).as(it.group()).isPresent());
  }

  @Test
  void answersInTheConversationThatGoesOn() {
    var first = answer(send("海淀园的外债额度是多少?"));
    var second = answer(send("由哪个部门负责?"));

    assertThat(first).isInstanceOf(Answer.Answered.class);
    assertThat(second.reply().text()).contains("外汇管理");
    var who = correspondent();
    assertThat(conversations.transcript(who.conversation(), who.token()).entries()).hasSize(2);
  }

  @Test
  void theSameMessageHasOneAnswer() {
    var inbound = inbound(new Content.Text("What is the foreign debt quota?"), null);

    var one = (Answered) respond(inbound);
    var again = (Answered) respond(inbound);

    assertThat(again.id()).isEqualTo(one.id());
    assertThat(again.answer()).isEqualTo(one.answer());
  }

  @ParameterizedTest
  @CsvSource({
    "What is the foreign debt quota?, /human, ENGLISH",
    "外债额度是多少?, /help, SIMPLIFIED_CHINESE",
    "外債額度是多少?, /human@investor_bot, TRADITIONAL_CHINESE"
  })
  void aButtonIsAnsweredInTheLanguageOfTheLastAnswer(
      String question, String button, ReplyLanguage expected) {
    respond(inbound(new Content.Text(question), ReplyLanguage.TRADITIONAL_CHINESE));

    var said = respond(inbound(new Content.Text(button), ReplyLanguage.TRADITIONAL_CHINESE));

    assertThat(said.language()).isEqualTo(expected);
  }

  @Test
  void noAnswersAreGivenOnAChannelThatIsStopped() {
    automatic.begin(new Stop("line", "a test", "su", Instant.now()));
    try {
      assertThat(answer(send("外债额度是多少?"))).isInstanceOf(Answer.Unavailable.class);
    } finally {
      automatic.end("line");
    }
  }

  @Test
  void answersInTheLanguageThatIsChosenUntilThatIsUndone() {
    assertThat(words(send("English"))).contains("in English");
    assertThat(send("外债额度是多少?").language()).isEqualTo(ReplyLanguage.ENGLISH);

    assertThat(words(send("繁體中文"))).contains("此後將用中文回答");
    assertThat(send("What is the foreign debt quota?").language())
        .isEqualTo(ReplyLanguage.TRADITIONAL_CHINESE);
    assertThat(send("/help").language()).isEqualTo(ReplyLanguage.TRADITIONAL_CHINESE);

    send("自動語言");
    assertThat(send("What is the foreign debt quota?").language()).isEqualTo(ReplyLanguage.ENGLISH);
  }

  @Test
  void saysThatOnlyWordsCanBeAnswered() {
    assertThat(words(respond(inbound(new Content.Other("image"), ReplyLanguage.ENGLISH))))
        .contains("只能解答文字问题", "only text can be answered");
  }

  @Test
  void saysWhatAQuestionMustBeLike() {
    assertThat(words(send("\u200b "))).contains("没有可识别的文字", "no text to read");
    assertThat(words(send("额度".repeat(300)))).contains("超过500个字符").doesNotContain("longer");
    assertThat(words(send("quota ".repeat(100)))).contains("longer than 500 characters");
    assertThat(words(send("/human " + "quota ".repeat(100)))).contains("500");
  }

  @Test
  void aRequestForAPersonIsATicketOfTheChannel() {
    send("What is the foreign debt quota?");

    var said = words(send("human: our visa is late, call 13800138000"));
    var again = words(send("human: our visa is late, call 13800138000"));

    var ticket = desk.ticket(ticketIn(said));
    assertThat(ticketIn(again)).isEqualTo(ticket.id());
    assertThat(ticket.inquiry().channel()).isEqualTo("line");
    assertThat(ticket.inquiry().room()).contains(correspondent().conversation());
    assertThat(ticket.inquiry().note()).contains("our visa is late").doesNotContain("13800138000");
    assertThat(ticket.inquiry().contact()).isNull();
    assertThat(said).contains("12345", "do not send a telephone number");
  }

  @Test
  void aRequestInChineseIsAnsweredInChineseThoughNothingWasAsked() {
    var said = words(send("轉人工"));

    assertThat(said).startsWith("已登記您的人工服務請求，編號tkt_");
    assertThat(desk.ticket(ticketIn(said)).inquiry().language())
        .isEqualTo(ReplyLanguage.TRADITIONAL_CHINESE);
  }

  private static String ticketIn(String said) {
    var found = TICKET.matcher(said);
    assertThat(found.find()).as(said).isTrue();
    return found.group();
  }

  @Test
  void whoWritesAgainAfterTheirConversationExpiredBeginsAnother() {
    var expired =
        new ConversationId("cnv_" + UUID.randomUUID().toString().replace("-", "").substring(10));
    store.keep(
        new Correspondent(
            address, expired, "token", List.of(), ReplyLanguage.ENGLISH, Instant.now()),
        settings.life());

    assertThat(answer(send("外债额度是多少?")).reply().language()).isEqualTo(ReplyLanguage.ENGLISH);

    assertThat(correspondent().conversation()).isNotEqualTo(expired);
    assertThat(store.in(expired)).contains(correspondent());
  }

  @Test
  void theLatestAddressCounts() {
    send("外债额度是多少?");
    var latest = new Address("line", "main", address.correspondent(), Map.of("reply-token", "rt"));

    receptionist.respond(new Inbound("m-x", latest, Instant.now(), new Content.Text("谢谢"), null));

    assertThat(correspondent().address().hint("reply-token")).contains("rt");
  }

  @Test
  void whoWantsToBeForgottenIs() {
    send("外债额度是多少?");
    String ticket = ticketIn(words(send("人工：请帮我")));
    var before = correspondent();

    assertThat(words(send("忘记我"))).contains("已全部删除");
    assertThat(words(send("忘记我"))).contains("已全部删除");

    assertThat(store.find(address.key())).isEmpty();
    assertThat(store.in(before.conversation())).isEmpty();
    assertThat(desk.ticket(ticket).inquiry().note()).isNull();
    send("外债额度是多少?");
    assertThat(correspondent().conversation()).isNotEqualTo(before.conversation());
    assertThat(correspondent().earlier()).isEmpty();
  }

  @Test
  void aConversationErasedElsewhereLeavesNothingOfItsCorrespondent() {
    send("外债额度是多少?");
    var who = correspondent();

    conversations.erase(who.conversation(), who.token());

    assertThat(store.find(address.key())).isEmpty();
  }

  @Test
  void regretsInTheLanguageOfTheMessage() {
    var inbound = inbound(new Content.Text("What?"), null);

    assertThat(words(receptionist.regret(inbound))).contains("no answer to this message", "12345");
    assertThat(words(receptionist.regret(inbound(new Content.Arrived(), null))))
        .contains("暂时无法回答", "no answer");
  }
}
