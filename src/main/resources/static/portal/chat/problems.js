import {Refusal, Unreachable} from './client.js';
import {button, element} from './dom.js';

/** Returns what a visitor is told about a failure. */
export function words(failure, {say, hotline, maxCharacters}) {
  if (failure instanceof Unreachable) {
    return say(navigator.onLine ? 'chat.problem.unreachable' : 'chat.problem.offline');
  }
  if (!(failure instanceof Refusal)) {
    return say('chat.problem.other', hotline);
  }
  switch (failure.status) {
    case 400:
    case 413: return say('chat.problem.too-long', maxCharacters);
    case 409: return say(failure.type === 'conversation-full' ? 'chat.problem.full' : 'chat.problem.busy');
    case 429: return say('chat.problem.rate', failure.seconds ?? 1);
    case 503: return say('chat.problem.unavailable', hotline);
    default: return say('chat.problem.other', hotline);
  }
}

/** Long enough in all for a server to start anew, on a busy machine too: a minute. */
const TRIES = 10;
const LONGEST_PAUSE = 8000;

/** Returns after how many milliseconds to try again unasked; null where a person must decide. */
export function pause(failure, attempt) {
  const most = failure instanceof Unreachable ? TRIES : 3;
  const transient = failure instanceof Unreachable || failure.status === 503 || failure.type === 'conversation-busy';
  return transient && attempt < most
    ? Math.max((failure.seconds ?? 0) * 1000, Math.min(500 * 2 ** attempt, LONGEST_PAUSE))
    : null;
}

/**
 * Returns the failure as it stands below its question, with a button to try again, which waits as
 * long as the service said. The seconds count down where only eyes follow.
 */
export function problemNode(failure, context, retry) {
  const {say} = context;
  const again = button('', say('chat.retry'), retry);
  const node = element('div', {class: 'alarm problem'},
    element('p', {class: 'unseen', role: 'alert'}, words(failure, context)));
  const shown = element('p', {'aria-hidden': 'true'}, words(failure, context));
  node.append(shown, again);
  if (failure.status === 429) {
    again.disabled = true;
    countDown(failure.seconds ?? 1, (left) => {
      shown.textContent = left > 0 ? say('chat.problem.rate', left) : say('chat.problem.rate-over');
      again.disabled = left > 0;
      return node.isConnected;
    });
  }
  return node;
}

function countDown(seconds, show) {
  let left = seconds;
  const timer = setInterval(() => {
    left -= 1;
    if (!show(left) || left <= 0) {
      clearInterval(timer);
    }
  }, 1000);
}
