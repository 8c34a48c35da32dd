package org.investorchat.channels.desk;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.investorchat.channels.desk.GapsView.GapView;
import org.investorchat.channels.desk.GapsView.GroupView;
import org.investorchat.channels.desk.GapsView.NearestView;
import org.investorchat.desk.Cards;
import org.investorchat.desk.Gap;
import org.investorchat.desk.GapGroup;
import org.investorchat.desk.GapKind;
import org.investorchat.desk.Gaps;
import org.investorchat.knowledge.Bilingual;
import org.investorchat.knowledge.Card;
import org.investorchat.knowledge.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives gaps the shape that callers rely on. */
@Component
class GapViews {

  private static final int MOST_QUESTIONS = 5;

  private final Cards cards;

  GapViews(Cards cards) {
    this.cards = cards;
  }

  GapsView of(Gaps.Overview overview) {
    var proposed = proposed();
    return new GapsView(
        overview.groups().stream().map(it -> group(it, proposed.get(it.id()))).toList(),
        counts(overview.counts()));
  }

  /** Returns the cards that were proposed for gaps, the last for each. */
  private Map<String, String> proposed() {
    Map<String, String> proposed = new HashMap<>();
    for (var reviewed : cards.list(null)) {
      String gap = reviewed.card().gap();
      if (gap != null) {
        proposed.put(gap, reviewed.card().id());
      }
    }
    return proposed;
  }

  private static Map<String, Integer> counts(Map<GapKind, Integer> counts) {
    Map<String, Integer> all = new LinkedHashMap<>();
    List.of(GapKind.values()).forEach(it -> all.put(it.id(), counts.getOrDefault(it, 0)));
    return all;
  }

  private static GroupView group(GapGroup group, @Nullable String card) {
    Map<String, Integer> languages = new LinkedHashMap<>();
    List.of(Language.values())
        .forEach(it -> languages.put(it.tag(), group.languages().getOrDefault(it, 0)));
    var nearest = group.nearest();
    return new GroupView(
        group.id(),
        group.kind().id(),
        group.measure(),
        group.gaps().size(),
        languages,
        group.gaps().stream().limit(MOST_QUESTIONS).map(GapViews::gap).toList(),
        group.firstAt(),
        group.lastAt(),
        nearest == null ? null : nearest(nearest),
        card);
  }

  private static GapView gap(Gap gap) {
    return new GapView(
        gap.question(), gap.language().tag(), gap.at(), gap.outcome(), gap.source().id());
  }

  private static NearestView nearest(Card card) {
    var questions = card.questions();
    return new NearestView(
        card.id(), new Bilingual(questions.en().getFirst(), questions.zh().getFirst()));
  }
}
