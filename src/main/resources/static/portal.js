// The question page: asks /api/v1/answers and shows what comes back. Everything that comes from the
// server or from a visitor enters the page through textContent.

const LANGUAGES = ['en', 'zh-Hans'];
const STORED_LANGUAGE = 'language';

const byId = (id) => document.getElementById(id);
const form = byId('ask');
const field = byId('question');

let texts = {};
let language = 'en';
let latest = 0;

function wantedLanguage() {
  const wanted = [
    new URLSearchParams(location.search).get('lang'),
    localStorage.getItem(STORED_LANGUAGE),
    ...navigator.languages.map((it) => (it.toLowerCase().startsWith('zh') ? 'zh-Hans' : it.slice(0, 2))),
  ];
  return wanted.find((it) => LANGUAGES.includes(it)) ?? 'en';
}

async function speak(wanted) {
  const response = await fetch(`/texts/${wanted}.json`);
  texts = await response.json();
  language = wanted;
  document.documentElement.lang = wanted;
  document.title = texts.brand;
  for (const element of document.querySelectorAll('[data-text]')) {
    element.textContent = texts[element.dataset.text];
  }
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', texts[element.dataset.label]);
  }
  for (const button of document.querySelectorAll('[data-language]')) {
    button.setAttribute('aria-pressed', String(button.dataset.language === wanted));
  }
  document.querySelector('[data-measures]').href = `/measures/1?lang=${wanted}`;
  byId('examples').replaceChildren(...texts.examples.map(question));
}

/** Returns `text` with each {name} replaced. */
function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** Returns an element with attributes and children; strings become text, null is left out. */
function element(tag, attributes, ...children) {
  const created = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    created.setAttribute(name, value);
  }
  created.append(...children.flat().filter((it) => it !== null));
  return created;
}

/** Returns a list item with a button that asks `text`. */
function question(text) {
  const button = element('button', {type: 'button', class: 'suggestion'}, text);
  button.addEventListener('click', () => {
    field.value = text;
    form.requestSubmit();
  });
  return element('li', {}, button);
}

function titled(tag, name, ...children) {
  return element('section', {class: name}, element(tag, {}, texts[name]), ...children);
}

function list(items, attributes = {}) {
  return element('ul', attributes, items.map((it) => element('li', {}, it)));
}

function label(kind, value) {
  return element('span', {class: `label ${value}`}, texts[`${kind}.${value}`] ?? value);
}

/** Returns the answer's text as paragraphs, with each [n] that has a citation linked to it. */
function paragraphs(answer) {
  const markers = new Set(answer.citations.map((it) => String(it.marker)));
  return answer.answer.split(/\n+/).map((line) =>
    element('p', {}, line.split(/(\[\d+\])/).map((part) => {
      const marker = part.slice(1, -1);
      return /^\[\d+\]$/.test(part) && markers.has(marker)
        ? element('a', {href: `#citation-${marker}`, class: 'marker'}, part)
        : part;
    })));
}

function citation(it) {
  const heading = `[${it.marker}] ${fill(texts.clause, it)}`;
  return element('li', {id: `citation-${it.marker}`, tabindex: '-1'},
    element('h4', {}, element('a', {href: it.url}, heading)),
    element('blockquote', {lang: it.language}, it.quote),
    element('p', {class: 'about'}, label('commitment', it.commitment), ' ', label('provenance', it.provenance)),
    it.conditions.length === 0 ? null
      : element('div', {class: 'conditions'}, element('h5', {}, texts.conditions), list(it.conditions, {lang: it.language})),
    element('details', {},
      element('summary', {}, texts.parallel),
      element('blockquote', {lang: it.parallel.language}, it.parallel.quote),
      element('p', {class: 'about'}, label('provenance', it.parallel.provenance))),
    it.divergence === null ? null
      : element('p', {class: 'divergence'}, `${texts.divergence}: ${it.divergence}`));
}

function show(answer) {
  const article = byId('answer');
  const told = {lang: answer.language};
  article.replaceChildren(
    element('h2', {}, texts.answer),
    texts[`outcome.${answer.outcome}`] ? element('p', {}, label('outcome', answer.outcome)) : '',
    element('div', {class: 'text', ...told}, paragraphs(answer)),
    ...[
      answer.citations.length && titled('h3', 'sources', element('ol', {class: 'citations'}, answer.citations.map(citation))),
      answer.responsible.length && titled('h3', 'responsible', list(answer.responsible.map((it) => it.name), told)),
      answer.suggestions.length && titled('h3', 'suggestions', element('ul', {class: 'examples', ...told}, answer.suggestions.map(question))),
      element('p', {class: 'hotline'}, fill(texts.hotline, answer.handoff)),
      answer.handoff.reason && element('p', told, answer.handoff.reason),
      answer.notices.length && titled('h3', 'notices', list(answer.notices, told)),
    ].filter(Boolean));
  article.hidden = false;
  article.focus();
}

function complain(sentence) {
  byId('problem').replaceChildren(element('p', {}, sentence));
}

/** Returns the answer; fails with a sentence for the visitor. */
async function ask(text) {
  let response;
  try {
    response = await fetch('/api/v1/answers', {
      method: 'POST',
      headers: {'Content-Type': 'application/json', 'Accept': 'application/json', 'Accept-Language': language},
      body: JSON.stringify({question: text, language: null}),
    });
  } catch {
    throw new Error(texts.unreachable);
  }
  const body = await response.json().catch(() => ({detail: texts.unreachable}));
  if (!response.ok) {
    throw new Error(body.detail);
  }
  return body;
}

async function submit(event) {
  event.preventDefault();
  const turn = ++latest;
  byId('problem').replaceChildren();
  byId('answer').hidden = true;
  byId('status').textContent = texts.asking;
  try {
    const answer = await ask(field.value);
    if (turn === latest) {
      show(answer);
      byId('status').textContent = texts.answered;
    }
  } catch (failure) {
    if (turn === latest) {
      complain(failure.message);
      byId('status').textContent = '';
    }
  }
}

form.addEventListener('submit', submit);
field.addEventListener('keydown', (event) => {
  // While an input method composes Chinese, Enter picks a character.
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    form.requestSubmit();
  }
});
for (const button of document.querySelectorAll('[data-language]')) {
  button.addEventListener('click', () => {
    localStorage.setItem(STORED_LANGUAGE, button.dataset.language);
    speak(button.dataset.language);
  });
}

await speak(wantedLanguage());
const asked = new URLSearchParams(location.search).get('q');
if (asked) {
  field.value = asked;
  form.requestSubmit();
}
