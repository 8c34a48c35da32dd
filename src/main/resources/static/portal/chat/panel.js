import {button, element, list} from './dom.js';

/** Shows the cited clauses of an answer, one at a time, each in its whole measure. */
export class Panel {
  /**
   * @param context {say, client, page}; elsewhere than on a page of ours, links open in a new tab
   * @param covers called with whether the panel hides the conversation, which is then out of reach
   */
  constructor(context, covers) {
    this.context = context;
    this.say = context.say;
    this.covers = covers;
    this.heading = element('h2', {tabindex: '-1', class: 'panel-title'});
    this.measure = element('p', {class: 'hint'});
    this.position = element('p', {class: 'hint', role: 'status'});
    this.body = element('div', {class: 'panel-body', tabindex: '0', role: 'region', 'aria-label': this.say('chat.panel')});
    this.previous = button('', this.say('chat.panel.previous'), () => this.#show(this.index - 1));
    this.next = button('', this.say('chat.panel.next'), () => this.#show(this.index + 1));
    this.node = element('aside', {
      class: 'panel', role: 'dialog', 'aria-label': this.say('chat.panel'), hidden: true,
      keydown: (event) => event.key === 'Escape' && this.close(),
    },
    element('div', {class: 'panel-head'}, element('div', {}, this.heading, this.measure),
      button('', this.say('chat.close'), () => this.close())),
    this.body,
    this.foot = element('div', {class: 'panel-foot'}, this.previous, this.position, this.next));
    this.size = new ResizeObserver(() => this.#fit());
  }

  /** @param origin what the focus goes back to */
  open(answer, index, origin) {
    this.answer = answer;
    this.origin = origin;
    this.node.hidden = false;
    this.size.observe(this.node);
    this.#show(index);
    this.heading.focus();
  }

  close() {
    if (this.node.hidden) {
      return;
    }
    this.node.hidden = true;
    this.size.disconnect();
    this.covers(false);
    this.origin?.focus();
  }

  #fit() {
    const whole = this.node.parentElement.getBoundingClientRect().width;
    this.covers(!this.node.hidden && this.node.getBoundingClientRect().width > whole * .9);
  }

  #show(index) {
    const {citations} = this.answer;
    this.index = Math.min(Math.max(index, 0), citations.length - 1);
    const it = citations[this.index];
    this.heading.textContent = `[${it.marker}] ${this.say('chat.clause', it.clause)}`;
    this.measure.replaceChildren(
      it.measure === 0 ? this.say('chat.panel.notice') : this.say('chat.panel.measure', it.measure), ' ',
      element('span', {lang: it.language}, it.title));
    this.foot.hidden = citations.length === 1;
    this.position.textContent = this.say('chat.panel.position', this.index + 1, citations.length);
    this.previous.disabled = this.index === 0;
    this.next.disabled = this.index === citations.length - 1;
    this.#fill(it);
  }

  async #fill(it) {
    this.body.replaceChildren(element('p', {class: 'hint'}, this.say('chat.panel.loading')));
    const both = await Promise.all([it.language, it.parallel.language].map((language) =>
      this.context.client.measure(it.policy, it.measure, language))).catch(() => null);
    if (this.answer.citations[this.index] !== it) {
      return; // another one was asked for meanwhile
    }
    this.body.replaceChildren(...(both ? this.#measure(it, ...both) : this.#clause(it)));
    const cited = this.body.querySelector('.cited');
    const heads = this.body.querySelector('.heads');
    this.body.scrollTop = cited.offsetTop - heads.offsetHeight - this.body.offsetTop;
  }

  #measure(it, measure, parallel) {
    const {say} = this;
    return [
      element('div', {class: 'pair heads'}, head(measure, say), head(parallel, say)),
      ...measure.clauses.map((clause, index) =>
        row(clause, parallel.clauses[index], clause.id === it.clause ? it : null, this)),
      element('p', {class: 'part'}, say('chat.responsible')),
      list(measure.responsible.map((body) => body.name), {lang: measure.language}),
      this.#link(it),
    ];
  }

  /** What is known of the clause without asking. */
  #clause(it) {
    const {say} = this;
    const texts = [it, it.parallel].map((text) => ({...text, text: text.quote}));
    return [
      element('p', {class: 'remark'}, say('chat.panel.failed')),
      element('div', {class: 'pair heads'}, ...texts.map((text) => head(text, say))),
      row({...texts[0], id: it.clause}, texts[1], it, this),
      this.#link(it),
    ];
  }

  #link(it) {
    return element('p', {class: 'panel-link'},
      element('a', {href: new URL(it.url, import.meta.url).href, target: this.context.page ? null : '_blank'},
        this.say('chat.panel.page')));
  }
}

/** Says what language a column is in and where its text comes from. */
function head(text, say) {
  return element('p', {}, element('span', {class: 'column'}, say(`chat.language.${text.language}`)), ' ',
    element('span', {class: `label ${text.provenance}`}, say(`chat.provenance.${text.provenance}`)));
}

/** @param cited the citation, null for the other clauses of its measure */
function row(clause, parallel, cited, {say, answer}) {
  const here = answer.citations[0].language;
  const there = answer.citations[0].parallel.language;
  const divergence = cited?.divergence ?? clause.divergence;
  return element('section', {class: cited ? 'clause cited' : 'clause', 'aria-current': cited && 'true'},
    element('h3', {class: 'clause-id'}, clause.id,
      cited && element('span', {class: 'unseen'}, ` ${say('chat.panel.cited')}`)),
    element('div', {class: 'pair'},
      element('blockquote', {lang: here, dir: 'auto'}, clause.text),
      element('blockquote', {lang: there, dir: 'auto'}, parallel.text)),
    cited && element('div', {class: 'particulars'},
      element('p', {}, element('span', {class: `label ${cited.commitment}`}, say(`chat.commitment.${cited.commitment}`))),
      cited.conditions.length > 0 && element('p', {class: 'part'}, say('chat.panel.conditions')),
      cited.conditions.length > 0 && list(cited.conditions, {lang: here})),
    divergence && element('p', {class: 'remark', lang: here}, say('chat.panel.divergence', divergence)));
}
