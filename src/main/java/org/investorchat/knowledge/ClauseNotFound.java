package org.investorchat.knowledge;

/** Thrown when a clause is asked for that no policy holds. */
public class ClauseNotFound extends RuntimeException {

  public ClauseNotFound(ClauseId id) {
    super("no clause " + id.label() + " in policy " + id.policy());
  }
}
