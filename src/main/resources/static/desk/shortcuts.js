import {element} from '../portal/chat/dom.js';
import {openDialog, tick} from './forms.js';

const NAME = 'desk.shortcuts';

/** The keys, in the order they are explained. */
const KEYS = ['j', 'k', 'Enter', 'c', 'e', 's', 'a', 'u', '/', '?'];

/**
 * Single keys that act on what is shown. They rest while something is typed, composed or asked in a
 * dialog, and can be turned off (WCAG 2.2, 2.1.4).
 */
export class Shortcuts {
  /** @param acts returns what the keys of the section shown do, by key */
  constructor(desk, acts) {
    this.desk = desk;
    this.acts = acts;
    document.addEventListener('keydown', (event) => this.#key(event));
  }

  get on() {
    return remembered() !== 'off';
  }

  set on(on) {
    try {
      localStorage.setItem(NAME, on ? 'on' : 'off');
    } catch {
      // on again with the next page
    }
  }

  /** Explains the keys. */
  async explain() {
    const {say} = this.desk.words;
    await openDialog(this.desk, {
      title: say('console.keys'),
      lead: [element('dl', {class: 'keys'}, KEYS.map((key) => element('div', {},
        element('dt', {}, element('kbd', {}, key)), element('dd', {}, say(`console.key.${NAMES[key] ?? key}`))))),
      element('p', {class: 'hint'}, say('console.keys.saving'))],
      fields: [tick('on', say('console.keys.on'), {
        checked: this.on,
        change: (event) => {
          this.on = event.target.checked;
        },
      })],
    });
  }

  #key(event) {
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey || event.repeat
        || !this.on || isTyped(event.target) || document.querySelector('dialog[open]')) {
      return;
    }
    const act = event.key === '?' ? () => this.explain() : this.acts()[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  }
}

/** Keys whose names cannot stand in those of texts. */
const NAMES = {'/': 'search', '?': 'help', 'Enter': 'enter'};

function isTyped(target) {
  return target.isContentEditable || target.closest?.('input, textarea, select') !== null;
}

function remembered() {
  try {
    return localStorage.getItem(NAME);
  } catch {
    return null;
  }
}
