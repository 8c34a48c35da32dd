import {element, list} from '../portal/chat/dom.js';
import {TAGS, written} from './words.js';

/** Returns what somebody wants to know, what was said until now, and what was tried. */
export function enquiryNode(ticket, {words}) {
  const {say} = words;
  return element('section', {class: 'enquiry', 'aria-labelledby': 'enquiry-title'},
    element('h2', {id: 'enquiry-title'}, say('console.enquiry')),
    said(ticket.question, 'question'),
    ticket.understoodAs && element('div', {class: 'nearest'},
      element('h3', {}, say('console.understood')), words.both(ticket.understoodAs)),
    ticket.note && element('div', {}, element('h3', {}, say('console.note')), said(ticket.note, 'note-text')),
    ticket.contact && element('div', {class: 'contact'}, element('h3', {}, say('console.contact')),
      element('p', {class: 'contact-value', dir: 'auto'}, ticket.contact.value),
      element('p', {class: 'hint'}, say('console.contact.consent'), ' ', words.moment(ticket.contact.at))),
    ticket.responsible.length > 0 && element('div', {}, element('h3', {}, say('console.responsible')),
      element('ul', {class: 'responsible'}, ticket.responsible.map((it) => element('li', {}, words.both(it.name),
        element('span', {class: 'hint'}, it.measures.map((measure) => say('console.measure', measure)).join(say('console.comma'))))))),
    tried(ticket.tried, words),
    transcript(ticket.transcript, words),
    ticket.remarks.length > 0 && remarks(ticket.remarks, words),
    ticket.callbacks.length > 0 && callbacks(ticket.callbacks, words));
}

function said(text, kind) {
  return element('blockquote', {class: `said ${kind}`, lang: TAGS[written(text)], dir: 'auto'}, text);
}

function tried(attempts, words) {
  const {say} = words;
  return attempts.length > 0 && element('details', {}, element('summary', {}, say('console.tried', attempts.length)),
    element('ol', {class: 'tried'}, attempts.map((it) => element('li', {},
      said(it.question, ''),
      element('p', {class: 'labels'}, element('span', {class: 'label'}, words.name('console.outcome.', it.outcome)),
        it.clauses.map((clause) => element('span', {class: 'label'}, say('console.clause', clause)))),
      it.text ? said(it.text, 'quiet') : null))));
}

function transcript(messages, words) {
  const {say} = words;
  return messages.length > 0 && element('div', {}, element('h3', {}, say('console.transcript')),
    element('div', {class: 'transcript', tabindex: '0', role: 'region', 'aria-label': say('console.transcript')}, element('ol', {}, messages.map((it) => element('li', {class: `line ${it.role}`},
      element('p', {class: 'hint'}, say(`console.speaker.${it.role}`), ' ', words.moment(it.at),
        it.outcome ? [' ', element('span', {class: 'label'}, words.name('console.outcome.', it.outcome))] : null),
      element('p', {class: 'line-text', lang: TAGS[written(it.text)], dir: 'auto'}, it.text))))));
}

/** Why the ticket was transferred, closed or opened again. */
function remarks(entries, words) {
  const {say} = words;
  return element('div', {}, element('h3', {}, say('console.remarks')), entries.map((it) => element('div', {class: 'callback'},
    element('p', {class: 'hint'}, say(`console.step.${it.step}`), ' ', words.person(it.by), ' ', words.moment(it.at)),
    element('p', {dir: 'auto'}, it.text))));
}

function callbacks(entries, words) {
  const {say} = words;
  const answer = (key, value) => say(`console.callback.${key}`) + say('console.colon')
    + say(value === null ? 'console.unknown' : value ? 'console.yes' : 'console.no');
  return element('div', {}, element('h3', {}, say('console.callbacks')), entries.map((it) => element('div', {class: 'callback'},
    element('p', {class: 'hint'}, it.by.name, ' ', words.moment(it.at)),
    list(['responded', 'solved', 'satisfied'].map((key) => answer(key, it[key]))),
    it.comment && element('p', {dir: 'auto'}, it.comment))));
}
