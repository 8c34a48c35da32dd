import {button, element, list} from '../portal/chat/dom.js';
import {BilingualText} from './bilingual.js';
import {cardLabels} from './cards.js';
import {area, choice, line, openDialog} from './forms.js';
import {Unsuitable} from './problems.js';

const EMPTY = {clauses: [], questions: {en: [], zh: []}, answer: {en: '', zh: ''}};

/** Milliseconds until it is looked whether a published card answers by now. */
const LOOK = 2000;

/** What makes a revision answer. */
const PUBLISHING = ['approve', 'rollback'];

/** One card: to propose, to look over, to publish. Its answer is verified as it is typed. */
export class Card {
  /** @param id `new` for one to be made, of what a ticket or a gap in the address has */
  constructor(desk, id) {
    this.desk = desk;
    this.id = id;
    this.title = desk.words.say(id === 'new' ? 'console.cards.new' : 'console.card');
    this.top = element('div', {class: 'labels'});
    this.body = element('div', {});
    this.node = element('div', {class: 'card-page'},
      element('p', {class: 'back'}, desk.link('/desk/cards', desk.words.say('console.cards.back'))),
      element('div', {class: 'head'}, element('h1', {tabindex: '-1'}, this.title), this.top), this.body);
    this.keys = {'s': () => this.#press('save'), 'a': () => this.#press('approve'), 'e': () => this.text?.focus()};
  }

  async start() {
    this.#show(this.id === 'new' ? await this.#beginning() : await this.desk.client.get(`/cards/${this.id}`));
  }

  /** What is being typed stays; the server says when somebody came first. */
  async changed() {
    clearTimeout(this.looking);
    if (this.id !== 'new' && !this.dirty) {
      const card = await this.desk.client.get(`/cards/${this.id}`).catch(() => null);
      if (card && (card.version !== this.card.version || card.live !== this.card.live)) {
        this.#show(card);
      } else {
        this.#watch();
      }
    }
  }

  /** Looks again until the instance answers with what was published. */
  #watch() {
    if (this.card.state === 'published' && !this.card.live) {
      this.looking = setTimeout(() => this.changed(), LOOK);
    }
  }

  close() {
    clearTimeout(this.looking);
    this.text?.close();
  }

