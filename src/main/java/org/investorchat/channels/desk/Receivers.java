package org.investorchat.channels.desk;

import java.util.List;
import java.util.stream.Stream;
import org.investorchat.accounts.Account;
import org.investorchat.accounts.AccountDirectory;
import org.investorchat.desk.Action.Receiver;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.ResponsibleBody;
import org.investorchat.platform.InvalidRequest;
import org.springframework.stereotype.Component;

/** Finds those to whom a ticket can be handed. */
@Component
class Receivers {

  private static final String BODY = "body:";

  private final AccountDirectory directory;
  private final Corpus corpus;

  Receivers(AccountDirectory directory, Corpus corpus) {
    this.directory = directory;
    this.corpus = corpus;
  }

  /**
   * Returns who {@code name} names: a colleague who can sign in, or a responsible body.
   *
   * @throws InvalidRequest naming {@code field} and all there are, when it names nobody
   */
  Receiver named(String field, String name) {
    if (!all().contains(name)) {
      throw InvalidRequest.notOneOf(field, all());
    }
    return name.startsWith(BODY)
        ? new Receiver.Body(name.substring(BODY.length()))
        : new Receiver.Colleague(name);
  }

  private List<String> all() {
    return Stream.concat(
            directory.colleagues().stream().map(Account::id),
            corpus.gazetteer().bodies().stream().map(ResponsibleBody::id).map(BODY::concat))
        .toList();
  }
}
