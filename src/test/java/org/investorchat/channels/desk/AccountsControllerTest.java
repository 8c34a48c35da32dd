package org.investorchat.channels.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.investorchat.channels.Api.Response;
import org.investorchat.channels.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Checks what administrators do with accounts, and what people do with their own. */
@ApiTest
@TestInstance(Lifecycle.PER_CLASS)
class AccountsControllerTest {

  private static final String ME = "/api/v1/desk/me";
  private static final String ACCOUNTS = "/api/v1/desk/accounts";

  private final int port;
  private DeskPeople people;

  AccountsControllerTest(@LocalServerPort int port) {
    this.port = port;
  }

  @BeforeAll
  void meet() {
    people = new DeskPeople(port);
  }

  @Test
  void aNewAccountMustGetAPasswordOfItsOwn() {
    var created = create("mary", "Mary O'Neil 马丽", "supervisor");
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.json().at("/mustChangePassword").asBoolean()).isTrue();
    assertThat(created.json().at("/lastSignedIn").isNull()).isTrue();
    String first = created.json().at("/password").asString();
    assertThat(first).matches("([a-z2-9]{5}-){3}[a-z2-9]{5}");

    var mary = new DeskClient(port);
    assertThat(mary.signIn("mary", first).header("Location")).isEqualTo("/desk/password");
    assertThat(mary.get("/desk").header("Location")).isEqualTo("/desk/password");
    assertThat(mary.get("/api/v1/desk/colleagues").json().at("/type").asString())
        .isEqualTo("/problems/password-change-needed");
    assertThat(mary.get(ME).json().at("/mustChangePassword").asBoolean()).isTrue();

    assertThat(mary.changePassword(first, DeskPeople.PASSWORD).header("Location"))
        .startsWith("/desk");

    assertThat(mary.get(ME).json().at("/account/name").asString()).isEqualTo("Mary O'Neil 马丽");
    assertThat(mary.get(ME).json().at("/mustChangePassword").asBoolean()).isFalse();
    assertThat(mary.get("/api/v1/desk/colleagues").text()).contains("\"mary\"");
    assertThat(listed("mary").at("/lastSignedIn").asString()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({
    "'{}', id",
    "'{\"id\": \" \", \"name\": \"N\", \"role\": \"operator\"}', id",
    "'{\"id\": \"a b\", \"name\": \"N\", \"role\": \"operator\"}', id",
    "'{\"id\": \"张\", \"name\": \"N\", \"role\": \"operator\"}', id",
    "'{\"id\": \"system\", \"name\": \"N\", \"role\": \"operator\"}', id",
    "'{\"id\": \"administrator\", \"name\": \"N\", \"role\": \"operator\"}', id",
    "'{\"id\": \"n\", \"role\": \"operator\"}', name",
    "'{\"id\": \"n\", \"name\": \"\", \"role\": \"operator\"}', name",
    "'{\"id\": \"n\", \"name\": \"N\"}', role",
    "'{\"id\": \"n\", \"name\": \"N\", \"role\": \"OPERATOR\"}', role"
  })
  void whatIsNoAccountIsNotCreated(String request, String field) {
    var refused = people.first().post(ACCOUNTS, request);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo(field);
  }

  @Test
  void aResetEndsSessionsAndGivesAPasswordForOneSignIn() {
    String id = people.newAccount("operator");
    var operator = people.signIn(id);

    var reset = people.first().post(ACCOUNTS + "/" + id + "/reset", "{}");

    assertThat(operator.get(ME).status()).isEqualTo(401);
    var again = new DeskClient(port);
    assertThat(again.signIn(id, DeskPeople.PASSWORD).header("Location"))
        .isEqualTo("/desk/login?refused");
    assertThat(again.signIn(id, reset.json().at("/password").asString()).header("Location"))
        .isEqualTo("/desk/password");
  }

  @Test
  void whoIsDisabledIsOutUntilEnabled() {
    String id = people.newAccount("operator");
    var operator = people.signIn(id);

    assertThat(change(id, "disable").json().at("/disabled").asBoolean()).isTrue();

    assertThat(operator.get(ME).status()).isEqualTo(401);
    assertThat(new DeskClient(port).signIn(id, DeskPeople.PASSWORD).header("Location"))
        .isEqualTo("/desk/login?refused");
    assertThat(people.operator().get("/api/v1/desk/colleagues").text())
        .doesNotContain("\"" + id + "\"");

    assertThat(change(id, "enable").json().at("/disabled").asBoolean()).isFalse();

    assertThat(operator.get(ME).status()).as("the old session stays ended").isEqualTo(401);
    assertThat(people.signIn(id).get(ME).status()).isEqualTo(200);
  }

  @Test
  void anotherRoleCountsAtOnce() {
    String id = people.newAccount("operator");
    var person = people.signIn(id);
    assertThat(person.get(ACCOUNTS).status()).isEqualTo(403);

    var changed =
        people.first().post(ACCOUNTS + "/" + id + "/role", "{\"role\": \"administrator\"}");

    assertThat(changed.json().at("/role").asString()).isEqualTo("administrator");
    assertThat(person.get(ACCOUNTS).status()).isEqualTo(200);
    assertThat(person.get("/api/v1/desk/colleagues").status()).isEqualTo(403);
  }

  @Test
  void nobodyShutsOutThemselves() {
    String id = people.newAccount("administrator");
    var administrator = people.signIn(id);

    for (var refused :
        new Response[] {
          administrator.post(ACCOUNTS + "/" + id + "/disable", "{}"),
          administrator.post(ACCOUNTS + "/" + id + "/role", "{\"role\": \"operator\"}")
        }) {
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.json().at("/type").asString()).isEqualTo("/problems/second-person-needed");
    }
    assertThat(administrator.get(ME).json().at("/role").asString()).isEqualTo("administrator");
  }

