import {button, element} from './dom.js';
import {words} from './problems.js';

/** The most characters the service takes as a contact. */
const MOST_CONTACT = 200;

/**
 * Opens the form with which a visitor asks for a person.
 *
 * @param context {say, language, hotline, maxCharacters, sheet, person(wish)}
 */
export function openPerson(context, origin) {
  const {say, hotline, sheet} = context;
  const contact = element('input', {
    id: 'contact', class: 'field', type: 'text', dir: 'auto', autocomplete: 'off', maxlength: MOST_CONTACT,
    input: () => { consent.required = contact.value.trim() !== ''; agree(); },
  });
  const consent = element('input', {id: 'consent', type: 'checkbox', change: () => agree()});
  const agree = () => consent.setCustomValidity(consent.validity.valueMissing ? say('chat.person.needed') : '');
  const note = element('textarea', {id: 'note', class: 'field', rows: '2', dir: 'auto', maxlength: context.maxCharacters});
  const problem = element('p', {role: 'alert'});
  const send = element('button', {type: 'submit', class: 'button primary'}, say('chat.person.submit'));
  const submit = async (event) => {
    event.preventDefault();
    send.disabled = true;
    problem.className = '';
    problem.textContent = '';
    try {
      const ticket = await context.person(wish(contact, consent, note));
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
      element('p', {class: 'consent'}, consent, element('label', {for: 'consent'}, say('chat.person.consent'))),
      element('label', {for: 'note'}, say('chat.person.note')), note,
      problem,
      element('div', {class: 'actions'}, send, button('', say('chat.cancel'), () => sheet.close()))),
  ], origin);
}

function wish(contact, consent, note) {
  const reach = contact.value.trim() || null;
  return {contact: reach, consent: reach === null ? null : consent.checked, note: note.value.trim() || null};
}

function received(ticket, {say, language, hotline}) {
  return [
    element('p', {}, say('chat.person.received', ticket.ticketId)),
    element('p', {}, say(`chat.person.${ticket.state}`)),
    !ticket.open && element('p', {}, say('chat.person.closed', moment(ticket.opensAt, language))),
    ticket.position !== null && element('p', {}, say('chat.person.position', ticket.position)),
    element('p', {}, say('chat.person.call', hotline)),
  ];
}

/** Returns a time in words, as it is in Beijing. */
function moment(time, language) {
  const parts = {timeZone: 'Asia/Shanghai', weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit'};
  return new Intl.DateTimeFormat(language, parts).format(new Date(time));
}
