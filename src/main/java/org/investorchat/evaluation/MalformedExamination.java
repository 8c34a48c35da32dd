package org.investorchat.evaluation;

import java.nio.file.Path;

/** Thrown when a file of the examination is not as it must be; says where and why. */
class MalformedExamination extends RuntimeException {

  /**
   * Creates the exception.
   *
   * @param line counted from 1
   */
  MalformedExamination(Path file, int line, String reason) {
    super(file + ": line " + line + ": " + reason);
  }
}
