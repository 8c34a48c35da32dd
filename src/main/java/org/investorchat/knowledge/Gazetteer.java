package org.investorchat.knowledge;

import java.util.List;
import java.util.Optional;

/** The bodies and places that a text may name. */
public record Gazetteer(List<ResponsibleBody> bodies, List<Place> places) {

  public Gazetteer {
    bodies = List.copyOf(bodies);
    places = List.copyOf(places);
  }

  /** Returns the body with this id; empty when there is none. */
  public Optional<ResponsibleBody> body(String id) {
    return bodies.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /** Returns the place with this id; empty when there is none. */
  public Optional<Place> place(String id) {
    return places.stream().filter(it -> it.id().equals(id)).findFirst();
  }
}
