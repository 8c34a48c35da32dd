import {Refusal} from './client.js';
import {button} from './dom.js';
import {pause} from './problems.js';

/** After this many milliseconds a visitor is told that the answer takes longer than usual. */
const SLOW = 8000;

/**
 * Has one question at a time answered: again and again, under the same id, while nothing but the
 * connection is in the way, so that a server that starts anew answers it once.
 */
export class Delivery {
  /** @param context {say, client, log, composer, key(), forget(), changed(), announce(text, shown), tell(name, detail)} */
  constructor(context) {
    this.context = context;
    this.turn = null; // the question under way
  }

  get busy() {
    return this.turn !== null;
  }

  stop() {
    this.turn?.abort.abort();
  }

  /** @param question {text, clientMessageId, pending}, the last being the place of its answer */
  async deliver(question) {
    const {say, composer, announce} = this.context;
    const turn = {...question, abort: new AbortController()};
    const slow = setTimeout(() => announce(say('chat.slow'), turn.pending.place.querySelector('.working')), SLOW);
    this.turn = turn;
    composer.busy(true);
    turn.pending.wait(say('chat.working'));
    announce(say('chat.working'));
    try {
      await this.#answer(turn);
    } catch (failure) {
      this.#give(turn, failure);
    } finally {
      clearTimeout(slow);
      this.turn = null;
      composer.busy(false);
    }
  }

  async #answer(turn) {
    const {say} = this.context;
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.#attempt(turn);
      } catch (failure) {
        if (failure.type === 'unknown-conversation' && attempt < 2) {
          this.#renew(turn);
          continue;
        }
        const milliseconds = pause(failure, attempt);
        if (milliseconds === null || turn.abort.signal.aborted) {
          throw failure;
        }
        turn.pending.wait(say(failure instanceof Refusal ? 'chat.working' : 'chat.again'));
        await passed(milliseconds, turn.abort.signal);
      }
    }
  }

  async #attempt({text, clientMessageId, pending, abort}) {
    const {say, client, key, announce, changed, tell} = this.context;
    for await (const {name, data} of client.say(await key(), {text, clientMessageId}, abort.signal)) {
      if (name === 'delta') {
        pending.grow(data.text);
      } else if (name === 'completed') {
        pending.complete(data);
        announce(say('chat.announcement', data.answer));
        changed();
        tell('answered', {answer: data});
      }
    }
  }

  /** Begins a conversation in the place of one that has ended, and keeps the question. */
  #renew({text, pending}) {
    const {say, log, forget} = this.context;
    forget();
    log.say(say('chat.problem.expired'));
    Object.assign(pending, log.ask(text));
    pending.wait(say('chat.working'));
  }

  /** Tells why there is no answer, and offers to ask again. */
  #give({text, clientMessageId, pending}, failure) {
    const {say, announce, tell} = this.context;
    const retry = () => !this.busy && this.deliver({text, clientMessageId, pending});
    if (failure.name === 'AbortError') {
      pending.stop(say('chat.stopped'), button('', say('chat.retry'), retry));
      announce(say('chat.stopped'));
    } else {
      pending.fail(failure, retry);
      tell('failed', {status: failure.status ?? 0});
    }
  }
}

/** Waits; rejects as soon as the signal aborts. */
function passed(milliseconds, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    }, {once: true});
  });
}
