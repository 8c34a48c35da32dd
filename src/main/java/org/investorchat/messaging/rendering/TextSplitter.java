package org.investorchat.messaging.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.investorchat.messaging.TextForm;
import org.investorchat.messaging.rendering.Piece.Words;

/**
 * Divides what is said into messages that a platform takes: at the end of a paragraph where that
 * leaves no message half empty, else of a sentence, else after a comma, at a space, between two
 * characters; never in a citation, a link or what readers take for one character.
 *
 * <p>Messages of several are numbered, on a line of its own: whoever reads the second first, or
 * waits for the last, is told. Only white space is lost between two of them.
 */
final class TextSplitter {

  private final TextForm form;

  /** The rest is for the number. */
  private final int room;

  TextSplitter(TextForm form) {
    this.form = form;
    this.room = form.limit() - form.unit().length(put(List.of(number(form.mostParts(), form))));
  }

  private record Part(int from, int to) {}

  private static Piece number(int number, TextForm form) {
    return new Words("(" + number + "/" + form.mostParts() + ")\n");
  }

  /** Returns the messages, in order, never empty. */
  List<String> split(Wording wording) {
    List<Piece> all = new ArrayList<>(wording.body());
    all.addAll(wording.closing());
    var whole = new MarkedText(all, form, form.limit());
    int end = whole.plain().length();
    if (whole.length(0, end) <= form.limit()) {
      return List.of(whole.put(0, end));
    }
    var text = new MarkedText(all, form, room);
    var parts = parts(text);
    return numbered(
        parts.size() <= form.mostParts()
            ? parts.stream().map(it -> text.put(it.from(), it.to())).toList()
            : shortened(wording));
  }

  private List<Part> parts(MarkedText text) {
    var ranks = new Breaks(text).ranks();
    List<Part> parts = new ArrayList<>();
    int end = backOverSpace(text, text.plain().length());
    for (int from = overSpace(text, 0); from < end; ) {
      int to = furthest(text, ranks, from, room);
      parts.add(new Part(from, backOverSpace(text, to)));
      from = overSpace(text, to);
    }
    return parts;
  }

  /** Returns where a part that begins at {@code from} ends best. */
  private int furthest(MarkedText text, List<int[]> ranks, int from, int most) {
    int end = text.plain().length();
    if (text.length(from, backOverSpace(text, end)) <= most) {
      return end;
    }
    int paragraph = furthest(text, ranks.getFirst(), from, most);
    if (paragraph > from && text.length(from, paragraph) >= most / 2) {
      return paragraph;
    }
    return ranks.stream()
        .skip(1)
        .mapToInt(it -> furthest(text, it, from, most))
        .filter(it -> it > from)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no room for a character in " + most));
  }

  /** Returns the last of {@code breaks} up to which {@code most} suffices; {@code from} if none. */
  private static int furthest(MarkedText text, int[] breaks, int from, int most) {
    return IntStream.of(breaks)
        .filter(it -> it > from)
        .takeWhile(it -> text.length(from, backOverSpace(text, it)) <= most)
        .max()
        .orElse(from);
  }

  /** Returns as much as the platform takes, with an ending that says where the rest is. */
  private List<String> shortened(Wording wording) {
    var body = new MarkedText(wording.body(), form, room);
    var parts = parts(body);
    int before = Math.min(form.mostParts() - 1, parts.size());
    List<String> messages = new ArrayList<>();
    parts.subList(0, before).forEach(it -> messages.add(body.put(it.from(), it.to())));
    int from = before < parts.size() ? parts.get(before).from() : body.plain().length();
    messages.add(last(body, from, ending(wording)));
    return messages;
  }

  /** Returns the fullest ending that leaves half of a message to the body. */
  private String ending(Wording wording) {
    return wording.endings().stream()
        .map(this::put)
        .filter(it -> form.unit().length(it) <= room / 2)
        .findFirst()
        .orElseGet(() -> put(wording.endings().getLast()));
  }

  private String put(List<Piece> pieces) {
    var text = new MarkedText(pieces, form, form.limit());
    return text.put(0, text.plain().length());
  }

  private String last(MarkedText body, int from, String ending) {
    String gap = put(Piece.words("\n\n"));
    int left = room - form.unit().length(ending) - form.unit().length(gap);
    int to =
        new Breaks(body)
            .ranks().subList(1, 3).stream()
                .mapToInt(it -> furthest(body, it, from, left))
                .filter(it -> it > from)
                .findFirst()
                .orElse(from);
    return to == from ? ending : body.put(from, backOverSpace(body, to)) + gap + ending;
  }

  private List<String> numbered(List<String> messages) {
    int count = messages.size();
    return count == 1
        ? messages
        : IntStream.range(0, count)
            .mapToObj(
                it -> put(Piece.words("(" + (it + 1) + "/" + count + ")\n")) + messages.get(it))
            .toList();
  }

  private static int overSpace(MarkedText text, int from) {
    int at = from;
    while (at < text.plain().length() && Character.isWhitespace(text.plain().charAt(at))) {
      at++;
    }
    return at;
  }

  private static int backOverSpace(MarkedText text, int to) {
    int at = to;
    while (at > 0 && Character.isWhitespace(text.plain().charAt(at - 1))) {
      at--;
    }
    return at;
  }
}
