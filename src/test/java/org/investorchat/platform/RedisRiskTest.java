package org.investorchat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads what servers say of themselves. */
class RedisRiskTest {

  private static final String SOUND =
      """
      # Server\r
      redis_version:7.2.4\r
      server_name:valkey\r
      valkey_version:8.0.1\r
      \r
      # Memory\r
      maxmemory_policy:noeviction\r
      \r
      # Persistence\r
      aof_enabled:1\r
      """;

  @Test
  void aServerThatKeepsWhatItIsGivenHasNone() {
    assertThat(RedisRisk.of(SOUND)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "aof_enabled:1, aof_enabled:0, appendonly, no",
    "noeviction, allkeys-lru, maxmemory-policy, allkeys-lru",
    "noeviction, allkeys-random, maxmemory-policy, allkeys-random",
    "noeviction, volatile-ttl, maxmemory-policy, volatile-ttl",
    "noeviction, volatile-lfu, maxmemory-policy, volatile-lfu",
    "7.2.4, 6.2.14, version, 6.2.14",
    "7.2.4, 5.0.3, version, 5.0.3"
  })
  void whatMayLoseConversationsIsNamed(String part, String other, String setting, String value) {
    var risks = RedisRisk.of(SOUND.replace(part, other));

    assertThat(risks).hasSize(1);
    assertThat(risks.getFirst().setting()).isEqualTo(setting);
    assertThat(risks.getFirst().value()).isEqualTo(value);
    assertThat(risks.getFirst().advice()).contains(setting.equals("version") ? "7.0" : "set ");
  }

  @ParameterizedTest
  @CsvSource({"10.0.0", "7.0.0", "8.6.1", "7"})
  void laterVersionsHaveNone(String version) {
    assertThat(RedisRisk.of(SOUND.replace("7.2.4", version))).isEmpty();
  }

  @Test
  void whatAServerDoesNotTellIsARiskToo() {
    assertThat(RedisRisk.of("redis_version:unstable\r\n"))
        .extracting(it -> it.setting() + " " + it.value())
        .containsExactly("version untold", "appendonly untold", "maxmemory-policy untold");
  }
}
