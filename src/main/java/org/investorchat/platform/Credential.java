package org.investorchat.platform;

/** Who a request says it comes from. */
sealed interface Credential {

  /** Nobody in particular: it has no key, or is one that takes none. */
  record None() implements Credential {}

  /** Nobody in particular, where somebody must be known. */
  record Missing() implements Credential {}

  /**
   * An integrator, who has shown the key with this id.
   *
   * @param id as in the settings
   */
  record Known(String id) implements Credential {}

  /**
   * An integrator whose key is valid, but not for what is asked.
   *
   * @param id as in the settings
   */
  record OutOfScope(String id) implements Credential {}

  /** A key that is unknown, malformed or expired; which of them it is, is not told. */
  record Refused() implements Credential {}
}
