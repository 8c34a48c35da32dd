import {Chat} from './chat.js';

/** Puts the chat on its page, and asks the question that the address holds. */
const content = JSON.parse(document.getElementById('texts').textContent);
const root = document.getElementById('chat');
root.replaceChildren(); // what stood there until now
const chat = new Chat(root, {...content, storage: storage(), placement: 'page'});
const address = new URL(location.href);
const question = address.searchParams.get('q');
await chat.start();
if (question) {
  // taken out, so that a reload does not ask again
  address.searchParams.delete('q');
  history.replaceState(null, '', address);
  chat.ask(question);
}

/** Returns where to remember; nothing where the browser forbids it. */
function storage() {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
