package org.investorchat.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Why a draft is no good. */
public enum RejectionReason {
  WRONG("wrong"),
  OUTDATED("outdated"),
  NOT_COVERED("not-covered"),
  BAD_LANGUAGE("bad-language");

  private final String id;

  RejectionReason(String id) {
    this.id = id;
  }

  /** Returns the reason with this name in the API; empty when it is none of them. */
  public static Optional<RejectionReason> ofId(String id) {
    return Arrays.stream(values()).filter(it -> it.id.equals(id)).findFirst();
  }

  /** Returns the names in the API. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(RejectionReason::id).toList();
  }

  /** Returns the name used in the API. */
  public String id() {
    return id;
  }
}
