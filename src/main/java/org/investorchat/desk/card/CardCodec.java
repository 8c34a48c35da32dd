package org.investorchat.desk.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.investorchat.desk.DeskCard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Writes cards of the desk as JSON and reads them back. */
@Component
final class CardCodec {

  private static final Logger LOG = LoggerFactory.getLogger(CardCodec.class);

  private final JsonMapper json = new JsonMapper();

  String write(DeskCard card) {
    return json.writeValueAsString(card);
  }

  /**
   * Returns the card that {@code text} holds.
   *
   * @throws UnreadableCard when it holds none
   */
  DeskCard read(String id, String text) {
    try {
      return json.readValue(text, DeskCard.class);
    } catch (JacksonException e) {
      throw new UnreadableCard(id, e);
    }
  }

  /** Reads all that can be read: one card that cannot must not take the others away. */
  CardStore.Contents readAll(Map<String, String> texts) {
    List<DeskCard> cards = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    texts.forEach(
        (id, text) -> {
          try {
            cards.add(read(id, text));
          } catch (UnreadableCard e) {
            LOG.error("event=card-unreadable card={}: left out", id, e);
            unreadable.add(id);
          }
        });
    return new CardStore.Contents(cards, unreadable);
  }
}
