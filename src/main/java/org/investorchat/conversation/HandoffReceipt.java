package org.investorchat.conversation;

/**
 * What a visitor who asked for a person can rely on.
 *
 * @param queued whether it is where operators look; if not, it is written down and gets there once
 *     the store is back
 */
public record HandoffReceipt(HandoffRequested request, boolean queued) {}
