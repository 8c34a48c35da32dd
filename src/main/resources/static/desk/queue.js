import {button, element} from '../portal/chat/dom.js';
import {choice, line} from './forms.js';
import {openPhone} from './phone.js';
import {ticketLabels} from './labels.js';
import {TAGS, written} from './words.js';

/** What the queue can be narrowed to; the first is shown unless something else was chosen. */
const VIEWS = {
  'open': ['queued', 'claimed', 'drafted', 'awaiting-approval', 'approved'],
  'queued': ['queued'],
  'in-work': ['claimed', 'drafted'],
  'awaiting-approval': ['awaiting-approval'],
  'approved': ['approved'],
  'done': ['sent', 'transferred', 'closed'],
};

/** The most tickets that come at a time. */
const MOST = 100;

/** Milliseconds after which what is typed is searched for. */
const PAUSE = 300;

/** Milliseconds after which times left are shown anew. */
const TICK = 60_000;

/** The tickets that wait or are worked on, most urgent first. */
export class Queue {
  constructor(desk) {
    const {say} = desk.words;
    this.desk = desk;
    this.title = say('console.section.queue');
    this.filter = {view: 'open', assignee: '', q: '', ...desk.kept.read('queue')};
    this.views = element('div', {class: 'views', role: 'group', 'aria-label': say('console.queue.views')});
    this.list = element('ul', {class: 'tickets'});
    this.more = button('', say('console.more'), () => this.#more(), {hidden: true});
    this.empty = element('p', {class: 'empty', hidden: true}, say('console.queue.empty'));
    this.search = line('q', say('console.queue.search'), {type: 'search', value: this.filter.q, input: () => this.#type()});
    this.node = element('div', {class: 'queue'},
      element('div', {class: 'head'},
        element('h1', {tabindex: '-1'}, this.title),
        button('primary', say('console.phone'), () => openPhone(desk))),
      this.views,
      element('div', {class: 'filters'}, this.search,
        choice('assignee', say('console.queue.assignee'), [
          ['', say('console.queue.anybody')], ['me', say('console.queue.me')], ['none', say('console.queue.nobody')]],
        {value: this.filter.assignee, change: (event) => this.#narrow({assignee: event.target.value})})),
      this.list, this.empty, this.more);
    this.keys = {
      'j': () => this.#step(1),
      'k': () => this.#step(-1),
      '/': () => this.search.querySelector('input').focus(),
      'c': () => this.#claim(),
    };
  }

  async start() {
    this.timer = setInterval(() => this.#fill(), TICK);
    await this.#load();
    this.focus = this.#link(this.desk.lastTicket);
  }

  close() {
    clearInterval(this.timer);
    clearTimeout(this.pause);
  }

  async changed() {
    await this.#load().catch(() => null); // what was told before stays
  }

  /** Loads as much as is shown; what a later request has asked for wins. */
  async #load() {
    this.loading?.abort();
    const {signal} = this.loading = new AbortController();
    const size = Math.max(this.tickets?.length ?? 0, 50);
    const page = await this.desk.client.get('/tickets', this.#query({size: Math.min(size, MOST)}), signal);
    this.tickets = page.tickets;
    this.next = page.next;
    this.counts = page.counts;
    this.#fill();
  }

  async #more() {
    const {client, words} = this.desk;
    const page = await this.desk.attempt(() => client.get('/tickets', this.#query({cursor: this.next})));
    if (page) {
      const first = page.tickets[0];
      this.tickets = this.tickets.concat(page.tickets);
      this.next = page.next;
      this.#fill();
      this.#link(first?.id)?.focus();
      this.desk.announce(words.say('console.queue.shown', this.tickets.length));
    }
  }

  #query(more) {
    const {view, assignee, q} = this.filter;
    return {state: VIEWS[view].join(','), assignee, q, ...more};
  }

  #narrow(change) {
    this.filter = {...this.filter, ...change};
    this.desk.kept.write('queue', this.filter);
    this.tickets = [];
    return this.desk.attempt(() => this.#load());
  }

  #type() {
    clearTimeout(this.pause);
    this.pause = setTimeout(async () => {
      await this.#narrow({q: this.search.querySelector('input').value.trim()});
      this.desk.announce(this.desk.words.say('console.queue.shown', this.tickets.length));
    }, PAUSE);
  }

  /** Shows what is known, and leaves the focus on the ticket it was on. */
  #fill() {
    const {say} = this.desk.words;
    const held = document.activeElement?.dataset?.ticket;
    const view = document.activeElement?.dataset?.view;
    this.views.replaceChildren(...Object.entries(VIEWS).map(([id, states]) => button('view', [
      say(`console.queue.view.${id}`), ' ',
      element('span', {class: 'count'}, String(states.reduce((sum, it) => sum + (this.counts[it] ?? 0), 0))),
    ], () => this.#narrow({view: id}), {'aria-pressed': String(id === this.filter.view), 'data-view': id})));
    this.list.replaceChildren(...this.tickets.map((it) => element('li', {}, this.#row(it))));
    this.empty.hidden = this.tickets.length > 0;
    this.more.hidden = !this.next;
    this.#link(held)?.focus({preventScroll: true});
    if (view) {
      this.views.querySelector(`[data-view="${view}"]`).focus();
    }
  }

  #row(ticket) {
    const {words, words: {say}} = this.desk;
    return element('article', {class: `ticket-row ${ticket.urgency} ${ticket.overdue ? 'overdue' : ''}`.trim()},
      element('h2', {class: 'ticket-question'}, this.desk.link(`/desk/tickets/${ticket.id}`,
        ticket.question || say('console.queue.no-question'),
        {'data-ticket': ticket.id, 'lang': TAGS[written(ticket.question)], 'dir': 'auto'})),
      element('div', {class: 'labels'}, ticketLabels(ticket, words)),
      element('p', {class: 'ticket-state'},
        element('span', {class: `state ${ticket.state}`}, say(`console.state.${ticket.state}`)),
        ticket.holder && element('span', {class: 'holder'},
          ticket.holder.id === this.desk.me.account.id ? say('console.queue.mine') : ticket.holder.name)),
      element('p', {class: 'ticket-due'}, due(ticket, words)));
  }

  #link(id) {
    return id ? this.list.querySelector(`[data-ticket="${CSS.escape(id)}"]`) : null;
  }

  #step(by) {
    const links = [...this.list.querySelectorAll('[data-ticket]')];
    const at = links.indexOf(document.activeElement);
    links[at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(Math.max(at + by, 0), links.length - 1)]?.focus();
  }

  /** Claims the ticket that has the focus, and opens it. */
  async #claim() {
    const ticket = this.tickets.find((it) => it.id === document.activeElement?.dataset?.ticket);
    if (ticket?.state !== 'queued') {
      return;
    }
    const {client} = this.desk;
    if (await this.desk.attempt(() => client.post(`/tickets/${ticket.id}/claim`, {version: ticket.version}))) {
      await this.desk.go(`/desk/tickets/${ticket.id}`);
    } else {
      await this.#load().catch(() => null);
    }
  }
}

/** Says until when something is due, and that it is late in words, not by colour alone. */
export function due(ticket, words) {
  if (['sent', 'transferred', 'closed'].includes(ticket.state)) {
    return [words.say('console.changed'), ' ', words.moment(ticket.changedAt)];
  }
  return element('time', {datetime: ticket.deadline, title: words.moments.format(new Date(ticket.deadline)), class: ticket.overdue ? 'late' : null},
    words.say(ticket.overdue ? 'console.overdue' : 'console.due', words.distance(ticket.deadline)));
}
