package org.investorchat.accounts;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** One row of {@link AccessTable}: a method and paths, and whom they are open to. */
record AccessRow(String method, PathPattern path, AccessRow.Opened opened, Set<Role> roles) {

  /** How far a row opens its paths. */
  enum Opened {
    TO_ANYBODY,
    /** Also to those who must change their password. */
    TO_ALL_SIGNED_IN,
    TO_ROLES
  }

  AccessRow {
    roles = Set.copyOf(roles);
  }

  static AccessRow anybody(String method, String path) {
    return new AccessRow(method, pattern(path), Opened.TO_ANYBODY, Set.of());
  }

  static AccessRow allSignedIn(String method, String path) {
    return new AccessRow(method, pattern(path), Opened.TO_ALL_SIGNED_IN, Set.of());
  }

  static AccessRow roles(String method, String path, Set<Role> roles) {
    return new AccessRow(method, pattern(path), Opened.TO_ROLES, roles);
  }

  private static PathPattern pattern(String path) {
    return PathPatternParser.defaultInstance.parse(path);
  }

  boolean isFor(String requested, PathContainer at) {
    return method.equals(requested) && path.matches(at);
  }

  /**
   * Returns whether it opens its paths to {@code person}.
   *
   * @param person null when nobody is signed in
   */
  boolean lets(@Nullable SignedIn person) {
    return switch (opened) {
      case TO_ANYBODY -> true;
      case TO_ALL_SIGNED_IN -> person != null;
      case TO_ROLES ->
          person != null && !person.mustChangePassword() && roles.contains(person.account().role());
    };
  }
}
