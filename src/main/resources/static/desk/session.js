import {Kept} from './kept.js';

/** The session of all tabs of the desk: they end together, or none does. */
export class Session {
  /**
   * @param client of the service
   * @param tab `pause()` is called while the session may be ending, so that nothing is asked for that
   *   would be refused; `goOn()` when it goes on after all
   */
  constructor(client, tab) {
    this.client = client;
    this.tab = tab;
    this.others = new BroadcastChannel('desk');
    this.others.addEventListener('message', ({data}) => this.#hear(data));
  }

  /** Ends it, and what was typed with it; throws where the service does not end it, and all goes on. */
  async end() {
    this.#tell('leaving');
    try {
      await this.client.leave();
    } catch (failure) {
      this.#tell('staying');
      throw failure;
    }
    this.#tell('left');
  }

  #tell(what) {
    this.others.postMessage(what);
    this.#hear(what);
  }

  #hear(what) {
    switch (what) {
      case 'leaving': this.tab.pause(); break;
      case 'left': this.#goToSignIn(); break;
      default: this.tab.goOn();
    }
  }

  #goToSignIn() {
    Kept.clear();
    location.assign('/desk/login');
  }
}
