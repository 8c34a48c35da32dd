import {button, element} from '../portal/chat/dom.js';
import {area, choice, openDialog} from './forms.js';

/** Whether automatic answers are given, and the switch that stops them. */
export class Stops {
  constructor(desk) {
    const {say} = desk.words;
    this.desk = desk;
    this.title = say('console.section.switch');
    this.state = element('div', {class: 'switch-state'});
    this.node = element('div', {class: 'narrow'},
      element('div', {class: 'head'}, element('h1', {tabindex: '-1'}, this.title)),
      element('p', {class: 'lead'}, say('console.switch.lead')), this.state);
  }

  async start() {
    this.#show(await this.desk.client.get('/automatic-answers'));
  }

  async changed() {
    await this.start().catch(() => null);
  }

  #show({stops, channels = []}) {
    const {words, words: {say}} = this.desk;
    const supervisor = this.desk.is('supervisor');
    this.state.replaceChildren(
      element('p', {class: stops.length > 0 ? 'switch off' : 'switch on'},
        say(stops.some((it) => it.channel === 'all') ? 'console.switch.off' : stops.length > 0 ? 'console.switch.partly' : 'console.switch.on')),
      element('ul', {class: 'stops'}, stops.map((it) => element('li', {class: 'stop'},
        element('h2', {}, words.name('console.channel.', it.channel)),
        element('p', {dir: 'auto'}, it.reason),
        element('p', {class: 'hint'}, it.by.name, ' ', words.moment(it.at)),
        supervisor && button('primary', say('console.switch.resume'), () => this.#resume(it))))),
      supervisor ? button('danger', say('console.switch.stop'), () => this.#stop(channels.filter((it) => !stops.some((stop) => stop.channel === it))))
        : element('p', {class: 'hint'}, say('console.switch.supervisors')));
  }

  #stop(channels) {
    const {words, words: {say}} = this.desk;
    return this.#ask({
      title: say('console.switch.stop'), submit: say('console.switch.stop'), danger: true,
      lead: [element('p', {}, say('console.switch.stop.lead'))],
      fields: [
        choice('channel', say('console.channel'), ['all', ...channels.filter((it) => it !== 'all')].map((it) => [it, words.name('console.channel.', it)])),
        reason(say)],
      act: (it) => this.desk.client.post('/automatic-answers/stop', it),
    });
  }

  #resume({channel}) {
    const {say} = this.desk.words;
    return this.#ask({
      title: say('console.switch.resume'), submit: say('console.switch.resume'),
      fields: [reason(say)],
      act: (it) => this.desk.client.post('/automatic-answers/resume', {channel, ...it}),
    });
  }

  async #ask(dialog) {
    if (await openDialog(this.desk, dialog)) {
      await this.desk.attempt(() => this.start());
      this.desk.live.look();
      this.node.querySelector('h1').focus();
      this.desk.announce(this.state.querySelector('.switch').textContent);
    }
  }
}

function reason(say) {
  return area('reason', say('console.reason'), {required: true, maxlength: 500});
}
