package org.investorchat.channels.desk;

import java.util.List;
import java.util.Objects;
import org.investorchat.desk.Figures.Spread;
import org.jspecify.annotations.Nullable;

/** Writes figures as a table of names and values that a spreadsheet opens. */
final class FiguresFile {

  /** Tells spreadsheets that the file is in UTF-8. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final StringBuilder text = new StringBuilder();

  private FiguresFile() {
    text.append(BYTE_ORDER_MARK);
    row("figure", "value");
  }

  /** Returns the content of the file; a figure that there is none of is empty. */
  static String of(FiguresView figures) {
    var file = new FiguresFile();
    file.write(figures);
    return file.text.toString();
  }

  private void write(FiguresView it) {
    row("from", it.from());
    row("to", it.to());
    row("callbacks.total", it.callbacks().total());
    row("callbacks.responded", it.callbacks().responded());
    row("callbacks.responded.of", it.callbacks().of().responded());
    row("callbacks.solved", it.callbacks().solved());
    row("callbacks.solved.of", it.callbacks().of().solved());
    row("callbacks.satisfied", it.callbacks().satisfied());
    row("callbacks.satisfied.of", it.callbacks().of().satisfied());
    row("rates.response", it.rates().response());
    row("rates.resolution", it.rates().resolution());
    row("rates.satisfaction", it.rates().satisfaction());
    row("tickets.opened", it.tickets().opened());
    row("tickets.sent", it.tickets().sent());
    row("tickets.closed", it.tickets().closed());
    row("tickets.overdue", it.tickets().overdue());
    spread("timeToFirstDraft", it.timeToFirstDraft());
    row("acceptance.accepted", it.acceptance().accepted());
    row("acceptance.edited", it.acceptance().edited());
    row("acceptance.rejected", it.acceptance().rejected());
    row("acceptance.rate", it.acceptance().rate());
    spread("editDistance", it.editDistance());
    for (var gap : it.gaps().byMeasure()) {
      row("gaps.measure." + Objects.toString(gap.measure(), "none"), gap.count());
    }
    row("gaps.language.en", it.gaps().byLanguage().en());
    row("gaps.language.zh", it.gaps().byLanguage().zh());
    row("feedback.useful", it.feedback().useful());
    row("feedback.notUseful", it.feedback().notUseful());
    for (var day : it.byDay()) {
      row("opened." + day.day(), day.opened());
      row("sent." + day.day(), day.sent());
    }
  }

  private void spread(String name, @Nullable Spread spread) {
    row(name + ".median", spread == null ? null : spread.median());
    row(name + ".p90", spread == null ? null : spread.p90());
  }

  private void row(String name, @Nullable Object value) {
    text.append(CsvCells.row(List.of(name, Objects.toString(value, ""))));
  }
}
