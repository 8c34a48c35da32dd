package org.investorchat.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged application in a process of its own, on a free port. */
final class RunningJar implements AutoCloseable {

  private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Process process;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI api;

  private RunningJar(Process process, int port) {
    this.process = process;
    this.api = URI.create("http://localhost:" + port + "/api/v1/");
  }

  /** A conversation and the token to it. */
  record Conversation(String id, String token) {}

  /** Starts {@code jar} on a file of its own and returns once it says that it has started. */
  static RunningJar start(Path jar) throws IOException {
    return start(jar, "--state.url=sqlite:target/state/benchmark.db");
  }

  /** Starts {@code jar} with {@code settings} and returns once it says that it has started. */
  static RunningJar start(Path jar, String... settings) throws IOException {
    assertThat(jar).exists();
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command =
        new ArrayList<>(
            List.of(
                java.toString(),
                "-jar",
                jar.toString(),
                "--server.port=0",
                "--answering.cache-size=0"));
    command.addAll(List.of(settings));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = process.inputReader();
    int port = port(output);
    Thread.ofVirtual().start(() -> drain(process, output));
    return new RunningJar(process, port);
  }

  private static int port(BufferedReader output) throws IOException {
    int port = 0;
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      var matcher = PORT.matcher(line);
      port = matcher.find() ? Integer.parseInt(matcher.group(1)) : port;
      if (port > 0 && line.contains("Started InvestorChatbot")) {
        return port;
      }
    }
    throw new IllegalStateException("the application ended before it had started");
  }

  /** Keeps the process from waiting for somebody to read what it prints. */
  private static void drain(Process process, BufferedReader output) {
    try {
      output.transferTo(Writer.nullWriter());
    } catch (IOException e) {
      process.destroy();
    }
  }

  /** Asks {@code question} on its own and sees that it is answered. */
  void ask(String question) throws IOException, InterruptedException {
    post("answers", "", Map.of("question", question));
  }

  /** Opens a conversation. */
  Conversation open() throws IOException, InterruptedException {
    var opened = post("conversations", "", Map.of());
    return new Conversation(opened.at("/id").asString(), opened.at("/token").asString());
  }

  /** Says {@code text} in a conversation and sees that it is answered there, and kept. */
  void say(Conversation in, String text) throws IOException, InterruptedException {
    var answer =
        post(
            "conversations/" + in.id() + "/messages", "Bearer " + in.token(), Map.of("text", text));
    assertThat(answer.at("/degraded").asBoolean()).isFalse();
  }

  private JsonNode post(String path, String authorization, Map<String, String> body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(api.resolve(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    var response = client.send(request.build(), BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isBetween(200, 201);
    return JSON.readTree(response.body());
  }

  /** Returns the memory it has in RAM, in MB, as Linux counts it. */
  long residentMegabytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
        .filter(it -> it.startsWith("VmRSS:"))
        .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    client.close();
    process.destroy();
    process.onExit().join();
  }
}
