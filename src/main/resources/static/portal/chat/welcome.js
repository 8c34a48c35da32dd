import {button, element} from './dom.js';

/** Returns what stands before anything is asked: who answers, and where to begin. */
export function welcome(say, {themes, suggestions}, heading, ask) {
  return element('section', {class: 'welcome'},
    element(heading, {class: 'title'}, say('chat.title')),
    element('p', {class: 'greeting'}, say('chat.greeting')),
    element('div', {class: 'starts'},
      element('p', {class: 'starts-title'}, say('chat.themes')),
      element('ul', {class: 'themes'}, themes.map((it) => element('li', {}, theme(it, ask)))),
      element('p', {class: 'starts-title'}, say('chat.suggestions')),
      questions(suggestions, ask)));
}

function theme(it, ask) {
  return element('button', {type: 'button', class: 'theme', click: () => ask(it.question)},
    element('span', {class: 'theme-number', 'aria-hidden': 'true'}, it.number),
    element('span', {class: 'theme-title'}, it.title),
    element('span', {class: 'theme-measures'}, it.measures));
}

/** Returns questions to choose from. */
export function questions(texts, ask) {
  return element('ul', {class: 'questions'},
    texts.map((it) => element('li', {}, button('question', it, () => ask(it)))));
}
