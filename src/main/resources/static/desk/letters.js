import {button, element} from '../portal/chat/dom.js';
import {openDialog} from './forms.js';
import {table} from './tables.js';

/** What could not be answered or sent on messaging platforms; never what people wrote. */
export class Letters {
  constructor(desk) {
    const {say} = desk.words;
    this.desk = desk;
    this.title = say('console.section.letters');
    this.waiting = element('p', {class: 'hint'});
    this.suspended = element('div', {});
    this.result = element('div', {class: 'letters'});
    this.node = element('div', {},
      element('div', {class: 'head'}, element('h1', {tabindex: '-1'}, this.title)),
      element('p', {class: 'lead'}, say('console.letters.lead')), this.waiting, this.suspended, this.result);
  }

  async start() {
    const {letters, suspensions, waiting} = await this.desk.client.get('/letters');
    const {say} = this.desk.words;
    this.waiting.textContent = say('console.letters.waiting', waiting);
    this.suspended.replaceChildren(...(suspensions.length > 0 ? this.#suspensions(suspensions) : []));
    this.result.replaceChildren(letters.length > 0 ? this.#letters(letters) : element('p', {class: 'empty'}, say('console.letters.none')));
  }

  async changed() {
    await this.start().catch(() => null);
  }

  #letters(letters) {
    const {words, words: {say}} = this.desk;
    return table(this.title,
      ['received', 'channel', 'account', 'reason', 'attempts', 'sent', 'actions'].map((it) => say(`console.letters.${it}`)),
      letters.map((it) => [words.moment(it.receivedAt), words.name('console.channel.', it.channel), it.account,
        words.name('console.letters.reason.', it.reason), String(it.attempts), say('console.letters.parts', it.sent, it.parts), this.#acts(it)]));
  }

  #acts(letter) {
    const {words, words: {say}} = this.desk;
    const act = (id, does) => button('quiet', say(`console.letters.${id}`), does,
      {'aria-label': `${say(`console.letters.${id}`)}${say('console.colon')}${words.moment(letter.receivedAt)}`});
    return element('div', {class: 'acts'},
      act('replay', () => this.#post(`/letters/${letter.id}/replay`, 'console.letters.replayed')),
      act('discard', () => this.#discard(letter)));
  }

  #suspensions(suspensions) {
    const {words, words: {say}} = this.desk;
    return [
      element('h2', {}, say('console.letters.suspended')),
      element('p', {class: 'hint'}, say('console.letters.suspended.lead')),
      table(say('console.letters.suspended'), ['channel', 'account', 'since', 'reason', 'actions'].map((it) => say(`console.letters.${it}`)),
        suspensions.map((it) => [words.name('console.channel.', it.channel), it.account, words.moment(it.at), it.reason,
          button('quiet', say('console.letters.resume'),
            () => this.#post(`/letters/suspensions/${it.channel}/${it.account}/resume`, 'console.letters.resumed'),
            {'aria-label': `${say('console.letters.resume')}${say('console.colon')}${words.name('console.channel.', it.channel)} ${it.account}`})])),
    ];
  }

  #post(path, said) {
    return this.desk.attempt(async () => {
      await this.desk.client.post(path);
      await this.#done(said);
    });
  }

  async #discard(letter) {
    const {client, words: {say}} = this.desk;
    const done = await openDialog(this.desk, {
      title: say('console.letters.discard'), submit: say('console.letters.discard'), danger: true,
      lead: [element('p', {}, say('console.letters.discard.lead'))],
      act: () => client.post(`/letters/${letter.id}/discard`),
    });
    if (done) {
      await this.desk.attempt(() => this.#done('console.letters.discarded'));
    }
  }

  async #done(said) {
    await this.start();
    this.node.querySelector('h1').focus();
    this.desk.announce(this.desk.words.say(said));
  }
}
