/**
 * Returns an element. Attributes that are functions listen to the event they are named for; true
 * stands for an attribute without value, null and false for none. Children that are strings become
 * text, never markup; null and false are left out.
 */
export function element(tag, attributes = {}, ...children) {
  const created = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      created.addEventListener(name, value);
    } else if (value !== null && value !== false) {
      created.setAttribute(name, value === true ? '' : value);
    }
  }
  created.append(...children.flat().filter((it) => it !== null && it !== false));
  return created;
}

/** Returns a button; `kind` is primary, quiet or empty. */
export function button(kind, text, click, attributes = {}) {
  return element('button', {type: 'button', class: `button ${kind}`.trim(), click, ...attributes}, text);
}

/** Returns a list of texts. */
export function list(items, attributes = {}) {
  return element('ul', attributes, items.map((it) => element('li', {}, it)));
}

/** Returns a function that says the text of a key, with {0} … replaced by values. */
export function sayer(texts) {
  return (key, ...values) => texts[key].replace(/\{(\d)\}/g, (whole, index) => values[index] ?? whole);
}

/** Returns how many Unicode code points a text has, as the service counts them. */
export function length(text) {
  return [...text].length;
}
