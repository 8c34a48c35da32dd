import {element} from '../portal/chat/dom.js';

/** What everybody at the desk must know, whatever they are doing. */
export class Banners {
  constructor(words) {
    this.words = words;
    this.node = element('div', {class: 'banners'});
    this.told = '';
  }

  /**
   * Shows how the desk stands; what is shown already is not read out again.
   *
   * @param status null as long as it is not known
   * @param away whether the service is out of reach
   */
  show(status, away) {
    const {words, words: {say}} = this;
    const told = [
      away && ['alarm', say('console.problem.unreachable')],
      status && !status.storeAvailable && ['alarm', say('console.problem.read-only')],
      ...(status?.stops ?? []).map((it) => ['stopped',
        say('console.stopped', words.name('console.channel.', it.channel), it.by.name, it.reason)]),
      status && !status.open && ['remark', say('console.closed', words.pick(status.hours))],
    ].filter(Boolean);
    const texts = told.map(([, text]) => text).join('\n');
    if (texts !== this.told) {
      this.told = texts;
      this.node.replaceChildren(...told.map(([kind, text]) => this.#banner(kind, text)));
    }
  }

  /** Says that the session is over, and where another one begins. */
  signedOut(address) {
    const {say} = this.words;
    this.told = '';
    this.node.replaceChildren(this.#banner('alarm', say('console.problem.signed-out'), ' ',
      element('a', {href: address}, say('console.sign-in'))));
  }

  #banner(kind, ...content) {
    return element('p', {class: `banner ${kind}`, role: kind === 'remark' ? null : 'alert'}, ...content);
  }
}
