import {element} from '../portal/chat/dom.js';
import {area, choice, oneOf, openDialog} from './forms.js';
import {named} from './phone.js';
import {Unsuitable} from './problems.js';

const REASONS = ['wrong', 'outdated', 'not-covered', 'bad-language'];
const RESOLUTIONS = ['answered', 'transferred', 'unreachable', 'withdrawn', 'duplicate'];
const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant'];

/**
 * The steps of a ticket in the order of their buttons. Those in ASKING ask for more in a dialog; the
 * others are taken at once.
 */
export const STEPS = ['claim', 'send', 'approve', 'submit', 'edit', 'return', 'reject', 'redraft', 'callback',
  'transfer', 'close', 'reopen', 'release'];

/** Those that lead towards the answer, one of which stands out. */
export const NEXT = ['claim', 'send', 'approve', 'submit', 'redraft', 'callback'];

const reason = (say) => area('reason', say('console.reason'), {required: true, maxlength: 500});

/** What a step asks for; `act` takes what was filled in and returns what is sent. */
export const ASKING = {
  'return': ({words: {say}}) => ({fields: [reason(say)], send: ({reason: text}) => ({reason: text})}),
  'reopen': ({words: {say}}) => ({fields: [reason(say)], send: ({reason: text}) => ({reason: text})}),
  'reject': ({words}) => ({
    lead: [element('p', {}, words.say('console.reject.lead'))],
    fields: [
      oneOf('reason', words.say('console.reason'), named(REASONS, 'console.reject.', words), 'wrong'),
      area('comment', words.say('console.comment'), {maxlength: 500}),
    ],
    send: ({reason: id, comment}) => ({reason: id, comment: comment.trim() || null}),
  }),
  'redraft': ({words: {say}}, ticket) => ({
    lead: [element('p', {}, say('console.redraft.lead'))],
    fields: [area('question', say('console.redraft.question'), {value: ticket.question, maxlength: 500})],
    send: ({question}) => question.trim() === ticket.question ? {} : {question: question.trim()},
  }),
  'close': ({words}) => ({
    fields: [
      oneOf('resolution', words.say('console.close.resolution'), named(RESOLUTIONS, 'console.resolution.', words), 'answered'),
      area('note', words.say('console.close.note'), {maxlength: 500}),
    ],
    send: ({resolution, note}) => ({resolution, note: note.trim() || null}),
  }),
  'callback': ({words: {say}}) => ({
    lead: [element('p', {}, say('console.callback.lead'))],
    fields: [
      ...['responded', 'solved', 'satisfied'].map((it) => oneOf(it, say(`console.callback.${it}`),
        [['true', say('console.yes')], ['false', say('console.no')], ['', say('console.unknown')]], '')),
      area('comment', say('console.comment'), {maxlength: 500}),
    ],
    send: ({comment, ...answers}) => ({
      comment: comment.trim() || null,
      ...Object.fromEntries(Object.entries(answers).map(([key, it]) => [key, it === '' ? null : it === 'true'])),
    }),
  }),
  'transfer': async (desk, ticket) => {
    const {words, words: {say}} = desk;
    const {accounts} = await desk.client.get('/colleagues');
    const people = accounts.filter((it) => it.id !== ticket.holder?.id).map((it) => [it.id, it.name]);
    const bodies = ticket.responsible.map((it) => [`body:${it.id}`, words.pick(it.name)]);
    return {
      fields: [element('div', {class: 'row'}, element('label', {for: 'transfer-to'}, say('console.transfer.to')),
        element('select', {id: 'transfer-to', name: 'to', class: 'field', required: true},
          element('option', {value: ''}, say('console.choose')),
          people.length > 0 && element('optgroup', {label: say('console.transfer.colleagues')}, options(people)),
          bodies.length > 0 && element('optgroup', {label: say('console.transfer.bodies')}, options(bodies)))),
      reason(say)],
      send: ({to, reason: text}) => ({to, reason: text}),
    };
  },
  'send': async (desk, ticket) => {
    const {words, words: {say}} = desk;
    const shown = element('blockquote', {class: 'sent-text', tabindex: '0'});
    let language = ticket.callerLanguage;
    const show = async () => {
      const reply = await desk.client.get(`/tickets/${ticket.id}/reply`, {language});
      shown.lang = reply.language;
      shown.textContent = reply.text;
    };
    await show();
    const way = ticket.conversation ? 'conversation' : ticket.channel === 'phone' ? 'phone' : 'channel';
    return {
      wide: true,
      lead: [element('p', {}, say(`console.send.${way}`))],
      fields: [
        choice('language', say('console.send.language'), named(LANGUAGES, 'console.language.', words), {
          value: language,
          change: (event) => {
            language = event.target.value;
            shown.textContent = '';
            show().catch((failure) => {
              shown.textContent = desk.problem(failure);
            });
          },
        }),
        element('h3', {}, say('console.send.text')), shown,
      ],
      send: (it) => {
        if (shown.lang !== it.language) {
          throw new Unsuitable(say('console.send.not-shown'));
        }
        return {language: it.language};
      },
    };
  },
};

/**
 * Asks for what a step needs, and takes it.
 *
 * @param take sends the step with what it needs; its failures are told in the dialog
 * @returns what `take` returned, null when the operator thought better of it
 */
export async function askFor(desk, ticket, step, take) {
  const {say} = desk.words;
  const {send, ...more} = await ASKING[step](desk, ticket);
  return openDialog(desk, {
    title: say(`console.step.${step}.title`),
    submit: say(step === 'send' ? 'console.send.now' : `console.step.${step}`),
    danger: step === 'reject',
    keep: step === 'send' || step === 'redraft' ? null : `${step}.${ticket.id}`,
    ...more,
    act: async (filled) => take(send(filled)),
  });
}

function options(pairs) {
  return pairs.map(([id, text]) => element('option', {value: id}, text));
}
