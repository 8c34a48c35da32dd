package org.investorchat.channels.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.investorchat.channels.ApiTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Tries to sign in more often than one address may. */
@ApiTest
@TestPropertySource(
    properties = {
      "rate-limits.policies[0].name=sign-ins",
      "rate-limits.policies[0].by=address",
      "rate-limits.policies[0].method=POST",
      "rate-limits.policies[0].path=/desk/login",
      "rate-limits.policies[0].requests=1",
      "rate-limits.policies[0].window=1h",
      "rate-limits.policies[0].burst=1"
    })
class SignInLimitTest {

  private final DeskClient client;

  SignInLimitTest(@LocalServerPort int port) {
    client = new DeskClient(port);
  }

  @Test
  void whoTriesTooOftenIsToldOnThePage() {
    var form = Map.of("account", "nobody", "password", "wrong", "lang", "zh-Hans");
    var first = client.submit("/desk/login", "/desk/login", form);

    var second = client.submit("/desk/login", "/desk/login", form);

    assertThat(first.header("Location")).isEqualTo("/desk/login?lang=zh-Hans&refused");
    assertThat(second.status()).isEqualTo(303);
    assertThat(second.header("Location")).isEqualTo("/desk/login?lang=zh-Hans&too-often");
    assertThat(second.header("Retry-After")).isNotEmpty();
    assertThat(second.header("Cache-Control")).contains("no-store");
    assertThat(client.get(second.header("Location")).text()).contains("尝试过于频繁");
    assertThat(client.get("/desk/login?too-often&lang=en").text()).contains("Too many attempts");
  }
}
