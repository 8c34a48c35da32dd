package org.investorchat.conversation;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.investorchat.knowledge.LiveCorpus;
import org.investorchat.platform.EventOwner;
import org.investorchat.platform.Journal;

/** Conversations with a scripted dialogue, as one instance of the application holds them. */
final class Talk {

  static final ConversationSettings SETTINGS = settings(5, 3);

  private static final Clock CLOCK = Clock.systemUTC();
  private static final ConversationTexts TEXTS = new ConversationTexts();
  private static final EntryCodec CODEC = new EntryCodec();
  private static final long JOURNAL_BYTES = 1_000_000;

  final List<Object> events = Collections.synchronizedList(new ArrayList<>());

  /** What others were told of turns and opinions. */
  final List<Object> announced = new ArrayList<>();

  final Conversations conversations;
  final Access access;
  final Journal journal;
  final AutomaticAnswers automatic;
  final HeldStops stops = new HeldStops();
  private final List<EventOwner> owners;

  Talk(ConversationStore store, Dialogue dialogue) {
    this(store, dialogue, SETTINGS);
  }

  Talk(ConversationStore store, Dialogue dialogue, ConversationSettings settings) {
    this(store, dialogue, settings, Path.of("target/state/" + UUID.randomUUID() + ".journal"));
  }

  Talk(
      ConversationStore store, Dialogue dialogue, ConversationSettings settings, Path journalPath) {
    this(store, dialogue, settings, journalPath, Journal.Order.STORE_FIRST);
  }

  Talk(
      ConversationStore store,
      Dialogue dialogue,
      ConversationSettings settings,
      Path journalPath,
      Journal.Order first) {
    var unsaved = new Unsaved();
    var acquaintances = new Acquaintances(CLOCK);
    var ids = new RandomIds(new SecureRandom());
    access = new Access(store, unsaved, acquaintances, settings);
    journal = Journal.open(journalPath, first, JOURNAL_BYTES, CLOCK, this::owners);
    var announcements = new Announcements(announced::add);
    owners = owners(store, settings, announcements);
    automatic = new AutomaticAnswers(stops, CLOCK, List.of());
    var reception = new Reception(dialogue, automatic, Intakes.intake(), TEXTS, Turns.CORPUS);
    var turns =
        new TurnTaking(
            settings,
            store,
            access,
            new TurnOrder(settings),
            reception,
            unsaved,
            acquaintances,
            TEXTS,
            announcements,
            new LiveCorpus(Turns.CORPUS),
            CLOCK);
    conversations =
        new Conversations(
            settings,
            store,
            access,
            unsaved,
            acquaintances,
            new Records(journal, store, CODEC, ids, CLOCK),
            turns,
            Intakes.intake(),
            TEXTS,
            ids,
            Turns.CORPUS,
            CLOCK);
  }

  private List<EventOwner> owners(
      ConversationStore store, ConversationSettings settings, Announcements announcements) {
    var life = new RecordLife(settings, CLOCK);
    var hours = Rooms.always(CLOCK);
    return List.of(
        new FeedbackOwner(store, CODEC, life, announcements),
        new HandoffOwner(
            store, CODEC, life, access, TEXTS, hours, Turns.CORPUS, events::add, settings),
        new ErasureOwner(store, life, events::add));
  }

  private Stream<EventOwner> owners() {
    return owners.stream();
  }

  static ConversationSettings settings(int maxQuestions, int answersUnderWay) {
    return new ConversationSettings(
        Duration.ofHours(24),
        Duration.ofDays(30),
        maxQuestions,
        12,
        answersUnderWay,
        Duration.ofSeconds(20),
        Duration.ofSeconds(2),
        Duration.ofMinutes(10),
        Duration.ofSeconds(5));
  }
}
