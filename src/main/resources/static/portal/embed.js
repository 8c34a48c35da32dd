/** Puts the chat into a frame on a page of another site. */

import {Chat} from './chat/chat.js';
import {tabStorage} from './widget/memory.js';

const content = JSON.parse(document.getElementById('texts').textContent);
const chat = new Chat(document.getElementById('chat'), {...content, storage: tabStorage(), placement: 'widget'});
await chat.start();
