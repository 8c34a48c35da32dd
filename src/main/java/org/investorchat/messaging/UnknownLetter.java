package org.investorchat.messaging;

/** Thrown when there is no such dead letter, or no longer. */
public final class UnknownLetter extends RuntimeException {}
