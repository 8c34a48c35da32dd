/** What the widget remembers as long as its tab is open. */

const OPEN = 'investor-chat-open';

/**
 * Returns the tab's storage, or one that is gone with the page where a browser gives none to frames
 * of other sites.
 */
export function tabStorage() {
  try {
    const {sessionStorage} = window;
    sessionStorage.getItem('');
    return sessionStorage;
  } catch {
    return fleetingStorage();
  }
}

function fleetingStorage() {
  const kept = new Map();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  };
}

/** Returns whether the widget was left open. */
export function wasOpen(storage) {
  return storage.getItem(OPEN) !== null;
}

export function keepOpen(storage, open) {
  if (open) {
    storage.setItem(OPEN, '');
  } else {
    storage.removeItem(OPEN);
  }
}
