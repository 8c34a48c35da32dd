package org.investorchat.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.investorchat.platform.PortalSettings.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Checks how the web sites that may show the widget are configured. */
class PortalSettingsTest {

  private static final Site CHAMBER =
      new Site("chamber", List.of("https://www.example.org", "https://example.org:8443"));
  private static final Site PARK = new Site("park", List.of("https://park.example.cn"));

  private final ApplicationContextRunner application =
      new ApplicationContextRunner().withUserConfiguration(Portal.class);

  @Test
  void readsASiteAsTheFileHasIt() {
    application
        .withPropertyValues(
            "portal.sites[0].id=chamber",
            "portal.sites[0].origins[0]=https://www.example.org",
            "portal.sites[0].origins[1]=https://example.org:8443")
        .run(it -> assertThat(it.getBean(PortalSettings.class).sites()).containsExactly(CHAMBER));
  }

  @Test
  void thereAreNoneByDefault() {
    application.run(it -> assertThat(it.getBean(PortalSettings.class).sites()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.example.org",
        "https://www.example.org:8443",
        "https://xn--fiqs8s.example",
        "http://localhost",
        "http://localhost:8090",
        "http://127.0.0.1:8090",
        "http://[::1]:8090"
      })
  void anOriginIsHttpsOrOnThisMachine(String origin) {
    assertThat(new Site("chamber", List.of(origin)).origins()).containsExactly(origin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "null",
        "www.example.org",
        "http://www.example.org",
        "https://*.example.org",
        "https://www.example.org/",
        "https://www.example.org/page",
        "https://www.example.org:443",
        "http://localhost:80",
        "https://WWW.example.org",
        "HTTPS://www.example.org",
        "https://user@www.example.org",
        "https://投资.example",
        "https://www.example.org; script-src *",
        "ftp://localhost"
      })
  void whatNoBrowserSendsOrAnybodyCanForgeStopsTheStart(String origin) {
    application
        .withPropertyValues("portal.sites[0].id=chamber", "portal.sites[0].origins[0]=" + origin)
        .run(
            it ->
                assertThat(it.getStartupFailure())
                    .rootCause()
                    .hasMessageContaining("portal.sites: the site \"chamber\" must have"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Chamber", "cham ber", "a23456789012345678901234567890123"})
  void anIdThatCannotStandInAnAddressStopsTheStart(String id) {
    assertThatThrownBy(() -> new Site(id, CHAMBER.origins()))
        .hasMessageContaining("portal.sites: an id must have");
  }

  @Test
  void aSiteWithoutOriginsStopsTheStart() {
    assertThatThrownBy(() -> new Site("chamber", List.of()))
        .hasMessageContaining("portal.sites: the site \"chamber\" must have at least one");
  }

  @Test
  void twoSitesOfOneIdStopTheStart() {
    assertThatThrownBy(() -> new PortalSettings(List.of(CHAMBER, CHAMBER)))
        .hasMessageContaining("portal.sites must have different ids, got chamber twice");
  }

  @Test
  void anOriginIsAllowedForItsOwnSiteOnly() {
    var settings = new PortalSettings(List.of(CHAMBER, PARK));

    assertThat(settings.allow("https://park.example.cn", null)).isTrue();
    assertThat(settings.allow("https://park.example.cn", "park")).isTrue();
    assertThat(settings.allow("https://park.example.cn", "chamber")).isFalse();
    assertThat(settings.allow("https://park.example.cn", "nobody")).isFalse();
    assertThat(settings.allow("https://evil.example", null)).isFalse();
  }

  @Test
  void anUnknownSiteHasNoOrigins() {
    var settings = new PortalSettings(List.of(CHAMBER, PARK));

    assertThat(settings.origins("chamber")).isEqualTo(CHAMBER.origins());
    assertThat(settings.origins("nobody")).isEmpty();
    assertThat(settings.origins(null)).isEmpty();
  }

  /** The settings of sites alone. */
  @EnableConfigurationProperties(PortalSettings.class)
  static class Portal {}
}
