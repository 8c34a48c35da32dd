/** Milliseconds between looks at the desk where its events cannot be followed. */
const LOOK = 5000;

/** After this many milliseconds it is tried again to follow them. */
const FOLLOW = 15000;

/**
 * Tells when anything of the desk has changed: by the service's events, or by asking now and then
 * where they do not come through. It rests while nobody looks, and so holds no connection for tabs
 * in the background.
 */
export class Live {
  /**
   * @param changed called with the status of the desk whenever it may have changed
   * @param away called with whether the service is out of reach
   */
  constructor(client, {changed, away}) {
    this.client = client;
    this.changed = changed;
    this.away = away;
    document.addEventListener('visibilitychange', () => this.#wake());
    addEventListener('online', () => this.look());
    addEventListener('offline', () => this.away(true));
  }

  start() {
    this.stopped = false;
    this.#wake();
  }

  /** Until it is started again: nobody is signed in, perhaps. */
  stop() {
    this.stopped = true;
    this.following?.abort();
    clearInterval(this.timer);
  }

  /** Asks how the desk stands. */
  async look() {
    if (this.stopped) {
      return;
    }
    try {
      const status = await this.client.get('/status');
      this.away(false);
      this.changed(status);
    } catch (failure) {
      this.away(failure.status === undefined);
    }
  }

  #wake() {
    this.following?.abort();
    clearInterval(this.timer);
    if (document.hidden || this.stopped) {
      return;
    }
    this.look();
    this.#follow();
  }

  async #follow() {
    const {signal} = this.following = new AbortController();
    try {
      for await (const event of this.client.events(signal)) {
        clearInterval(this.timer);
        if (event.name === 'changed') {
          this.look();
        }
      }
    } catch {
      // asked for below
    }
    if (!signal.aborted && !this.stopped) {
      this.#poll();
      setTimeout(() => signal.aborted || this.stopped || this.#follow(), FOLLOW);
    }
  }

  #poll() {
    clearInterval(this.timer);
    this.timer = setInterval(() => this.look(), LOOK);
  }
}
