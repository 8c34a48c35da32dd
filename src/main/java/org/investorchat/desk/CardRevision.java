package org.investorchat.desk;

import java.time.Instant;

/**
 * One wording of a card of the desk.
 *
 * @param number from 1
 * @param author id of the account
 */
public record CardRevision(int number, Instant at, String author, CardContent content) {}
