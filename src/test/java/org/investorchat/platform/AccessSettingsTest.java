package org.investorchat.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Checks how keys are configured. */
class AccessSettingsTest {

  private static final Set<Scope> ALL = Set.of(Scope.values());
  private static final TestKey ACME = new TestKey("acme", "a");

  private final ApplicationContextRunner application =
      new ApplicationContextRunner().withUserConfiguration(Access.class);

  @Test
  void readsAKeyAsTheFileHasIt() {
    application
        .withPropertyValues(
            "access.keys[0].id=acme",
            "access.keys[0].sha256[0]=" + ACME.digest(),
            "access.keys[0].sha256[1]=" + new TestKey("acme", "b").digest(),
            "access.keys[0].expires=2027-12-31T00:00:00Z")
        .run(
            it ->
                assertThat(it.getBean(AccessSettings.class).keys())
                    .containsExactly(
                        new AccessSettings.Key(
                            "acme",
                            List.of(ACME.digest(), new TestKey("acme", "b").digest()),
                            Instant.parse("2027-12-31T00:00:00Z"),
                            ALL)));
  }

  @Test
  void aKeyOpensWhatItsScopesSay() {
    application
        .withPropertyValues(
            "access.keys[0].id=acme",
            "access.keys[0].sha256=" + ACME.digest(),
            "access.keys[0].scopes=openai,mcp",
            "access.required=openai")
        .run(
            it -> {
              var settings = it.getBean(AccessSettings.class);
              assertThat(settings.keys().getFirst().scopes())
                  .containsExactlyInAnyOrder(Scope.OPENAI, Scope.MCP);
              assertThat(settings.required()).containsExactly(Scope.OPENAI);
            });
  }

  @Test
  void aKeyWithoutAScopeStopsTheStart() {
    assertThatThrownBy(() -> ACME.key(Set.of()))
        .hasMessageContaining("the key \"acme\" must have at least one of \"scopes\"");
  }

  @Test
  void ourOwnPagesAreNotLockedOut() {
    assertThatThrownBy(() -> new AccessSettings(List.of(), Set.of(Scope.API)))
        .hasMessageContaining("access.required must not have api");
  }

  @Test
  void thereAreNoneByDefault() {
    application.run(it -> assertThat(it.getBean(AccessSettings.class).keys()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Acme", "ac me", "ac_me", "a23456789012345678901234567890123"})
  void anIdThatCannotStandInAKeyStopsTheStart(String id) {
    assertThatThrownBy(() -> new AccessSettings.Key(id, List.of(ACME.digest()), null, ALL))
        .hasMessageContaining("access.keys: an id must have");
  }

  @Test
  void oneOrTwoDigestsAreWanted() {
    for (int count : List.of(0, 3)) {
      var digests = List.of(ACME.digest(), ACME.digest(), ACME.digest()).subList(0, count);
      assertThatThrownBy(() -> new AccessSettings.Key("acme", digests, null, ALL))
          .hasMessageContaining("the key \"acme\" must have one or two sha256 of 64 hex digits");
    }
  }

  @Test
  void aSecretInPlaceOfItsDigestStopsTheStartUntold() {
    application
        .withPropertyValues("access.keys[0].id=acme", "access.keys[0].sha256=" + ACME.secret())
        .run(
            it ->
                assertThat(it.getStartupFailure())
                    .rootCause()
                    .hasMessageContaining("64 hex digits")
                    .hasMessageNotContaining(ACME.secret()));
  }

  @Test
  void twoKeysOfOneIdStopTheStart() {
    assertThatThrownBy(() -> new AccessSettings(List.of(ACME.key(), ACME.key()), Set.of()))
        .hasMessageContaining("access.keys must have different ids, got acme twice");
  }

  /** The settings of keys alone. */
  @EnableConfigurationProperties(AccessSettings.class)
  static class Access {}
}
