package org.investorchat.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.investorchat.platform.StateUrl.Encryption;
import org.investorchat.platform.StateUrl.Kind;
import org.investorchat.platform.StateUrl.Login;
import org.investorchat.platform.StateUrl.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Checks which addresses of a store are read, and what is said about the others. */
class StateUrlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "redis://localhost                      | REDIS          | localhost:6379         | 0 | ",
        "redis://10.0.0.5:7000/3                | REDIS          | 10.0.0.5:7000          | 3 | ",
        "redis://:secret@host                   | REDIS          | host:6379              | 0 |"
            + " :secret",
        "rediss://app:secret@host:6380/0        | REDIS          | host:6380              | 0 |"
            + " app:secret",
        "redis://app:p%40s%3As%2F%25+@host      | REDIS          | host:6379              | 0 |"
            + " app:p@s:s/%+",
        "redis://app:p@ss@host                  | REDIS          | host:6379              | 0 |"
            + " app:p@ss",
        "redis://[2001:db8::1]:7000             | REDIS          | 2001:db8::1:7000       | 0 | ",
        "redis+sentinel://a,b:26380/main        | REDIS_SENTINEL | a:26379,b:26380        | 0 | ",
        "redis+sentinel://app:x@a/main?database=2 | REDIS_SENTINEL | a:26379              | 2 |"
            + " app:x",
        "redis+cluster://a:7000,b:7001,c:7002   | REDIS_CLUSTER  | a:7000,b:7001,c:7002   | 0 | ",
        "rediss+cluster://app:x@a:7000/0        | REDIS_CLUSTER  | a:7000                 | 0 |"
            + " app:x",
      })
  void addressesOfRedisAreRead(String text, Kind kind, String servers, int database, String login) {
    var url = StateUrl.parse(text);

    assertThat(url.kind()).isEqualTo(kind);
    assertThat(url.place()).isEqualTo("Redis at " + servers);
    assertThat(url.database()).isEqualTo(database);
    assertThat(url.login().user() + ":" + url.login().password())
        .isEqualTo(login == null ? ":" : login);
    assertThat(url.encryption().wanted()).isEqualTo(text.startsWith("rediss"));
  }

  @ParameterizedTest
  @CsvSource({
    "sqlite:data/investor-chatbot.db, data/investor-chatbot.db",
    "sqlite:/var/lib/chat/state.db, /var/lib/chat/state.db"
  })
  void filesAreRead(String text, Path file) {
    var url = StateUrl.parse(text);

    assertThat(url.kind()).isEqualTo(Kind.SQLITE);
    assertThat(url.file()).isEqualTo(file);
  }

  @Test
  void sentinelsHaveAMasterALoginAndAnAuthority() {
    var url =
        StateUrl.parse(
            "rediss+sentinel://a:1,b:2/main?sentinel-user=watch&sentinel-password=dog&ca=ca.pem");

    assertThat(url.servers()).isEqualTo(List.of(new Server("a", 1), new Server("b", 2)));
    assertThat(url.master()).isEqualTo("main");
    assertThat(url.sentinelLogin()).isEqualTo(new Login("watch", "dog"));
    assertThat(url.encryption()).isEqualTo(new Encryption(true, Path.of("ca.pem")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                   | neither sqlite: nor redis://",
        "mysql://root:secret@host             | neither sqlite: nor redis://",
        "sqlite:                              | lacks a file",
        "redis://                             | is no host:port",
        "redis://app:secret@host:99999        | port 99999 is not from 1 to 65535",
        "redis://app:secret@host:0            | port 0 is not from 1 to 65535",
        "redis://app:secret@host/one          | the database is a number",
        "redis://secret@host                  | user:password",
        "redis://app:sec%ret@host             | a % must be written %25",
        "redis://app:secret@a,b               | redis+sentinel:// or redis+cluster://",
        "redis://app:secret@a?timeout=5       | unknown parameter 'timeout', known are [ca]",
        "redis+sentinel://app:secret@a,b      | lacks the master's name",
        "redis+cluster://app:secret@a,b/1     | a cluster has database 0 only",
        "redis+cluster://app:secret@a,,b      | is no host:port",
      })
  void otherAddressesAreRefusedWithAnExampleAndWithoutThePassword(String text, String fault) {
    assertThatThrownBy(() -> StateUrl.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("state.url: ")
        .hasMessageContaining(fault)
        .hasMessageContaining("sqlite:data/investor-chatbot.db, redis://user:password@host:6379/0")
        .message()
        .doesNotContain("secret", "sec%ret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"redis://app:hunter2@host", "redis+sentinel://a/m?sentinel-password=hunter2"})
  void noPasswordIsPrinted(String text) {
    assertThat(StateUrl.parse(text).toString()).doesNotContain("hunter2");
    var settings =
        new StateSettings(
            text, 1, 0, Path.of("journal"), DataSize.ofMegabytes(1), Duration.ofSeconds(1));

    assertThat(settings.toString()).doesNotContain("hunter2");
  }
}
