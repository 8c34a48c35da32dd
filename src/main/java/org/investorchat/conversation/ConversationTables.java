package org.investorchat.conversation;

/**
 * The tables that {@link SqliteConversationStore} keeps conversations in; times in milliseconds.
 */
final class ConversationTables {

  static final String[] STATEMENTS = {
    """
    create table if not exists conversation (
      id text primary key,
      token_hash text not null,
      wanted text,
      created_at integer not null,
      expires_at integer not null
    ) strict, without rowid
    """,
    "create index if not exists conversation_expiry on conversation (expires_at)",
    """
    create table if not exists entry (
      conversation text not null references conversation (id) on delete cascade,
      position integer not null,
      id text not null,
      question integer not null,
      client_message_id text,
      body text not null,
      primary key (conversation, position),
      unique (conversation, id),
      unique (conversation, client_message_id)
    ) strict
    """,
    """
    create table if not exists feedback (
      conversation text not null,
      message text not null,
      body text not null,
      keep_until integer not null,
      primary key (conversation, message)
    ) strict
    """,
    """
    create table if not exists handoff (
      conversation text not null,
      ticket text not null,
      at integer not null,
      body text not null,
      keep_until integer not null,
      primary key (conversation, ticket)
    ) strict
    """,
    """
    create table if not exists erased (
      digest text primary key,
      keep_until integer not null
    ) strict, without rowid
    """
  };

  private ConversationTables() {}
}
