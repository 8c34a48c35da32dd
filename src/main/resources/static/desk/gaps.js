import {button, element} from '../portal/chat/dom.js';
import {area, choice, line, openDialog} from './forms.js';
import {label} from './labels.js';
import {TAGS} from './words.js';

const KINDS = ['document-silent', 'retrieval-missed', 'declined'];

/** What was asked and not answered well, the most frequent first. */
export class Gaps {
  constructor(desk) {
    const {say} = desk.words;
    this.desk = desk;
    this.title = say('console.section.gaps');
    this.filter = {kind: '', measure: '', language: '', days: '30', ...desk.kept.read('gaps')};
    this.views = element('div', {class: 'views', role: 'group', 'aria-label': say('console.gaps.kind')});
    this.list = element('ul', {class: 'gaps'});
    this.empty = element('p', {class: 'empty', hidden: true}, say('console.gaps.none'));
    this.node = element('div', {},
      element('div', {class: 'head'}, element('h1', {tabindex: '-1'}, this.title)),
      element('p', {class: 'lead'}, say('console.gaps.lead')),
      this.views,
      element('div', {class: 'filters'},
        line('measure', say('console.gaps.measure'), {type: 'number', min: 0, max: 99, value: this.filter.measure, change: (event) => this.#narrow(event)}),
        choice('language', say('console.gaps.language'),
          [['', say('console.any')], ['en', say('console.language.en')], ['zh', say('console.language.zh')]],
          {value: this.filter.language, change: (event) => this.#narrow(event)}),
        choice('days', say('console.gaps.days'), ['7', '30', '90'].map((it) => [it, say('console.days', it)]),
          {value: this.filter.days, change: (event) => this.#narrow(event)})),
      this.list, this.empty);
  }

  async start() {
    const {groups, counts} = await this.desk.client.get('/gaps', this.filter);
    this.#show(groups, counts);
  }

  async changed() {
    await this.start().catch(() => null);
  }

  #narrow(event) {
    return this.#set({[event.target.name]: event.target.value});
  }

  #set(change) {
    this.filter = {...this.filter, ...change};
    this.desk.kept.write('gaps', this.filter);
    return this.desk.attempt(() => this.start());
  }

  #show(groups, counts) {
    const {say} = this.desk.words;
    const held = document.activeElement?.dataset?.view;
    const all = Object.values(counts).reduce((sum, it) => sum + it, 0);
    this.views.replaceChildren(...['', ...KINDS].map((kind) => button('view', [
      say(kind === '' ? 'console.any' : `console.gap.${kind}`), ' ', element('span', {class: 'count'}, String(kind === '' ? all : counts[kind] ?? 0)),
    ], () => this.#set({kind}), {'aria-pressed': String(kind === this.filter.kind), 'data-view': kind})));
    this.list.replaceChildren(...groups.map((it) => element('li', {}, this.#group(it))));
    this.empty.hidden = groups.length > 0;
    if (held !== undefined) {
      this.views.querySelector(`[data-view="${held}"]`)?.focus();
    }
  }

  #group(group) {
    const {desk, desk: {words, words: {say}}} = this;
    const title = `gap-${group.id}`;
    return element('article', {class: 'gap', 'aria-labelledby': title},
      element('div', {class: 'head'},
        element('h2', {id: title}, group.measure === null ? say('console.gaps.no-measure') : say('console.measure', group.measure)),
        element('span', {class: 'gap-count'}, say('console.gaps.count', group.count)),
        element('span', {class: 'labels'}, label(say(`console.gap.${group.kind}`), group.kind === 'retrieval-missed' ? 'warm' : ''),
          Object.keys(TAGS).filter((key) => group.languages[key]).map((key) =>
            label(say(`console.gaps.in.${key}`, group.languages[key]))))),
      element('ul', {class: 'gap-questions'}, group.questions.map((it) => element('li', {},
        element('p', {lang: TAGS[it.language] ?? it.language, dir: 'auto', class: 'gap-question'}, it.text),
        element('p', {class: 'hint'}, say(`console.source.${it.source}`), ' · ', words.name('console.outcome.', it.outcome), ' · ', words.moment(it.at))))),
      group.nearest && element('div', {class: 'nearest'}, element('h3', {}, say('console.gaps.nearest')),
        words.both(group.nearest.question), element('p', {class: 'hint'}, element('code', {}, group.nearest.card))),
      element('div', {class: 'actions'},
        group.card ? desk.link(`/desk/cards/${group.card}`, say('console.gaps.card'), {class: 'button'})
          : desk.link(`/desk/cards/new?gap=${group.id}`, say('console.make-card'), {class: 'button primary'}),
        desk.is('supervisor') && button('', say('console.gaps.dismiss'), () => this.#dismiss(group))));
  }

  async #dismiss(group) {
    const {client, words: {say}} = this.desk;
    const done = await openDialog(this.desk, {
      title: say('console.gaps.dismiss.title'),
      fields: [area('reason', say('console.reason'), {required: true, maxlength: 500})],
      submit: say('console.gaps.dismiss'),
      act: ({reason}) => client.post(`/gaps/${group.id}/dismiss`, {reason}),
    });
    if (done) {
      await this.desk.attempt(() => this.start());
      this.node.querySelector('h1').focus();
      this.desk.announce(say('console.gaps.dismissed'));
    }
  }
}
