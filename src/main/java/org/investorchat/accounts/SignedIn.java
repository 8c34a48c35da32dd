package org.investorchat.accounts;

/** Whoever is signed in; the principal of every session at the desk. */
public interface SignedIn {

  /** Returns whose session it is, as the account is now. */
  Account account();

  /** Returns whether the session is open to nothing but a change of the password. */
  boolean mustChangePassword();

  /** Returns whether the password is kept here, and not by an identity provider. */
  boolean mayChangePassword();
}