  /** A card made of a gap has its questions; one made of a ticket its answer as well. */
  async #beginning() {
    const from = new URLSearchParams(location.search);
    const {client} = this.desk;
    this.origin = {gapId: from.get('gap'), ticketId: from.get('ticket')};
    if (this.origin.gapId) {
      const {groups} = await client.get('/gaps', {days: 365});
      const group = groups.find((it) => it.id === this.origin.gapId);
      return {...EMPTY, questions: byLanguage(group?.questions ?? [])};
    }
    if (this.origin.ticketId) {
      const ticket = await client.get(`/tickets/${this.origin.ticketId}`);
      const language = ticket.callerLanguage === 'en' ? 'en' : 'zh';
      return {
        clauses: ticket.draft?.clauses.map((it) => it.id) ?? [],
        questions: byLanguage([{language, text: ticket.question}]),
        answer: ticket.draft?.texts ?? EMPTY.answer,
      };
    }
    return EMPTY;
  }

  #show(card) {
    const {words, words: {say}} = this.desk;
    this.card = card;
    this.dirty = false;
    this.close();
    if (card.id) {
      this.title = words.pick(card.questions)[0] ?? card.id;
      this.node.querySelector('h1').textContent = this.title;
      this.top.replaceChildren(...cardLabels(card, words));
    }
    const key = `card.${this.id}${this.origin?.gapId ?? this.origin?.ticketId ?? ''}`;
    const kept = this.desk.kept.read(key);
    this.key = key;
    this.form = element('form', {class: 'card-form', submit: (event) => {
      event.preventDefault();
      this.#save();
    }},
    card.reason && element('p', {class: 'remark'}, say('console.card.reason', card.reviewedBy.name, card.reason)),
    card.findings?.length > 0 && element('div', {class: 'alarm card-findings'}, element('p', {}, say('console.card.faulty')),
      list(card.findings.map((it) => words.pick(it.message)))),
    element('div', {class: 'both'}, ['en', 'zh'].map((it) => area(it, say(`console.card.questions.${it}`), {
      value: (kept?.questions ?? card.questions)[it].join('\n'), rows: 5, lang: it === 'en' ? 'en' : 'zh-Hans',
      hint: say('console.card.questions.hint'), input: () => this.#typed()}))),
    line('clauses', say('console.card.clauses'), {value: (kept?.clauses ?? card.clauses).join(', '), required: true,
      hint: say('console.card.clauses.hint'), input: () => this.#typed()}),
    element('h2', {}, say('console.card.answer')));
    this.text = new BilingualText(this.desk, {
      texts: kept?.answer ?? card.answer, editable: true, changed: () => this.#typed()});
    this.form.append(this.text.node, this.#actions(card));
    this.body.replaceChildren(this.form, card.history ? this.#history(card) : '');
    this.dirty = kept !== null;
    this.#watch();
  }

  /** What may be done; the server has the last word. */
  #actions(card) {
    const {say} = this.desk.words;
    const supervisor = this.desk.is('supervisor');
    const waits = card.state === 'proposed';
    const review = waits && supervisor && !this.#isOwn(card);
    return element('div', {class: 'steps', role: 'group', 'aria-label': say('console.steps')},
      review && button('primary', say('console.card.approve'), () => this.#act('approve'),
        {'data-act': 'approve', 'disabled': card.findings.length > 0}),
      element('button', {type: 'submit', class: review ? 'button' : 'button primary', 'data-act': 'save'},
        say(card.id ? 'console.card.save' : 'console.card.propose')),
      waits && button('', say('console.card.reject'), () => this.#ask('reject')),
      Number.isInteger(card.publishedRevision) && supervisor && button('', say('console.card.withdraw'), () => this.#ask('withdraw')),
      card.id && !waits && supervisor && this.#earlier(card).length > 0 && button('', say('console.card.rollback'), () => this.#rollback()),
      waits && !review && element('p', {class: 'hint'}, say('console.card.second-person')));
  }

  /** Whether whoever is signed in wrote any of what nobody has looked over yet. */
  #isOwn(card) {
    const last = card.history.findLastIndex((it) => PUBLISHING.includes(it.action));
    return card.history.slice(last + 1).some((it) =>
      ['propose', 'edit'].includes(it.action) && it.by.id === this.desk.me.account.id);
  }

  /** Returns the numbers of the revisions that answered once and do not now, the newest first. */
  #earlier(card) {
    const numbers = card.history.filter((it) => PUBLISHING.includes(it.action)).map((it) => it.revision);
    return [...new Set(numbers)].filter((it) => it !== card.publishedRevision).toSorted((a, b) => b - a);
  }

  #typed() {
    this.dirty = true;
    this.desk.kept.write(this.key, this.#filled());
  }

  #filled() {
    const field = (it) => this.form.elements.namedItem(it).value;
    const lines = (it) => field(it).split('\n').map((text) => text.trim()).filter(Boolean);
    return {
      clauses: field('clauses').split(/[,，、;\s]+/).filter(Boolean),
      questions: {en: lines('en'), zh: lines('zh')},
      answer: this.text.texts,
    };
  }

  async #save() {
    const {desk, desk: {client, words: {say}}} = this;
    await desk.attempt(async () => {
      const filled = this.#filled();
      if (filled.questions.en.length === 0 || filled.questions.zh.length === 0) {
        throw new Unsuitable(say('console.card.questions.needed'));
      }
      const card = this.card.id
        ? await client.post(`/cards/${this.card.id}/edit`, {version: this.card.version, ...filled})
        : await client.post('/cards', {...filled, ...Object.fromEntries(Object.entries(this.origin).filter(([, it]) => it))});
      desk.kept.drop(this.key);
      this.dirty = false;
      if (this.card.id) {
        this.#show(card);
      } else {
        await desk.go(`/desk/cards/${card.id}`);
      }
      desk.announce(say('console.card.saved'));
    });
  }

  async #post(act, body = {}) {
    const card = await this.desk.client.post(`/cards/${this.card.id}/${act}`, {version: this.card.version, ...body});
    this.#show(card);
    this.desk.announce(this.desk.words.say('console.done', this.desk.words.say(`console.card.${card.state}`)));
    this.node.querySelector('h1').focus();
    return card;
  }

  #act(act) {
    return this.desk.attempt(() => this.#post(act));
  }

  #ask(act) {
    const {say} = this.desk.words;
    return openDialog(this.desk, {
      title: say(`console.card.${act}`), danger: true, submit: say(`console.card.${act}`),
      fields: [area('reason', say('console.reason'), {required: true, maxlength: 500})],
      act: ({reason}) => this.#post(act, {reason}),
    });
  }

  #rollback() {
    const {words, words: {say}} = this.desk;
    return openDialog(this.desk, {
      title: say('console.card.rollback'), submit: say('console.card.rollback'),
      fields: [choice('revision', say('console.card.rollback.to'), this.#earlier(this.card).map((it) => [String(it),
        `${it} · ${words.moments.format(new Date(this.card.history.findLast((entry) => entry.revision === it).at))}`]))],
      act: ({revision}) => this.#post('rollback', {revision: Number(revision)}),
    });
  }

  #history(card) {
    const {words, words: {say}} = this.desk;
    return element('details', {class: 'trail'}, element('summary', {}, say('console.trail')),
      element('ol', {class: 'card-history'}, card.history.map((it) => element('li', {}, say('console.card.revision', it.revision), ' · ',
        words.name('console.action.', `card.${it.action}`), ' · ', it.by.name, ' · ', words.moment(it.at),
        it.reason ? ` · ${it.reason}` : null))));
  }

  #press(act) {
    this.form?.querySelector(`[data-act="${act}"]`)?.click();
  }
}

function byLanguage(questions) {
  return Object.fromEntries(['en', 'zh'].map((key) =>
    [key, [...new Set(questions.filter((it) => it.language.startsWith(key)).map((it) => it.text))]]));
}
