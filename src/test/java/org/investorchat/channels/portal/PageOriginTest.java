package org.investorchat.channels.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.investorchat.answering.LinkSettings;
import org.investorchat.channels.PublicOrigin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks where pages say that they are; without a setting see {@link MeasurePageTest}. */
class PageOriginTest {

  @Test
  void isWhatIsSetWhateverTheRequestNames() {
    var settings = new LinkSettings("https://invest.example.org");

    assertThat(new PageOrigin(new PublicOrigin(settings)).origin())
        .isEqualTo("https://invest.example.org");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"invest.example.org", "https://invest.example.org/", "javascript:alert(1)"})
  void refusesWhatIsNoOrigin(String origin) {
    assertThatThrownBy(() -> new LinkSettings(origin))
        .hasMessageContainingAll("links.origin", origin);
  }
}
