package org.investorchat.platform;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.investorchat.platform.StateUrl.Encryption;
import org.investorchat.platform.StateUrl.Kind;
import org.investorchat.platform.StateUrl.Login;
import org.investorchat.platform.StateUrl.Server;
import org.jspecify.annotations.Nullable;

/** Reads the setting {@code state.url}; java.net.URI takes no list of servers. */
final class StateUrlReader {

  private static final Pattern REDIS =
      Pattern.compile(
          "(?<scheme>rediss?)(?<kind>\\+sentinel|\\+cluster)?://(?:(?<login>.*)@)?"
              + "(?<servers>[^@/?]*)(?:/(?<path>[^@?]*))?(?:\\?(?<parameters>[^@]*))?");
  private static final Pattern SERVER =
      Pattern.compile("(?<host>\\[[0-9A-Fa-f:.]+]|[^:\\[\\]\\s]+)(?::(?<port>\\d{1,5}))?");
  private static final Pattern DATABASE = Pattern.compile("\\d{1,5}");
  private static final int REDIS_PORT = 6379;
  private static final int SENTINEL_PORT = 26379;
  private static final int LAST_PORT = 65_535;
  private static final String FORMS =
      """
      sqlite:data/investor-chatbot.db, redis://user:password@host:6379/0, \
      redis+sentinel://host1:26379,host2:26379/master or redis+cluster://host1:6379,host2:6379 \
      (rediss instead of redis for TLS)\
      """;

  private final String text;

  StateUrlReader(String text) {
    this.text = text.strip();
  }

  StateUrl read() {
    if (text.startsWith("sqlite:")) {
      return StateUrl.ofFile(Path.of(required(text.substring("sqlite:".length()), "a file")));
    }
    var parts = REDIS.matcher(text);
    if (!parts.matches()) {
      throw fault("it starts with neither sqlite: nor redis://");
    }
    return redis(parts, kind(parts.group("kind")));
  }

  private StateUrl redis(Matcher parts, Kind kind) {
    var path = decoded(part(parts, "path"));
    var parameters = parameters(part(parts, "parameters"), kind);
    boolean sentinel = kind == Kind.REDIS_SENTINEL;
    return new StateUrl(
        kind,
        Path.of(""),
        servers(parts.group("servers"), kind),
        sentinel ? required(path, "the master's name after the Sentinels") : "",
        database(sentinel ? parameters.getOrDefault("database", "") : path, kind),
        login(part(parts, "login")),
        new Login(
            parameters.getOrDefault("sentinel-user", ""),
            parameters.getOrDefault("sentinel-password", "")),
        new Encryption(
            parts.group("scheme").equals("rediss"), Path.of(parameters.getOrDefault("ca", ""))));
  }

  private static Kind kind(@Nullable String suffix) {
    return switch (suffix) {
      case "+sentinel" -> Kind.REDIS_SENTINEL;
      case "+cluster" -> Kind.REDIS_CLUSTER;
      case null, default -> Kind.REDIS;
    };
  }

  private List<Server> servers(String list, Kind kind) {
    var servers = Arrays.stream(list.split(",", -1)).map(it -> server(it, kind)).toList();
    if (kind == Kind.REDIS && servers.size() > 1) {
      throw fault("several servers need redis+sentinel:// or redis+cluster://");
    }
    return servers;
  }

  private Server server(String written, Kind kind) {
    var parts = SERVER.matcher(written);
    if (!parts.matches()) {
      throw fault("'" + written + "' is no host:port");
    }
    int standard = kind == Kind.REDIS_SENTINEL ? SENTINEL_PORT : REDIS_PORT;
    var port = parts.group("port");
    int number = port == null ? standard : Integer.parseInt(port);
    if (number < 1 || number > LAST_PORT) {
      throw fault("port " + number + " is not from 1 to " + LAST_PORT);
    }
    return new Server(parts.group("host").replaceAll("[\\[\\]]", ""), number);
  }

  private int database(String written, Kind kind) {
    if (written.isEmpty()) {
      return 0;
    }
    if (!DATABASE.matcher(written).matches()) {
      throw fault("the database is a number, such as 0");
    }
    int number = Integer.parseInt(written);
    if (number > 0 && kind == Kind.REDIS_CLUSTER) {
      throw fault("a cluster has database 0 only");
    }
    return number;
  }

  private Login login(String written) {
    if (written.isEmpty()) {
      return Login.NONE;
    }
    int colon = written.indexOf(':');
    if (colon < 0) {
      throw fault("before the @ stands user:password, or :password for the default user");
    }
    return new Login(decoded(written.substring(0, colon)), decoded(written.substring(colon + 1)));
  }

  private Map<String, String> parameters(String written, Kind kind) {
    Map<String, String> parameters = new HashMap<>();
    for (var parameter : written.isEmpty() ? new String[0] : written.split("&", -1)) {
      int equals = parameter.indexOf('=');
      var name = equals < 0 ? parameter : parameter.substring(0, equals);
      if (!known(kind).contains(name) || equals < 0) {
        throw fault("unknown parameter '" + name + "', known are " + known(kind));
      }
      parameters.put(name, decoded(parameter.substring(equals + 1)));
    }
    return parameters;
  }

  private static List<String> known(Kind kind) {
    return kind == Kind.REDIS_SENTINEL
        ? List.of("ca", "database", "sentinel-password", "sentinel-user")
        : List.of("ca");
  }

  private String required(String part, String what) {
    if (part.isBlank()) {
      throw fault("it lacks " + what);
    }
    return part;
  }

  private static String part(Matcher parts, String name) {
    return Objects.requireNonNullElse(parts.group(name), "");
  }

  private String decoded(String written) {
    try {
      return URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw fault("a % must be written %25, followed by nothing but two hexadecimal digits");
    }
  }

  /** Returns the fault with the forms there are, and never the text: it may hold a password. */
  private static IllegalArgumentException fault(String fault) {
    return new IllegalArgumentException("state.url: " + fault + "; it may be " + FORMS);
  }
}