  @Test
  void fiveFailuresLockAndAnAdministratorUnlocks() {
    String id = people.newAccount("operator");
    for (int i = 0; i < 4; i++) {
      new DeskClient(port).signIn(id, "wrong");
    }
    assertThat(listed(id).at("/locked").asBoolean()).isFalse();
    new DeskClient(port).signIn(id, "wrong");

    assertThat(listed(id).at("/locked").asBoolean()).isTrue();
    assertThat(new DeskClient(port).signIn(id, DeskPeople.PASSWORD).header("Location"))
        .isEqualTo("/desk/login?refused");

    assertThat(change(id, "unlock").json().at("/locked").asBoolean()).isFalse();

    assertThat(people.signIn(id).get(ME).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"reset", "disable", "enable", "unlock"})
  void nothingIsDoneToNobody(String act) {
    assertThat(change("nobody-at-all", act).status()).isEqualTo(404);
  }

  @Test
  void aPasswordOfOnesOwnEndsTheOtherSessions() {
    String id = people.newAccount("operator");
    var here = people.signIn(id);
    var there = people.signIn(id);
    String session = here.cookie("desk-session");

    var changed = changeOwn(here, DeskPeople.PASSWORD, "eight lanterns over the lake");

    assertThat(changed.status()).isEqualTo(204);
    assertThat(here.get(ME).status()).isEqualTo(200);
    assertThat(here.cookie("desk-session")).isNotEqualTo(session);
    assertThat(there.get(ME).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "wrong, eight lanterns over the lake, current",
    "seven lanterns over the lake, too short, next",
    "seven lanterns over the lake, 七盏灯笼, next",
    "seven lanterns over the lake, 七盏灯笼在湖上七盏灯笼在湖上七盏灯笼在湖上七盏灯笼在湖上七, next",
    "seven lanterns over the lake, seven lanterns over the lake, next"
  })
  void whatIsNoPasswordIsRefusedWithItsField(String current, String next, String field) {
    var operator = people.operator();

    var refused = changeOwn(operator, current, next);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo(field);
    assertThat(operator.get(ME).status()).isEqualTo(200);
  }

  @Test
  void theIdIsNoPassword() {
    create("li.lei.operator", "Li Lei", "operator");
    var reset = change("li.lei.operator", "reset").json().at("/password").asString();
    var operator = new DeskClient(port);
    operator.signIn("li.lei.operator", reset);

    assertThat(changeOwn(operator, reset, "LI.LEI.OPERATOR").status()).isEqualTo(400);
  }

  @Test
  void aWrongCurrentPasswordCountsAsAFailedSignIn() {
    String id = people.newAccount("operator");
    var operator = people.signIn(id);
    for (int i = 0; i < 5; i++) {
      changeOwn(operator, "wrong", "eight lanterns over the lake");
    }

    var refused = changeOwn(operator, DeskPeople.PASSWORD, "eight lanterns over the lake");

    assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("current");
    assertThat(listed(id).at("/locked").asBoolean()).isTrue();
  }

  @Test
  void thePageSaysWhatIsWrongInThePagesLanguage() {
    var operator = people.operator();

    var refused =
        operator.submit(
            "/desk/password?lang=zh-Hant",
            "/desk/password?lang=zh-Hant",
            Map.of("current", DeskPeople.PASSWORD, "next", "short", "again", "short"));

    assertThat(refused.status()).isEqualTo(200);
    assertThat(refused.text()).contains("role=\"alert\"", "新密碼過短", "lang=\"zh-Hant\"");
    var different =
        operator.submit(
            "/desk/password",
            "/desk/password?lang=en",
            Map.of("current", DeskPeople.PASSWORD, "next", "one", "again", "two"));
    assertThat(different.text()).contains("The two new passwords differ.");
  }

  private static Response changeOwn(DeskClient client, String current, String next) {
    return client.post(
        ME + "/password", "{\"current\": \"" + current + "\", \"next\": \"" + next + "\"}");
  }

  private Response create(String id, String name, String role) {
    return people
        .first()
        .post(
            ACCOUNTS,
            "{\"id\": \"%s\", \"name\": \"%s\", \"role\": \"%s\"}".formatted(id, name, role));
  }

  private Response change(String id, String act) {
    return people.first().post(ACCOUNTS + "/" + id + "/" + act, "{}");
  }

  private JsonNode listed(String id) {
    return people.first().get(ACCOUNTS).json().at("/accounts").values().stream()
        .filter(it -> it.at("/id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
