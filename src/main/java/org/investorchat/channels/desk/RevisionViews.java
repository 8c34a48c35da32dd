package org.investorchat.channels.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.investorchat.channels.desk.RevisionView.DiffView;
import org.investorchat.channels.desk.RevisionView.PieceView;
import org.investorchat.desk.DraftTexts;
import org.investorchat.desk.Revision;
import org.investorchat.knowledge.Language;
import org.springframework.stereotype.Component;

/** Makes of the revisions of a draft what callers of the API see. */
@Component
class RevisionViews {

  private static final DraftTexts NOTHING = new DraftTexts("", "");

  private final People people;

  RevisionViews(People people) {
    this.people = people;
  }

  List<RevisionView> of(List<Revision> revisions) {
    List<RevisionView> views = new ArrayList<>();
    var before = NOTHING;
    for (var revision : revisions) {
      views.add(view(revision, before));
      before = revision.texts();
    }
    return views;
  }

  private RevisionView view(Revision revision, DraftTexts before) {
    return new RevisionView(
        revision.number(),
        revision.at(),
        people.named(revision.author()),
        revision.isAutomatic() ? "automatic" : "edit",
        new DiffView(
            pieces(revision, before, Language.ENGLISH),
            pieces(revision, before, Language.CHINESE)));
  }

  private static List<PieceView> pieces(Revision revision, DraftTexts before, Language language) {
    return revision.texts().since(before, language).stream()
        .map(it -> new PieceView(it.operation().name().toLowerCase(Locale.ROOT), it.text()))
        .toList();
  }
}
