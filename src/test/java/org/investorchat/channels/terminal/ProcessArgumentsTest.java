package org.investorchat.channels.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that Chinese survives a command line that Java takes for ASCII. */
class ProcessArgumentsTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void restoresWhatTheLocaleLost() throws IOException {
    Path line = folder.resolve("cmdline");
    Files.writeString(line, "java\0-jar\0a.jar\0ask\0外债额度?\0--lang\0en\0");

    var restored =
        new ProcessArguments(line).restore(List.of("ask", "\uFFFD\uFFFD?", "--lang", "en"));

    assertThat(restored).containsExactly("ask", "外债额度?", "--lang", "en");
  }

  @Test
  void keepsAnEmptyLastArgument() throws IOException {
    Path line = folder.resolve("cmdline");
    Files.writeString(line, "java\0ask\0外债\0\0");

    assertThat(new ProcessArguments(line).restore(List.of("ask", "\uFFFD", "")))
        .containsExactly("ask", "外债", "");
  }

  @Test
  void leavesWhatIsWholeAsItIs() {
    var arguments = List.of("ask", "外债额度?");

    assertThat(new ProcessArguments(folder.resolve("none")).restore(arguments))
        .isEqualTo(arguments);
  }

  @Test
  void leavesWhatItCannotReadAgainAsItIs() {
    var arguments = List.of("ask", "\uFFFD");

    assertThat(new ProcessArguments(folder.resolve("none")).restore(arguments))
        .isEqualTo(arguments);
  }
}
