import {element} from '../portal/chat/dom.js';
import {TAGS} from './words.js';

/** Returns the revisions of a draft, the newest first, each with what it changed. */
export function revisionsNode(revisions, words) {
  const {say} = words;
  return element('details', {class: 'revisions'},
    element('summary', {}, say('console.revisions', revisions.length)),
    element('ol', {reversed: true}, revisions.toReversed().map((it) => element('li', {class: 'revision', value: it.number},
      element('p', {}, say(`console.revision.${it.kind}`, words.person(it.author)), ' ', words.moment(it.at)),
      element('div', {class: 'both'}, Object.entries(TAGS).map(([key, lang]) => diffNode(it.diff[key], lang, words)))))));
}

/** What was taken out and put in stands so in words, too, for who does not see it. */
function diffNode(pieces, lang, words) {
  return element('p', {lang, class: 'diff'}, pieces.map(({op, text}) => {
    switch (op) {
      case 'insert': return element('ins', {}, unseen(words, 'inserted'), text, unseen(words, 'end'));
      case 'delete': return element('del', {}, unseen(words, 'deleted'), text, unseen(words, 'end'));
      default: return text;
    }
  }));
}

function unseen(words, what) {
  return element('span', {class: 'unseen', lang: words.language}, ` ${words.say(`console.revision.${what}`)} `);
}
