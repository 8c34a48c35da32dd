import {button, element} from '../portal/chat/dom.js';
import {choice, line, openDialog} from './forms.js';
import {label} from './labels.js';
import {named} from './phone.js';
import {table} from './tables.js';

const ROLES = ['operator', 'supervisor', 'administrator'];

/** Who may sign in, and as what. */
export class Accounts {
  constructor(desk) {
    const {say} = desk.words;
    this.desk = desk;
    this.title = say('console.section.accounts');
    this.result = element('div', {});
    this.node = element('div', {},
      element('div', {class: 'head'}, element('h1', {tabindex: '-1'}, this.title),
        button('primary', say('console.accounts.create'), () => this.#create())),
      this.result);
  }

  async start() {
    const {accounts} = await this.desk.client.get('/accounts');
    const {words, words: {say}} = this.desk;
    const held = document.activeElement?.dataset?.act;
    this.result.replaceChildren(table(say('console.section.accounts'),
      ['name', 'id', 'role', 'state', 'last', 'actions'].map((it) => say(`console.accounts.${it}`)),
      accounts.map((it) => [it.name, element('code', {}, it.id), say(`console.role.${it.role}`), this.#state(it),
        it.lastSignedIn ? words.moment(it.lastSignedIn) : say('console.none'), this.#acts(it)])));
    if (held) {
      this.result.querySelector(`[data-act="${CSS.escape(held)}"]`)?.focus();
    }
  }

  #state(account) {
    const {say} = this.desk.words;
    const labels = [
      account.disabled && label(say('console.accounts.disabled'), 'warm'),
      account.locked && label(say('console.accounts.locked'), 'warm'),
      account.mustChangePassword && label(say('console.accounts.must-change')),
    ].filter(Boolean);
    return labels.length > 0 ? element('span', {class: 'labels'}, labels) : say('console.accounts.enabled');
  }

  /** Nobody shuts out themselves. */
  #acts(account) {
    const {say} = this.desk.words;
    const act = (id, does) => button('quiet', say(`console.accounts.${id}`), does,
      {'data-act': `${id} ${account.id}`, 'aria-label': `${say(`console.accounts.${id}`)}${say('console.colon')}${account.name}`});
    const mine = account.id === this.desk.me.account.id;
    return element('div', {class: 'acts'},
      act('reset', () => this.#reset(account)),
      account.locked && act('unlock', () => this.#post(account, 'unlock')),
      !mine && act('change-role', () => this.#role(account)),
      !mine && (account.disabled ? act('enable', () => this.#post(account, 'enable')) : act('disable', () => this.#disable(account))));
  }

  async #create() {
    const {client, words, words: {say}} = this.desk;
    const made = await openDialog(this.desk, {
      title: say('console.accounts.create'), submit: say('console.accounts.create'),
      fields: [
        line('id', say('console.accounts.id'), {required: true, pattern: '[a-z0-9.@_\\-]{1,64}', hint: say('console.accounts.id-hint')}),
        line('name', say('console.accounts.name'), {required: true, maxlength: 100}),
        choice('role', say('console.accounts.role'), named(ROLES, 'console.role.', words)),
      ],
      act: (it) => client.post('/accounts', {...it, name: it.name.trim()}),
    });
    if (made) {
      await this.#password(made.name, made.password);
    }
  }

  async #reset(account) {
    const {client, words: {say}} = this.desk;
    const made = await openDialog(this.desk, {
      title: say('console.accounts.reset'), submit: say('console.accounts.reset'), danger: true,
      lead: [element('p', {}, say('console.accounts.reset.lead', account.name))],
      act: () => client.post(`/accounts/${account.id}/reset`),
    });
    if (made) {
      await this.#password(account.name, made.password);
    }
  }

  /** Nobody can show it again. */
  async #password(name, password) {
    const {say} = this.desk.words;
    const copied = element('span', {role: 'status'});
    await openDialog(this.desk, {
      title: say('console.accounts.password'),
      lead: [
        element('p', {}, say('console.accounts.password.lead', name)),
        element('p', {class: 'password'}, element('code', {}, password), ' ',
          button('', say('console.copy'), async () => {
            copied.textContent = await navigator.clipboard.writeText(password)
              .then(() => say('console.copied'), () => say('console.not-copied'));
          }), ' ', copied)],
    });
    await this.desk.attempt(() => this.start());
  }

  async #role(account) {
    const {words, words: {say}} = this.desk;
    await this.#ask(account, 'role', {
      title: say('console.accounts.change-role'), submit: say('console.accounts.change-role'),
      lead: [element('p', {}, account.name)],
      fields: [choice('role', say('console.accounts.role'), named(ROLES, 'console.role.', words), {value: account.role})],
    });
  }

  async #disable(account) {
    const {say} = this.desk.words;
    await this.#ask(account, 'disable', {
      title: say('console.accounts.disable'), submit: say('console.accounts.disable'), danger: true,
      lead: [element('p', {}, say('console.accounts.disable.lead', account.name))],
    });
  }

  async #ask(account, act, dialog) {
    if (await openDialog(this.desk, {...dialog, act: (it) => this.desk.client.post(`/accounts/${account.id}/${act}`, it)})) {
      await this.desk.attempt(() => this.start());
    }
  }

  #post(account, act) {
    return this.desk.attempt(async () => {
      await this.desk.client.post(`/accounts/${account.id}/${act}`);
      await this.start();
    });
  }
}
