package org.investorchat.accounts;

import org.jspecify.annotations.Nullable;

/**
 * An account as it is kept.
 *
 * @param passwordHash as {@link Passwords} makes it; null where an identity provider keeps the
 *     password
 * @param subject whom the identity provider means, null where the password is kept here
 * @param mustChange whether somebody else knows the password
 * @param epoch how often its sessions were ended; a session of an older one is none
 * @param version from 1; each change has the next
 */
record StoredAccount(
    Account account,
    @Nullable String passwordHash,
    @Nullable String subject,
    boolean mustChange,
    boolean disabled,
    int epoch,
    long version) {

  /** Returns an account that nobody has used yet. */
  static StoredAccount withPassword(Account account, String passwordHash, boolean mustChange) {
    return new StoredAccount(account, passwordHash, null, mustChange, false, 0, 1);
  }

  /** Returns the account of whom an identity provider calls {@code subject}. */
  static StoredAccount of(Account account, String subject) {
    return new StoredAccount(account, null, subject, false, false, 0, 1);
  }

  String id() {
    return account.id();
  }

  boolean isActiveAdministrator() {
    return account.role() == Role.ADMINISTRATOR && !disabled;
  }

  /** Returns it with another password, which ends its sessions. */
  StoredAccount withPassword(String hash, boolean change) {
    return new StoredAccount(account, hash, subject, change, disabled, epoch + 1, version + 1);
  }

  /** Returns it disabled or not; its sessions end. */
  StoredAccount disabled(boolean whether) {
    return new StoredAccount(
        account, passwordHash, subject, mustChange, whether, epoch + 1, version + 1);
  }

  /** Returns it with another name or role; its sessions go on. */
  StoredAccount as(Account changed) {
    return new StoredAccount(
        changed, passwordHash, subject, mustChange, disabled, epoch, version + 1);
  }

  /** Leaves out what opens it. */
  @Override
  public String toString() {
    return "StoredAccount[" + account + ", version=" + version + "]";
  }
}
