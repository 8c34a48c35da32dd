package org.investorchat.accounts;

import java.util.Arrays;
import java.util.Optional;

/** What an account may do at the desk; one for each account. */
public enum Role {
  /** Answers tickets, and gives answers of others the second look. */
  OPERATOR("operator"),
  /** An operator who also reviews cards, reads the audit trail and stops automatic answers. */
  SUPERVISOR("supervisor"),
  /** Keeps accounts and reads the audit trail; sees no ticket. */
  ADMINISTRATOR("administrator");

  private final String id;

  Role(String id) {
    this.id = id;
  }

  /** Returns the role with this name in the API; empty when it is none of them. */
  public static Optional<Role> ofId(String id) {
    return Arrays.stream(values()).filter(it -> it.id.equals(id)).findFirst();
  }

  /** Returns the name used in the API, such as {@code operator}. */
  public String id() {
    return id;
  }
}
