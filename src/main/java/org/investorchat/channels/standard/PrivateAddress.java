package org.investorchat.channels.standard;

/** Thrown when the name of an endpoint leads to an address that is not public. */
final class PrivateAddress extends RuntimeException {}
