package org.investorchat.channels.desk;

import java.util.function.Supplier;
import org.investorchat.conversation.InvalidUtterance;
import org.investorchat.desk.Audit;
import org.investorchat.desk.AuditEvent;
import org.investorchat.desk.StepRefused;
import org.investorchat.desk.Ticket;
import org.investorchat.desk.UnknownTicket;
import org.investorchat.platform.InvalidRequest;
import org.investorchat.platform.Problem.CurrentTicket;
import org.investorchat.platform.Problem.Holder;
import org.investorchat.platform.RefusedRequest;
import org.investorchat.platform.UnknownResource;
import org.investorchat.platform.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells callers what the desk refuses. */
@Component
class StepRefusals {

  /** Address that lists tickets. */
  static final String LISTING = "/api/v1/desk/tickets";

  private final People people;
  private final ConsoleTexts texts;

  StepRefusals(People people, ConsoleTexts texts) {
    this.people = people;
    this.texts = texts;
  }

  /** Returns what {@code call} returns, or throws what it refuses as the caller may see it. */
  <T> T told(Supplier<T> call) {
    try {
      return call.get();
    } catch (UnknownTicket e) {
      throw new UnknownResource(LISTING);
    } catch (StepRefused e) {
      throw refused(e);
    } catch (InvalidUtterance e) {
      throw switch (e.reason()) {
        case BLANK -> InvalidRequest.blank("question");
        case TOO_LONG -> InvalidRequest.tooLong("question", e.limit());
      };
    }
  }

  private RefusedRequest refused(StepRefused refused) {
    var now = current(refused.ticket());
    return switch (refused.reason()) {
      case CAME_FIRST -> cameFirst(refused, now);
      case NOT_POSSIBLE -> RefusedRequest.stepNotPossible(now);
      case SECOND_PERSON_NEEDED -> RefusedRequest.secondPersonNeeded();
      case NOT_ALLOWED -> RefusedRequest.notAllowed();
    };
  }

  private RefusedRequest cameFirst(StepRefused refused, CurrentTicket now) {
    var before = refused.before();
    return before == null || before.actor().equals(Audit.SYSTEM)
        ? RefusedRequest.cameFirst(null, did(before), refused.ticket().changedAt(), now)
        : RefusedRequest.cameFirst(
            people.named(before.actor()).name(), did(before), before.at(), now);
  }

  private @Nullable Wording did(@Nullable AuditEvent event) {
    return event == null ? null : texts.did(event.action()).orElse(null);
  }

  private CurrentTicket current(Ticket ticket) {
    return new CurrentTicket(
        ticket.version(),
        ticket.state().id(),
        ticket.holder().map(people::named).map(it -> new Holder(it.id(), it.name())).orElse(null));
  }
}
