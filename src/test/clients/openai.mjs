// The npm package openai against /v1.
import assert from 'node:assert/strict';
import OpenAI from 'openai';
import { base, check, languages, link, requireAnswer, requireFollowUp, retold } from './expectations.mjs';

const model = 'investor-chatbot';
const connect = (apiKey) => new OpenAI({ apiKey, baseURL: `${base}/v1`, maxRetries: 0 });
const client = connect('none');
const ask = (content, more = {}) =>
  client.chat.completions.create({ model, messages: [{ role: 'user', content }], temperature: 0.2, ...more });

async function lists() {
  const ids = [];
  for await (const one of client.models.list()) ids.push(one.id);
  assert.deepEqual(ids, ['investor-chatbot', 'investor-chatbot-task']);
  assert.equal((await client.models.retrieve(model)).object, 'model');
}

async function completes() {
  for (const language of languages) {
    const { choices, usage, object, conversation_id } = await ask(language.question);
    const { message, finish_reason } = choices[0];
    assert.equal(object, 'chat.completion');
    assert.equal(finish_reason, 'stop');
    assert.match(conversation_id, /^cnv_/);
    requireAnswer(message.content, language);
    assert.equal(usage.total_tokens, usage.prompt_tokens + usage.completion_tokens);
    const characters = [...message.content]; // code points, as the indices count
    assert.ok(message.annotations.length >= 1);
    for (const { type, url_citation: cited } of message.annotations) {
      assert.equal(type, 'url_citation');
      assert.equal(characters.slice(cited.start_index, cited.end_index).join(''), '[1]');
      assert.equal(cited.url, link(language));
    }
    assert.equal(message.citations[0].clause, '7.4');
  }
}

async function takesParts() {
  const answer = await ask([{ type: 'text', text: languages[0].question }]);
  requireAnswer(answer.choices[0].message.content, languages[0]);
}

async function streams() {
  for (const language of languages) {
    const whole = await ask(language.question);
    const stream = await ask(language.question, { stream: true, stream_options: { include_usage: true } });
    const ids = new Set();
    let text = '';
    let annotations = [];
    let usage = null;
    for await (const chunk of stream) {
      ids.add(chunk.id);
      text += chunk.choices[0]?.delta.content ?? '';
      annotations = annotations.concat(chunk.choices[0]?.delta.annotations ?? []);
      usage = chunk.usage ?? usage;
    }
    assert.equal(ids.size, 1);
    assert.equal(text, whole.choices[0].message.content);
    assert.deepEqual(annotations, whole.choices[0].message.annotations);
    assert.deepEqual(usage, whole.usage);
  }
}

async function followsUp() {
  for (const language of languages) {
    const answer = await client.chat.completions.create({ model, messages: retold(language) });
    requireFollowUp(answer.choices[0].message.content, language);
    const runner = client.chat.completions.stream({ model, messages: retold(language) });
    requireFollowUp(await runner.finalContent(), language);
  }
}

async function tellsErrors() {
  await assert.rejects(ask('x'.repeat(501)), (e) => {
    assert.ok(e instanceof OpenAI.BadRequestError);
    assert.equal(e.param, 'messages[0].content');
    assert.match(e.message, /500 characters/);
    return true;
  });
  await assert.rejects(ask('x'.repeat(501), { stream: true }), OpenAI.BadRequestError);
  await assert.rejects(ask('a', { model: 'gpt-4o' }), (e) => {
    assert.ok(e instanceof OpenAI.NotFoundError);
    assert.equal(e.code, 'model_not_found');
    return true;
  });
  await assert.rejects(connect('ick_none').models.list(), (e) => {
    assert.ok(e instanceof OpenAI.AuthenticationError);
    assert.equal(e.code, 'invalid_api_key');
    return true;
  });
  await assert.rejects(client.embeddings.create({ model, input: 'a' }), OpenAI.NotFoundError);
}

async function keepsHouse() {
  const prompt = (field) =>
    `### Task:\nGenerate it.\n### Output:\nJSON format: { "${field}": [] }\n### Chat History:\n<chat_history>\n` +
    `USER: ${languages[1].question}\nASSISTANT: … ${link(languages[1])}\n</chat_history>`;
  const done = async (field) => JSON.parse((await ask(prompt(field))).choices[0].message.content)[field];
  assert.equal(await done('title'), languages[1].question);
  assert.match((await done('tags'))[0], /\p{Script=Han}/u);
  assert.equal((await done('follow_ups')).length, 3);
  assert.deepEqual(await done('queries'), []);
}

await check('openai', { lists, completes, takesParts, streams, followsUp, tellsErrors, keepsHouse });
