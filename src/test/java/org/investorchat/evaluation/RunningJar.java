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
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** The packaged application in a process of its own, on a free port. */
final class RunningJar implements AutoCloseable {

  private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Process process;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI answers;

  private RunningJar(Process process, int port) {
    this.process = process;
    this.answers = URI.create("http://localhost:" + port + "/api/v1/answers");
  }

  /** Starts {@code jar} and returns once it says that it has started. */
  static RunningJar start(Path jar) throws IOException {
    assertThat(jar).exists();
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    var process =
        new ProcessBuilder(
                java.toString(),
                "-jar",
                jar.toString(),
                "--server.port=0",
                "--state.url=sqlite:target/state/benchmark.db")
            .redirectErrorStream(true)
            .start();
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

  /** Asks {@code question} and sees that it is answered. */
  void ask(GoldQuestion question) throws IOException, InterruptedException {
    String body = JSON.writeValueAsString(Map.of("question", question.question()));
    var request =
        HttpRequest.newBuilder(answers)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    var response = client.send(request, BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
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
