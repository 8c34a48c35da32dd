package org.investorchat.channels.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.investorchat.channels.Api.Response;
import org.investorchat.channels.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Calls everything there is of the desk as everybody there is, and finds that it is open to whom
 * the table says and to nobody else. What is mapped and not in the table fails the test.
 */
@ApiTest
@TestInstance(Lifecycle.PER_CLASS)
class AccessMatrixTest {

  private static final String API = "/api/v1/desk";

  /** Who calls. */
  private enum Caller {
    ANONYMOUS,
    OPERATOR,
    SUPERVISOR,
    ADMINISTRATOR,
    /** An operator who must change the password first. */
    MUST_CHANGE
  }

  private static final Set<Caller> EVERYBODY = EnumSet.allOf(Caller.class);
  private static final Set<Caller> SIGNED_IN = EnumSet.complementOf(EnumSet.of(Caller.ANONYMOUS));
  private static final Set<Caller> O_S_A =
      EnumSet.of(Caller.OPERATOR, Caller.SUPERVISOR, Caller.ADMINISTRATOR);
  private static final Set<Caller> O_S = EnumSet.of(Caller.OPERATOR, Caller.SUPERVISOR);
  private static final Set<Caller> S_A = EnumSet.of(Caller.SUPERVISOR, Caller.ADMINISTRATOR);
  private static final Set<Caller> S = EnumSet.of(Caller.SUPERVISOR);
  private static final Set<Caller> A = EnumSet.of(Caller.ADMINISTRATOR);

  private static final Map<String, Set<Caller>> TABLE = new LinkedHashMap<>();

  static {
    TABLE.put("GET /desk/login", EVERYBODY);
    TABLE.put("GET /desk/password", SIGNED_IN);
    TABLE.put("POST /desk/password", SIGNED_IN);
    TABLE.put("GET /me", SIGNED_IN);
    TABLE.put("POST /me/password", SIGNED_IN);
    TABLE.put("GET /desk", O_S_A);
    TABLE.put("GET /desk/{section:audit|gaps|cards|figures|switch|letters|accounts}", O_S_A);
    TABLE.put("GET /desk/{section:tickets|cards}/{id}", O_S_A);
    TABLE.put("GET /status", O_S_A);
    TABLE.put("GET /events", O_S_A);
    TABLE.put("GET /colleagues", O_S);
    TABLE.put("POST /drafts", O_S);
    TABLE.put("POST /verify", O_S);
    TABLE.put("GET /tickets", O_S);
    TABLE.put("GET /tickets/{id}", O_S);
    TABLE.put("GET /tickets/{id}/reply", O_S);
    TABLE.put("GET /tickets/{id}/audit", O_S);
    for (String step :
        List.of(
            "claim",
            "release",
            "redraft",
            "edit",
            "reject",
            "submit",
            "approve",
            "return",
            "send",
            "transfer",
            "close",
            "reopen",
            "callback",
            "annotate")) {
      TABLE.put("POST /tickets/{id}/" + step, O_S);
    }
    TABLE.put("GET /audit", S_A);
    TABLE.put("GET /audit/export", S_A);
    TABLE.put("GET /gaps", O_S);
    TABLE.put("POST /gaps/{id}/dismiss", S);
    TABLE.put("GET /cards", O_S);
    TABLE.put("POST /cards", O_S);
    TABLE.put("GET /cards/export", O_S);
    TABLE.put("GET /cards/{id}", O_S);
    TABLE.put("POST /cards/{id}/edit", O_S);
    TABLE.put("POST /cards/{id}/reject", O_S);
    TABLE.put("POST /cards/{id}/approve", S);
    TABLE.put("POST /cards/{id}/withdraw", S);
    TABLE.put("POST /cards/{id}/rollback", S);
    TABLE.put("GET /metrics", O_S_A);
    TABLE.put("GET /metrics/export", O_S_A);
    TABLE.put("GET /automatic-answers", O_S_A);
    TABLE.put("POST /automatic-answers/stop", S);
    TABLE.put("POST /automatic-answers/resume", S);
    TABLE.put("GET /letters", S_A);
    TABLE.put("POST /letters/{id}/replay", S_A);
    TABLE.put("POST /letters/{id}/discard", S_A);
    TABLE.put("POST /letters/suspensions/{channel}/{account}/resume", S_A);
    TABLE.put("GET /accounts", A);
    TABLE.put("POST /accounts", A);
    for (String change : List.of("reset", "disable", "enable", "unlock", "role")) {
      TABLE.put("POST /accounts/{id}/" + change, A);
    }
  }

  private final int port;
  private final RequestMappingHandlerMapping mappings;
  private final Map<Caller, DeskClient> clients = new LinkedHashMap<>();

