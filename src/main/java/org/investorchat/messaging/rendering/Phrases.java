package org.investorchat.messaging.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.investorchat.messaging.Markup;
import org.investorchat.messaging.rendering.Piece.Whole;
import org.investorchat.messaging.rendering.Piece.Words;

/** Makes pieces of what stands in texts. */
record Phrases(Markup markup) {

  /** Ends before what closes a sentence or a bracket. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "https?://[\\w.:\\[\\]-]+(?:[/?#][\\w\\-./?#=&%~+@!$*;,:]*[\\w/=&%~+-])?[/?]?");

  /** Returns {@code text}, its addresses whole. */
  List<Piece> words(String text) {
    List<Piece> pieces = new ArrayList<>();
    var found = ADDRESS.matcher(text);
    int from = 0;
    while (found.find()) {
      addWords(text.substring(from, found.start()), pieces);
      pieces.add(new Whole(found.group(), address(found.group())));
      from = found.end();
    }
    addWords(text.substring(from), pieces);
    return pieces;
  }

  private static void addWords(String text, List<Piece> pieces) {
    if (!text.isEmpty()) {
      pieces.add(new Words(text));
    }
  }

  private String address(String url) {
    return markup.hidesAddresses() ? markup.link(url, url) : markup.text(url);
  }

  /** Returns a line that is not to be divided. */
  Piece line(String text) {
    return new Whole(text, markup.text(text));
  }

  /** Returns a link; its label and its address where readers see no links. */
  Piece link(String label, String url) {
    return new Whole(label + " " + url, markup.link(label, url));
  }

  /** Returns a word that is a link where readers need not see the address. */
  String linked(String word, String url) {
    return markup.hidesAddresses() ? markup.link(word, url) : markup.text(word);
  }
}
