import {button, element} from '../portal/chat/dom.js';
import {values} from './kept.js';

let fields = 0;

/** Returns a labelled field: an element made by `make` from the attributes that tie it to its label. */
function labelled(label, hint, make) {
  fields += 1;
  const id = `field-${fields}`;
  return element('div', {class: 'row'},
    element('label', {for: id}, label),
    make({id, class: 'field', 'aria-describedby': hint ? `${id}-hint` : null}),
    hint && element('p', {class: 'hint', id: `${id}-hint`}, hint));
}

/** Returns a labelled line to type in. */
export function line(name, label, {hint = null, value = '', type = 'text', ...attributes} = {}) {
  return labelled(label, hint, (tied) =>
    element('input', {...tied, name, type, value, autocomplete: 'off', dir: type === 'text' ? 'auto' : null, ...attributes}));
}

/** Returns a labelled area to type in. */
export function area(name, label, {hint = null, value = '', rows = 3, ...attributes} = {}) {
  return labelled(label, hint, (tied) => {
    const node = element('textarea', {...tied, name, rows, dir: 'auto', ...attributes});
    node.value = value;
    return node;
  });
}

/** Returns a labelled choice. @param options pairs of value and text */
export function choice(name, label, options, {hint = null, value = null, ...attributes} = {}) {
  return labelled(label, hint, (tied) => element('select', {...tied, name, ...attributes},
    options.map(([id, text]) => element('option', {value: id, selected: id === value}, text))));
}

/** Returns a box to tick. */
export function tick(name, label, attributes = {}) {
  return element('label', {class: 'choice'}, element('input', {type: 'checkbox', name, ...attributes}), element('span', {}, label));
}

/** Returns a question with answers of which one is taken. @param options pairs of value and text */
export function oneOf(name, legend, options, value) {
  return element('fieldset', {class: 'row'}, element('legend', {}, legend),
    element('div', {class: 'choices'}, options.map(([id, text]) => element('label', {class: 'choice'},
      element('input', {type: 'radio', name, value: id, checked: id === value}), element('span', {}, text)))));
}

/**
 * Opens a form in a modal dialog and returns once it is closed: what `act` returned, or null when
 * nothing was done. What `act` refuses is told in the dialog, which stays.
 *
 * @param dialog {title, lead, fields, submit, danger, wide, keep, act(values)}: `keep` names what is
 *     typed for keeping; without `act` there is nothing to submit
 */
export function openDialog(desk, {title, lead = [], fields: rows = [], submit, danger = false, wide = false, keep = null, act = null}) {
  const {say} = desk.words;
  const heading = element('h2', {id: 'dialog-title', class: 'dialog-title', tabindex: '-1'}, title);
  const problem = element('p', {role: 'alert'});
  const send = act && element('button', {type: 'submit', class: danger ? 'button danger' : 'button primary'}, submit);
  const form = element('form', {}, rows, problem, element('div', {class: 'actions'}, send,
    button('', say(act ? 'console.cancel' : 'console.close'), () => dialog.close())));
  const dialog = element('dialog', {class: wide ? 'dialog wide' : 'dialog', 'aria-labelledby': 'dialog-title'},
    heading, lead, form);
  if (keep) {
    desk.kept.tie(form, keep);
  }
  let result = null;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    send.disabled = true;
    problem.className = '';
    problem.textContent = '';
    try {
      result = await act(values(form)) ?? true;
      if (keep) {
        desk.kept.drop(keep);
      }
      dialog.close();
    } catch (failure) {
      problem.className = 'alarm';
      problem.textContent = desk.problem(failure);
      send.disabled = false;
    }
  });
  document.body.append(dialog);
  dialog.showModal();
  const first = form.querySelector('input:not([type=checkbox]), textarea, select');
  (first ?? (act ? send : heading)).focus();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(result);
    });
  });
}
