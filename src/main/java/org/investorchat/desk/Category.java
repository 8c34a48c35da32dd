package org.investorchat.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a caller wants, as the hotline sorts requests. */
public enum Category {
  INQUIRY("inquiry"),
  ASSISTANCE("assistance"),
  COMPLAINT("complaint"),
  REPORT("report"),
  SUGGESTION("suggestion");

  private final String id;

  Category(String id) {
    this.id = id;
  }

  /** Returns the category with this name in the API; empty when it is none of them. */
  public static Optional<Category> ofId(String id) {
    return Arrays.stream(values()).filter(it -> it.id.equals(id)).findFirst();
  }

  /** Returns the names in the API. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Category::id).toList();
  }

  /** Returns the name used in the API. */
  public String id() {
    return id;
  }
}
