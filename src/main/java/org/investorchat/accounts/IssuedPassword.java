package org.investorchat.accounts;

/**
 * A password that an administrator hands on; it can be told this once.
 *
 * @param state the account it opens
 */
public record IssuedPassword(AccountState state, String password) {

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "IssuedPassword[" + state.account().id() + "]";
  }
}
