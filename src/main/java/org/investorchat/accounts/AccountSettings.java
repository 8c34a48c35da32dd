package org.investorchat.accounts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may sign in to the desk, and how.
 *
 * @param initial the accounts that are made when they are not there; may be empty
 * @param firstPasswords file for their random passwords, until each is changed
 * @param bcryptCost rounds of a password's hash as a power of two, from 4 to 16
 * @param lockAfter how many failures in a row lock an account, ≥ 1
 * @param lockTime how long it stays locked, and failures are remembered, > 0
 * @param sessionLife after which whoever is signed in does so again, > 0
 * @param checkInterval after which a change of an account ends its sessions at other instances, ≥ 0
 * @param demo whether the passwords above are known to everybody
 * @param oidc how people sign in with accounts of their organisation
 */
@ConfigurationProperties(prefix = "accounts", ignoreUnknownFields = false)
record AccountSettings(
    @DefaultValue List<Initial> initial,
    @DefaultValue("data/first-passwords.txt") Path firstPasswords,
    @DefaultValue("12") int bcryptCost,
    @DefaultValue("5") int lockAfter,
    @DefaultValue("15m") Duration lockTime,
    @DefaultValue("12h") Duration sessionLife,
    @DefaultValue("5s") Duration checkInterval,
    @DefaultValue("false") boolean demo,
    @DefaultValue OidcSettings oidc) {

  private static final int LEAST_COST = 4;
  private static final int MOST_COST = 16;

  AccountSettings {
    initial = List.copyOf(initial);
    var ids = new HashSet<String>();
    for (var it : initial) {
      require(ids.add(it.id()), "initial", "different ids, got " + it.id() + " twice");
    }
    require(bcryptCost >= LEAST_COST && bcryptCost <= MOST_COST, "bcrypt-cost", "from 4 to 16");
    require(lockAfter >= 1, "lock-after", ">= 1");
    require(lockTime.isPositive(), "lock-time", "> 0");
    require(sessionLife.isPositive(), "session-life", "> 0");
    require(!checkInterval.isNegative(), "check-interval", ">= 0");
  }

  private static void require(boolean holds, String key, String what) {
    if (!holds) {
      throw new IllegalArgumentException("accounts." + key + " must be " + what);
    }
  }

  /**
   * An account to begin with.
   *
   * @param name as colleagues know the person
   * @param password the first one; empty for a random one
   */
  record Initial(String id, String name, Role role, @DefaultValue("") String password) {

    Initial {
      AccountIds.require("accounts.initial", id);
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
      return "Initial[" + id + ", " + role.id() + "]";
    }
  }
}
