import {button, element} from '../portal/chat/dom.js';
import {address} from './client.js';
import {label} from './labels.js';

const STATES = ['proposed', 'published', 'rejected', 'withdrawn'];

/** The cards that were made at the desk. */
export class Cards {
  constructor(desk) {
    const {say} = desk.words;
    this.desk = desk;
    this.title = say('console.section.cards');
    this.state = desk.kept.read('cards') ?? '';
    this.views = element('div', {class: 'views', role: 'group', 'aria-label': say('console.cards.states')});
    this.list = element('ul', {class: 'cards'});
    this.unreadable = element('p', {class: 'alarm', hidden: true});
    this.empty = element('p', {class: 'empty', hidden: true}, say('console.cards.none'));
    this.node = element('div', {},
      element('div', {class: 'head'}, element('h1', {tabindex: '-1'}, this.title),
        element('a', {class: 'button', href: address('/cards/export'), download: true}, say('console.export.yaml')),
        desk.link('/desk/cards/new', say('console.cards.new'), {class: 'button primary'})),
      element('p', {class: 'lead'}, say('console.cards.lead')),
      this.unreadable, this.views, this.list, this.empty);
  }

  async start() {
    const {cards, unreadable} = await this.desk.client.get('/cards', {state: this.state});
    this.unreadable.hidden = unreadable.length === 0;
    this.unreadable.textContent = this.desk.words.say('console.cards.unreadable', unreadable.join(' '));
    this.#show(cards);
  }

  async changed() {
    await this.start().catch(() => null);
  }

  #show(cards) {
    const {words, words: {say}} = this.desk;
    const held = document.activeElement?.dataset?.view;
    this.views.replaceChildren(...['', ...STATES].map((it) => button('view', say(it === '' ? 'console.any' : `console.card.${it}`), () => {
      this.state = it;
      this.desk.kept.write('cards', it);
      return this.desk.attempt(() => this.start());
    }, {'aria-pressed': String(it === this.state), 'data-view': it})));
    this.list.replaceChildren(...cards.map((it) => element('li', {}, element('article', {class: 'card'},
      element('h2', {}, this.desk.link(`/desk/cards/${it.id}`, words.pick(it.questions)[0] ?? it.id)),
      words.both({en: it.answer.en, zh: it.answer.zh}, {class: 'card-answer'}),
      element('p', {class: 'labels'}, cardLabels(it, words)),
      element('p', {class: 'hint'}, say('console.card.proposed-by', it.proposedBy.name), ' ', words.moment(it.proposedAt))))));
    this.empty.hidden = cards.length > 0;
    if (held !== undefined) {
      this.views.querySelector(`[data-view="${held}"]`)?.focus();
    }
  }
}

/** Returns the labels that say where a card stands. */
export function cardLabels(card, words) {
  const {say} = words;
  return [
    element('span', {class: `state ${card.state}`}, say(`console.card.${card.state}`)),
    label(say('console.card.revision', card.revision)),
    ...card.clauses.map((it) => label(say('console.clause', it))),
    card.findings.length > 0 && label(say('console.found', card.findings.length), 'warm'),
    card.state === 'published' && label(say(card.live ? 'console.card.live' : 'console.card.not-live'), card.live ? 'in-force' : 'warm'),
  ].filter(Boolean);
}
