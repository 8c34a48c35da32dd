package org.investorchat.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.investorchat.InvestorChatbot;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Has clients for Node talk to the application: the scripts of {@code src/test/clients}, which end
 * with an error on any difference. Runs where {@code npm ci} was run there (profile clients).
 */
@SpringBootTest(classes = InvestorChatbot.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Timeout(120)
class NodeClientsTest {

  private static final Path FOLDER = Path.of("src/test/clients");

  private final int port;

  NodeClientsTest(@LocalServerPort int port) {
    this.port = port;
  }

  @ParameterizedTest
  @ValueSource(strings = {"openai.mjs", "ai-provider.mjs", "ai-chat.mjs", "mcp.mjs"})
  void everyClientGetsWhatItExpects(String script) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder("node", script, "http://localhost:" + port)
            .directory(FOLDER.toFile())
            .redirectErrorStream(true)
            .start();

    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
  }
}
