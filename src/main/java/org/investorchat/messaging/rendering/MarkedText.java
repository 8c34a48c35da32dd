package org.investorchat.messaging.rendering;

import java.util.ArrayList;
import java.util.List;
import org.investorchat.messaging.TextForm;
import org.investorchat.messaging.rendering.Piece.Whole;
import org.investorchat.messaging.rendering.Piece.Words;

/** A text that can be put, as a whole or in part, as a platform takes it. Offsets are UTF-16's. */
final class MarkedText {

  private final TextForm form;
  private final List<Span> spans = new ArrayList<>();
  private final String plain;

  /**
   * Creates a text of {@code pieces}; one that is too long for a message of {@code room} is taken
   * as words.
   */
  MarkedText(List<Piece> pieces, TextForm form, int room) {
    this.form = form;
    var text = new StringBuilder();
    for (var piece : pieces) {
      add(piece instanceof Whole it && isTooLong(it, room) ? new Words(it.plain()) : piece, text);
    }
    this.plain = text.toString();
  }

  /** Where a piece stands. */
  record Span(int from, int to, Piece piece) {

    boolean isWhole() {
      return piece instanceof Whole;
    }
  }

  private boolean isTooLong(Whole piece, int room) {
    return form.unit().length(piece.marked()) > room;
  }

  /** Words that follow on words are put together, so that the markup sees them as one. */
  private void add(Piece piece, StringBuilder text) {
    int from = text.length();
    text.append(piece.plain());
    if (piece instanceof Words && !spans.isEmpty() && !spans.getLast().isWhole()) {
      from = spans.removeLast().from();
    }
    spans.add(new Span(from, text.length(), piece));
  }

  /** Returns what it says, without markup. */
  String plain() {
    return plain;
  }

  /** Returns its pieces in order. */
  List<Span> spans() {
    return spans;
  }

  /** Returns what stands from {@code from} to {@code to}, neither of them within a whole piece. */
  String put(int from, int to) {
    var marked = new StringBuilder();
    for (var span : spans) {
      if (span.from() < to && span.to() > from) {
        marked.append(put(span, Math.max(from, span.from()), Math.min(to, span.to())));
      }
    }
    return marked.toString();
  }

  private String put(Span span, int from, int to) {
    return switch (span.piece()) {
      case Whole it -> it.marked();
      case Words _ -> form.markup().text(plain.substring(from, to));
    };
  }

  /** Returns how long {@link #put} is, as the platform counts. */
  int length(int from, int to) {
    return form.unit().length(put(from, to));
  }
}
