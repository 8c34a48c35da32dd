package org.investorchat.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;

/** Checks that nobody can pass for somebody else. */
class ClientAddressTest {

  @ParameterizedTest
  @CsvSource({
    "203.0.113.9,           203.0.113.9",
    "2001:db8:1:2:3:4:5:6,  20010db800010002/64",
    "2001:db8:1:2::1,       20010db800010002/64",
    "::ffff:203.0.113.9,    203.0.113.9"
  })
  void aCallerIsAnAddressOrTheNetworkOfASubscriber(String remote, String client) {
    assertThat(trusting().of(request(remote))).isEqualTo(client);
  }

  @Test
  void nobodyIsBelievedWhenNoProxyIsTrusted() {
    assertThat(trusting().of(request("203.0.113.9", "198.51.100.1"))).isEqualTo("203.0.113.9");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.0.0.1 | 198.51.100.1                           | 198.51.100.1",
        "10.0.0.1 | 198.51.100.1, 10.9.9.9                 | 198.51.100.1",
        "10.0.0.1 | 192.0.2.66, 198.51.100.1               | 198.51.100.1",
        "10.0.0.1 | 10.1.1.1                               | 10.1.1.1",
        "10.0.0.1 | 198.51.100.1:4711                      | 198.51.100.1",
        "10.0.0.1 | [2001:db8:1:2::9]:4711                 | 20010db800010002/64",
        "10.0.0.1 | 198.51.100.1, nonsense                 | 10.0.0.1",
        "10.0.0.1 | unknown                                | 10.0.0.1",
        "10.0.0.1 | ''                                     | 10.0.0.1",
        "11.0.0.1 | 198.51.100.1                           | 11.0.0.1",
        "fd00::1  | 198.51.100.1                           | 198.51.100.1"
      })
  void aTrustedProxyIsBelievedAboutWhoCameToIt(String remote, String forwarded, String client) {
    assertThat(trusting("10.0.0.0/8", "fd00::1").of(request(remote, forwarded))).isEqualTo(client);
  }

  @Test
  void theLastOfSeveralHeadersIsTheLastProxysWord() {
    var request = request("10.0.0.1", "192.0.2.66", "198.51.100.1");

    assertThat(trusting("10.0.0.0/8").of(request)).isEqualTo("198.51.100.1");
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8,      10.255.1.1,  true",
    "10.0.0.0/8,      11.0.0.0,    false",
    "192.0.2.128/25,  192.0.2.127, false",
    "192.0.2.128/25,  192.0.2.200, true",
    "192.0.2.1,       192.0.2.1,   true",
    "192.0.2.1,       192.0.2.2,   false",
    "0.0.0.0/0,       192.0.2.2,   true",
    "0.0.0.0/0,       ::1,         false",
    "2001:db8::/32,   2001:db8:f::, true",
    "2001:db8::/32,   2001:db9::,  false"
  })
  void aRangeHoldsTheAddressesThatBeginAsItDoes(String range, String address, boolean holds) {
    assertThat(AddressRange.of(range).holds(InetAddress.ofLiteral(address))).isEqualTo(holds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "::/129", "10.0.0.0/x", "proxy.local", ""})
  void aMistypedRangeIsRefused(String range) {
    assertThatThrownBy(() -> AddressRange.of(range)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theSettingsNameRanges() {
    var source =
        new MapConfigurationPropertySource(
            Map.of(
                "web.max-body-size", "1KB", "web.pages", "", "web.trusted-proxies", "10.0.0.0/8"));

    var settings = new Binder(source).bind("web", WebSettings.class).get();

    assertThat(settings.trustedProxies()).containsExactly(AddressRange.of("10.0.0.0/8"));
  }

  private static ClientAddress trusting(String... proxies) {
    var ranges = Stream.of(proxies).map(AddressRange::of).toList();
    return new ClientAddress(
        new WebSettings(DataSize.ofKilobytes(64), List.of(), ranges, List.of()));
  }

  private static MockHttpServletRequest request(String remote, String... forwarded) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(remote);
    for (String said : forwarded) {
      request.addHeader("X-Forwarded-For", said);
    }
    return request;
  }
}
