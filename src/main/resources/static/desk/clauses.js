import {button, element} from '../portal/chat/dom.js';
import {label} from './labels.js';
import {TAGS} from './words.js';

/** The clauses that the sentence looked at rests on, each in both languages. */
export class Clauses {
  constructor(words) {
    this.words = words;
    this.all = [];
    this.shown = [];
    this.tabs = element('div', {class: 'clause-tabs', role: 'group', 'aria-label': words.say('console.clauses')});
    this.body = element('div', {class: 'clause-body'});
    this.node = element('section', {class: 'clauses', 'aria-label': words.say('console.clauses')},
      element('div', {class: 'clauses-head'}, element('h4', {}, words.say('console.clauses')), this.tabs), this.body);
  }

  /** Takes the clauses of the text as it is, and goes on showing the same. */
  take(clauses) {
    this.all = clauses;
    const known = this.shown.filter((id) => clauses.some((it) => it.id === id));
    this.show(known.length > 0 ? known : clauses.slice(0, 1).map((it) => it.id));
  }

  showAll() {
    this.show(this.all.map((it) => it.id));
  }

  /** @param ids of clauses, such as 7.4 */
  show(ids) {
    this.shown = ids;
    const held = this.tabs.contains(document.activeElement) ? document.activeElement.textContent : null;
    this.tabs.replaceChildren(...this.all.map((it) => button('tab', it.id, () => this.show([it.id]), {
      'aria-pressed': String(ids.includes(it.id)), 'aria-label': this.words.say('console.clause', it.id)})));
    const chosen = this.all.filter((it) => ids.includes(it.id));
    this.body.replaceChildren(...(chosen.length > 0 ? chosen.map((it) => clauseNode(it, this.words))
      : [element('p', {class: 'hint'}, this.words.say('console.clauses.none'))]));
    [...this.tabs.children].find((it) => it.textContent === held)?.focus();
  }
}

/** Returns a clause word for word in both languages, with what its texts are and how binding it is. */
export function clauseNode(clause, words) {
  const {say} = words;
  return element('article', {class: 'clause'},
    element('h5', {class: 'clause-head'},
      element('a', {href: clause.url, target: '_blank', rel: 'noopener'}, say('console.clause', clause.id),
        element('span', {class: 'unseen'}, ` ${say('console.new-tab')}`)), ' ',
      words.picked('span', clause.title), ' ',
      label(words.pick(clause.commitmentWords), clause.commitment)),
    element('div', {class: 'both'}, Object.entries(TAGS).map(([key, lang]) => element('div', {},
      element('p', {class: 'provenance'}, label(words.name('console.provenance.', clause.provenance[key]), clause.provenance[key])),
      element('blockquote', {lang}, clause.text[key])))),
    clause.divergence && words.both(clause.divergence, {class: 'remark'}));
}
