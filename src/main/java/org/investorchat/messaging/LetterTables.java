package org.investorchat.messaging;

/** The tables that the SQLite store keeps letters in; times in milliseconds. */
final class LetterTables {

  static final String[] STATEMENTS = {
    """
    create table if not exists letter (
      number integer primary key,
      id text not null unique,
      version integer not null,
      mailbox text not null,
      correspondent text not null,
      place text not null,
      due integer not null,
      taken integer not null,
      received_at integer not null,
      body text not null
    ) strict
    """,
    "create index if not exists letter_due on letter (mailbox, due) where place = 'LINE'",
    "create index if not exists letter_line on letter (correspondent, number)"
        + " where place = 'LINE'",
    "create index if not exists letter_taken on letter (correspondent) where taken",
    "create index if not exists letter_words on letter (correspondent, number)"
        + " where place <> 'DONE'",
    "create index if not exists letter_counter on letter (due) where place = 'COUNTER'",
    "create index if not exists letter_dead on letter (number) where place = 'DEAD'",
    "create index if not exists letter_age on letter (received_at)",
    """
    create table if not exists suspension (
      mailbox text primary key,
      body text not null
    ) strict, without rowid
    """
  };

  private LetterTables() {}
}
