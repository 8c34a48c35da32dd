package org.investorchat.channels.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.node.JsonNodeFactory;

/** Signs in people of each role, with accounts of their own and passwords of their own. */
public final class DeskPeople {

  /** The password of everybody, once changed. */
  public static final String PASSWORD = "seven lanterns over the lake";

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final int port;
  private final DeskClient administrator;

  public DeskPeople(int port) {
    this.port = port;
    this.administrator = initial(port, "administrator");
  }

  /**
   * Signs in with one of the accounts that there are from the start, all tests with the same
   * password; see {@code ApiTest} for the first one.
   */
  public static DeskClient initial(int port, String id) {
    String first = "first " + id + " password";
    var client = new DeskClient(port);
    if (client.signIn(id, first).header("Location").equals("/desk/password")) {
      client.changePassword(first, PASSWORD);
    } else {
      client.signIn(id, PASSWORD);
    }
    assertThat(client.get("/api/v1/desk/me").json().at("/account/id").asString()).isEqualTo(id);
    return client;
  }

  public DeskClient nobody() {
    return new DeskClient(port).withToken();
  }

  public DeskClient operator() {
    return person("operator");
  }

  public DeskClient supervisor() {
    return person("supervisor");
  }

  public DeskClient administrator() {
    return person("administrator");
  }

  /** Signs in an operator who still has the password that an administrator knows. */
  public DeskClient newcomer() {
    var client = new DeskClient(port);
    String id = newId();
    client.signIn(id, create(id, "operator"));
    return client;
  }

  /** Signs in somebody new. */
  public DeskClient person(String role) {
    return signIn(newAccount(role));
  }

  /** Makes an account that {@link #PASSWORD} opens and returns its id. */
  public String newAccount(String role) {
    String id = newId();
    String first = create(id, role);
    var client = new DeskClient(port);
    client.signIn(id, first);
    client.changePassword(first, PASSWORD);
    return id;
  }

  public DeskClient signIn(String id) {
    var client = new DeskClient(port);
    assertThat(client.signIn(id, PASSWORD).header("Location")).isEqualTo("/desk");
    client.get("/api/v1/desk/me");
    return client;
  }

  /** Returns the administrator who made the accounts. */
  public DeskClient first() {
    return administrator;
  }

  private static String newId() {
    return "person-" + NUMBER.incrementAndGet();
  }

  private String create(String id, String role) {
    var request =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", id)
            .put("name", "Name of " + id)
            .put("role", role);
    return administrator
        .post("/api/v1/desk/accounts", request.toString())
        .json()
        .at("/password")
        .asString();
  }
}
