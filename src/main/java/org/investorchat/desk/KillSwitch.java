package org.investorchat.desk;

import java.util.List;
import java.util.Map;
import org.investorchat.accounts.Account;
import org.investorchat.conversation.AutomaticAnswers;
import org.investorchat.conversation.Stop;
import org.investorchat.platform.StateUnavailable;
import org.springframework.stereotype.Component;

/**
 * Lets supervisors stop automatic answers, and says in the audit trail who did and why.
 *
 * <p>The event comes first, and is kept in the store or in the journal before anything is stopped
 * or resumed: so there is never a stop, nor the end of one, that the trail does not know of. The
 * other way round there can be: a further event then says that the store did not confirm it; where
 * the process dies between the two, the trail says more than was done.
 */
@Component
public final class KillSwitch {

  /** Of an action that the store may have taken or not. */
  private static final String UNCONFIRMED = "-unconfirmed";

  private final AutomaticAnswers automatic;
  private final Audit audit;
  private final AuditEvents clock;

  KillSwitch(AutomaticAnswers automatic, Audit audit, AuditEvents clock) {
    this.automatic = automatic;
    this.audit = audit;
    this.clock = clock;
  }

  /** Returns the stops there are, as they were a second ago at most. */
  public List<Stop> stops() {
    return automatic.stops();
  }

  /** Returns what can be stopped one by one. */
  public List<String> channels() {
    return automatic.channels();
  }

  /**
   * Stops automatic answers.
   *
   * @param channel one of {@link #channels}, or {@link AutomaticAnswers#ALL}
   * @throws StateUnavailable when it cannot be kept
   */
  public void stop(Account by, String channel, String reason) {
    var stop = new Stop(channel, reason, by.id(), clock.now());
    recorded(by, "answers.stop", channel, reason, () -> automatic.begin(stop));
  }

  /**
   * Ends the stop of a channel.
   *
   * @throws StateUnavailable when it cannot be kept
   */
  public void resume(Account by, String channel, String reason) {
    recorded(by, "answers.resume", channel, reason, () -> automatic.end(channel));
  }

  private void recorded(Account by, String action, String channel, String reason, Runnable write) {
    audit.record(by.id(), action, channel, Map.of("reason", reason));
    try {
      write.run();
    } catch (StateUnavailable e) {
      audit.record(by.id(), action + UNCONFIRMED, channel, Map.of("reason", reason));
      throw e;
    }
  }
}
