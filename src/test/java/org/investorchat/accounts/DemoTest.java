package org.investorchat.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.investorchat.channels.ApiTestApplication;
import org.investorchat.channels.desk.DeskClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Checks that passwords everybody knows are for one machine. */
class DemoTest {

  private final Path folder;

  DemoTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "", "192.0.2.1", "::"})
  void itStartsNowhereElse(String address) throws IOException {
    int port = freePort();

    assertThatThrownBy(() -> start("--server.port=" + port, "--server.address=" + address).close())
        .rootCause()
        .hasMessageContaining("accounts.demo", "server.address");

    assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
        .isInstanceOf(ConnectException.class);
  }

  @Test
  void itListensToThisMachineAloneAndNobodyMustChangeAPassword() {
    try (var application = start("--server.port=0")) {
      int port =
          application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
      var operator = new DeskClient(port);

      var signedIn = operator.signIn("operator1", "operator1-demo-password");

      assertThat(signedIn.header("Location")).isEqualTo("/desk");
      assertThat(operator.get("/api/v1/desk/me").json().at("/account/name").asString())
          .isEqualTo("Li Lei");
      assertThat(application.getEnvironment().getProperty("server.address")).isEqualTo("127.0.0.1");
    }
  }

  @ParameterizedTest
  @CsvSource({"127.0.0.1", "127.0.0.2", "::1", "localhost"})
  void everyAddressOfThisMachineAloneWillDo(String address) throws IOException {
    assertThat(new DemoGuard(InetAddress.getByName(address))).isNotNull();
  }

  private ConfigurableApplicationContext start(String... settings) {
    List<String> arguments = new ArrayList<>(List.of(settings));
    arguments.add("--state.url=sqlite:" + folder.resolve("demo.db"));
    arguments.add("--state.journal=" + folder.resolve("journal"));
    arguments.add("--accounts.first-passwords=" + folder.resolve("first-passwords.txt"));
    arguments.add("--accounts.bcrypt-cost=4");
    return new SpringApplicationBuilder(ApiTestApplication.class)
        .profiles("demo")
        .run(arguments.toArray(String[]::new));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
