/** The element <investor-chat>. README says what a host page can do with it. */

import {content, Refused} from './content.js';
import {alarm, frame, refusal} from './frame.js';
import {choose} from './language.js';
import {keepOpen, tabStorage, wasOpen} from './memory.js';
import {sized, styleSheets} from './styles.js';

const NAME = 'investor-chat';
const PORTAL = new URL('../', import.meta.url);
const SERVICE = new URL('..', PORTAL).href.replace(/\/$/, '');
const SMALL = '(max-width: 479.98px)';

/** Defines the element unless the page has it already; returns its name. */
export function define() {
  if (!customElements.get(NAME)) {
    customElements.define(NAME, InvestorChat);
  }
  return NAME;
}

/** Events of the chat, and what a host page hears. */
const TOLD = {asked: 'ask', answered: 'answer', cited: 'cite', failed: 'fail', erased: 'erase'};

class InvestorChat extends HTMLElement {
  static observedAttributes = ['language', 'site'];

  #root = this.attachShadow({mode: 'open'});
  #storage = tabStorage();
  #small = matchMedia(SMALL);
  /** Ends with the element's stay on the page. */
  #stay = null;
  #ready = null;
  #parts = null;
  #chat = null;
  /** How often the chat could not be fetched. */
  #failures = 0;

  /** `auto`, or the language that was asked for. */
  get language() {
    return this.getAttribute('language') ?? 'auto';
  }

  set language(tag) {
    this.setAttribute('language', tag);
  }

  get site() {
    return this.getAttribute('site') ?? '';
  }

  get isOpen() {
    return this.#parts?.pane.open ?? false;
  }

  connectedCallback() {
    this.#begin();
  }

  disconnectedCallback() {
    this.#end();
  }

  attributeChangedCallback(name, before, now) {
    if (this.#stay && before !== now) {
      this.#begin(this.isOpen);
    }
  }

  /** Opens the window; does nothing when it is open. */
  async open() {
    await this.#ready;
    if (this.#parts && !this.isOpen) {
      await this.#show(true);
    }
  }

  /** Closes the window; what was said stays. */
  close() {
    if (this.isOpen) {
      const inside = this.#root.activeElement !== null;
      this.#parts.pane.close();
      this.#parts.launcher.setAttribute('aria-expanded', 'false');
      keepOpen(this.#storage, false);
      if (inside) {
        this.#parts.launcher.focus();
      }
      this.#tell('close');
    }
  }

  /** Opens the window and asks. */
  async ask(text) {
    await this.open();
    return this.#chat?.ask(text);
  }

  #begin(open = wasOpen(this.#storage)) {
    this.#end();
    this.#stay = new AbortController();
    this.#ready = this.#build(open, this.#stay.signal);
  }

  #end() {
    this.#stay?.abort();
    this.#chat?.destroy();
    this.#root.replaceChildren();
    this.#stay = this.#parts = this.#chat = null;
  }

  async #build(open, signal) {
    const language = choose(this.language, document.documentElement.lang, navigator.languages);
    try {
      await this.#dress(signal);
      const words = await content(PORTAL, language, this.site, signal);
      if (!signal.aborted) {
        await this.#furnish(words, open, signal);
        this.#tell('ready', {language});
      }
    } catch (failure) {
      if (!signal.aborted) {
        this.#explain(failure, language, signal);
        this.#fail(failure);
      }
    }
  }

  /** Says why there is no widget, in the words of the service; without it there are no words. */
  #explain(failure, language, signal) {
    if (failure instanceof Refused) {
      this.#root.replaceChildren(refusal(language, failure));
    } else {
      window.addEventListener('online', () => this.#begin(), {signal, once: true});
    }
  }

  async #dress(signal) {
    const sheets = await styleSheets(PORTAL, signal);
    this.#root.adoptedStyleSheets = sheets;
    this.#root.adoptedStyleSheets = [...sheets, sized(getComputedStyle(this).fontSize)];
  }

  async #furnish(words, open, signal) {
    const parts = frame(words.language, words.texts);
    this.#parts = {...parts, words};
    parts.launcher.addEventListener('click', () => this.open(), {signal});
    parts.close.addEventListener('click', () => this.close(), {signal});
    parts.pane.addEventListener('cancel', (event) => event.preventDefault(), {signal});
    parts.shell.addEventListener('keydown', (event) => this.#escape(event), {signal});
    for (const [name, told] of Object.entries(TOLD)) {
      parts.chat.addEventListener(`${NAME}:${name}`, (event) => this.#pass(event, told), {signal});
    }
    this.#small.addEventListener('change', () => this.#fit(), {signal});
    this.#root.replaceChildren(parts.shell);
    if (open) {
      await this.#show(false);
    }
  }

  async #show(focus) {
    const {signal} = this.#stay;
    const {pane, launcher, chat} = this.#parts;
    this.#reveal();
    launcher.setAttribute('aria-expanded', 'true');
    keepOpen(this.#storage, true);
    await this.#converse(signal);
    if (focus && pane.open) {
      (chat.querySelector('textarea') ?? pane).focus();
    }
    this.#tell('open');
  }

  /** The chat comes with the first opening: most visitors of a page never ask. */
  async #converse(signal) {
    const {chat, words} = this.#parts;
    try {
      // A browser remembers that a module could not be had, by its address.
      const {Chat} = await import(`../chat/chat.js${this.#failures ? `?${this.#failures}` : ''}`);
      if (!this.#chat && !signal.aborted) {
        chat.replaceChildren();
        this.#chat = new Chat(chat, {...words, base: SERVICE, storage: this.#storage, placement: 'widget'});
        await this.#chat.start();
      }
    } catch (failure) {
      if (!signal.aborted) {
        this.#failures += 1;
        chat.replaceChildren(alarm(words.texts['chat.problem.unreachable']));
        this.#fail(failure);
      }
    }
  }

  #reveal() {
    const {pane} = this.#parts;
    if (this.#small.matches) {
      pane.showModal();
    } else {
      pane.open = true; // show() would take the focus from the page
    }
  }

  /** On the whole screen the page behind cannot be seen, so the keyboard must not reach it. */
  #fit() {
    if (this.isOpen) {
      this.#parts.pane.close();
      this.#reveal();
    }
  }

  /** Escape closes what is nearest: a clause or a form within the chat, else the window. */
  #escape(event) {
    const nearer = event.target.closest('[role="dialog"]');
    if (event.key === 'Escape' && !nearer && !event.isComposing) {
      event.preventDefault();
      this.close();
    }
  }

  #fail(failure) {
    if (failure instanceof Refused) {
      this.#tell('error', {reason: 'refused', detail: failure.detail});
    } else {
      this.#tell('error', {reason: 'unreachable', detail: failure.message});
    }
  }

  #pass(event, told) {
    event.stopPropagation();
    this.#tell(told, event.detail);
  }

  #tell(name, detail = {}) {
    this.dispatchEvent(new CustomEvent(`${NAME}:${name}`, {detail, bubbles: true}));
  }
}
