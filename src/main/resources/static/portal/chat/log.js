import {answerNode} from './answer.js';
import {element} from './dom.js';
import {problemNode} from './problems.js';

/** The messages of a conversation, oldest first. Readers of the screen are told elsewhere, once. */
export class Log {
  constructor(context, welcome) {
    this.context = context;
    this.messages = element('ol', {class: 'messages'});
    this.node = element('div', {
      class: 'log', role: 'log', 'aria-live': 'off', 'aria-label': context.say('chat.log'), tabindex: '0',
    }, welcome, this.messages);
    this.latest = null;
    this.known = new Set();
  }

  get empty() {
    return this.messages.childElementCount === 0;
  }

  clear() {
    this.messages.replaceChildren();
    this.latest = null;
    this.known.clear();
  }

  /** Shows all of a transcript in the place of what is there. */
  show(transcript) {
    this.clear();
    transcript.messages.forEach((it) => this.add(it));
    this.#toEnd();
  }

  /** Adds a message as the service tells it; returns null where it is there already. */
  add(message) {
    if (this.known.has(message.id)) {
      return null;
    }
    this.note(message.id);
    const text = message.answer
      ? answerNode(message.answer, this.context)
      : element('p', {class: 'text', dir: 'auto', ...language(message.text)}, message.text);
    return this.#append(message.role, text);
  }

  /** Remembers the latest message, after which others are asked for. */
  note(id) {
    this.latest = id;
    this.known.add(id);
  }

  /** Adds a question and the place of its answer. */
  ask(text) {
    const question = this.#append('visitor', element('p', {class: 'text', dir: 'auto', ...language(text)}, text));
    const place = element('div', {class: 'pending'});
    this.#append('assistant', place);
    this.#toEnd();
    return new Pending(question, place, this);
  }

  say(text) {
    this.#append('system', element('p', {class: 'text'}, text));
    this.#toEnd();
  }

  /** Shows the sources of every answer, as on paper nothing can be opened. */
  unfold() {
    this.node.querySelectorAll('details').forEach((it) => {
      it.open = true;
    });
  }

  /** Brings a message to the top of what is seen. */
  reveal(node) {
    const log = this.node;
    if (log.scrollHeight > log.clientHeight + 1) {
      log.scrollTop += node.getBoundingClientRect().top - log.getBoundingClientRect().top - 16;
    } else {
      node.scrollIntoView({block: 'nearest'});
    }
  }

  #append(role, content) {
    const item = element('li', {class: `message ${role}`},
      element('p', {class: 'who'}, this.context.say(WHO[role])), content);
    this.messages.append(item);
    return item;
  }

  #toEnd() {
    const {node} = this;
    if (node.scrollHeight > node.clientHeight + 1) {
      node.scrollTop = node.scrollHeight;
    } else {
      this.messages.lastElementChild?.scrollIntoView({block: 'nearest'});
    }
  }
}

const WHO = {visitor: 'chat.you', assistant: 'chat.assistant', operator: 'chat.operator', system: 'chat.system'};

/** The place of an answer while it is under way. */
class Pending {
  constructor(question, place, log) {
    this.question = question;
    this.place = place;
    this.log = log;
    this.text = '';
  }

  /** Begins anew, with what is going on in words. */
  wait(words) {
    this.text = '';
    this.place.className = 'pending';
    this.place.setAttribute('aria-busy', 'true');
    this.place.replaceChildren(element('p', {class: 'hint working'}, words));
  }

  /** Adds a piece of the text. */
  grow(piece) {
    this.text += piece;
    this.place.replaceChildren(...this.text.split(/\n+/).map((it) => element('p', {class: 'text', dir: 'auto'}, it)));
  }

  complete(answer) {
    this.log.note(answer.id);
    this.#settle(answerNode(answer, this.log.context));
    this.log.reveal(this.question);
  }

  fail(failure, retry) {
    this.#settle(problemNode(failure, this.log.context, retry));
    this.log.reveal(this.question);
  }

  /** Keeps what there is and says that no more comes. */
  stop(words, again) {
    this.place.querySelector('.working')?.remove();
    this.place.removeAttribute('aria-busy');
    this.place.append(element('p', {class: 'remark'}, words), again);
  }

  #settle(node) {
    this.place.removeAttribute('aria-busy');
    this.place.className = '';
    this.place.replaceChildren(node);
  }
}

/** Returns the language of what a visitor wrote, as far as its script tells. */
function language(text) {
  return /\p{Script=Han}/u.test(text) ? {lang: 'zh'} : {};
}
