package org.investorchat.channels.desk;

import java.util.List;
import org.investorchat.conversation.Stop;
import org.springframework.stereotype.Component;

/** Makes of stops what callers of the API see. */
@Component
class StopViews {

  private final People people;

  StopViews(People people) {
    this.people = people;
  }

  List<StopView> of(List<Stop> stops) {
    return stops.stream()
        .map(it -> new StopView(it.channel(), it.reason(), people.named(it.by()), it.at()))
        .toList();
  }
}
