package org.investorchat.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.investorchat.answering.Question;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.conversation.Notice.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What operators see of conversations and say in them, without a visitor's key.
 *
 * <p>All but {@link #understand} throw {@link org.investorchat.platform.StateUnavailable} when the
 * store is away.
 */
@Component
public final class Correspondence {

  private final ConversationStore store;
  private final Intake intake;
  private final Duration life;

  Correspondence(ConversationStore store, Intake intake, ConversationSettings settings) {
    this.store = store;
    this.intake = intake;
    this.life = settings.life();
  }

  /** Returns all that was said; empty when the conversation is gone. */
  public Optional<Transcript> transcript(ConversationId id) {
    return store.find(id).map(it -> new Transcript(it, store.entries(id)));
  }

  /**
   * Says something in a conversation as a person, once however often it is called.
   *
   * @param messageId {@code msg_} and 22 characters
   * @return false when the conversation is gone
   */
  public boolean reply(ConversationId id, String messageId, Instant at, String text) {
    return store.append(id, new Notice(messageId, at, Role.OPERATOR, text), life);
  }

  /** Returns whether its visitor has erased it. */
  public boolean isErased(ConversationId id) {
    return store.isErased(id);
  }

  /**
   * Returns the question that somebody typed for another, cleaned, masked, its language told.
   *
   * @param wanted the language to answer in, null for that of the text
   * @throws InvalidUtterance when it is blank or too long
   */
  public Question understand(String text, @Nullable ReplyLanguage wanted) {
    return intake.clean(new Utterance(text, wanted));
  }

  /**
   * Returns what somebody typed for another, cleaned and masked; empty when nothing is to see.
   *
   * @throws InvalidUtterance when it is longer than a question may be
   */
  public Optional<String> remark(@Nullable String text, ReplyLanguage language) {
    return intake.remark(text, language);
  }
}
