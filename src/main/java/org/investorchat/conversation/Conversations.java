package org.investorchat.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.conversation.Feedback.Verdict;
import org.investorchat.conversation.Notice.Role;
import org.investorchat.knowledge.Corpus;
import org.investorchat.platform.StateUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Conversations that remember; where channels come in.
 *
 * <p>While the store is away a conversation can be opened and questions are answered on their own:
 * {@link Turn#degraded} and once a notice say so, and what was said is held here until the store is
 * back. All else then throws {@link StateUnavailable}.
 */
@Component
public final class Conversations {

  private static final Logger LOG = LoggerFactory.getLogger(Conversations.class);
  private static final int CLIENT_ID_CHARACTERS = 100;

  private final ConversationSettings settings;
  private final ConversationStore store;
  private final Access access;
  private final Unsaved unsaved;
  private final TurnTaking turns;
  private final TurnOrder order;
  private final Intake intake;
  private final ConversationTexts texts;
  private final RandomIds ids;
  private final Corpus corpus;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Conversations(
      ConversationSettings settings,
      ConversationStore store,
      Access access,
      Unsaved unsaved,
      TurnTaking turns,
      TurnOrder order,
      Intake intake,
      ConversationTexts texts,
      RandomIds ids,
      Corpus corpus,
      Clock clock,
      ApplicationEventPublisher events) {
    this.settings = settings;
    this.store = store;
    this.access = access;
    this.unsaved = unsaved;
    this.turns = turns;
    this.order = order;
    this.intake = intake;
    this.texts = texts;
    this.ids = ids;
    this.corpus = corpus;
    this.clock = clock;
    this.events = events;
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
   */
  public void rate(ConversationId id, String token, String messageId, Verdict verdict) {
    access.enter(Key.of(id, token));
    var language = turn(id, messageId).answer().reply().language();
    String comment = intake.remark(verdict.comment(), language).orElse(null);
    var kept = new Verdict(verdict.useful(), verdict.reason(), comment);
    store.addFeedback(new Feedback(id, messageId, now(), kept), settings.recordLife());
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
   * Asks a person to take over; the same request made again is the same ticket.
   *
   * @param contact how to reach the visitor, at most 200 characters; null when not given
   * @param note what the visitor adds, null when nothing
   * @throws UnknownConversation when no conversation has this id and this token
   * @throws InvalidUtterance when the contact or the note is too long
   * @throws ConversationBusy when too many questions of this conversation are under way
   */
  public HandoffRequested handoff(
      ConversationId id, String token, @Nullable String contact, @Nullable String note) {
    var conversation = access.enter(Key.of(id, token));
    var language = language(conversation);
    var asked =
        new HandoffRequested(
            ids.ticket(),
            id,
            now(),
            language,
            intake.contact(contact).orElse(null),
            intake.remark(note, language).orElse(null));
    try (var _ = order.lock(store, id)) {
      return store.handoffs(id).stream()
          .filter(it -> same(it, asked))
          .findFirst()
          .orElseGet(() -> keep(asked));
    }
  }

  private static boolean same(HandoffRequested one, HandoffRequested other) {
    return Objects.equals(one.contact(), other.contact())
        && Objects.equals(one.note(), other.note());
  }

  private HandoffRequested keep(HandoffRequested asked) {
    store.addHandoff(asked, settings.recordLife());
    events.publishEvent(asked);
    tell(asked);
    return asked;
  }

  /** The ticket stands whatever becomes of its mention in the conversation. */
  private void tell(HandoffRequested asked) {
    String text = texts.text(asked.language(), "notice.handoff", asked.ticketId(), hotline());
    var notice = new Notice(ids.message(), asked.at(), Role.SYSTEM, text);
    try {
      store.append(asked.conversation(), notice, settings.life());
    } catch (StateUnavailable e) {
      LOG.warn("event=notice-lost conversation={}", asked.conversation());
    }
  }

  private ReplyLanguage language(Conversation conversation) {
    if (conversation.wanted() != null) {
      return conversation.wanted();
    }
    List<Turn> latest = store.recall(conversation.id(), null, settings.historyEntries()).turns();
    return latest.isEmpty() ? ReplyLanguage.ENGLISH : latest.getLast().answer().reply().language();
  }

  /**
   * Erases the conversation and all that belongs to it.
   *
   * @throws UnknownConversation when no conversation has this id and this token
   */
  public void erase(ConversationId id, String token) {
    var key = Key.of(id, token);
    access.enter(key);
    unsaved.remove(key);
    store.erase(id);
  }

  private String hotline() {
    return corpus.defaultPolicy().header().hotline();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
