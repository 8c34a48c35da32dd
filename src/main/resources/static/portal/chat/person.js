import {button, element} from './dom.js';
import {words} from './problems.js';

/** The most characters the service takes as a contact. */
const MOST_CONTACT = 200;

/**
 * Opens the form with which a visitor asks for a person.
 *
 * @param context {say, hotline, maxCharacters, sheet, person(wish)}
 */
export function openPerson(context, origin) {
  const {say, hotline, sheet} = context;
  const contact = element('input', {
    id: 'contact', class: 'field', type: 'text', dir: 'auto', autocomplete: 'off', maxlength: MOST_CONTACT,
    'aria-describedby': 'consent',
  });
  const note = element('textarea', {id: 'note', class: 'field', rows: '2', dir: 'auto', maxlength: context.maxCharacters});
  const problem = element('p', {role: 'alert'});
  const send = element('button', {type: 'submit', class: 'button primary'}, say('chat.person.submit'));
  const submit = async (event) => {
    event.preventDefault();
    send.disabled = true;
    problem.className = '';
    problem.textContent = '';
    try {
      const ticket = await context.person({contact: contact.value.trim() || null, note: note.value.trim() || null});
      sheet.open(say('chat.person'), received(ticket, context));
    } catch (failure) {
      send.disabled = false;
      problem.className = 'alarm';
      problem.textContent = words(failure, context);
    }
  };
  sheet.open(say('chat.person'), [
    element('p', {}, say('chat.person.lead', hotline)),
    element('form', {class: 'person', submit},
      element('label', {for: 'contact'}, say('chat.person.contact')), contact,
      element('p', {class: 'hint', id: 'consent'}, say('chat.person.consent')),
      element('label', {for: 'note'}, say('chat.person.note')), note,
      problem,
      element('div', {class: 'actions'}, send, button('', say('chat.cancel'), () => sheet.close()))),
  ], origin);
}

function received(ticket, {say, hotline}) {
  return [
    element('p', {}, say('chat.person.received', ticket.ticketId)),
    element('p', {}, say(`chat.person.${ticket.state}`)),
    ticket.position !== null && element('p', {}, say('chat.person.position', ticket.position)),
    element('p', {}, say('chat.person.call', hotline)),
  ];
}
