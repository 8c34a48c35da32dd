package org.investorchat.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.investorchat.channels.Api.Response;
import org.investorchat.channels.ApiTest;
import org.investorchat.channels.desk.DeskClient;
import org.investorchat.channels.desk.DeskPeople;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Checks the whole way of a sign-in with an account of the organisation. */
@ApiTest
@TestInstance(Lifecycle.PER_CLASS)
class OidcSignInTest {

  private static final String ME = "/api/v1/desk/me";
  private static final FakeIssuer ISSUER = new FakeIssuer();

  private final int port;
  private DeskPeople people;

  OidcSignInTest(@LocalServerPort int port) {
    this.port = port;
  }

  @DynamicPropertySource
  static void issuer(DynamicPropertyRegistry properties) {
    properties.add("accounts.oidc.issuer", ISSUER::address);
    properties.add("accounts.oidc.client-id", () -> FakeIssuer.CLIENT);
    properties.add("accounts.oidc.client-secret", () -> FakeIssuer.SECRET);
    properties.add("accounts.oidc.role-claim", () -> "realm_access.roles");
    properties.add("accounts.oidc.roles.supervisor", () -> "desk-supervisor,team-leads");
  }

  @BeforeAll
  void meet() {
    people = new DeskPeople(port);
  }

  @AfterAll
  static void stop() {
    ISSUER.close();
  }

  @Test
  void thePageOffersIt() {
    assertThat(new DeskClient(port).get("/desk/login").text())
        .contains("href=\"/desk/oidc/sign-in\"");
  }

  @Test
  void whoHasARoleThereIsSignedInHere() {
    var client = new DeskClient(port);

    var back = signIn(client, person("sub-1", "Han.Meimei", "韩梅梅", "other", "desk-operator"));

    assertThat(back.status()).isEqualTo(303);
    assertThat(back.header("Location")).isEqualTo("/desk");
    var me = client.get(ME).json();
    assertThat(me.at("/account/id").asString()).isEqualTo("han.meimei");
    assertThat(me.at("/account/name").asString()).isEqualTo("韩梅梅");
    assertThat(me.at("/role").asString()).isEqualTo("operator");
    assertThat(me.at("/mayChangePassword").asBoolean()).isFalse();
    assertThat(me.at("/mustChangePassword").asBoolean()).isFalse();
    assertThat(client.get("/desk/password").text()).doesNotContain("name=\"current\"");
    assertThat(people.operator().get("/api/v1/desk/colleagues").text()).contains("han.meimei");
  }

  @Test
  void theSessionAfterTheSignInIsAnotherThanBefore() {
    var client = new DeskClient(port);
    client.get("/desk/oidc/sign-in");
    String before = client.cookie("desk-session");

    signIn(client, person("sub-2", "fixed", "F", "desk-operator"));

    assertThat(client.cookie("desk-session")).isNotEqualTo(before);
  }

  @Test
  void anotherRoleThereIsAnotherRoleHereFromTheNextSignIn() {
    signIn(new DeskClient(port), person("sub-3", "promoted", "P", "desk-operator"));
    var client = new DeskClient(port);

    signIn(client, person("sub-3", "promoted", "P the Lead", "desk-operator", "team-leads"));

    assertThat(client.get(ME).json().at("/role").asString()).isEqualTo("supervisor");
    assertThat(client.get(ME).json().at("/account/name").asString()).isEqualTo("P the Lead");
  }

  @Test
  void whoHasNoRoleThereIsNotLetIn() {
    requireRefusal(person("sub-4", "nobody", "N", "accountant"));
    requireRefusal(person("sub-4", "nobody", "N"));
  }

  @Test
  void nobodyTakesOverAnAccountThatHasAPasswordHere() {
    requireRefusal(person("sub-5", "administrator", "A", "desk-operator"));
  }

  @Test
  void anIdThatIsGivenToSomebodyElseThereStaysWithWhomItHad() {
    signIn(new DeskClient(port), person("sub-6", "shared", "First", "desk-operator"));

    requireRefusal(person("sub-7", "shared", "Second", "desk-operator"));
  }

  @Test
  void anIdThatNoAccountMayHaveIsRefused() {
    requireRefusal(person("sub-8", "system", "S", "desk-operator"));
    requireRefusal(person("sub-8", "a b", "S", "desk-operator"));
    requireRefusal(person("sub-8", "", "S", "desk-operator"));
  }

  @Test
  void anAdministratorShutsOutWhomTheProviderLetsIn() {
    var client = new DeskClient(port);
    signIn(client, person("sub-9", "leaver", "L", "desk-operator"));

    people.first().post("/api/v1/desk/accounts/leaver/disable", "{}");

    assertThat(client.get(ME).status()).isEqualTo(401);
    requireRefusal(person("sub-9", "leaver", "L", "desk-operator"));
  }

  @Test
  void theProvidersPasswordsAndRolesAreNotChangedHere() {
    signIn(new DeskClient(port), person("sub-10", "kept.there", "K", "desk-operator"));

    for (String act : List.of("reset", "role")) {
      var refused =
          people
              .first()
              .post("/api/v1/desk/accounts/kept.there/" + act, "{\"role\": \"supervisor\"}");
      assertThat(refused.json().at("/type").asString()).isEqualTo("/problems/step-not-possible");
    }
    assertThat(new DeskClient(port).signIn("kept.there", "anything at all").header("Location"))
        .isEqualTo("/desk/login?refused");
  }

  @Test
  void aReplyToNoQuestionOfOursIsRefused() {
    var client = new DeskClient(port);
    var led = client.get("/desk/oidc/sign-in").header("Location");
    var back = ISSUER.authorize(led, person("sub-11", "forged", "F", "desk-operator"));

    var other = new DeskClient(port);

    assertThat(other.get(path(back)).header("Location")).isEqualTo("/desk/login?refused-there");
    assertThat(client.get(path(back) + "x").header("Location"))
        .isEqualTo("/desk/login?refused-there");
    assertThat(other.get(ME).status()).isEqualTo(401);
  }

  @Test
  void aTokenThatTheProviderDidNotSignIsRefused() {
    ISSUER.forge(true);
    try {
      requireRefusal(person("sub-12", "forged", "F", "desk-operator"));
    } finally {
      ISSUER.forge(false);
    }
  }

  private void requireRefusal(Map<String, Object> person) {
    var client = new DeskClient(port);
    assertThat(signIn(client, person).header("Location")).isEqualTo("/desk/login?refused-there");
    assertThat(client.get(ME).status()).isEqualTo(401);
  }

  private static Response signIn(DeskClient client, Map<String, Object> person) {
    var led = client.get("/desk/oidc/sign-in");
    assertThat(led.status()).isEqualTo(302);
    String address = led.header("Location");
    assertThat(address)
        .startsWith(ISSUER.address() + "/authorize")
        .contains("code_challenge_method=S256", "scope=openid", "nonce=");
    var back = client.get(path(ISSUER.authorize(address, person)));
    client.get("/desk/login");
    return back;
  }

  private static String path(String address) {
    return address.substring(address.indexOf("/desk/"));
  }

  private static Map<String, Object> person(
      String subject, String id, String name, String... roles) {
    return Map.of(
        "sub", subject,
        "preferred_username", id,
        "name", name,
        "realm_access", Map.of("roles", List.of(roles)));
  }
}
