package org.investorchat.knowledge.source;

import java.nio.file.Path;

/** Thrown at start when a knowledge file is not as it must be; says where and what is expected. */
public class MalformedKnowledge extends RuntimeException {

  /**
   * Creates the exception.
   *
   * @param place where in the file, such as {@code line 12, clauses[3].commitment}
   * @param expected what should stand there
   */
  public MalformedKnowledge(Path file, String place, String expected) {
    super(file + ": " + place + ": " + expected);
  }
}
