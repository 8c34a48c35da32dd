import {element} from '../portal/chat/dom.js';

/**
 * Returns a table that scrolls by itself where it is wider than the page.
 *
 * @param columns what to call them
 * @param rows arrays of texts or nodes; the first of a row names it
 */
export function table(caption, columns, rows, {seen = false} = {}) {
  return element('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption},
    element('table', {},
      element('caption', {class: seen ? null : 'unseen'}, caption),
      element('thead', {}, element('tr', {}, columns.map((it) => element('th', {scope: 'col'}, it)))),
      element('tbody', {}, rows.map(([first, ...rest]) => element('tr', {},
        element('th', {scope: 'row'}, first), rest.map((it) => element('td', {}, it)))))));
}
