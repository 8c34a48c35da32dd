import {Accounts} from './accounts.js';
import {Audit} from './audit.js';
import {Card} from './card.js';
import {Cards} from './cards.js';
import {Figures} from './figures.js';
import {Gaps} from './gaps.js';
import {Letters} from './letters.js';
import {Queue} from './queue.js';
import {Stops} from './stops.js';
import {TicketPage} from './ticket.js';

const OPERATORS = ['operator', 'supervisor'];
const OVERSEERS = ['supervisor', 'administrator'];
const EVERYBODY = ['operator', 'supervisor', 'administrator'];

/** The sections, in the order of the menu: who sees them, and what shows them. */
export const SECTIONS = [
  {id: 'queue', path: '/desk', roles: OPERATORS, page: Queue},
  {id: 'gaps', path: '/desk/gaps', roles: OPERATORS, page: Gaps},
  {id: 'cards', path: '/desk/cards', roles: OPERATORS, page: Cards},
  {id: 'figures', path: '/desk/figures', roles: EVERYBODY, page: Figures},
  {id: 'audit', path: '/desk/audit', roles: OVERSEERS, page: Audit},
  {id: 'switch', path: '/desk/switch', roles: EVERYBODY, page: Stops},
  {id: 'letters', path: '/desk/letters', roles: OVERSEERS, page: Letters},
  {id: 'accounts', path: '/desk/accounts', roles: ['administrator'], page: Accounts},
];

/** Pages of a section that show one thing, named by the last part of the address. */
export const DETAILS = [
  {of: 'queue', begins: '/desk/tickets/', page: TicketPage},
  {of: 'cards', begins: '/desk/cards/', page: Card},
];
