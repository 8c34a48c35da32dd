package org.investorchat.channels.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command prints.
 *
 * @param out answers
 * @param err complaints
 */
record StandardStreams(PrintStream out, PrintStream err) {

  /** Returns the streams of this process, in UTF-8 whatever the platform's charset is. */
  static StandardStreams ofProcess() {
    return new StandardStreams(utf8(FileDescriptor.out), utf8(FileDescriptor.err));
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
