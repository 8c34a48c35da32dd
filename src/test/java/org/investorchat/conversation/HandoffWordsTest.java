package org.investorchat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.platform.JournalEvent;
import org.investorchat.platform.SettableClock;
import org.investorchat.platform.SqliteDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks what visitors who ask for a person are told within the hours of work and outside. */
class HandoffWordsTest {

  private static final Instant THURSDAY = Instant.parse("2026-11-26T02:00:00Z");
  private static final Instant SATURDAY = Instant.parse("2026-11-28T02:00:00Z");
  private static final EntryCodec CODEC = new EntryCodec();

  @TempDir private Path folder;
  private SqliteDatabase database;

  @BeforeEach
  void open() {
    database = SqliteDatabase.open(folder.resolve("state.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ENGLISH | Your request to speak with a person has been recorded under number tkt_1."
            + " You can also call 12345 at any time.",
        "SIMPLIFIED_CHINESE | 已登记您的人工服务请求，编号tkt_1。您也可以随时拨打12345。",
        "TRADITIONAL_CHINESE | 已登記您的人工服務請求，編號tkt_1。您也可以隨時撥打12345。",
      })
  void withinTheHours(ReplyLanguage language, String told) {
    assertThat(told(language, THURSDAY)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ENGLISH | Your request to speak with a person has been recorded under number tkt_1."
            + " Hotline staff are not at their desks now; they will be back on"
            + " Monday 30 November, 09:00 (Beijing time) and reply here. For an answer before"
            + " that, call 12345 at any time.",
        "SIMPLIFIED_CHINESE | 已登记您的人工服务请求，编号tkt_1。目前为非工作时间，"
            + "工作人员将于11月30日星期一 09:00（北京时间）上班后在此答复。如需尽快解答，可随时拨打12345。",
        "TRADITIONAL_CHINESE | 已登記您的人工服務請求，編號tkt_1。目前為非工作時間，"
            + "工作人員將於11月30日星期一 09:00（北京時間）上班後在此答覆。如需儘快解答，可隨時撥打12345。",
      })
  void outsideTheHours(ReplyLanguage language, String told) {
    assertThat(told(language, SATURDAY)).isEqualTo(told);
  }

  private String told(ReplyLanguage language, Instant now) {
    var clock = new SettableClock(now);
    var store = new SqliteConversationStore(database, CODEC, clock);
    var id = Turns.conversation("a");
    store.create(new Conversation(id, "hash", language, now, now.plusSeconds(60)));
    var asked = new HandoffRequested("tkt_1", id, now, language, null, null, "portal");
    owner(store, clock)
        .apply(new JournalEvent("tkt_1", HandoffOwner.KIND, id.value(), now, CODEC.write(asked)));
    return ((Notice) store.entries(id).getFirst()).text();
  }

  private static HandoffOwner owner(ConversationStore store, Clock clock) {
    var week =
        new DayOfWeek[] {
          DayOfWeek.MONDAY,
          DayOfWeek.TUESDAY,
          DayOfWeek.WEDNESDAY,
          DayOfWeek.THURSDAY,
          DayOfWeek.FRIDAY
        };
    return new HandoffOwner(
        store,
        CODEC,
        new RecordLife(Talk.SETTINGS, clock),
        new Access(store, new Unsaved(), new Acquaintances(clock), Talk.SETTINGS),
        new ConversationTexts(),
        Rooms.hours(clock, week, List.of(), List.of(), "09:00-17:30"),
        Turns.CORPUS,
        _ -> {},
        Talk.SETTINGS);
  }
}
