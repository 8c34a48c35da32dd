import {button, element} from '../portal/chat/dom.js';
import {BilingualText} from './bilingual.js';
import {label} from './labels.js';
import {revisionsNode} from './revisions.js';

/** Where nothing was drafted, an answer can still be written. */
const EMPTY = {revision: 0, texts: {en: '', zh: ''}};

/** The draft of a ticket: its text in both languages, and what one must know before sending it. */
export class Draft {
  /** @param changed called when what is typed differs from what is saved, and no longer does */
  constructor(desk, ticket, changed) {
    this.desk = desk;
    this.changed = changed;
    this.key = `draft.${ticket.id}`;
    this.notices = element('div', {class: 'draft-notices'});
    this.facts = element('div', {class: 'labels'});
    this.place = element('div', {});
    this.notes = element('div', {class: 'draft-notes'});
    this.revisions = element('div', {});
    this.node = element('section', {class: 'draft', 'aria-labelledby': 'draft-title'},
      element('div', {class: 'head'},
        element('h2', {id: 'draft-title', tabindex: '-1'}, desk.words.say('console.draft')), this.facts),
      this.notices, this.place, this.notes, this.revisions);
    this.show(ticket);
  }

  /** Whether something is typed that is not saved. */
  get dirty() {
    return this.isDirty === true;
  }

  get texts() {
    return this.text.texts;
  }

  focus() {
    this.text?.focus();
  }

  close() {
    this.text?.close();
  }

  /** Forgets what was typed, now that it is saved. */
  saved() {
    this.desk.kept.drop(this.key);
    this.isDirty = false;
  }

  /** Shows a ticket as it is now; what is typed stays, and where the caret is. */
  show(ticket) {
    const {words: {say}, kept} = this.desk;
    const before = this.ticket;
    const editable = ticket.steps.includes('edit');
    const draft = ticket.draft ?? (editable ? EMPTY : null);
    this.ticket = ticket;
    this.#notices();
    this.revisions.replaceChildren(revisionsNode(ticket.revisions, this.desk.words));
    this.revisions.hidden = ticket.revisions.length === 0;
    if (!draft) {
      this.close();
      this.text = null;
      this.facts.replaceChildren();
      this.notes.replaceChildren();
      this.shown = undefined;
      this.place.replaceChildren(element('p', {class: 'empty'}, say(ticket.state === 'queued' ? 'console.draft.none.queued' : 'console.draft.none.other')));
      return;
    }
    const same = this.base !== undefined && this.shown === draft.revision && before.steps.includes('edit') === editable;
    const typed = editable ? kept.read(this.key) : null;
    if (same && this.text) {
      return;
    }
    if (this.text && before.steps.includes('edit') === editable && equal(this.text.texts, draft.texts)) {
      // saved just now: the caret stays where it is
      this.base = draft.texts;
      this.shown = draft.revision;
      this.text.take(draft);
      this.#dirty(false);
      return;
    }
    this.close();
    this.base = draft.texts;
    this.shown = draft.revision;
    this.text = new BilingualText(this.desk, {
      texts: typed?.texts ?? draft.texts, editable, question: ticket.question,
      review: typed || draft === EMPTY ? null : draft,
      changed: (texts) => this.#typed(texts),
      reviewed: (review) => this.#reviewed(review),
    });
    this.place.replaceChildren(this.text.node);
    this.#dirty(typed !== null);
    if (typed && typed.revision !== draft.revision) {
      this.#conflict(typed.revision);
    }
  }

