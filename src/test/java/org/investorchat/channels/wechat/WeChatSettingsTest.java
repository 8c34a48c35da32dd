package org.investorchat.channels.wechat;

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
class WeChatSettingsTest {

  private static WeChatSettings bound(Map<String, String> accounts) {
    Map<String, String> settings = new HashMap<>();
    settings.put("channels.wechat.api", "https://api.weixin.qq.com");
    settings.put("channels.wechat.text-limit", "2048");
    settings.put("channels.wechat.most-parts", "4");
    settings.put("channels.wechat.tolerance", "10m");
    settings.put("channels.wechat.delivery-timeout", "5s");
    accounts.forEach((key, value) -> settings.put("channels.wechat.accounts" + key, value));
    return new Binder(new MapConfigurationPropertySource(settings))
        .bind("channels.wechat", WeChatSettings.class)
        .get();
  }

  private static Map<String, String> account() {
    Map<String, String> account = new HashMap<>();
    account.put("[0].id", "main");
    account.put("[0].app-id", "wxba5fad812f8e6fb9");
    account.put("[0].token", "AAAAA,BBBBB");
    account.put("[0].encoding-aes-key", "A".repeat(43));
    account.put("[0].app-secret", "0123456789abcdef0123456789abcdef");
    return account;
  }

  @Test
  void bindsAnAccountWithTwoTokensWhileTheyAreChanged() {
    var account = bound(account()).account("main");

    assertThat(account.token()).containsExactly("AAAAA", "BBBBB");
    assertThat(account.customerService()).isTrue();
    assertThat(account.plainMode()).isFalse();
    assertThat(account.toString()).isEqualTo("Account[main]");
  }

  @Test
  void needsNoSecretForAnAccountThatMayNotSend() {
    var account = account();
    account.remove("[0].app-secret");
    account.put("[0].customer-service", "false");

    assertThat(bound(account).accounts()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "app-id|wr0ng one|app-id must",
        "app-id||app-id must",
        "token|wr0ng one|token must",
        "token||token must",
        "token|AAAA,BBBB,CCCC|token must be one, or two",
        "encoding-aes-key|wr0ng one|encoding-aes-key must have 43",
        "encoding-aes-key||encoding-aes-key must",
        "app-secret|wr0ng one|app-secret must",
        "app-secret||app-secret must"
      },
      delimiter = '|')
  void namesWhatIsWrongAndNeverItsValue(String key, String value, String expected) {
    var account = account();
    account.remove("[0]." + key);
    if (value != null) {
      account.put("[0]." + key, value);
    }

    assertThatThrownBy(() -> bound(account))
        .rootCause()
        .hasMessageStartingWith("channels.wechat.accounts[main]." + expected)
        .hasMessageNotContaining("wr0ng");
  }

  @Test
  void refusesTwoAccountsOfOneId() {
    var accounts = account();
    account().forEach((key, value) -> accounts.put(key.replace("[0]", "[1]"), value));
    var settings = bound(accounts);

    assertThatThrownBy(settings::byId)
        .hasMessage("channels.wechat.accounts must have different ids, got main twice");
  }
}
