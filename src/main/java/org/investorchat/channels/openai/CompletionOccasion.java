package org.investorchat.channels.openai;

/**
 * What all chunks of an answer share.
 *
 * @param id of the answer
 * @param created in seconds since 1970
 * @param conversation the same for every question of a conversation
 */
record CompletionOccasion(String id, long created, String model, String conversation) {}
