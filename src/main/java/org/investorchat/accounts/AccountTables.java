package org.investorchat.accounts;

/** The tables that {@link SqliteAccountStore} keeps accounts in; times in milliseconds. */
final class AccountTables {

  static final String[] STATEMENTS = {
    """
    create table if not exists account (
      id text primary key,
      name text not null,
      role text not null,
      password_hash text,
      subject text,
      must_change integer not null,
      disabled integer not null,
      epoch integer not null,
      version integer not null
    ) strict, without rowid
    """,
    """
    create table if not exists sign_in (
      id text primary key,
      at integer not null
    ) strict, without rowid
    """,
    """
    create table if not exists sign_in_attempt (
      digest text primary key,
      attempts integer not null,
      keep_until integer not null
    ) strict, without rowid
    """
  };

  private AccountTables() {}
}
