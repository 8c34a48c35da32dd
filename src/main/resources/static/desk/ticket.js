import {button, element} from '../portal/chat/dom.js';
import {auditTable} from './audit.js';
import {Draft} from './draft.js';
import {enquiryNode} from './enquiry.js';
import {choice} from './forms.js';
import {ticketLabels} from './labels.js';
import {CATEGORIES, URGENCIES, named} from './phone.js';
import {due} from './queue.js';
import {askFor, ASKING, NEXT, STEPS} from './steps.js';

/** One ticket: on the left what somebody wants, on the right the draft. */
export class TicketPage {
  constructor(desk, id) {
    this.desk = desk;
    this.id = id;
    desk.lastTicket = id;
    this.title = desk.words.say('console.ticket', short(id));
    this.top = element('div', {class: 'ticket-top'});
    this.facts = element('div', {class: 'ticket-facts'});
    this.actions = element('div', {class: 'steps', role: 'group', 'aria-label': desk.words.say('console.steps')});
    this.left = element('div', {class: 'ticket-left'});
    this.right = element('div', {class: 'ticket-right'});
    this.history = element('details', {class: 'trail', toggle: () => this.#trail()},
      element('summary', {}, desk.words.say('console.trail')));
    this.node = element('div', {class: 'ticket'},
      element('p', {class: 'back'}, desk.link('/desk', desk.words.say('console.back'))),
      element('div', {class: 'head'}, element('h1', {tabindex: '-1'}, this.title), this.top),
      this.facts, this.actions,
      element('div', {class: 'halves'}, this.left, this.right), this.history);
    this.keys = {
      'c': () => this.#press('claim'),
      'a': () => this.#press('approve'),
      's': () => this.#press('edit'),
      'e': () => this.draft?.focus(),
    };
    this.node.addEventListener('keydown', (event) => this.#save(event));
    this.printing = () => this.#unfold();
    addEventListener('beforeprint', this.printing);
  }

  async start() {
    this.#show(await this.desk.client.get(`/tickets/${this.id}`));
  }

  async changed() {
    const ticket = await this.desk.client.get(`/tickets/${this.id}`).catch(() => null);
    if (ticket && ticket.version !== this.ticket?.version) {
      this.#letGo();
      this.#show(ticket);
      this.desk.announce(this.desk.words.say('console.ticket.changed', this.desk.words.say(`console.state.${ticket.state}`)));
    }
  }

  close() {
    removeEventListener('beforeprint', this.printing);
    this.draft?.close();
  }

  #show(ticket) {
    const {words, words: {say}, me} = this.desk;
    this.ticket = ticket;
    this.top.replaceChildren(element('span', {class: `state ${ticket.state}`}, say(`console.state.${ticket.state}`)),
      ticket.holder ? element('span', {}, say('console.held', ticket.holder.id === me.account.id ? say('console.you') : ticket.holder.name)) : '');
    this.facts.replaceChildren(element('div', {class: 'labels'}, ticketLabels(ticket, words)),
      element('p', {class: 'ticket-due'}, due(ticket, words)),
      element('p', {class: 'hint'}, say('console.opened'), ' ', words.moment(ticket.openedAt)),
      ticket.leaseUntil ? element('p', {class: 'hint'}, say('console.lease'), ' ', words.moment(ticket.leaseUntil)) : '',
      ticket.resolution ? element('p', {class: 'hint'}, say(`console.resolution.${ticket.resolution}`)) : '',
      ticket.steps.includes('annotate') ? this.#annotation(ticket) : '');
    this.left.replaceChildren(enquiryNode(ticket, this.desk));
    if (this.draft) {
      this.draft.show(ticket);
    } else {
      this.draft = new Draft(this.desk, ticket, () => this.#buttons());
      this.right.replaceChildren(this.draft.node);
    }
    this.#buttons();
  }

  #annotation(ticket) {
    const {words, words: {say}} = this.desk;
    const change = (event) => this.#step('annotate', {[event.target.name]: event.target.value});
    return element('details', {class: 'annotation'}, element('summary', {}, say('console.annotate')),
      element('div', {class: 'columns'},
        choice('urgency', say('console.urgency'), named(URGENCIES, 'console.urgency.', words), {value: ticket.urgency, change}),
        choice('category', say('console.category'), named(CATEGORIES, 'console.category.', words), {value: ticket.category, change})));
  }

  /** Offers what may be done now; the one to take next stands out. */
  #buttons() {
    const {say} = this.desk.words;
    if (!this.draft) {
      return; // it is being made
    }
    const held = document.activeElement?.dataset?.step;
    const possible = STEPS.filter((it) => this.ticket.steps.includes(it));
    const next = this.draft.dirty && possible.includes('edit') ? 'edit'
      : possible.find((it) => NEXT.includes(it) && (it !== 'redraft' || this.ticket.state === 'claimed'));
    this.actions.replaceChildren(
      ...possible.map((it) => button(it === next ? 'primary' : '', say(`console.step.${it}`), () => this.#take(it), {
        'data-step': it, 'disabled': it === 'edit' && !this.draft.dirty,
      })),
      this.draft.dirty ? element('span', {class: 'hint unsaved'}, say('console.unsaved')) : '',
      ['sent', 'closed', 'approved'].includes(this.ticket.state)
        ? this.desk.link(`/desk/cards/new?ticket=${this.id}`, say('console.make-card'), {class: 'button'}) : '',
      button('', say('console.print'), () => print()));
    if (held) {
      (this.actions.querySelector(`[data-step="${held}"]:not(:disabled)`) ?? this.right.querySelector('h2'))?.focus();
    }
  }

