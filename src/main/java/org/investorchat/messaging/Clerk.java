package org.investorchat.messaging;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Writes what goes back to a correspondent, put as the platform takes it. */
@Component
final class Clerk {

  private final Attendant attendant;
  private final Rendering rendering;

  Clerk(Attendant attendant, Rendering rendering) {
    this.attendant = attendant;
    this.rendering = rendering;
  }

  /** Returns the messages that a letter is answered with; empty for none. */
  List<String> answer(Letter letter, Channel channel) {
    return attendant.respond(Objects.requireNonNull(letter.inbound())).stream()
        .flatMap(it -> channel.compose(it, rendering).stream())
        .toList();
  }

  /** Returns the messages that say that there is no answer to a letter. */
  List<String> regret(Letter letter, Channel channel) {
    var regret = attendant.regret(Objects.requireNonNull(letter.inbound()));
    return channel.compose(regret, rendering);
  }

  /** Returns the messages that {@code outgoing} is sent as. */
  List<String> compose(Outgoing outgoing, Channel channel) {
    return channel.compose(outgoing, rendering);
  }
}
