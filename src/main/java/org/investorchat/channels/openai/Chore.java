package org.investorchat.channels.openai;

/** What a chat program wants of the model beside answers. */
enum Chore {
  /** What to call the conversation. */
  TITLE("title"),
  /** Words to file it under. */
  TAGS("tags"),
  /** Questions its user may ask next. */
  FOLLOW_UPS("follow-ups"),
  /** What to search the web for: nothing. */
  QUERIES("queries"),
  /** Anything else, of which we have nothing. */
  OTHER("other");

  private final String id;

  Chore(String id) {
    this.id = id;
  }

  @Override
  public String toString() {
    return id;
  }
}
