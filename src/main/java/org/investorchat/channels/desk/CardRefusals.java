package org.investorchat.channels.desk;

import java.util.function.Supplier;
import org.investorchat.desk.CardRefused;
import org.investorchat.desk.UnknownCard;
import org.investorchat.platform.RefusedRequest;
import org.investorchat.platform.RefusedRequest.Fault;
import org.investorchat.platform.UnknownResource;
import org.investorchat.platform.Wording;
import org.springframework.stereotype.Component;

/** Tells callers what is refused to them about cards. */
@Component
class CardRefusals {

  /** Address that lists cards. */
  static final String LISTING = "/api/v1/desk/cards";

  private final People people;
  private final ConsoleTexts texts;

  CardRefusals(People people, ConsoleTexts texts) {
    this.people = people;
    this.texts = texts;
  }

  /** Returns what {@code call} returns, or throws what it refuses as the caller may see it. */
  <T> T told(Supplier<T> call) {
    try {
      return call.get();
    } catch (UnknownCard e) {
      throw new UnknownResource(LISTING);
    } catch (CardRefused e) {
      throw switch (e.reason()) {
        case CAME_FIRST -> cameFirst(e);
        case NOT_POSSIBLE -> RefusedRequest.stepNotPossible();
        case FAULTY -> notSound(e);
        case SECOND_PERSON_NEEDED -> RefusedRequest.secondPersonNeeded();
      };
    }
  }

  private RefusedRequest cameFirst(CardRefused refused) {
    var before = refused.card().history().getLast();
    return RefusedRequest.cameFirst(
        people.named(before.by()).name(),
        texts.did("card." + before.action().id()).orElse(null),
        before.at(),
        null);
  }

  private static RefusedRequest notSound(CardRefused refused) {
    return RefusedRequest.cardNotSound(
        refused.findings().stream()
            .map(it -> new Fault(it.field(), new Wording(it.message().en(), it.message().zh())))
            .toList());
  }
}
