import {button, element} from './dom.js';
import {words} from './problems.js';

const MINUTE = 60_000;

/**
 * Opens what can be done with the record of a conversation.
 *
 * @param context {say, page, sheet, record(format), erase(), print()}; only a page of ours prints
 */
export function openRecord(context, origin) {
  const {say, sheet} = context;
  const problem = element('p', {role: 'alert'});
  const save = async (format) => {
    problem.className = '';
    problem.textContent = '';
    try {
      download(await context.record(format));
    } catch {
      problem.className = 'alarm';
      problem.textContent = say('chat.export.failed');
    }
  };
  sheet.open(say('chat.record'), [
    element('div', {class: 'actions'},
      context.page && button('', say('chat.print'), context.print),
      button('', say('chat.export.html'), () => save('html')),
      button('', say('chat.export.json'), () => save('json')),
      button('', say('chat.erase'), () => confirm(context))),
    problem,
  ], origin);
}

function confirm(context) {
  const {say, sheet} = context;
  const problem = element('p', {role: 'alert'});
  const erase = async () => {
    try {
      await context.erase();
    } catch (failure) {
      problem.className = 'alarm';
      problem.textContent = words(failure, context);
    }
  };
  sheet.open(say('chat.erase'), [
    element('p', {}, say('chat.erase.question')),
    problem,
    element('div', {class: 'actions'},
      button('primary', say('chat.erase.confirm'), erase),
      button('', say('chat.cancel'), () => sheet.close())),
  ]);
}

function download({file, name}) {
  const address = URL.createObjectURL(file);
  element('a', {href: address, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(address), MINUTE); // browsers begin to read it later
}
