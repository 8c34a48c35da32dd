package org.investorchat.channels.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.investorchat.accounts.Account;
import org.investorchat.answering.MeasureLinks;
import org.investorchat.channels.desk.DeskTicketView.ApprovalView;
import org.investorchat.channels.desk.DeskTicketView.BodyView;
import org.investorchat.channels.desk.DeskTicketView.CallbackView;
import org.investorchat.channels.desk.DeskTicketView.ContactView;
import org.investorchat.channels.desk.DeskTicketView.LineView;
import org.investorchat.channels.desk.DeskTicketView.RejectionView;
import org.investorchat.channels.desk.DeskTicketView.RemarkView;
import org.investorchat.channels.desk.DeskTicketView.ReturnedView;
import org.investorchat.channels.desk.DeskTicketView.SendingView;
import org.investorchat.channels.desk.DeskTicketView.TriedView;
import org.investorchat.desk.Desk;
import org.investorchat.desk.Inquiry;
import org.investorchat.desk.Line;
import org.investorchat.desk.Line.Speaker;
import org.investorchat.desk.Review;
import org.investorchat.desk.Reviewing;
import org.investorchat.desk.Step;
import org.investorchat.desk.Ticket;
import org.investorchat.knowledge.Bilingual;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.LiveCorpus;
import org.investorchat.knowledge.ResponsibleBody;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of tickets what callers of the API see. */
@Component
class TicketViews {

  private final Desk desk;
  private final Reviewing reviewing;
  private final People people;
  private final Corpus corpus;
  private final LiveCorpus live;
  private final MeasureLinks links;
  private final RevisionViews revisions;
  private final Clock clock;

  TicketViews(
      Desk desk,
      Reviewing reviewing,
      People people,
      Corpus corpus,
      LiveCorpus live,
      MeasureLinks links,
      RevisionViews revisions,
      Clock clock) {
    this.desk = desk;
    this.reviewing = reviewing;
    this.people = people;
    this.corpus = corpus;
    this.live = live;
    this.links = links;
    this.revisions = revisions;
    this.clock = clock;
  }

  ItemView item(Ticket ticket) {
    return ItemView.of(ticket, people, clock.instant());
  }

  /** Returns the whole of a ticket, as {@code reader} sees it. */
  DeskTicketView of(Ticket ticket, Account reader) {
    var review = review(ticket);
    var inquiry = ticket.inquiry();
    return new DeskTicketView(
        item(ticket),
        nearest(ticket),
        inquiry.note(),
        contact(inquiry),
        inquiry.transcript().stream().map(LineView::of).toList(),
        tried(inquiry),
        review == null ? List.of() : responsible(review),
        review == null ? null : draft(ticket, review),
        revisions.of(ticket.work().revisions()),
        returned(ticket),
        rejection(ticket),
        approval(ticket),
        sent(ticket),
        ticket.course().callbacks().stream().map(it -> CallbackView.of(it, people)).toList(),
        ticket.course().remarks().stream().map(it -> RemarkView.of(it, people)).toList(),
        ticket.course().resolution() == null ? null : ticket.course().resolution().id(),
        desk.steps(reader, ticket).stream().map(Step::id).toList());
  }

  /** Returns the review of the latest revision; null before the first draft. */
  private @Nullable Review review(Ticket ticket) {
    return ticket
        .work()
        .latest()
        .map(it -> reviewing.review(it.texts(), ticket.inquiry().question()))
        .orElse(null);
  }

  private DraftView draft(Ticket ticket, Review review) {
    var assessment = ticket.work().assessment();
    return DraftView.of(
        ticket.work().latest().orElseThrow(),
        assessment == null
            ? new DraftView.Assessment("unavailable", 0)
            : new DraftView.Assessment(assessment.outcome(), assessment.confidence()),
        review,
        live.version(),
        links);
  }

  private static @Nullable Bilingual nearest(Ticket ticket) {
    var assessment = ticket.work().assessment();
    return assessment == null ? null : assessment.nearest();
  }

  private static @Nullable ContactView contact(Inquiry inquiry) {
    var contact = inquiry.contact();
    return contact == null ? null : new ContactView(contact.value(), "given", contact.at());
  }

  /** Returns what the assistant answered, each with the question before it. */
  private static List<TriedView> tried(Inquiry inquiry) {
    List<TriedView> tried = new ArrayList<>();
    String question = "";
    for (Line line : inquiry.transcript()) {
      if (line.speaker() == Speaker.VISITOR) {
        question = line.text();
      } else if (line.outcome() != null) {
        tried.add(new TriedView(question, line.outcome(), line.clauses(), line.text()));
      }
    }
    return tried;
  }

  /** Returns the bodies that the cited measures name, each with its measures. */
  private List<BodyView> responsible(Review review) {
    var measures = new TreeMap<String, TreeSet<Integer>>();
    for (var clause : review.clauses()) {
      for (var body : corpus.measureOf(clause.id()).responsible()) {
        measures.computeIfAbsent(body.id(), _ -> new TreeSet<>()).add(clause.id().measure());
      }
    }
    return measures.entrySet().stream()
        .map(
            it ->
                new BodyView(
                    it.getKey(),
                    corpus.gazetteer().body(it.getKey()).map(ResponsibleBody::name).orElseThrow(),
                    List.copyOf(it.getValue())))
        .toList();
  }

  private @Nullable ReturnedView returned(Ticket ticket) {
    var it = ticket.work().returned();
    return it == null ? null : new ReturnedView(people.named(it.by()), it.at(), it.reason());
  }

  private @Nullable RejectionView rejection(Ticket ticket) {
    var it = ticket.work().rejection();
    return it == null
        ? null
        : new RejectionView(people.named(it.by()), it.at(), it.reason().id(), it.comment());
  }

  /** Leave that nobody else had to give is none that is shown. */
  private @Nullable ApprovalView approval(Ticket ticket) {
    var it = ticket.work().approval();
    return it == null || it.by() == null ? null : new ApprovalView(people.named(it.by()), it.at());
  }

  private @Nullable SendingView sent(Ticket ticket) {
    var it = ticket.course().sent();
    return it == null
        ? null
        : new SendingView(
            people.named(it.by()), it.at(), it.language().tag(), it.text(), it.delivery().id());
  }
}
