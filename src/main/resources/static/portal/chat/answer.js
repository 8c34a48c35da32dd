import {button, element, list} from './dom.js';
import {feedback} from './feedback.js';
import {citedText} from './copy.js';
import {questions} from './welcome.js';

/** Sources beyond this many are shown when asked for, so that an outline stays readable. */
const FEW_SOURCES = 4;

/** Keeps a marker in the line of what it belongs to. */
const JOINER = '\u2060';

/**
 * Returns an answer as it stands in the conversation.
 *
 * @param context {say, ask(text), open(answer, index, origin), toPerson(event), rate(id, verdict), announce(text)}
 */
export function answerNode(answer, context) {
  const {say} = context;
  const its = {lang: answer.language};
  return element('div', {class: `answer ${answer.outcome}`},
    outcome(answer, say),
    answer.rewrittenQuestion && element('p', {class: 'understood hint', ...its}, say('chat.understood', answer.rewrittenQuestion)),
    element('div', {class: 'text', dir: 'auto', ...its}, paragraphs(answer, context)),
    answer.degraded && element('p', {class: 'remark'}, say('chat.degraded')),
    answer.citations.length > 0 && sources(answer, context),
    answer.responsible.length > 0 && element('details', {class: 'responsible'},
      element('summary', {class: 'part'}, `${say('chat.responsible')} (${answer.responsible.length})`),
      list(answer.responsible.map((it) => it.name), its)),
    answer.handoff.offered && element('p', {}, button('', say('chat.person'), context.toPerson, {'aria-haspopup': 'dialog'})),
    notices(answer, say),
    tools(answer, context),
    answer.suggestions.length > 0 && element('div', {class: 'next'},
      element('p', {class: 'part'}, say('chat.next')),
      element('div', its, questions(answer.suggestions, context.ask))));
}

/** Returns the text of an answer with each [n] that has a citation made a button. */
function paragraphs(answer, context) {
  return answer.answer.split(/\n+/).filter((it) => it.trim() !== '').map((line) =>
    element('p', {}, line.split(/(\s*\[\d+\])/).flatMap((part) => {
      const number = /^\s*\[(\d+)\]$/.exec(part)?.[1];
      const index = answer.citations.findIndex((it) => String(it.marker) === number);
      return index < 0 ? part : [JOINER, marker(answer, index, context)];
    })));
}

function marker(answer, index, context) {
  const it = answer.citations[index];
  return element('button', {
    type: 'button', class: 'marker', 'aria-label': context.say('chat.marker', it.marker, it.clause),
    'aria-haspopup': 'dialog', click: (event) => context.open(answer, index, event.currentTarget),
  }, `[${it.marker}]`);
}

function outcome(answer, say) {
  return ['answered', 'conversational'].includes(answer.outcome) ? null
    : element('p', {}, element('span', {class: `label ${answer.outcome}`}, say(`chat.outcome.${answer.outcome}`)));
}

function sources(answer, context) {
  const {say} = context;
  const items = answer.citations.map((it, index) => element('li', {},
    element('button', {type: 'button', class: 'source-link', 'aria-haspopup': 'dialog',
      click: (event) => context.open(answer, index, event.currentTarget)},
    element('span', {class: 'source-number'}, `[${it.marker}]`),
    element('span', {class: 'source-title'}, `${say('chat.clause', it.clause)} `, element('span', {lang: it.language}, it.title))),
    element('span', {class: 'labels'},
      element('span', {class: `label ${it.commitment}`}, say(`chat.commitment.${it.commitment}`)),
      element('span', {class: `label ${it.provenance}`}, say(`chat.provenance.${it.provenance}`)))));
  return element('details', {class: 'sources', open: items.length <= FEW_SOURCES},
    element('summary', {class: 'part'}, `${say('chat.sources')} (${items.length})`),
    element('ol', {}, items));
}

/** Every answer says what it is, also where the service says nothing of it. */
function notices(answer, say) {
  const own = answer.notices.length > 0;
  return element('div', {class: 'notices', lang: own ? answer.language : null},
    (own ? answer.notices : [say('chat.assurance')]).map((it) => element('p', {}, it)));
}

function tools(answer, context) {
  const {say} = context;
  const copy = async () => {
    const copied = await navigator.clipboard.writeText(citedText(answer, say)).then(() => true, () => false);
    context.announce(say(copied ? 'chat.copied' : 'chat.copy-failed'), done);
  };
  const done = element('span', {class: 'done hint'});
  return element('div', {class: 'tools'},
    button('quiet', say('chat.copy'), copy), done, feedback(answer.id, context));
}
