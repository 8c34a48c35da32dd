import {button, element} from '../portal/chat/dom.js';
import {carried, parts, sentenceAt} from './marks.js';
import {TAGS} from './words.js';

let editors = 0;

/**
 * A text in one language: to type in, or to read. What the service finds in its sentences is marked
 * under them, on a copy of the text that lies behind the field with the same type and breaks, and
 * told in a list that describes the field.
 */
export class Editor {
  /**
   * @param key en or zh
   * @param act {typed(), at(sentence)}: the text has changed; a sentence is looked at, null for none
   */
  constructor(words, key, text, {editable, typed, at}) {
    editors += 1;
    this.words = words;
    this.key = key;
    this.at = at;
    this.typed = typed;
    this.sentences = [];
    this.current = -1;
    const id = `editor-${editors}`;
    this.behind = element('div', {class: 'behind', 'aria-hidden': editable ? 'true' : null});
    this.field = editable ? element('textarea', {
      id, class: 'field text-field', 'aria-describedby': `${id}-findings`, spellcheck: key === 'en' ? 'true' : 'false', autocomplete: 'off',
      input: () => this.#input(), keyup: () => this.#caret(), click: () => this.#caret(), focus: () => this.#caret(),
    }) : null;
    this.findings = element('ul', {class: 'findings', id: `${id}-findings`});
    this.paper = element('div', {class: editable ? 'paper' : 'paper reading',
      mousemove: (event) => this.#hover(event), mouseleave: () => this.#look(this.#own())}, this.behind, this.field);
    this.node = element('section', {class: 'editor', lang: TAGS[key]},
      element(editable ? 'label' : 'h4', editable ? {for: id, class: 'editor-label'} : {class: 'editor-label'},
        element('span', {lang: words.language}, words.say(`console.editor.${key}`))),
      this.paper, this.findings);
    this.text = text;
  }

  get text() {
    return this.shown;
  }

  /** Shows another text, of which nothing is known yet. */
  set text(text) {
    this.shown = text;
    this.sentences = [];
    if (this.field) {
      this.field.value = text;
    }
    this.#draw();
  }

  get composing() {
    return this.isComposing === true;
  }

  /** Shows what the service says of the sentences of the text as it is. */
  mark(sentences) {
    this.sentences = sentences;
    this.#draw();
    const found = sentences.flatMap((sentence, index) => sentence.findings.map((it) => [it, index]));
    this.findings.replaceChildren(...found.map(([it, index]) => this.#finding(it, index)));
    this.paper.classList.toggle('faulty', found.length > 0);
    this.field?.setAttribute('aria-invalid', String(found.length > 0));
    return found.length;
  }

  focus() {
    this.field?.focus();
  }

  #finding(finding, index) {
    const {say} = this.words;
    const look = () => this.#look(index);
    return element('li', {class: 'finding', lang: this.words.language, mouseenter: look},
      button('quiet', say('console.finding.sentence', index + 1), () => this.#select(index), {focus: look}),
      element('span', {}, this.words.pick(finding.message), ' ',
        finding.clause && element('span', {class: 'label'}, say('console.clause', finding.clause))));
  }

  #input() {
    this.sentences = carried(this.sentences, this.shown, this.field.value);
    this.shown = this.field.value;
    this.#draw();
    this.#caret();
    this.typed();
  }

  /** Puts the caret behind a sentence. */
  #select(index) {
    const sentence = this.sentences[index];
    if (this.field && sentence) {
      this.field.focus();
      this.field.setSelectionRange(sentence.start, sentence.end);
    }
    this.#look(index);
  }

  #draw() {
    const nodes = [];
    let at = 0;
    this.sentences.forEach((sentence, index) => {
      nodes.push(this.shown.slice(at, sentence.start), this.#sentence(sentence, index));
      at = sentence.end;
    });
    // The last line break counts only with something behind it.
    nodes.push(this.shown.slice(at), this.field ? '\u200b' : '');
    this.behind.replaceChildren(...nodes);
  }

  #sentence(sentence, index) {
    const pieces = parts(sentence, this.shown).flatMap((it) =>
      it.fault ? [element('mark', {class: 'fault'}, ...this.#labelled(it.text, index))] : this.#labelled(it.text, index));
    return element('span', {class: index === this.current ? 'sentence current' : 'sentence', 'data-index': index}, pieces);
  }

  /** Where nothing is typed, clauses are buttons: what hovering shows must show to who has no mouse. */
  #labelled(text, index) {
    if (this.field) {
      return [text];
    }
    return text.split(/(\[[\d.]+\])/).map((it) => {
      const look = () => this.#look(index);
      return /^\[[\d.]+\]$/.test(it) ? button('marker', it, look, {
        'focus': look, 'lang': this.words.language,
        'aria-label': this.words.say('console.show-clauses', index + 1, it.slice(1, -1)),
      }) : it;
    });
  }

  #own() {
    return this.field && document.activeElement === this.field
      ? sentenceAt(this.sentences, this.field.selectionStart) : this.current;
  }

  #caret() {
    this.#look(sentenceAt(this.sentences, this.field.selectionStart));
  }

  /** The field lies above its copy, so what is pointed at is found by its place. */
  #hover({clientX, clientY}) {
    const under = [...this.behind.querySelectorAll('.sentence')].find((it) => [...it.getClientRects()].some((box) =>
      clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom));
    if (under && Number(under.dataset.index) !== this.current) {
      this.#look(Number(under.dataset.index));
    }
  }

  #look(index) {
    if (index >= 0 && this.sentences[index]) {
      this.highlight(index);
      this.at(this.sentences[index], index);
    }
  }

  /** Shows which sentence is looked at; -1 for none. */
  highlight(index) {
    this.current = index;
    this.behind.querySelectorAll('.sentence').forEach((it) =>
      it.classList.toggle('current', Number(it.dataset.index) === index));
  }
}