  #typed(texts) {
    const dirty = !equal(texts, this.base);
    if (dirty) {
      this.desk.kept.write(this.key, {texts, revision: this.shown});
    } else {
      this.desk.kept.drop(this.key);
    }
    this.#dirty(dirty);
  }

  #dirty(dirty) {
    if (this.isDirty !== dirty) {
      this.isDirty = dirty;
      this.changed();
    }
  }

  /** Says that the draft has changed under what is typed. */
  #conflict(revision) {
    const {words: {say}} = this.desk;
    const notice = element('div', {class: 'alarm'},
      element('p', {}, say('console.draft.conflict', revision, this.shown)),
      button('', say('console.draft.take-saved'), () => {
        this.text.texts = this.base;
        notice.remove();
        this.text.focus();
      }));
    this.notices.append(notice);
  }

  #notices() {
    const {words, words: {say}} = this.desk;
    const {draft, returned, rejection, approval, sent} = this.ticket;
    this.notices.replaceChildren(...[
      !draft && this.ticket.steps.includes('edit') && note(say('console.draft.none.write')),
      draft?.outdated && remark(say('console.draft.outdated')),
      returned && remark(say('console.draft.returned', returned.by.name, returned.reason), words.moment(returned.at)),
      rejection && remark(say('console.draft.rejected', rejection.by.name, say(`console.reject.${rejection.reason}`)),
        words.moment(rejection.at), rejection.comment),
      approval && note(say('console.draft.approved', approval.by.name), words.moment(approval.at)),
      sent && element('div', {class: 'sent'},
        element('p', {}, say('console.draft.sent', sent.by.name), ' ', words.moment(sent.at), ' ',
          label(say(`console.delivery.${sent.delivery}`), sent.delivery === 'gone' ? 'warm' : '')),
        element('blockquote', {lang: sent.language, class: 'sent-text'}, sent.text)),
    ].filter(Boolean));
  }

  /** Shows what the service says of the texts as they are. */
  #reviewed(review) {
    const {words, words: {say}} = this.desk;
    const {draft} = this.ticket;
    this.facts.replaceChildren(...draft ? [
      label(words.name('console.outcome.', draft.outcome), draft.outcome === 'answered' ? '' : 'warm'),
      label(say('console.draft.confidence', words.percent(draft.confidence))),
      label(say('console.draft.revision', draft.revision)),
      label(say('console.draft.knowledge', draft.knowledgeVersion)),
    ] : []);
    this.notes.replaceChildren(...[
      !this.ticket.sent && element('section', {class: review.secondLook ? 'second-look needed' : 'second-look'},
        element('h3', {}, say(review.secondLook ? 'console.second-look.needed' : 'console.second-look.not-needed')),
        review.risks.length > 0 && element('ul', {}, review.risks.map((it) =>
          element('li', {}, label(words.name('console.risk.', it.id), 'warm'), words.both(it.words))))),
      review.clauses.length > 0 && element('section', {}, element('h3', {}, say('console.force')),
        element('ul', {class: 'forces'}, review.clauses.map((it) => element('li', {},
          label(say('console.clause', it.id), it.commitment), words.both(it.commitmentWords))))),
      review.checklist.length > 0 && element('section', {}, element('h3', {}, say('console.checklist')),
        element('p', {class: 'hint'}, say('console.checklist.hint')),
        element('ul', {class: 'checklist'}, review.checklist.map((it, index) => this.#condition(it, index)))),
      pairs(say('console.asks'), review.asks, words),
      pairs(say('console.unresolved'), review.unresolved, words, 'unresolved'),
      element('details', {class: 'script'}, element('summary', {}, say('console.script')), words.both(review.script)),
    ].filter(Boolean));
  }

  /** What is ticked helps on the phone and is kept nowhere. */
  #condition({clause, condition, mentioned}, index) {
    const {words, words: {say}} = this.desk;
    const id = `condition-${index}`;
    this.ticked ??= new Set();
    const known = `${clause} ${condition.en}`;
    return element('li', {}, element('input', {
      type: 'checkbox', id, checked: mentioned || this.ticked.has(known),
      change: (event) => event.target.checked ? this.ticked.add(known) : this.ticked.delete(known),
    }), element('label', {for: id}, words.both(condition)),
    element('span', {class: 'labels'}, label(say('console.clause', clause)), mentioned && label(say('console.checklist.mentioned'))));
  }
}

function equal(texts, others) {
  return texts.en === others.en && texts.zh === others.zh;
}

function remark(text, ...more) {
  return element('p', {class: 'remark'}, text, ...more.filter(Boolean).flatMap((it) => [' ', it]));
}

function note(text, ...more) {
  return element('p', {class: 'note'}, text, ...more.flatMap((it) => [' ', it]));
}

function pairs(title, items, words, kind = '') {
  return items.length > 0 && element('section', {class: kind || null}, element('h3', {}, title),
    element('ul', {}, items.map((it) => element('li', {}, words.both(it)))));
}
