package org.investorchat.answering;

import java.util.ArrayList;
import java.util.List;
import org.investorchat.answering.Answer.Answered;
import org.investorchat.answering.Answer.Clarify;
import org.investorchat.answering.Answer.Closest;
import org.investorchat.answering.Answer.Conversational;
import org.investorchat.answering.Answer.Declined;
import org.investorchat.answering.Answer.OutOfScope;
import org.investorchat.answering.Answer.Partial;
import org.investorchat.answering.Passage.Remark;
import org.investorchat.answering.Verdict.Ambiguous;
import org.investorchat.answering.Verdict.Elsewhere;
import org.investorchat.answering.Verdict.Missing;
import org.investorchat.answering.Verdict.NamedBodies;
import org.investorchat.answering.Verdict.NamedClauses;
import org.investorchat.answering.Verdict.Near;
import org.investorchat.answering.Verdict.Outline;
import org.investorchat.answering.Verdict.Outside;
import org.investorchat.answering.Verdict.Parts;
import org.investorchat.answering.Verdict.SmallTalk;
import org.investorchat.answering.Verdict.Supported;
import org.investorchat.answering.Verdict.WholeMeasures;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Language;
import org.springframework.stereotype.Component;

/** Puts a verdict into words. */
@Component
final class Responder {

  /** The small talk that is declined; the others are answered in kind. */
  private static final String ABUSE = "abuse";

  /** The small talk that asks for a person. */
  private static final String HUMAN = "human";

  private final VerifiedComposer composer;
  private final Remarks remarks;
  private final Premises premises;
  private final ReplyAssembler assembler;

  Responder(
      VerifiedComposer composer, Remarks remarks, Premises premises, ReplyAssembler assembler) {
    this.composer = composer;
    this.remarks = remarks;
    this.premises = premises;
    this.assembler = assembler;
  }

  /** Returns the answer that says {@code verdict}, and the passages it is made of. */
  ComposedAnswer respond(Question question, Reading reading, Investigation found, Verdict verdict) {
    return switch (verdict) {
      case SmallTalk it -> smallTalk(question, it);
      case WholeMeasures it ->
          quoted(question, composer.wholeMeasures(it.measures(), language(question)));
      case Outline it -> outline(question, found, it);
      case Parts it -> quoted(question, composer.parts(it.policy(), language(question)));
      case NamedClauses it -> quoted(question, composer.quotes(it.clauses(), language(question)));
      case NamedBodies it ->
          quoted(question, composer.responsibility(it.clauses(), language(question)));
      case Supported it -> supported(question, reading, found, it);
      case Ambiguous it -> ambiguous(question, it);
      case Near it -> near(question, it);
      case Elsewhere it -> elsewhere(question, it);
      case Missing it -> missing(question, it);
      case Outside it -> outside(question, it);
    };
  }

  private ComposedAnswer smallTalk(Question question, SmallTalk verdict) {
    var language = language(question);
    var text = only(remarks.remark(language, "smalltalk." + verdict.id()));
    var person = verdict.id().equals(HUMAN) ? handoff(question, "handoff.asked") : noHandoff();
    var reply = assembler.assemble(question, text, 1, person);
    return text.as(verdict.id().equals(ABUSE) ? new Declined(reply) : new Conversational(reply));
  }

  /** Asks back, offering each reading as a question. */
  private ComposedAnswer ambiguous(Question question, Ambiguous verdict) {
    var language = language(question);
    var offers =
        verdict.readings().stream().map(it -> it.questions().in(language).getFirst()).toList();
    var text = only(remarks.clarification(language, offers));
    var reply = assembler.assemble(question, text, verdict.probability(), noHandoff());
    var scripted = offers.stream().map(question.reply()::script).toList();
    return text.as(new Clarify(reply.suggesting(scripted)));
  }

  private ComposedAnswer quoted(Question question, Composition text) {
    return text.as(new Answered(assembler.assemble(question, text, 1, noHandoff())));
  }

