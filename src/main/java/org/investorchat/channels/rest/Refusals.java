package org.investorchat.channels.rest;

import java.time.Duration;
import java.util.function.Supplier;
import org.investorchat.conversation.ConversationBusy;
import org.investorchat.conversation.ConversationFull;
import org.investorchat.conversation.InvalidUtterance;
import org.investorchat.conversation.UnknownConversation;
import org.investorchat.conversation.UnknownMessage;
import org.investorchat.platform.InvalidRequest;
import org.investorchat.platform.RefusedRequest;

/** Tells callers what conversations refuse. */
final class Refusals {

  /** About as long as one answer takes. */
  private static final Duration ONE_ANSWER = Duration.ofSeconds(1);

  private Refusals() {}

  /**
   * Returns what {@code call} returns.
   *
   * @param field the one with the text that may be blank or too long
   * @throws InvalidRequest when that text is
   * @throws RefusedRequest when the conversation is unknown, busy or full
   */
  static <T> T told(String field, Supplier<T> call) {
    try {
      return call.get();
    } catch (InvalidUtterance e) {
      throw switch (e.reason()) {
        case BLANK -> InvalidRequest.blank(field);
        case TOO_LONG -> InvalidRequest.tooLong(field, e.limit());
      };
    } catch (UnknownConversation | UnknownMessage e) {
      throw RefusedRequest.unknownConversation();
    } catch (ConversationBusy e) {
      throw RefusedRequest.conversationBusy(ONE_ANSWER);
    } catch (ConversationFull e) {
      throw RefusedRequest.conversationFull(e.limit());
    }
  }

  /** Makes {@code call}, as {@link #told} does. */
  static void obeyed(String field, Runnable call) {
    told(
        field,
        () -> {
          call.run();
          return field;
        });
  }
}
