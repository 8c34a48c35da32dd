package org.investorchat.conversation;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Conversations with a scripted dialogue, as one instance of the application holds them. */
final class Talk {

  static final ConversationSettings SETTINGS = settings(5, 3);

  final List<Object> events = Collections.synchronizedList(new ArrayList<>());
  final Conversations conversations;
  final Access access;

  Talk(ConversationStore store, Dialogue dialogue) {
    this(store, dialogue, SETTINGS);
  }

  Talk(ConversationStore store, Dialogue dialogue, ConversationSettings settings) {
    var unsaved = new Unsaved();
    var texts = new ConversationTexts();
    var order = new TurnOrder(settings);
    var clock = Clock.systemUTC();
    access = new Access(store, unsaved, settings);
    var turns =
        new TurnTaking(
            settings, store, access, order, dialogue, unsaved, texts, Turns.CORPUS, clock);
    conversations =
        new Conversations(
            settings,
            store,
            access,
            unsaved,
            turns,
            order,
            Intakes.intake(),
            texts,
            new RandomIds(new SecureRandom()),
            Turns.CORPUS,
            clock,
            events::add);
  }

  static ConversationSettings settings(int maxQuestions, int answersUnderWay) {
    return new ConversationSettings(
        Duration.ofHours(24),
        Duration.ofDays(30),
        maxQuestions,
        12,
        answersUnderWay,
        Duration.ofSeconds(20),
        Duration.ofSeconds(30),
        Duration.ofMinutes(10),
        Duration.ofSeconds(5));
  }
}
