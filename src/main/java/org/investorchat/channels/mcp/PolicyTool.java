package org.investorchat.channels.mcp;

import java.util.List;

/** Something that clients can call, which changes nothing. */
interface PolicyTool {

  /** Returns what clients call it; its texts are below {@code tool.<name>}. */
  String name();

  /** Returns what it takes. */
  List<Argument> takes();

  /** Returns the type of what it finds, which describes itself as the API does. */
  Class<?> finds();

  /**
   * Returns what it finds.
   *
   * @throws RefusedCall when {@code arguments} are not what it takes
   */
  Finding call(Arguments arguments);

  /**
   * What a tool finds.
   *
   * @param text for people and models to read
   * @param view the same for programs, in the shape that the API has
   */
  record Finding(String text, Object view) {}
}