  private ComposedAnswer outline(Question question, Investigation found, Outline verdict) {
    var language = language(question);
    return quoted(
        question,
        composer
            .outline(verdict.measures(), language)
            .framed(remarks.missing(found.named(), language), List.of()));
  }

  private ComposedAnswer supported(
      Question question, Reading reading, Investigation found, Supported verdict) {
    var text = framed(question, reading, found, verdict);
    boolean whole = verdict.unstated().isEmpty() && reading.elsewhere().isEmpty();
    var handoff = whole ? noHandoff() : handoff(question, "handoff.partial");
    var reply = assembler.assemble(question, text, verdict.probability(), handoff);
    return text.as(
        whole
            ? new Answered(reply)
            : new Partial(reply, verdict.unstated().stream().map(Detail::id).toList()));
  }

  private Composition framed(
      Question question, Reading reading, Investigation found, Supported verdict) {
    var language = language(question);
    var before = new ArrayList<>(remarks.missing(found.named(), language));
    before.addAll(remarks.elsewhere(reading.elsewhere(), language));
    if (premises.misstatesFigure(question, reading, verdict.clauses())) {
      before.add(remarks.misstated(language));
    }
    var after =
        new ArrayList<>(remarks.unnamedPlaces(reading.within(), verdict.clauses(), language));
    after.addAll(remarks.unstated(verdict.unstated(), verdict.clauses(), language));
    return composer.compose(reading, verdict, language).framed(before, after);
  }

  private ComposedAnswer near(Question question, Near verdict) {
    var before = List.of(remarks.remark(language(question), "closest"));
    var text = closest(question, before, verdict.clauses());
    return text.as(new Closest(nearest(question, text, verdict.probability())));
  }

  private ComposedAnswer elsewhere(Question question, Elsewhere verdict) {
    var language = language(question);
    List<Remark> before = new ArrayList<>(remarks.elsewhere(verdict.places(), language));
    if (!verdict.clauses().isEmpty()) {
      before.add(remarks.remark(language, "elsewhere.beijing"));
    }
    var text = closest(question, before, verdict.clauses());
    return text.as(new OutOfScope(nearest(question, text, 1 - verdict.probability())));
  }

  private ComposedAnswer missing(Question question, Missing verdict) {
    var language = language(question);
    List<Remark> before = new ArrayList<>(remarks.missing(verdict.named(), language));
    if (!verdict.clauses().isEmpty()) {
      before.add(remarks.remark(language, "closest"));
    }
    var text = closest(question, before, verdict.clauses());
    return text.as(new Closest(nearest(question, text, 1)));
  }

  private ComposedAnswer outside(Question question, Outside verdict) {
    var language = language(question);
    var text =
        only(remarks.outside(verdict.topic(), language))
            .framed(List.of(), List.of(hotline(language, "outside.hotline")));
    return text.as(
        new OutOfScope(
            assembler.assemble(
                question, text, 1 - verdict.probability(), handoff(question, "handoff.outside"))));
  }

  private Composition closest(Question question, List<Remark> before, List<ClauseId> clauses) {
    var language = language(question);
    return composer
        .quotes(clauses, language)
        .framed(before, List.of(hotline(language, "ask.hotline")));
  }

  private Reply nearest(Question question, Composition text, double confidence) {
    return assembler.assemble(question, text, confidence, handoff(question, "handoff.closest"));
  }

  private Remark hotline(Language language, String key) {
    return remarks.remark(language, key, remarks.hotline(List.of()));
  }

  private HandoffOffer handoff(Question question, String key) {
    String reason = remarks.remark(language(question), key).text();
    return new HandoffOffer(true, remarks.hotline(List.of()), question.reply().script(reason));
  }

  private HandoffOffer noHandoff() {
    return new HandoffOffer(false, remarks.hotline(List.of()), null);
  }

  private static Composition only(Remark remark) {
    return new Composition(List.of(remark), Composer.NONE);
  }

  private static Language language(Question question) {
    return question.reply().language();
  }
}
