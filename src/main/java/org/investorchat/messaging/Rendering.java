package org.investorchat.messaging;

import java.util.List;

/** Puts what is said into texts. */
public interface Rendering {

  /**
   * Returns the texts, none longer than {@code form} allows, which joined are the whole; never
   * empty.
   */
  List<String> parts(Outgoing outgoing, TextForm form);
}
