package org.investorchat.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.conversation.Feedback.Verdict;
import org.investorchat.knowledge.Corpus;
import org.investorchat.platform.StateUnavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Conversations that remember; where channels come in.
 *
 * <p>While the store is away a conversation can be opened and questions are answered on their own:
 * {@link Turn#degraded} and once a notice say so, and what was said is held here until the store is
 * back. An opinion and a request for a person are written down, to reach the store later, where
 * this instance knows the visitor: it let them in before, or opened the conversation meanwhile. All
 * else then throws {@link StateUnavailable}.
 */
@Component
public final class Conversations {

  private static final int CLIENT_ID_CHARACTERS = 100;

  private final ConversationSettings settings;
  private final ConversationStore store;
  private final Access access;
  private final Unsaved unsaved;
  private final Acquaintances acquaintances;
  private final Records records;
  private final TurnTaking turns;
  private final Intake intake;
  private final ConversationTexts texts;
  private final RandomIds ids;
  private final Corpus corpus;
  private final Clock clock;

  Conversations(
      ConversationSettings settings,
      ConversationStore store,
      Access access,
      Unsaved unsaved,
      Acquaintances acquaintances,
      Records records,
      TurnTaking turns,
      Intake intake,
      ConversationTexts texts,
      RandomIds ids,
      Corpus corpus,
      Clock clock) {
    this.settings = settings;
    this.store = store;
    this.access = access;
    this.unsaved = unsaved;
    this.acquaintances = acquaintances;
    this.records = records;
    this.turns = turns;
    this.intake = intake;
    this.texts = texts;
    this.ids = ids;
    this.corpus = corpus;
    this.clock = clock;
  }

  /**
   * Opens a conversation.
   *
   * @param wanted the language to answer in, null for that of each question
   */
  public Opened open(@Nullable ReplyLanguage wanted) {
    String token = ids.token();
    var key = Key.of(ids.conversation(), token);
    var now = now();
    var conversation =
        new Conversation(key.id(), key.tokenHash(), wanted, now, now.plus(settings.life()));
    create(conversation);
    return new Opened(
        conversation, token, texts.greeting(wanted, hotline()), texts.suggestions(wanted));
  }

  private void create(Conversation conversation) {
    try {
      store.create(conversation);
    } catch (StateUnavailable e) {
      unsaved.add(conversation);
    }
    acquaintances.meet(conversation);
  }

  /** Answers as {@link #say(ConversationId, String, Utterance, String, Consumer)} does. */
  public Turn say(
      ConversationId id, String token, Utterance utterance, @Nullable String clientMessageId) {
    return say(id, token, utterance, clientMessageId, it -> {});
  }

  /**
   * Returns the turn that answers {@code utterance}; the earlier one where {@code clientMessageId}
   * was answered before.
   *
   * @param utterance in the language the conversation wants where it names none itself
   * @param clientMessageId names this post, 1 to 100 characters; null when it may be answered anew
   *     each time it comes
   * @param accepted is told the id of the answer once, before the work begins; what it throws stops
   *     the work and comes out here
   * @throws UnknownConversation when no conversation has this id and this token
   * @throws InvalidUtterance when the text is blank or too long
   * @throws ConversationBusy when too many questions of this conversation are under way
   * @throws ConversationFull when the conversation holds as many questions as it may
   */
  public Turn say(
      ConversationId id,
      String token,
      Utterance utterance,
      @Nullable String clientMessageId,
      Consumer<String> accepted) {
    requireShort(clientMessageId);
    var key = Key.of(id, token);
    return turns.take(
        new Post(key, utterance, clientMessageId, ids.message(), ids.message(), accepted));
  }

  private static void requireShort(@Nullable String clientMessageId) {
    if (clientMessageId != null
        && (clientMessageId.isEmpty() || clientMessageId.length() > CLIENT_ID_CHARACTERS)) {
      throw new IllegalArgumentException(
          "clientMessageId must have 1 to 100 characters, got " + clientMessageId.length());
    }
  }

  /**
   * Returns all that was said.
   *
   * @throws UnknownConversation when no conversation has this id and this token
   */
  public Transcript transcript(ConversationId id, String token) {
    return new Transcript(access.enter(Key.of(id, token)), store.entries(id));
  }

  /**
   * Returns the latest of what was said, at most {@code most} entries, the oldest first.
   *
   * @throws UnknownConversation when no conversation has this id and this token
   */
  public List<Entry> latest(ConversationId id, String token, int most) {
    access.enter(Key.of(id, token));
    return store.recall(id, null, most).latest();
  }

  /**
   * Keeps what the visitor thinks of an answer, in the place of an earlier opinion on it. The
   * comment is masked as questions are.
   *
   * @param messageId id of the answer
   * @throws UnknownConversation when no conversation has this id and this token
   * @throws UnknownMessage when it holds no such answer
   * @throws InvalidUtterance when the comment is longer than a question may be
   * @throws StateUnavailable when it cannot be kept, or the store is away and this instance does
   *     not know the visitor or the answer
   */
  public void rate(ConversationId id, String token, String messageId, Verdict verdict) {
    var language = languageOf(Key.of(id, token), messageId);
    String comment = intake.remark(verdict.comment(), language).orElse(null);
    var kept = new Verdict(verdict.useful(), verdict.reason(), comment);
    records.keep(new Feedback(id, messageId, now(), kept));
  }

  private ReplyLanguage languageOf(Key key, String messageId) {
    try {
      access.enter(key);
      return turn(key.id(), messageId).answer().reply().language();
    } catch (StateUnavailable e) {
      return acquaintances.language(key, messageId).orElseThrow(() -> e);
    }
  }

  private Turn turn(ConversationId id, String messageId) {
    return store.entries(id).stream()
        .filter(Turn.class::isInstance)
        .map(Turn.class::cast)
        .filter(it -> it.id().equals(messageId))
        .findFirst()
        .orElseThrow(() -> new UnknownMessage(id));
  }

  /**
   * Asks a person to take over a conversation of the portal.
   *
   * @param contact how to reach the visitor, at most 200 characters; null when not given
   * @param note what the visitor adds, null when nothing
   * @see #handoff(ConversationId, String, HandoffWish)
   */
  public HandoffReceipt handoff(
      ConversationId id, String token, @Nullable String contact, @Nullable String note) {
    var wish = new HandoffWish(AutomaticAnswers.PORTAL, ReplyLanguage.ENGLISH, contact, note, null);
    return handoff(id, token, wish);
  }

  /**
   * Asks a person to take over; the same request made again is the same ticket.
   *
   * @throws UnknownConversation when no conversation has this id and this token
   * @throws InvalidUtterance when the contact or the note is too long
   * @throws StateUnavailable when it cannot be kept, or the store is away and this instance does
   *     not know the visitor
   */
  public HandoffReceipt handoff(ConversationId id, String token, HandoffWish wish) {
    var language = languageOf(Key.of(id, token), wish.language());
    String reach = intake.contact(wish.contact()).orElse(null);
    String remark = intake.remark(wish.note(), language).orElse(null);
    String ticketId = TicketId.of(token, reach, remark, wish.after());
    var asked = new HandoffRequested(ticketId, id, now(), language, reach, remark, wish.channel());
    return new HandoffReceipt(asked, records.keep(asked));
  }

  private ReplyLanguage languageOf(Key key, ReplyLanguage otherwise) {
    try {
      return language(access.enter(key), otherwise);
    } catch (StateUnavailable e) {
      return acquaintances.language(key).orElseThrow(() -> e);
    }
  }

  private ReplyLanguage language(Conversation conversation, ReplyLanguage otherwise) {
    if (conversation.wanted() != null) {
      return conversation.wanted();
    }
    List<Turn> latest = store.recall(conversation.id(), null, settings.historyEntries()).turns();
    return latest.isEmpty() ? otherwise : latest.getLast().answer().reply().language();
  }

  /**
   * Erases the conversation and all that belongs to it.
   *
   * @throws UnknownConversation when no conversation has this id and this token
   * @throws StateUnavailable when the store has not erased it; where it was away only after it knew
   *     the visitor, it does so later
   */
  public void erase(ConversationId id, String token) {
    var key = Key.of(id, token);
    access.enter(key);
    unsaved.remove(key);
    acquaintances.forget(key);
    records.erase(id);
  }

  /**
   * Erases what is left of a conversation, such as its tickets, for a visitor whom the channel
   * knows by other means than the key, which may have expired.
   *
   * @throws StateUnavailable when the store has not erased it yet; once it can, it will all the
   *     same
   */
  public void eraseRemains(ConversationId id) {
    records.erase(id);
  }

  private String hotline() {
    return corpus.defaultPolicy().header().hotline();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
