import {element, sayer} from '../portal/chat/dom.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Says things in the language of the interface; the language an answer is in is another matter. */
export class Words {
  constructor({language, texts}) {
    this.language = language;
    this.own = language === 'en' ? 'en' : 'zh';
    this.texts = texts;
    this.say = sayer(texts);
    this.moments = new Intl.DateTimeFormat(language, {dateStyle: 'medium', timeStyle: 'short'});
    this.days = new Intl.DateTimeFormat(language, {dateStyle: 'medium', timeZone: 'UTC'});
    this.distances = new Intl.RelativeTimeFormat(language, {numeric: 'always'});
    this.numbers = new Intl.NumberFormat(language);
    this.percents = new Intl.NumberFormat(language, {style: 'percent', maximumFractionDigits: 1});
  }

  /** Returns what to call `id`, a key that begins with `prefix`; the id where it has no name. */
  name(prefix, id) {
    return this.texts[prefix + id] ?? id;
  }

  /** Returns what to call somebody: by name, or what stands for those who are no people. */
  person({id, name}) {
    return this.texts[`console.nobody.${id}`] ?? name;
  }

  /** Returns the text of a pair in the language of the interface. */
  pick(pair) {
    return pair[this.own];
  }

  /** Returns an element with the text of a pair in the language of the interface. */
  picked(tag, pair, attributes = {}) {
    return element(tag, {lang: TAGS[this.own], ...attributes}, this.pick(pair));
  }

  moment(at, attributes = {}) {
    return element('time', {datetime: at, ...attributes}, this.moments.format(new Date(at)));
  }

  /** @param day such as 2026-11-26 */
  day(day) {
    return this.days.format(new Date(`${day}T00:00:00Z`));
  }

  /** Returns how far `at` is from now, such as "in 2 hours". */
  distance(at, now = Date.now()) {
    const milliseconds = new Date(at).getTime() - now;
    const size = Math.abs(milliseconds);
    const [unit, length] = size >= DAY ? ['day', DAY] : size >= HOUR ? ['hour', HOUR] : ['minute', MINUTE];
    return this.distances.format(Math.trunc(milliseconds / length), unit);
  }

  /** @param seconds null where there is none */
  duration(seconds) {
    if (seconds === null || seconds === undefined) {
      return this.say('console.none');
    }
    const [unit, value] = seconds >= 5400 ? ['hour', seconds / 3600]
      : seconds >= 90 ? ['minute', seconds / 60] : ['second', seconds];
    return new Intl.NumberFormat(this.language,
      {style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: unit === 'second' ? 0 : 1}).format(value);
  }

  number(value) {
    return value === null || value === undefined ? this.say('console.none') : this.numbers.format(value);
  }

  /** @param share 0 to 1, or null */
  percent(share) {
    return share === null || share === undefined ? this.say('console.none') : this.percents.format(share);
  }

  /** Returns both texts of a pair, English first: side by side where there is room. */
  both(pair, attributes = {}) {
    return element('div', {...attributes, class: `both ${attributes.class ?? ''}`.trim()},
      ...Object.entries(TAGS).map(([key, lang]) => pair[key] && element('p', {lang}, pair[key])));
  }
}

/** The languages of pairs, by their key. */
export const TAGS = {en: 'en', zh: 'zh-Hans'};

/** Returns the language of what a visitor wrote, as far as its script tells. */
export function written(text) {
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
}

/** Returns the number of the measure that a clause such as 7.4 belongs to. */
export function measureOf(clause) {
  return clause.split('.')[0];
}
