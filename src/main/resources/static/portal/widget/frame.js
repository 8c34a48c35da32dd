/** The parts of the widget around the chat: launcher and window. */

const SVG = 'http://www.w3.org/2000/svg';
const BALLOON = 'M4 5h16v11H10l-5 4v-4H4z';
const CROSS = 'M6 6l12 12M18 6L6 18';

/**
 * Returns the parts, in the language of `texts`.
 *
 * @returns {{shell: HTMLElement, launcher: HTMLButtonElement, pane: HTMLDialogElement,
 *     close: HTMLButtonElement, chat: HTMLElement}}
 */
export function frame(language, texts) {
  const launcher = made('button', 'launcher', {
    type: 'button', part: 'launcher', 'aria-expanded': 'false', 'aria-controls': 'window',
  });
  launcher.append(icon(BALLOON), made('span', 'launcher-label', {}, texts['chat.widget.launcher']));

  const close = made('button', 'window-close', {
    type: 'button', part: 'close', 'aria-label': texts['chat.widget.close'],
  });
  close.append(icon(CROSS));
  const header = made('header', 'window-header', {part: 'header'});
  header.append(made('h2', 'window-title', {id: 'window-title'}, texts['chat.widget.title']), close);
  const chat = made('div', 'window-chat', {part: 'chat'});
  const pane = made('dialog', 'window', {id: 'window', part: 'window', 'aria-labelledby': 'window-title'});
  pane.append(header, chat);

  const shell = made('div', 'shell', {lang: language});
  shell.append(launcher, pane);
  return {shell, launcher, pane, close, chat};
}

/** Returns what is shown in place of the widget where it may not be. */
export function refusal(language, {title, detail}) {
  const shell = made('div', 'shell', {lang: language});
  const note = made('div', 'refusal', {role: 'status', part: 'refusal'});
  note.append(made('p', 'refusal-title', {}, title), made('p', 'refusal-detail', {}, detail));
  shell.append(note);
  return shell;
}

/** Returns a failure in words. */
export function alarm(text) {
  return made('p', 'alarm', {role: 'alert'}, text);
}

function made(tag, name, attributes, text = '') {
  const element = document.createElement(tag);
  element.className = name;
  for (const [attribute, value] of Object.entries(attributes)) {
    element.setAttribute(attribute, value);
  }
  element.textContent = text;
  return element;
}

function icon(path) {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [attribute, value] of Object.entries({
    viewBox: '0 0 24 24', width: '24', height: '24', 'aria-hidden': 'true',
    fill: 'none', stroke: 'currentColor', 'stroke-width': '2', 'stroke-linejoin': 'round', 'stroke-linecap': 'round',
  })) {
    svg.setAttribute(attribute, value);
  }
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}
