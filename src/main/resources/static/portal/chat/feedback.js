import {button, element} from './dom.js';
import {words} from './problems.js';

const REASONS = ['incorrect', 'incomplete', 'irrelevant', 'unclear', 'wrong-language', 'other'];

/** Returns the question whether an answer was of use; "no" asks why. */
export function feedback(messageId, context) {
  const {say} = context;
  const node = element('div', {class: 'feedback', role: 'group', 'aria-label': say('chat.useful')});
  const ask = () => node.replaceChildren(
    element('span', {class: 'hint'}, say('chat.useful')),
    button('quiet', say('chat.yes'), () => rate({useful: true})),
    button('quiet', say('chat.no'), why));
  const why = () => {
    node.replaceChildren(reasons(messageId, say, rate, () => {
      ask();
      node.lastElementChild.focus();
    }));
    node.querySelector('input').focus();
  };
  const rate = async (verdict) => {
    const told = element('p', {class: 'hint', tabindex: '-1'});
    try {
      await context.rate(messageId, verdict);
      node.replaceChildren(told);
      context.announce(say('chat.thanks'), told);
      told.focus();
    } catch (failure) {
      node.querySelector('.hint.failed')?.remove();
      told.classList.add('failed');
      node.append(told);
      context.announce(words(failure, context), told);
    }
  };
  ask();
  return node;
}

function reasons(messageId, say, rate, cancel) {
  const comment = element('textarea', {class: 'field', rows: '2', dir: 'auto', id: `comment-${messageId}`});
  const submit = (event) => {
    event.preventDefault();
    const reason = new FormData(event.currentTarget).get('reason');
    rate({useful: false, reason, comment: comment.value.trim() || null});
  };
  return element('form', {class: 'reasons', submit},
    element('fieldset', {},
      element('legend', {}, say('chat.reasons')),
      REASONS.map((it) => element('label', {class: 'choice'},
        element('input', {type: 'radio', name: 'reason', value: it}), say(`chat.reason.${it}`)))),
    element('label', {for: comment.id}, say('chat.comment')), comment,
    element('p', {class: 'hint'}, say('chat.hint')),
    element('div', {class: 'actions'},
      element('button', {type: 'submit', class: 'button primary'}, say('chat.send')),
      button('', say('chat.cancel'), cancel)));
}
