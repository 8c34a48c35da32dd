import {Client, newId} from './client.js';
import {Composer} from './composer.js';
import {Delivery} from './delivery.js';
import {button, element, length, sayer} from './dom.js';
import {Log} from './log.js';
import {Memory} from './memory.js';
import {Panel} from './panel.js';
import {openPerson} from './person.js';
import {words} from './problems.js';
import {openRecord} from './record.js';
import {Sheet} from './sheet.js';
import {welcome} from './welcome.js';

/** After this many milliseconds a stream of a person's replies that has ended is followed again. */
const FOLLOW_AGAIN = 5000;

/**
 * The chat, on its page or in a widget. Everything that a visitor or the service says enters it
 * through textContent. Its host hears of investor-chat:asked, :answered, :cited, :failed and :erased.
 */
export class Chat {
  /**
   * @param root element or shadow root to render into
   * @param content what the server says of the chat (ChatContent), with {base, storage, placement}:
   *     origin of the service, a Storage, and 'page' or 'widget'
   */
  constructor(root, {base = '', storage, placement = 'page', ...content}) {
    this.root = root;
    this.content = content;
    this.page = placement === 'page';
    this.say = sayer(content.texts);
    this.client = new Client(base, content.language);
    this.memory = new Memory(storage, this.page, () => this.#resume());
    this.#build();
  }

  /** Shows what was said before, if anything was. */
  async start() {
    this.listeners = new AbortController();
    const {signal} = this.listeners;
    addEventListener('offline', () => this.#tellState(this.say('chat.problem.offline')), {signal});
    addEventListener('online', () => this.#tellState(''), {signal});
    addEventListener('beforeprint', () => this.log.unfold(), {signal});
    document.addEventListener('visibilitychange', () => this.#follow(), {signal});
    if (!navigator.onLine) {
      this.#tellState(this.say('chat.problem.offline'));
    }
    await this.#resume();
  }

  /** Asks a question as if it had been typed. */
  ask(text) {
    if (this.delivery.busy) {
      return;
    }
    const problem = !navigator.onLine ? this.say('chat.problem.offline')
      : length(text) > this.content.maxCharacters ? this.say('chat.problem.too-long', this.content.maxCharacters)
      : '';
    this.#tellState(problem);
    if (problem !== '') {
      this.composer.text = text;
      this.composer.focus();
      return;
    }
    this.composer.text = '';
    this.delivery.deliver({text, clientMessageId: newId(), pending: this.log.ask(text)});
    this.#refresh();
    this.#tell('asked', {text});
  }

  destroy() {
    this.listeners?.abort();
    this.delivery.stop();
    this.following?.abort();
    this.memory.close();
    this.node.remove();
  }

  #build() {
    const {say, content} = this;
    const ask = (text) => this.ask(text);
    const context = {
      say, ask, page: this.page, language: content.language, hotline: content.hotline, maxCharacters: content.maxCharacters, client: this.client,
      open: (answer, index, origin) => {
        this.panel.open(answer, index, origin);
        this.#tell('cited', {citation: answer.citations[index]});
      },
      rate: (messageId, verdict) => this.client.rate(this.memory.read(), messageId, verdict),
      announce: (text, shown) => this.#announce(text, shown),
      person: (wish) => this.#person(wish),
      toPerson: (event) => openPerson(context, event.currentTarget),
      record: (format) => this.client.record(this.memory.read(), format),
      erase: () => this.#erase(),
      print: () => print(),
    };
    this.sheet = context.sheet = new Sheet(say);
    this.log = new Log(context, welcome(say, content, this.page ? 'h1' : 'h2', ask));
    this.composer = new Composer(say, content.maxCharacters, {ask, stop: () => this.delivery.stop()});
    this.delivery = new Delivery({
      say, client: this.client, log: this.log, composer: this.composer,
      key: () => this.#key(),
      forget: () => this.#forget(),
      changed: () => this.memory.tell(),
      announce: context.announce,
      tell: (name, detail) => this.#tell(name, detail),
    });
    this.state = element('p', {class: 'state', role: 'alert', hidden: true});
    this.status = element('p', {class: 'unseen', role: 'status'});
    this.toRecord = button('quiet', say('chat.record'), (event) => openRecord(context, event.currentTarget), {hidden: true});
    this.conversation = element('div', {class: 'conversation'},
      this.log.node, this.sheet.node, this.state, this.composer.node, this.#assurance(context));
    this.panel = new Panel(context, (covered) => {
      this.conversation.inert = covered;
    });
    this.node = element('div', {class: 'chat', lang: content.language},
      this.conversation, this.panel.node, this.status);
    this.root.append(this.node);
  }

  #assurance({say, hotline, toPerson}) {
    return element('div', {class: 'assurance'},
      element('p', {class: 'hint'}, say('chat.assurance'), ' ',
        say('chat.hotline'), ' ', element('a', {href: `tel:${hotline}`}, hotline)),
      element('div', {class: 'ways'}, this.toRecord, button('quiet', say('chat.person'), toPerson)));
  }

  /** Forgets a conversation that the service has forgotten. */
  #forget() {
    this.memory.write(null);
    this.following?.abort();
    this.log.clear();
  }

  async #key() {
    const known = this.memory.read();
    if (known) {
      return known;
    }
    const {id, token} = await this.client.open();
    this.memory.write({id, token});
    return {id, token};
  }

  async #resume() {
    const key = this.memory.read();
    if (this.delivery.busy) {
      return;
    }
    if (!key) {
      this.log.clear();
      this.#refresh();
      return;
    }
    try {
      this.log.show(await this.client.transcript(key));
      this.#tellState('');
      this.#follow();
    } catch (failure) {
      if (failure.type === 'unknown-conversation') {
        this.#forget();
      } else {
        this.#tellState(words(failure, {say: this.say, ...this.content}), () => this.#resume());
      }
    }
    this.#refresh();
  }

