package org.investorchat.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that encrypted connections are made to the right server only. */
class RedisEncryptionTest {

  @TempDir private Path folder;

  @Test
  void aServerWithACertificateOfTheAuthorityIsTrusted() throws Exception {
    assertThat(answers("ip:127.0.0.1", true)).isTrue();
  }

  @Test
  void aServerWithAnUnknownCertificateIsNot() throws Exception {
    assertThat(answers("ip:127.0.0.1", false)).isFalse();
  }

  @Test
  void aServerOfAnotherNameIsNot() throws Exception {
    assertThat(answers("dns:redis.example.org", true)).isFalse();
  }

  @Test
  void anAuthorityThatIsNoCertificateIsNamed() throws Exception {
    var file = Files.writeString(folder.resolve("ca.pem"), "no certificate");
    var url = StateUrl.parse("rediss://127.0.0.1?ca=" + file);

    assertThatThrownBy(() -> RedisConnection.open(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("state.url: ca=" + file + " must be a readable PEM file of certificates");
  }

  private boolean answers(String name, boolean trusted) throws Exception {
    try (var servers = RedisServers.standalone();
        var proxy = TlsProxy.start(servers.server(0).port(), name, folder)) {
      var authority = trusted ? "?ca=" + proxy.certificate() : "";
      var url = StateUrl.parse("rediss://127.0.0.1:" + proxy.port() + authority);
      try (var redis = RedisConnection.open(url)) {
        return redis.answers();
      }
    }
  }
}