  async #take(step) {
    this.#letGo();
    if (step in ASKING) {
      await this.desk.attempt(async () => {
        const done = await askFor(this.desk, this.ticket, step, (body) => this.#post(step, body));
        if (done) {
          this.#done(done, step);
        }
      });
    } else if (step === 'submit' && this.draft.dirty) {
      await this.#step('edit', {texts: this.draft.texts}) && await this.#step('submit');
    } else {
      await this.#step(step, step === 'edit' ? {texts: this.draft.texts} : {});
    }
  }

  async #step(step, body = {}) {
    return this.desk.attempt(async () => this.#done(await this.#post(step, body), step));
  }

  /** Where somebody came first, what they did is shown below what the service says of it. */
  async #post(step, body) {
    try {
      return await this.desk.client.post(`/tickets/${this.id}/${step}`, {version: this.ticket.version, ...body});
    } catch (failure) {
      if (failure.status === 409) {
        this.overtaken = true;
        await this.start().catch(() => null);
      }
      throw failure;
    }
  }

  /** That somebody came first matters until the ticket moves on, or whoever it was told to does. */
  #letGo() {
    if (this.overtaken) {
      this.overtaken = false;
      this.desk.alert('');
    }
  }

  #done(ticket, step) {
    if (step === 'edit') {
      this.draft.saved();
    }
    this.#show(ticket);
    this.desk.announce(this.desk.words.say('console.done', this.desk.words.say(`console.state.${ticket.state}`)));
    return ticket;
  }

  #press(step) {
    this.actions.querySelector(`[data-step="${step}"]:not(:disabled)`)?.click();
  }

  /** Ctrl or Cmd and S saves from within the text, where single keys are letters. */
  #save(event) {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
      event.preventDefault();
      this.#press('edit');
    }
  }

  /** On paper nothing can be opened. */
  #unfold() {
    this.node.querySelectorAll('.halves details').forEach((it) => {
      it.open = true;
    });
    this.draft?.text?.clauses.showAll();
  }

  async #trail() {
    if (this.history.open) {
      const {events} = await this.desk.client.get(`/tickets/${this.id}/audit`).catch(() => ({events: []}));
      this.history.replaceChildren(this.history.firstElementChild, auditTable(events, this.desk.words));
    }
  }
}

/** Returns what tells a ticket from others in few characters. */
function short(id) {
  return id.replace(/^[a-z]+_/, '').slice(0, 8);
}
