import {element} from '../portal/chat/dom.js';

/** Returns a label. @param kind a class that says how it looks */
export function label(text, kind = '') {
  return element('span', {class: `label ${kind}`.trim()}, text);
}

/** Returns the labels that say what a ticket is, in its row and on its page. */
export function ticketLabels(ticket, words) {
  const {say} = words;
  return [
    ticket.urgency !== 'ordinary' && label(say(`console.urgency.${ticket.urgency}`), ticket.urgency),
    label(say(`console.category.${ticket.category}`)),
    label(words.name('console.channel.', ticket.channel)),
    label(say(`console.language.${ticket.callerLanguage}`)),
    ticket.hasContact && label(say('console.has-contact')),
    ticket.rejected && label(say('console.rejected'), 'warm'),
    ...ticket.risks.map((it) => label(words.name('console.risk.', it), 'warm')),
  ].filter(Boolean);
}
