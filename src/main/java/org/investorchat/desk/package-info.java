/**
 * What hotline operators work with: tickets and their steps, drafts and their review, the audit
 * trail, knowledge gaps, cards, figures.
 *
 * <p>Start at {@link Desk}, where steps are taken, and at {@link Step}, the one table of what is
 * possible when, by whom, and where it leads. {@link Drafting} answers in both languages, {@link
 * Reviewing} goes over a text as it is typed, {@link Cards} lets answers join the knowledge.
 *
 * <p>Decided: a step names the version it saw, and is kept with its audit event in one write; two
 * people who click at once are told apart by the store, and the same step taken again is the same
 * event. A message waits in that write too and is delivered under an id of its own, so that a crash
 * neither loses nor doubles it. Rejected: locks on tickets, which outlive their holders; a journal
 * for steps, which could take one after its author was told that it failed.
 *
 * <p>Decided: a second look for figures, taxes, visas, what may be claimed now, and whatever the
 * verifier marks. Rejected: for what the city will do, encourages or explores as well, which are
 * 126 of 148 clauses: a second look at nearly everything is none.
 */
@ApplicationModule(
    allowedDependencies = {
      "knowledge",
      "retrieval",
      "answering",
      "conversation",
      "accounts",
      "platform"
    })
@NullMarked
package org.investorchat.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
