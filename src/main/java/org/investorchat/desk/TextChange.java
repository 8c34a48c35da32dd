package org.investorchat.desk;

/** A stretch of a text and what became of it between two revisions. */
public record TextChange(Operation operation, String text) {

  /** What became of it. */
  public enum Operation {
    EQUAL,
    INSERT,
    DELETE
  }

  /** Returns no word of the text: a record's own would bring it into logs. */
  @Override
  public String toString() {
    return "TextChange[operation=" + operation + "]";
  }
}
