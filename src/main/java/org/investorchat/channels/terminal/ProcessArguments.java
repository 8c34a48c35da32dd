package org.investorchat.channels.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads the command line again where Java has lost characters of it: in the POSIX locale, which
 * containers have by default, it takes arguments for ASCII.
 *
 * @param commandLine file that holds the arguments of this process, each ended by NUL (proc(5))
 */
record ProcessArguments(Path commandLine) {

  private static final String LOST = "\uFFFD";

  static ProcessArguments ofProcess() {
    return new ProcessArguments(Path.of("/proc/self/cmdline"));
  }

  /** Returns {@code arguments}, read as UTF-8 where characters of them are lost and that helps. */
  List<String> restore(List<String> arguments) {
    if (arguments.stream().noneMatch(it -> it.contains(LOST)) || !Files.isReadable(commandLine)) {
      return arguments;
    }
    try {
      String line = new String(Files.readAllBytes(commandLine), StandardCharsets.UTF_8);
      var all = List.of(line.split("\0", -1));
      int end = all.size() - 1;
      return all.subList(end - arguments.size(), end);
    } catch (IOException e) {
      return arguments;
    }
  }
}
