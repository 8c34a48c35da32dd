import {button, element, length} from './dom.js';

/** From this many characters left on, it is told how many. */
const NEAR = 50;

/** The field for questions with its button, which stops while an answer is under way. */
export class Composer {
  /** @param act {ask(text), stop()} */
  constructor(say, maxCharacters, act) {
    this.say = say;
    this.maxCharacters = maxCharacters;
    this.act = act;
    this.field = element('textarea', {
      id: 'question', class: 'field', rows: '1', placeholder: say('chat.question'), dir: 'auto', enterkeyhint: 'send', autocomplete: 'off',
      'aria-describedby': 'question-hint', input: () => this.#count(), keydown: (event) => this.#key(event),
    });
    this.count = element('span', {class: 'count', 'aria-live': 'polite'});
    this.submit = element('button', {type: 'submit', class: 'button primary'}, say('chat.ask'));
    this.stop = button('', say('chat.stop'), act.stop, {hidden: true});
    this.node = element('form', {class: 'composer', submit: (event) => this.#submit(event)},
      element('label', {for: 'question'}, say('chat.question')),
      element('div', {class: 'composer-row'}, this.field, this.submit, this.stop),
      element('p', {class: 'composer-hint hint'},
        element('span', {id: 'question-hint'}, say('chat.hint')), this.count));
  }

  get text() {
    return this.field.value;
  }

  set text(text) {
    this.field.value = text;
    this.#count();
  }

  /** Shows whether an answer is under way; the focus goes with the button that goes. */
  busy(busy) {
    const gone = busy ? this.submit : this.stop;
    const focused = gone.getRootNode().activeElement === gone;
    this.submit.hidden = busy;
    this.stop.hidden = !busy;
    if (focused) {
      this.field.focus();
    }
  }

  focus() {
    this.field.focus();
  }

  #submit(event) {
    event.preventDefault();
    if (!this.submit.hidden && this.text.trim() !== '') {
      this.act.ask(this.text.trim());
    } else {
      this.field.focus();
    }
  }

  #key(event) {
    // While an input method composes Chinese, Enter picks a character; Safari tells so by 229 alone.
    const composing = event.isComposing || event.keyCode === 229;
    if (event.key === 'Enter' && !event.shiftKey && !composing) {
      event.preventDefault();
      this.node.requestSubmit();
    }
  }

  #count() {
    const left = this.maxCharacters - length(this.text.trim());
    this.count.textContent = left > NEAR ? ''
      : left >= 0 ? this.say('chat.left', left) : this.say('chat.over', -left);
    this.count.classList.toggle('over', left < 0);
    this.field.setAttribute('aria-invalid', String(left < 0));
  }
}
