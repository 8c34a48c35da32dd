package org.investorchat.channels.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.investorchat.desk.Figures;
import org.investorchat.desk.Figures.Acceptance;
import org.investorchat.desk.Figures.CallBacks;
import org.investorchat.desk.Figures.Share;
import org.investorchat.desk.Figures.Spread;
import org.jspecify.annotations.Nullable;

/** How the desk did, as callers of the API see it. */
@Schema(name = "Figures", description = "How the desk did on some days of Beijing.")
record FiguresView(
    LocalDate from,
    @Schema(description = "The last day.") LocalDate to,
    CallbacksView callbacks,
    RatesView rates,
    TicketsCountView tickets,
    @Schema(
            description = "Seconds from opening to the first draft.",
            types = {"object", "null"})
        @Nullable Spread timeToFirstDraft,
    AcceptanceView acceptance,
    @Schema(
            description = "Share of a draft that was changed before it was sent, from 0 to 1.",
            types = {"object", "null"})
        @Nullable Spread editDistance,
    @Schema(description = "Every day, in order.") List<Figures.Day> byDay,
    GapsView gaps,
    Figures.FeedbackCount feedback) {

  static FiguresView of(Figures it) {
    return new FiguresView(
        it.from(),
        it.to(),
        CallbacksView.of(it.callBacks()),
        RatesView.of(it.callBacks()),
        new TicketsCountView(
            it.tickets().opened(),
            it.tickets().sent(),
            it.tickets().closed(),
            it.tickets().overdue()),
        it.firstDraft(),
        AcceptanceView.of(it.acceptance()),
        it.editDistance(),
        it.byDay(),
        GapsView.of(it.gaps()),
        it.feedback());
  }

  /** What callers said when called back. */
  @Schema(name = "CallbackFigures")
  record CallbacksView(
      @Schema(description = "Calls.") int total,
      @Schema(description = "Callers who said that somebody had been in touch in time.")
          int responded,
      @Schema(description = "Callers who said that the matter is settled.") int solved,
      @Schema(description = "Callers who said that they are satisfied.") int satisfied,
      @Schema(description = "Of how many who said anything on it.") AnswersView of) {

    private static CallbacksView of(CallBacks it) {
      return new CallbacksView(
          it.total(),
          it.responded().yes(),
          it.solved().yes(),
          it.satisfied().yes(),
          new AnswersView(it.responded().said(), it.solved().said(), it.satisfied().said()));
    }
  }

  /** Those who said something. */
  @Schema(name = "CallbackAnswers")
  record AnswersView(int responded, int solved, int satisfied) {}

  /** The three rates, each null where nobody said anything. */
  @Schema(name = "Rates", description = "From 0 to 1; null where nobody said anything.")
  record RatesView(
      @Schema(types = {"number", "null"}) @Nullable Double response,
      @Schema(types = {"number", "null"}) @Nullable Double resolution,
      @Schema(types = {"number", "null"}) @Nullable Double satisfaction) {

    private static RatesView of(CallBacks it) {
      return new RatesView(rate(it.responded()), rate(it.solved()), rate(it.satisfied()));
    }

    private static @Nullable Double rate(Share share) {
      return share.rate();
    }
  }

  /** Tickets. */
  @Schema(name = "TicketFigures")
  record TicketsCountView(
      int opened,
      int sent,
      int closed,
      @Schema(description = "Opened on these days and not settled by their deadline.")
          int overdue) {}

  /** What became of drafts. */
  @Schema(name = "AcceptanceFigures")
  record AcceptanceView(
      @Schema(description = "Sent as drafted.") int accepted,
      @Schema(description = "Sent after somebody wrote in them.") int edited,
      @Schema(description = "Found no good.") int rejected,
      @Schema(
              description = "Share that was sent as drafted, from 0 to 1.",
              types = {"number", "null"})
          @Nullable Double rate) {

    private static AcceptanceView of(Acceptance it) {
      return new AcceptanceView(it.accepted(), it.edited(), it.rejected(), it.rate());
    }
  }

  /** Questions that the knowledge did not answer. */
  @Schema(name = "GapFigures")
  record GapsView(
      @Schema(description = "The most first; measure is null for those near none.")
          List<MeasureView> byMeasure,
      LanguagesView byLanguage) {

    private static GapsView of(Figures.GapCount it) {
      var measures =
          it.byMeasure().entrySet().stream()
              .sorted(
                  Map.Entry.<Integer, Integer>comparingByValue()
                      .reversed()
                      .thenComparing(Map.Entry.comparingByKey()))
              .map(entry -> new MeasureView(entry.getKey(), entry.getValue()))
              .collect(Collectors.toCollection(ArrayList::new));
      if (it.unplaced() > 0) {
        measures.add(new MeasureView(null, it.unplaced()));
      }
      return new GapsView(measures, new LanguagesView(it.en(), it.zh()));
    }
  }

  /** Gaps near one measure. */
  @Schema(name = "MeasureGaps")
  record MeasureView(@Schema(types = {"integer", "null"}) @Nullable Integer measure, int count) {}

  /** Gaps by the language of the question. */
  @Schema(name = "LanguageGaps")
  record LanguagesView(int en, int zh) {}
}
