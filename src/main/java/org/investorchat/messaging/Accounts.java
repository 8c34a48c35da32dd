package org.investorchat.messaging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The accounts of a channel by their ids, in the order of the settings. */
public final class Accounts<A> {

  private final Map<String, A> byId;

  private Accounts(Map<String, A> byId) {
    this.byId = byId;
  }

  /**
   * Returns accounts.
   *
   * @throws IllegalArgumentException when two have the same id
   */
  public static <A> Accounts<A> of(String channel, List<A> accounts, Function<A, String> id) {
    Map<String, A> byId = new LinkedHashMap<>();
    for (var account : accounts) {
      if (byId.put(id.apply(account), account) != null) {
        throw new IllegalArgumentException(
            "channels.%s.accounts must have different ids, got %s twice"
                .formatted(channel, id.apply(account)));
      }
    }
    return new Accounts<>(byId);
  }

  /** Returns their ids. */
  public List<String> ids() {
    return List.copyOf(byId.keySet());
  }

  /**
   * Returns an account.
   *
   * @throws UnknownAccount when there is none of this id
   */
  public A get(String id) {
    var account = byId.get(id);
    if (account == null) {
      throw new UnknownAccount();
    }
    return account;
  }
}