  /** Follows what arrives from a person, while one was asked for and somebody looks. */
  async #follow() {
    const key = this.memory.read();
    const wanted = key?.person && !document.hidden;
    if (!wanted || this.following) {
      return wanted || this.following?.abort();
    }
    const {signal} = this.following = new AbortController();
    let again = FOLLOW_AGAIN;
    try {
      for await (const message of this.client.follow(key, this.log.latest, signal)) {
        const added = this.log.add(message);
        if (added) {
          this.log.reveal(added);
          this.#announce(message.text);
        }
      }
    } catch (failure) {
      again = failure.type === 'unknown-conversation' ? null : (failure.seconds ?? 0) * 1000 || again;
    } finally {
      this.following = null;
    }
    if (again !== null && !signal.aborted) {
      setTimeout(() => this.node.isConnected && this.#follow(), again);
    }
  }

  async #person(wish) {
    const key = await this.#key();
    const ticket = await this.client.person(key, wish);
    this.memory.write({...key, person: true});
    this.#refresh();
    this.#follow();
    return ticket;
  }

  async #erase() {
    await this.client.erase(this.memory.read());
    this.#forget();
    this.memory.tell();
    this.panel.close();
    this.sheet.close();
    this.#refresh();
    this.#tellState(this.say('chat.erased'));
    this.composer.focus();
    this.#tell('erased', {});
  }

  /** Shows what there is to do, now that something was said or nothing is left. */
  #refresh() {
    this.toRecord.hidden = !this.memory.read() && this.log.empty;
    this.node.classList.toggle('begun', !this.log.empty);
  }

  /** @param retry what a button beside it does */
  #tellState(text, retry) {
    this.state.hidden = text === '';
    this.state.replaceChildren(text, ...(retry ? [' ', button('quiet', this.say('chat.retry'), retry)] : []));
  }

  /** Has a text read out, once; `shown` shows it, too. */
  #announce(text, shown) {
    this.status.textContent = text;
    if (shown) {
      shown.textContent = text;
    }
  }

  #tell(name, detail) {
    (this.root.host ?? this.root).dispatchEvent(
      new CustomEvent(`investor-chat:${name}`, {detail, bubbles: true, composed: true}));
  }
}
