const NAME = 'investor-chat';

/**
 * Remembers the key to the conversation, {id, token, person}, and tells other tabs that share it when
 * something was said. Where the browser keeps nothing, it is remembered until the page is left.
 */
export class Memory {
  /** @param shared whether other tabs have the same conversation */
  constructor(storage, shared, changed) {
    this.storage = storage;
    this.key = null;
    if (shared && 'BroadcastChannel' in globalThis) {
      this.channel = new BroadcastChannel(NAME);
      this.channel.addEventListener('message', changed);
    }
  }

  read() {
    try {
      return JSON.parse(this.storage.getItem(NAME));
    } catch {
      return this.key;
    }
  }

  /** @param key null to forget it */
  write(key) {
    this.key = key;
    try {
      if (key === null) {
        this.storage.removeItem(NAME);
      } else {
        this.storage.setItem(NAME, JSON.stringify(key));
      }
    } catch {
      // the browser keeps nothing
    }
  }

  /** Tells the other tabs to look again. */
  tell() {
    this.channel?.postMessage('changed');
  }

  close() {
    this.channel?.close();
  }
}
