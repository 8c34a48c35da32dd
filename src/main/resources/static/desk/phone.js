import {element, length} from '../portal/chat/dom.js';
import {area, choice, line, openDialog, tick} from './forms.js';
import {Unsuitable} from './problems.js';

/** What can be chosen of a ticket, the most usual first. */
export const URGENCIES = ['ordinary', 'urgent', 'critical'];
export const CATEGORIES = ['inquiry', 'assistance', 'complaint', 'report', 'suggestion'];

const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'];

/** Returns the values of a choice with what to call them. */
export function named(ids, prefix, words) {
  return ids.map((it) => [it, words.name(prefix, it)]);
}

/** Opens the form for the question of somebody on the phone; its draft is shown next. */
export async function openPhone(desk) {
  const {words, words: {say}} = desk;
  const most = desk.content.maxCharacters;
  const ticket = await openDialog(desk, {
    title: say('console.phone'),
    keep: 'phone',
    fields: [
      area('question', say('console.phone.question'), {required: true, rows: 4, hint: say('console.phone.question-hint', most)}),
      element('div', {class: 'columns'},
        choice('callerLanguage', say('console.caller-language'), [
          ['', say('console.phone.as-asked')], ...named(LANGUAGES, 'console.language.', words)]),
        choice('urgency', say('console.urgency'), named(URGENCIES, 'console.urgency.', words)),
        choice('category', say('console.category'), named(CATEGORIES, 'console.category.', words))),
      element('fieldset', {class: 'row group'}, element('legend', {}, say('console.phone.caller')),
        element('div', {class: 'columns'},
          line('name', say('console.phone.name'), {maxlength: 100}),
          line('contact', say('console.phone.contact'), {maxlength: 200})),
        tick('consent', say('console.phone.consent'))),
    ],
    submit: say('console.phone.submit'),
    act: (it) => {
      if (length(it.question.trim()) > most) {
        throw new Unsuitable(say('console.phone.too-long', most));
      }
      return desk.client.post('/drafts', enquiry(it));
    },
  });
  if (ticket) {
    await desk.go(`/desk/tickets/${ticket.id}`);
  }
}

function enquiry({question, callerLanguage, urgency, category, name, contact, consent}) {
  const caller = {name: name.trim() || null, contact: contact.trim() || null, consent};
  return {
    question: question.trim(), channel: 'phone', urgency, category,
    ...(callerLanguage && {callerLanguage}),
    ...((caller.name || caller.contact) && {caller}),
  };
}
