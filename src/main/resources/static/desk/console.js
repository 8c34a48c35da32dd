import {button, element} from '../portal/chat/dom.js';
import {Banners} from './banners.js';
import {Client} from './client.js';
import {Kept} from './kept.js';
import {Live} from './live.js';
import {problemWords} from './problems.js';
import {DETAILS, SECTIONS} from './sections.js';
import {Session} from './session.js';
import {Shortcuts} from './shortcuts.js';
import {Words} from './words.js';

/**
 * The console: what surrounds its sections and what they share. A section is a class made with the
 * console and, for one thing, its id; it has `node`, `title`, `start()`, and where it needs them
 * `changed(status)`, `keys`, `close()`. Everything that people or the service say enters through
 * textContent.
 */
export class Console {
  constructor(root, content) {
    this.root = root;
    this.content = content;
    this.words = new Words(content);
    this.client = new Client(content.language, () => this.#left());
    this.status = null;
  }

  async start() {
    try {
      this.me = await this.client.get('/me');
    } catch (failure) {
      this.#fail(failure);
      return;
    }
    if (this.me.mustChangePassword) {
      location.assign('/desk/password');
      return;
    }
    this.kept = new Kept(this.me.account.id);
    forgetLanguage();
    this.sections = SECTIONS.filter((it) => it.roles.includes(this.me.role));
    this.#build();
    this.shortcuts = new Shortcuts(this, () => this.#keys());
    this.session = new Session(this.client, {pause: () => this.#pause(), goOn: () => this.#goOn()});
    this.live = new Live(this.client, {
      changed: (status) => this.#changed(status), away: (away) => this.#away(away)});
    addEventListener('popstate', () => this.#show());
    this.live.start();
    await this.#show(true);
  }

  /** Shows what another address of the console names. */
  go(path) {
    history.pushState(null, '', path);
    return this.#show();
  }

  /** Returns a link to another address of the console. */
  link(path, text, attributes = {}) {
    return element('a', {href: path, ...attributes, click: (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        this.go(path);
      }
    }}, text);
  }

  /** Has a text read out, once. */
  announce(text) {
    this.spoken.textContent = '';
    this.spoken.textContent = text;
  }

  /** Shows a text above the section until the next one; an empty one shows nothing. */
  alert(text) {
    this.alarm.hidden = text === '';
    this.alarm.textContent = text;
    if (text !== '') {
      this.alarm.scrollIntoView({block: 'nearest'});
    }
  }

  problem(failure) {
    return problemWords(failure, this.words);
  }

  /** Does something that may be refused, and tells so; returns null then. */
  async attempt(act) {
    try {
      const result = await act();
      this.alert('');
      return result ?? true;
    } catch (failure) {
      if (failure.name !== 'AbortError') {
        this.alert(this.problem(failure));
      }
      return null;
    }
  }

  is(...roles) {
    return roles.includes(this.me.role);
  }

  #build() {
    const {say} = this.words;
    this.spoken = element('p', {class: 'unseen', role: 'status'});
    this.alarm = element('p', {class: 'alarm message-bar', role: 'alert', hidden: true});
    this.banners = new Banners(this.words);
    this.menu = element('nav', {class: 'places sections', 'aria-label': say('console.sections')});
    this.main = element('main', {id: 'main', class: 'desk-main'});
    this.languages = element('nav', {class: 'languages', 'aria-label': say('console.language')});
    this.root.replaceChildren(
      element('header', {class: 'bar'}, element('div', {class: 'bar-row'},
        element('a', {class: 'brand', href: this.sections[0].path},
          element('img', {src: '/portal/favicon.svg', alt: '', width: 28, height: 28}), element('span', {}, say('console.title'))),
        this.languages, this.#account(), this.menu)),
      this.banners.node, this.alarm, this.main, this.spoken);
  }

  #account() {
    const {say} = this.words;
    return element('div', {class: 'account'},
      element('span', {class: 'account-name'}, this.me.account.name, ' ',
        element('span', {class: 'label'}, say(`console.role.${this.me.role}`))),
      button('quiet', say('console.keys'), () => this.shortcuts.explain()),
      this.me.mayChangePassword && element('a', {class: 'button quiet', href: '/desk/password'}, say('console.password')),
      button('quiet', say('console.sign-out'), () => this.attempt(() => this.session.end())));
  }

  async #show(first = false) {
    const path = location.pathname;
    const detail = DETAILS.find((it) => path.startsWith(it.begins));
    const section = SECTIONS.find((it) => detail ? it.id === detail.of : it.path === path);
    this.shown?.close?.();
    this.alert('');
    this.#menu(section);
    this.#languages(path);
    if (!this.sections.includes(section)) {
      // such as the queue for an administrator, who sees no ticket
      if (first && path === '/desk') {
        await this.go(this.sections[0].path);
        return;
      }
      this.main.replaceChildren(element('h1', {}, this.words.say('console.problem.not-allowed')));
      return;
    }
    const Page = (detail ?? section).page;
    this.shown = new Page(this, detail && path.slice(detail.begins.length));
    this.main.replaceChildren(this.shown.node);
    this.#title();
    scrollTo(0, 0);
    const shown = this.shown;
    await this.attempt(() => shown.start());
    this.#title();
    if (!first && shown === this.shown) {
      (shown.focus ?? this.main.querySelector('h1'))?.focus();
    }
  }

  #title() {
    const waiting = this.status?.waiting ? `(${this.status.waiting}) ` : '';
    document.title = `${waiting}${this.shown?.title ?? ''} · ${this.words.say('console.title')}`;
  }

  #menu(current) {
    const {say} = this.words;
    this.current = current;
    this.menu.replaceChildren(...this.sections.map((it) => this.link(it.path,
      it.id === 'queue' && Number.isInteger(this.status?.waiting)
        ? [say('console.section.queue'), ' ', element('span', {class: 'badge'}, String(this.status.waiting),
          element('span', {class: 'unseen'}, ` ${say('console.waiting')}`))]
        : say(`console.section.${it.id}`),
      {'aria-current': it === current ? 'page' : null})));
  }

  /** Another language is another page; what was typed is kept by then. */
  #languages(path) {
    this.languages.replaceChildren(...this.content.languages.map((it) => element('a', {
      href: `${path}?${new URLSearchParams([...new URLSearchParams(location.search), ['lang', it.tag]])}`,
      lang: it.tag, hreflang: it.tag, 'aria-current': it.tag === this.content.language ? 'true' : null,
    }, it.name)));
  }

  #keys() {
    return {u: () => this.go('/desk'), ...this.shown?.keys};
  }

  #changed(status) {
    const before = this.status;
    this.status = status;
    this.banners.show(this.status, this.isAway);
    if (before?.waiting !== status.waiting) {
      this.#refreshCount();
      if (Number.isInteger(before?.waiting) && before.waiting < status.waiting) {
        this.announce(this.words.say('console.arrived', status.waiting));
      }
    }
    if (before && before.revision !== status.revision) {
      this.shown?.changed?.(status);
    }
  }