  AccessMatrixTest(
      @LocalServerPort int port,
      @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
    this.port = port;
    this.mappings = mappings;
  }

  @BeforeAll
  void signIn() {
    var people = new DeskPeople(port);
    clients.put(Caller.ANONYMOUS, people.nobody());
    clients.put(Caller.OPERATOR, people.operator());
    clients.put(Caller.SUPERVISOR, people.supervisor());
    clients.put(Caller.ADMINISTRATOR, people.administrator());
    clients.put(Caller.MUST_CHANGE, people.newcomer());
  }

  @Test
  void whatIsMappedIsInTheTable() {
    assertThat(mapped()).isNotEmpty().allSatisfy(it -> assertThat(TABLE).containsKey(key(it)));
  }

  @Test
  void everyCallIsOpenToWhomTheTableSaysAndToNobodyElse() {
    List<String> wrong = new ArrayList<>();
    for (String call : mapped()) {
      clients.forEach(
          (caller, client) -> {
            boolean open = TABLE.getOrDefault(key(call), Set.of()).contains(caller);
            var response = call(client, call);
            if (open == isRefused(response)) {
              wrong.add(caller + " " + call + ": " + response.status() + " " + response.text());
            }
          });
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void rowsThatNothingIsMappedForYetAreKeptToo() {
    List<String> wrong = new ArrayList<>();
    for (String row : TABLE.keySet()) {
      String call = row.replaceFirst(" /(?!desk)", " " + API + "/");
      clients.forEach(
          (caller, client) -> {
            if (!TABLE.getOrDefault(row, Set.of()).contains(caller)
                && !isRefused(call(client, call))) {
              wrong.add(caller + " " + row);
            }
          });
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void whatIsInNoTableIsOpenToNobody() {
    for (String call :
        List.of(
            "GET " + API + "/nothing",
            "POST " + API + "/tickets/1/steal",
            "DELETE " + API + "/tickets/1",
            "PUT " + API + "/accounts",
            "GET " + API + "/accounts/1/reset",
            "POST " + API + "/me",
            "POST /desk",
            "DELETE /desk/login")) {
      clients.forEach(
          (caller, client) -> assertThat(isRefused(call(client, call))).as(caller + call).isTrue());
    }
  }

  /** Returns method and path of all that is mapped at the desk. */
  private Set<String> mapped() {
    var calls = new TreeSet<String>();
    for (var mapping : mappings.getHandlerMethods().keySet()) {
      for (String path : mapping.getPatternValues()) {
        if (path.equals("/desk") || path.startsWith("/desk/") || path.startsWith(API)) {
          methods(mapping).forEach(it -> calls.addAll(steps(it + " " + path)));
        }
      }
    }
    return calls;
  }

  /** Returns the rows of the table for a mapping that takes the step from the path. */
  private static Set<String> steps(String call) {
    if (!call.endsWith("/{step}")) {
      return Set.of(call);
    }
    String beginning = call.substring(0, call.length() - "{step}".length());
    var rows =
        TABLE.keySet().stream()
            .map(it -> it.replaceFirst(" /(?!desk)", " " + API + "/"))
            .filter(it -> it.startsWith(beginning))
            .filter(it -> it.indexOf('/', beginning.length()) < 0)
            .collect(Collectors.toCollection(TreeSet::new));
    return rows.isEmpty() ? Set.of(call) : rows;
  }

  /** What is mapped for every method must not be. */
  private static Stream<String> methods(RequestMappingInfo mapping) {
    var methods = mapping.getMethodsCondition().getMethods();
    return methods.isEmpty() ? Stream.of("ANY") : methods.stream().map(RequestMethod::name);
  }

  private static String key(String call) {
    return call.replaceFirst(" " + API, " ");
  }

  private static Response call(DeskClient client, String call) {
    String method = call.substring(0, call.indexOf(' '));
    String path =
        call.substring(call.indexOf(' ') + 1)
            .replaceAll("\\{section:([a-z]+)[^}]*}", "$1")
            .replaceAll("\\{[^}]*}", "none");
    if (path.endsWith("/events")) {
      return client.openStream(path);
    }
    return method.equals("POST") && path.startsWith(API)
        ? client.post(path, "{}")
        : client.call(method, path);
  }

  /** What is refused for the caller's sake, and not for that of the call. */
  private static boolean isRefused(Response response) {
    String target = response.header(HttpHeaders.LOCATION);
    return switch (response.status()) {
      case 303 -> target.startsWith("/desk/login") || target.startsWith("/desk/password");
      case 401, 403 ->
          Stream.of("not-signed-in", "not-allowed", "password-change-needed")
              .anyMatch(it -> response.text().contains("/problems/" + it));
      default -> false;
    };
  }
}
