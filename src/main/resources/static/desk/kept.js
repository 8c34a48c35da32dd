const PREFIX = 'desk.kept.';

/**
 * Keeps what an operator has typed until it is saved, through reloads and failures, in this tab
 * alone; whatever another account left there goes.
 */
export class Kept {
  constructor(account) {
    this.prefix = `${PREFIX}${account}.`;
    removeAll((it) => it.startsWith(PREFIX) && !it.startsWith(this.prefix));
  }

  /** Returns null when nothing is kept. */
  read(key) {
    try {
      return JSON.parse(sessionStorage.getItem(this.prefix + key));
    } catch {
      return null;
    }
  }

  write(key, value) {
    try {
      sessionStorage.setItem(this.prefix + key, JSON.stringify(value));
    } catch {
      // the browser keeps nothing
    }
  }

  drop(key) {
    try {
      sessionStorage.removeItem(this.prefix + key);
    } catch {
      // nothing was kept
    }
  }

  /** Keeps what stands in the named fields of a form from now on, and puts back what was kept. */
  tie(form, key) {
    for (const [name, value] of Object.entries(this.read(key) ?? {})) {
      const field = form.elements.namedItem(name);
      if (field?.type === 'checkbox') {
        field.checked = value;
      } else if (field) {
        field.value = value;
      }
    }
    form.addEventListener('input', () => this.write(key, values(form)));
  }

  /** Keeps nothing any more, of whomever. */
  static clear() {
    removeAll((it) => it.startsWith(PREFIX));
  }
}

/** Returns what stands in the named fields of a form, by name; true or false for boxes to tick. */
export function values(form) {
  return Object.fromEntries([...form.elements]
    .filter((it) => it.name && (it.type !== 'radio' || it.checked))
    .map((it) => [it.name, it.type === 'checkbox' ? it.checked : it.value]));
}

function removeAll(isMeant) {
  try {
    Object.keys(sessionStorage).filter(isMeant).forEach((it) => sessionStorage.removeItem(it));
  } catch {
    // nothing was kept
  }
}