  /** Shows how many wait without taking the focus from the menu. */
  #refreshCount() {
    const held = [...this.menu.children].indexOf(document.activeElement);
    this.#menu(this.current);
    this.menu.children[held]?.focus();
    this.#title();
  }

  #away(away) {
    if (this.isAway !== away) {
      this.isAway = away;
      this.banners.show(this.status, this.isAway);
    }
  }

  /** Asks the service for nothing while the session may be ending. */
  #pause() {
    this.live.stop();
    this.shown?.close?.();
  }

  /** Shows again what was shown, with what was typed there. */
  #goOn() {
    this.live.start();
    return this.#show();
  }

  /** The session is over, but whoever typed something here keeps it. */
  #left() {
    this.live?.stop();
    if (this.me) {
      this.banners.signedOut(signInAgain());
    } else {
      location.assign(signInAgain());
    }
  }

  /** Nothing can be shown. */
  #fail(failure) {
    if (failure.status !== 401) {
      const {say} = this.words;
      this.root.replaceChildren(element('main', {id: 'main', class: 'page'},
        element('h1', {}, say('console.title')),
        element('p', {class: 'alarm', role: 'alert'}, this.problem(failure)),
        button('', say('console.retry'), () => location.reload())));
    }
  }
}

/** Returns the address of the sign-in page that leads back here. */
function signInAgain() {
  return `/desk/login?${new URLSearchParams({next: location.pathname})}`;
}

/** The browser remembers the language by now; the address names what is shown and nothing else. */
function forgetLanguage() {
  const address = new URL(location.href);
  if (address.searchParams.has('lang')) {
    address.searchParams.delete('lang');
    history.replaceState(history.state, '', address);
  }
}
