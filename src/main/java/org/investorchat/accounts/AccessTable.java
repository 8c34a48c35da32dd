package org.investorchat.accounts;

import static org.investorchat.accounts.AccessRow.allSignedIn;
import static org.investorchat.accounts.AccessRow.anybody;
import static org.investorchat.accounts.AccessRow.roles;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who may do what at the desk; what is not listed is open to nobody. Who holds a ticket, and who
 * must be a second person, is for the module of tickets to say.
 */
final class AccessTable {

  private static final String API = "/api/v1/desk";

  private static final Set<Role> ALL = EnumSet.allOf(Role.class);
  private static final Set<Role> ANSWERING = EnumSet.of(Role.OPERATOR, Role.SUPERVISOR);
  private static final Set<Role> REVIEWING = EnumSet.of(Role.SUPERVISOR);
  private static final Set<Role> OVERSEEING = EnumSet.of(Role.SUPERVISOR, Role.ADMINISTRATOR);
  private static final Set<Role> ADMINISTERING = EnumSet.of(Role.ADMINISTRATOR);

  private static final String STEPS =
      "claim|release|redraft|edit|reject|submit|approve|return|send|transfer|close|reopen"
          + "|callback|annotate";

  static final List<AccessRow> ROWS =
      List.of(
          // Signing in; what is below "oidc" is there when an identity provider is configured.
          anybody("GET", "/desk/login"),
          anybody("POST", "/desk/login"),
          anybody("POST", "/desk/logout"),
          anybody("GET", "/desk/oidc/**"),
          allSignedIn("GET", "/desk/password"),
          allSignedIn("POST", "/desk/password"),
          allSignedIn("GET", API + "/me"),
          allSignedIn("POST", API + "/me/password"),
          // Pages and their files hold nothing themselves; what they show comes from below.
          anybody("GET", "/desk/{file:[a-z0-9-]+\\.(?:js|css)}"),
          roles("GET", "/desk/**", ALL),
          roles("GET", API + "/status", ALL),
          roles("GET", API + "/events", ALL),
          roles("GET", API + "/colleagues", ANSWERING),
          roles("POST", API + "/drafts", ANSWERING),
          roles("POST", API + "/verify", ANSWERING),
          roles("GET", API + "/tickets", ANSWERING),
          roles("GET", API + "/tickets/{id}", ANSWERING),
          roles("GET", API + "/tickets/{id}/reply", ANSWERING),
          roles("GET", API + "/tickets/{id}/audit", ANSWERING),
          roles("POST", API + "/tickets/{id}/{step:" + STEPS + "}", ANSWERING),
          roles("GET", API + "/audit", OVERSEEING),
          roles("GET", API + "/audit/export", OVERSEEING),
          roles("GET", API + "/gaps", ANSWERING),
          roles("POST", API + "/gaps/{id}/dismiss", REVIEWING),
          roles("GET", API + "/cards", ANSWERING),
          roles("POST", API + "/cards", ANSWERING),
          roles("GET", API + "/cards/export", ANSWERING),
          roles("GET", API + "/cards/{id}", ANSWERING),
          roles("POST", API + "/cards/{id}/{step:edit|reject}", ANSWERING),
          roles("POST", API + "/cards/{id}/{step:approve|withdraw|rollback}", REVIEWING),
          roles("GET", API + "/metrics", ALL),
          roles("GET", API + "/metrics/export", ALL),
          roles("GET", API + "/automatic-answers", ALL),
          roles("POST", API + "/automatic-answers/{step:stop|resume}", REVIEWING),
          roles("GET", API + "/letters", OVERSEEING),
          roles("POST", API + "/letters/{id}/{step:replay|discard}", OVERSEEING),
          roles("POST", API + "/letters/suspensions/{channel}/{account}/resume", OVERSEEING),
          roles("GET", API + "/accounts", ADMINISTERING),
          roles("POST", API + "/accounts", ADMINISTERING),
          roles(
              "POST",
              API + "/accounts/{id}/{step:reset|disable|enable|unlock|role}",
              ADMINISTERING));

  private AccessTable() {}
}
