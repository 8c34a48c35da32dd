package org.investorchat.accounts;

import java.time.Instant;

/**
 * Something that happened to an account; published for the audit trail.
 *
 * @param account whose it is; {@link #NOBODY} where a sign-in was refused to an unknown id, which
 *     may be a password typed in the wrong place
 * @param by who did it: the account itself, an administrator, or {@code system}
 */
public record AccountEvent(Kind kind, String account, String by, Instant at) {

  /** Stands for an account that there is not. */
  public static final String NOBODY = "unknown";

  /** What happened. */
  public enum Kind {
    CREATED,
    SIGNED_IN,
    SIGN_IN_REFUSED,
    LOCKED,
    UNLOCKED,
    SIGNED_OUT,
    PASSWORD_CHANGED,
    PASSWORD_RESET,
    DISABLED,
    ENABLED,
    ROLE_CHANGED
  }
}
