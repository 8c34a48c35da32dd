package org.investorchat.desk;

import java.util.List;

/**
 * A card of the desk as people look at it.
 *
 * @param findings what is wrong with the wording to look at; may be empty
 * @param live whether this instance answers with it
 */
public record ReviewedCard(DeskCard card, List<CardFinding> findings, boolean live) {

  public ReviewedCard {
    findings = List.copyOf(findings);
  }
}
