import {Console} from './console.js';

/** Puts the console on its page. */
const content = JSON.parse(document.getElementById('texts').textContent);
await new Console(document.getElementById('desk'), content).start();
