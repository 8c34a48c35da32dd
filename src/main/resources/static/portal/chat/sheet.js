import {button, element} from './dom.js';

/** A place above the question field for one matter at a time: a form, a choice, a confirmation. */
export class Sheet {
  constructor(say) {
    this.say = say;
    this.node = element('section', {
      class: 'sheet', role: 'dialog', hidden: true,
      keydown: (event) => event.key === 'Escape' && this.close(),
    });
  }

  /** @param origin what the focus goes back to */
  open(title, children, origin) {
    const heading = element('h2', {class: 'sheet-title', tabindex: '-1'}, title);
    this.origin = origin ?? this.origin;
    this.node.setAttribute('aria-label', title);
    this.node.replaceChildren(
      element('div', {class: 'sheet-head'}, heading, button('quiet', this.say('chat.close'), () => this.close())),
      ...children.filter(Boolean));
    this.node.hidden = false;
    heading.focus();
  }

  close() {
    if (!this.node.hidden) {
      this.node.hidden = true;
      this.node.replaceChildren();
      this.origin?.focus();
    }
  }
}
