import {button, element} from '../portal/chat/dom.js';
import {address} from './client.js';
import {line} from './forms.js';
import {bars, fitted, lines} from './plots.js';
import {table} from './tables.js';

const DAY = 86_400_000;
const RANGES = [7, 30, 90];

/** How the desk does: rates, times and gaps, each as a plot and as numbers. */
export class Figures {
  constructor(desk) {
    const {say} = desk.words;
    this.desk = desk;
    this.title = say('console.section.figures');
    this.range = desk.kept.read('figures') ?? latest(30);
    this.choices = element('div', {class: 'views', role: 'group', 'aria-label': say('console.figures.range')});
    this.from = line('from', say('console.from'), {type: 'date', change: () => this.#typed()});
    this.to = line('to', say('console.to'), {type: 'date', change: () => this.#typed()});
    this.csv = element('a', {class: 'button', download: true}, say('console.export.csv'));
    this.result = element('div', {class: 'figures'});
    this.node = element('div', {},
      element('div', {class: 'head'}, element('h1', {tabindex: '-1'}, this.title), this.csv),
      element('div', {class: 'filters'}, this.choices, this.from, this.to),
      this.result);
  }

  async start() {
    const {client, words: {say}} = this.desk;
    const {from, to} = this.range;
    const held = document.activeElement?.dataset?.view;
    this.from.querySelector('input').value = from;
    this.to.querySelector('input').value = to;
    this.csv.href = address('/metrics/export', {format: 'csv', from, to});
    this.choices.replaceChildren(...RANGES.map((it) => button('view', say('console.days', it), () => this.#set(latest(it)),
      {'aria-pressed': String(this.range.from === latest(it).from && to === latest(it).to), 'data-view': it})));
    if (held) {
      this.choices.querySelector(`[data-view="${held}"]`)?.focus();
    }
    this.#show(await client.get('/metrics', {from, to}));
  }

  #typed() {
    const [from, to] = [this.from, this.to].map((it) => it.querySelector('input').value);
    if (from && to) {
      this.#set({from, to});
    }
  }

  #set(range) {
    this.range = range;
    this.desk.kept.write('figures', range);
    return this.desk.attempt(async () => {
      await this.start();
      this.desk.announce(this.desk.words.say('console.figures.shown', range.from, range.to));
    });
  }

  #show(figures) {
    const {words, words: {say}} = this.desk;
    this.result.replaceChildren(
      this.#tiles(figures), this.#rates(figures), this.#drafts(figures), this.#days(figures),
      this.#gaps(say('console.figures.gaps-by-measure'), figures.gaps.byMeasure.map((it) =>
        [it.measure === null ? say('console.gaps.no-measure') : say('console.measure', it.measure), it.count])),
      this.#gaps(say('console.figures.gaps-by-language'), ['en', 'zh'].map((it) =>
        [say(`console.language.${it}`), figures.gaps.byLanguage[it] ?? 0])),
      figure(say('console.figures.feedback'), null, table(say('console.figures.feedback'), [say('console.figures.measure'), say('console.figures.value')], [
        [say('console.figures.useful'), words.number(figures.feedback.useful)],
        [say('console.figures.not-useful'), words.number(figures.feedback.notUseful)]])));
  }

  #tiles({tickets}) {
    const {words, words: {say}} = this.desk;
    return element('dl', {class: 'tiles'}, ['opened', 'sent', 'closed', 'overdue'].map((it) =>
      element('div', {class: `tile ${it}`}, element('dt', {}, say(`console.figures.${it}`)), element('dd', {}, words.number(tickets[it])))));
  }

  #rates({rates, callbacks}) {
    const {words, words: {say}} = this.desk;
    const title = say('console.figures.rates');
    const rows = [['response', 'responded'], ['resolution', 'solved'], ['satisfaction', 'satisfied']];
    return figure(title,
      fitted((width) => bars(rows.map(([rate]) =>
        ({text: say(`console.figures.${rate}`), value: rates[rate], words: words.percent(rates[rate])})), 1, width)),
      table(title, ['rate', 'value', 'yes', 'asked'].map((it) => say(`console.figures.${it}`)), rows.map(([rate, key]) =>
        [say(`console.figures.${rate}`), words.percent(rates[rate]), words.number(callbacks[key]), words.number(callbacks.of[key])])),
      say('console.figures.rates-hint', callbacks.total));
  }

  #days({byDay}) {
    const {words, words: {say}} = this.desk;
    const title = say('console.figures.by-day');
    const short = new Intl.DateTimeFormat(words.language, {month: 'numeric', day: 'numeric', timeZone: 'UTC'});
    return figure(title,
      fitted((width) => lines(byDay.map((it) => ({name: short.format(new Date(`${it.day}T00:00:00Z`)), first: it.opened, second: it.sent})),
        say('console.figures.opened'), say('console.figures.sent'), width)),
      table(title, ['day', 'opened', 'sent'].map((it) => say(`console.figures.${it}`)), byDay.map((it) =>
        [words.day(it.day), words.number(it.opened), words.number(it.sent)])), null, 'whole');
  }

  #drafts({timeToFirstDraft, acceptance, editDistance}) {
    const {words, words: {say}} = this.desk;
    const title = say('console.figures.drafts');
    const kinds = ['accepted', 'edited', 'rejected'];
    return figure(title,
      fitted((width) => bars(kinds.map((it) =>
        ({text: say(`console.figures.${it}`), value: acceptance[it], words: words.number(acceptance[it])})),
      kinds.reduce((sum, it) => sum + acceptance[it], 0), width)),
      table(title, [say('console.figures.measure'), say('console.figures.value')], [
        ...kinds.map((it) => [say(`console.figures.${it}`), words.number(acceptance[it])]),
        [say('console.figures.acceptance'), words.percent(acceptance.rate)],
        [say('console.figures.first-draft-median'), words.duration(timeToFirstDraft?.median)],
        [say('console.figures.first-draft-p90'), words.duration(timeToFirstDraft?.p90)],
        [say('console.figures.edit-median'), words.percent(editDistance?.median)],
        [say('console.figures.edit-p90'), words.percent(editDistance?.p90)],
      ]));
  }

  #gaps(title, rows) {
    const {words, words: {say}} = this.desk;
    const most = Math.max(...rows.map(([, it]) => it));
    return figure(title, rows.length > 0 && fitted((width) =>
      bars(rows.map(([text, value]) => ({text, value, words: words.number(value)})), most, width)),
      rows.length > 0 ? table(title, [say('console.figures.group'), say('console.figures.count')], rows.map(([text, value]) => [text, words.number(value)]))
        : element('p', {class: 'empty'}, say('console.gaps.none')));
  }
}

function figure(title, plot, numbers, hint = null, kind = '') {
  return element('figure', {class: `figure ${kind}`.trim()}, element('figcaption', {}, element('h2', {}, title), hint && element('p', {class: 'hint'}, hint)),
    element('div', {class: 'figure-body'}, plot, numbers));
}

/** Returns the days up to today in Beijing, as YYYY-MM-DD. */
function latest(days) {
  const now = Date.now();
  const day = new Intl.DateTimeFormat('en-CA', {timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit'});
  return {from: day.format(now - (days - 1) * DAY), to: day.format(now)};
}
