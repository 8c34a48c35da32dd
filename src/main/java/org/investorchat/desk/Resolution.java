package org.investorchat.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a ticket ended. */
public enum Resolution {
  ANSWERED("answered"),
  TRANSFERRED("transferred"),
  UNREACHABLE("unreachable"),
  WITHDRAWN("withdrawn"),
  DUPLICATE("duplicate");

  private final String id;

  Resolution(String id) {
    this.id = id;
  }

  /** Returns the resolution with this name in the API; empty when it is none of them. */
  public static Optional<Resolution> ofId(String id) {
    return Arrays.stream(values()).filter(it -> it.id.equals(id)).findFirst();
  }

  /** Returns the names in the API. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Resolution::id).toList();
  }

  /** Returns the name used in the API. */
  public String id() {
    return id;
  }
}
