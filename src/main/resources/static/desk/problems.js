import {Refusal, Unreachable} from './client.js';

/** What was typed cannot be sent as it is; the message says why, in words for the operator. */
export class Unsuitable extends Error {}

/** Returns what an operator is told about a failure. */
export function problemWords(failure, {say}) {
  if (failure instanceof Unsuitable) {
    return failure.message;
  }
  if (failure instanceof Unreachable) {
    return say(navigator.onLine ? 'console.problem.unreachable' : 'console.problem.offline');
  }
  if (!(failure instanceof Refusal)) {
    reportError(failure); // it is ours
    return say('console.problem.other');
  }
  switch (failure.status) {
    case 401: return say('console.problem.signed-out');
    case 503: return say('console.problem.unavailable');
    default: return [failure.detail, ...failure.errors.map((it) => it.message ?? '')].filter(Boolean).join(' ')
      || say('console.problem.other');
  }
}
