package org.investorchat.channels.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.investorchat.InvestorChatbot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks the command as a process of its own, in the poorest locale there is. */
class AskProcessTest {

  private static final int PATIENCE_SECONDS = 120;

  @TempDir private Path folder = Path.of("");

  /** What a process left behind. */
  private record Ended(int status, String out, String err) {}

  @Test
  void printsTheAnswerAndNothingElse() throws Exception {
    var ended = run("ask", "海淀园的外债额度是多少?");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.status()).isZero();
    assertThat(ended.out())
        .contains("1000万美元", "[1] 第 7.4 款，促进贸易投融资便利化（参考译文", "责任单位：")
        .doesNotContain("level=", "Tomcat");
  }

  @Test
  void wrongUseEndsWithTwo() throws Exception {
    var ended = run("ask", "--lang", "zh-Hans");

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).startsWith("请给出问题").hasLineCount(1);
  }

  private Ended run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(InvestorChatbot.class.getName());
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    var builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put("LC_ALL", "C");
    var process = builder.start();
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), read(out), read(err));
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
