import {button, element} from '../portal/chat/dom.js';
import {address} from './client.js';
import {line} from './forms.js';
import {values} from './kept.js';
import {table} from './tables.js';

/** Who did what when and on which knowledge. */
export class Audit {
  constructor(desk) {
    const {say} = desk.words;
    this.desk = desk;
    this.title = say('console.section.audit');
    this.form = element('form', {class: 'filters', submit: (event) => {
      event.preventDefault();
      this.#find();
    }},
    line('from', say('console.from'), {type: 'date'}), line('to', say('console.to'), {type: 'date'}),
    line('actor', say('console.audit.actor')), line('action', say('console.audit.action'), {list: 'actions'}),
    line('subject', say('console.audit.subject')),
    element('datalist', {id: 'actions'}, Object.keys(desk.words.texts).filter((it) => it.startsWith(NAMES))
      .map((it) => element('option', {value: it.slice(NAMES.length)}, desk.words.say(it)))),
    element('div', {class: 'row last'}, element('button', {type: 'submit', class: 'button primary'}, say('console.filter'))));
    desk.kept.tie(this.form, 'audit');
    this.exports = element('p', {class: 'exports'});
    this.result = element('div', {});
    this.more = button('', say('console.more'), () => this.#more(), {hidden: true});
    this.node = element('div', {class: 'audit'},
      element('div', {class: 'head'}, element('h1', {tabindex: '-1'}, this.title), this.exports),
      this.form, this.result, this.more);
  }

  async start() {
    await this.#load();
  }

  async changed() {
    if (this.events.length <= FIRST) {
      await this.#load().catch(() => null);
    }
  }

  #find() {
    return this.desk.attempt(async () => {
      await this.#load();
      this.desk.announce(this.desk.words.say('console.audit.found', this.events.length));
    });
  }

  async #load() {
    const {events, next} = await this.desk.client.get('/audit', {...this.#query(), size: FIRST});
    this.events = events;
    this.#show(next);
  }

  #more() {
    return this.desk.attempt(async () => {
      const {events, next} = await this.desk.client.get('/audit', {...this.#query(), cursor: this.next, size: FIRST});
      this.events = this.events.concat(events);
      this.#show(next);
      this.desk.announce(this.desk.words.say('console.audit.found', this.events.length));
    });
  }

  #show(next) {
    const {words, words: {say}} = this.desk;
    const {from, to} = this.#query();
    this.next = next;
    this.more.hidden = !next;
    this.result.replaceChildren(this.events.length > 0 ? auditTable(this.events, words)
      : element('p', {class: 'empty'}, say('console.audit.none')));
    this.exports.replaceChildren(...['jsonl', 'csv'].map((format) => element('a',
      {class: 'button', href: address('/audit/export', {format, from, to}), download: true}, say(`console.export.${format}`))));
  }

  /** Days as the operator means them: from the begin of the first to the end of the last. */
  #query() {
    const {from, to, ...rest} = values(this.form);
    return {...rest, from: from && new Date(`${from}T00:00:00`).toISOString(), to: to && new Date(`${to}T24:00:00`).toISOString()};
  }
}

const FIRST = 100;
const NAMES = 'console.action.';

/** Where the values of particulars have their words; those of no other have any. */
const VALUES = {
  from: 'console.state.',
  to: 'console.state.',
  reason: 'console.reject.',
  resolution: 'console.resolution.',
  delivery: 'console.delivery.',
  language: 'console.language.',
  urgency: 'console.urgency.',
  category: 'console.category.',
  channel: 'console.channel.',
  role: 'console.role.',
};

/** Returns the words for a value; what has none stays as it is. */
function particular(action, key, value, words) {
  const prefix = key === 'to' && action.startsWith('card.') ? 'console.card.' : VALUES[key];
  return prefix ? words.name(prefix, value) : String(value);
}

/** Returns events of the audit trail as a table. */
export function auditTable(events, words) {
  const {say} = words;
  return table(say('console.audit.table'),
    ['when', 'actor', 'action', 'subject', 'detail', 'knowledge'].map((it) => say(`console.audit.${it}`)),
    events.map((it) => [
      words.moment(it.at), words.person(it.actor), words.name(NAMES, it.action), element('code', {}, it.subject),
      element('ul', {class: 'particulars'}, Object.entries(it.detail).filter(([, value]) => value !== '').map(([key, value]) =>
        element('li', {}, element('span', {class: 'hint'}, words.name('console.particular.', key), say('console.colon')),
          particular(it.action, key, value, words)))),
      element('code', {}, it.knowledgeVersion),
    ]));
}
