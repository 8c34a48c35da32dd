import {element} from '../portal/chat/dom.js';
import {Clauses} from './clauses.js';
import {Editor} from './editor.js';

/** Milliseconds after the last change after which a text is read by the service. */
const PAUSE = 400;

/** Milliseconds after which it is tried again where that failed. */
const AGAIN = 5000;

/**
 * A text in both languages side by side with the clauses of the sentence looked at. While it is
 * typed, the service says what its clauses do not carry; answers to what has changed since are
 * dropped.
 */
export class BilingualText {
  /**
   * @param options {texts, editable, question, review, changed(texts), reviewed(review)}: `review` is
   *     what is known of the texts already, null for nothing
   */
  constructor(desk, {texts, editable, question = null, review = null, changed = () => {}, reviewed = () => {}}) {
    this.desk = desk;
    this.question = question;
    this.changed = changed;
    this.reviewed = reviewed;
    this.clauses = new Clauses(desk.words);
    this.editors = Object.fromEntries(['en', 'zh'].map((key) => [key, new Editor(desk.words, key, texts[key], {
      editable, typed: () => this.#typed(), at: (sentence, index) => this.#look(key, sentence, index),
    })]));
    this.state = element('p', {class: 'hint checking'});
    this.node = element('div', {class: 'bilingual'},
      element('div', {class: 'both editors'}, this.editors.en.node, this.editors.zh.node),
      this.state, this.clauses.node);
    if (review) {
      this.take(review);
    } else if (texts.en || texts.zh) {
      this.#verify();
    }
  }

  get texts() {
    return {en: this.editors.en.text, zh: this.editors.zh.text};
  }

  set texts(texts) {
    this.editors.en.text = texts.en;
    this.editors.zh.text = texts.zh;
    this.#typed();
  }

  focus() {
    this.editors[this.desk.words.own].focus();
  }

  close() {
    clearTimeout(this.pause);
    this.asking?.abort();
  }

  #typed() {
    this.changed(this.texts);
    clearTimeout(this.pause);
    this.asking?.abort();
    this.pause = setTimeout(() => this.#verify(), PAUSE);
  }

  async #verify() {
    const {client, words: {say}} = this.desk;
    const {texts} = this;
    const {signal} = this.asking = new AbortController();
    this.state.textContent = say('console.checking');
    try {
      const review = await client.post('/verify', {texts, question: this.question}, signal);
      if (texts.en === this.editors.en.text && texts.zh === this.editors.zh.text) {
        this.take(review, true);
      }
    } catch (failure) {
      if (failure.name !== 'AbortError') {
        this.state.textContent = say('console.not-checked', this.desk.problem(failure));
        this.pause = setTimeout(() => this.#verify(), AGAIN);
      }
    }
  }

  /** Shows what the service says of the texts as they are. @param told whether it is read out */
  take(review, told = false) {
    const {words: {say}} = this.desk;
    const found = this.editors.en.mark(review.sentences.en) + this.editors.zh.mark(review.sentences.zh);
    this.clauses.take(review.clauses);
    this.state.textContent = found === 0 ? say('console.found-nothing') : say('console.found', found);
    this.state.classList.toggle('found', found > 0);
    if (told && found !== this.found) {
      this.desk.announce(this.state.textContent);
    }
    this.found = found;
    this.reviewed(review);
  }

  /** Shows the clauses of a sentence, and which one it is in the other language. */
  #look(key, sentence, index) {
    const other = this.editors[key === 'en' ? 'zh' : 'en'];
    other.highlight(other.sentences.length === this.editors[key].sentences.length ? index : -1);
    if (sentence.clauses.length > 0) {
      this.clauses.show(sentence.clauses);
    }
  }
}
