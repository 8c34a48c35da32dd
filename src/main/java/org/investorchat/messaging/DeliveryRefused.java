package org.investorchat.messaging;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Thrown when a delivery is not taken; nothing is changed by it. */
public final class DeliveryRefused extends RuntimeException {

  private final int status;
  private final @Nullable String field;

  private DeliveryRefused(int status, String message) {
    this(status, message, null);
  }

  private DeliveryRefused(int status, String message, @Nullable String field) {
    super(message);
    this.status = status;
    this.field = field;
  }

  /** Returns that it does not show that it comes from the platform, or is too old, or new. */
  public static DeliveryRefused notGenuine() {
    return new DeliveryRefused(401, "not genuine");
  }

  /** Returns that somebody tries the address without knowing its secret. */
  public static DeliveryRefused notAllowed() {
    return new DeliveryRefused(403, "not allowed");
  }

  /** Returns that it is genuine and cannot be read. */
  public static DeliveryRefused unreadable() {
    return new DeliveryRefused(400, "unreadable");
  }

  /**
   * Returns that it is genuine and one of its fields is missing or wrong.
   *
   * @param field such as {@code data.text}; never its value
   */
  public static DeliveryRefused wrong(String field) {
    return new DeliveryRefused(400, "unreadable: " + field, field);
  }

  /** Returns the field that is wrong; empty when none can be named. */
  public Optional<String> field() {
    return Optional.ofNullable(field);
  }

  /** Returns the HTTP status that says so. */
  public int status() {
    return status;
  }
}
