// What useChat of the npm package ai is made of, against /api/v1/chat.
import assert from 'node:assert/strict';
import { DefaultChatTransport, readUIMessageStream } from 'ai';
import { base, check, languages, link, requireFollowUp } from './expectations.mjs';

const transport = new DefaultChatTransport({ api: `${base}/api/v1/chat` });
const says = (id, role, text) => ({ id, role, parts: [{ type: 'text', text }] });

async function receive(messages) {
  const stream = await transport.sendMessages({
    chatId: 'chat-1',
    messages,
    trigger: 'submit-message',
    messageId: undefined,
    abortSignal: undefined,
  });
  let message = null;
  for await (const state of readUIMessageStream({ stream, terminateOnError: true })) message = state;
  return message;
}

const part = (message, type) => message.parts.find((it) => it.type === type);

async function answers() {
  for (const language of languages) {
    const message = await receive([says('1', 'user', language.question)]);
    assert.equal(message.role, 'assistant');
    assert.match(message.id, /^msg_/);
    const { text, state } = part(message, 'text');
    assert.equal(state, 'done');
    assert.ok(text.includes(language.amount), text);
    assert.ok(text.endsWith(language.label), text);
    assert.equal(part(message, 'source-url').url, link(language));
    assert.equal(part(message, 'data-outcome').data.outcome, 'answered');
    assert.equal(part(message, 'data-citations').data[0].clause, '7.4');
    assert.ok(part(message, 'data-notices').data.length >= 1);
    assert.equal(part(message, 'data-handoff').data.hotline, '12345');
    assert.equal(part(message, 'data-suggestions').data.length, 3);
  }
}

async function followsUp() {
  for (const language of languages) {
    const message = await receive([
      says('1', 'user', language.question),
      says('2', 'assistant', 'One billion, by the Ministry of Magic.'),
      says('3', 'user', language.followUp),
    ]);
    requireFollowUp(part(message, 'text').text, language);
  }
}

async function tellsErrors() {
  await assert.rejects(receive([says('1', 'user', 'x'.repeat(501))]), (e) => {
    const problem = JSON.parse(e.message);
    assert.equal(problem.type, '/problems/invalid-request');
    assert.match(problem.detail, /500 characters/);
    return true;
  });
}

await check('ai', { answers, followsUp, tellsErrors });
