package org.investorchat.messaging;

/** Thrown when there is no such channel, or it has no such account. */
public final class UnknownAccount extends RuntimeException {}
