package org.investorchat.channels.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Checks that what is wrong with an account is named at the start, and never told. */
class WeComSettingsTest {

  private static Map<String, String> settings(String channel) {
    Map<String, String> settings = new HashMap<>();
    settings.putAll(FakeCorporation.settings(channel, "https://qyapi.weixin.qq.com"));
    settings.put("channels." + channel + ".text-limit", "2048");
    settings.put("channels." + channel + ".most-parts", "4");
    settings.put("channels." + channel + ".tolerance", "10m");
    settings.put("channels.wecom.accounts[0].agent-id", "1000002");
    settings.put("channels.wecom.duplicate-check", "30s");
    settings.put("channels.wecom-kf.oldest", "1h");
    return settings;
  }

  private static <T> T bound(Map<String, String> settings, String prefix, Class<T> type) {
    return new Binder(new MapConfigurationPropertySource(settings)).bind(prefix, type).get();
  }

  @Test
  void bindsAnApplicationAndACustomerService() {
    var wecom = bound(settings("wecom"), "channels.wecom", WeComSettings.class);
    var kf = bound(settings("wecom-kf"), "channels.wecom-kf", WeComKfSettings.class);

    assertThat(wecom.byId().get("main").agentId()).isEqualTo(1000002);
    assertThat(kf.byId().ids()).containsExactly("main");
    assertThat(wecom.toString() + kf).doesNotContain(FakeCorporation.SECRET);
  }

  @ParameterizedTest
  @CsvSource({"corp-id", "token", "encoding-aes-key", "secret"})
  void namesWhatIsWrongAndNeverItsValue(String key) {
    for (String value : new String[] {"", "wrong value!"}) {
      var settings = settings("wecom-kf");
      settings.put("channels.wecom-kf.accounts[0]." + key, value);

      assertThatThrownBy(() -> bound(settings, "channels.wecom-kf", WeComKfSettings.class))
          .rootCause()
          .hasMessageStartingWith("channels.wecom-kf.accounts[main]." + key + " must")
          .hasMessageNotContaining("wrong value!");
    }
  }

  @Test
  void namesAMissingAgentId() {
    var settings = settings("wecom");
    settings.remove("channels.wecom.accounts[0].agent-id");

    assertThatThrownBy(() -> bound(settings, "channels.wecom", WeComSettings.class))
        .rootCause()
        .hasMessageStartingWith("channels.wecom.accounts[main].agent-id must");
  }

  @Test
  void bindsNoDuplicateCheckThatWeComDoesNotTake() {
    var settings = settings("wecom");
    settings.put("channels.wecom.duplicate-check", "5h");

    assertThatThrownBy(() -> bound(settings, "channels.wecom", WeComSettings.class))
        .rootCause()
        .hasMessage("channels.wecom.duplicate-check must be 0s to 4h");
  }
}
