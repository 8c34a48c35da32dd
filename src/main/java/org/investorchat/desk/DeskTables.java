package org.investorchat.desk;

/** The tables that the SQLite stores keep the desk in; times in milliseconds. */
final class DeskTables {

  static final String[] STATEMENTS = {
    """
    create table if not exists ticket (
      id text primary key,
      version integer not null,
      stage text not null,
      rank integer not null,
      lease_until integer,
      changed_at integer not null,
      conversation text,
      undelivered integer not null default 0,
      body text not null
    ) strict, without rowid
    """,
    "create index if not exists ticket_order on ticket (stage, rank, id)",
    "create index if not exists ticket_lease on ticket (lease_until) where lease_until is not null",
    "create index if not exists ticket_conversation on ticket (conversation)",
    "create index if not exists ticket_undelivered on ticket (id) where undelivered",
    """
    create table if not exists audit (
      number integer primary key,
      id text not null unique,
      subject text not null,
      body text not null
    ) strict
    """,
    "create index if not exists audit_subject on audit (subject, number)",
    """
    create table if not exists desk_revision (
      one integer primary key check (one = 1),
      revision integer not null
    ) strict
    """,
    "insert into desk_revision (one, revision) values (1, 0) on conflict do nothing"
  };

  private DeskTables() {}
}
