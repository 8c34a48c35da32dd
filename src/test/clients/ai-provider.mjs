// The npm packages ai and @ai-sdk/openai-compatible against /v1.
import assert from 'node:assert/strict';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { APICallError, generateText, streamText } from 'ai';
import { base, check, languages, requireAnswer, requireFollowUp, retold } from './expectations.mjs';

const provider = createOpenAICompatible({
  name: 'investor-chatbot',
  baseURL: `${base}/v1`,
  apiKey: 'none',
  includeUsage: true,
});
const model = provider('investor-chatbot');
const turns = (language) => retold(language).filter(({ role }) => role !== 'system');

async function generates() {
  for (const language of languages) {
    const { text, usage, finishReason } = await generateText({ model, prompt: language.question });
    requireAnswer(text, language);
    assert.equal(finishReason, 'stop');
    assert.ok(usage.outputTokens > 0);
  }
}

async function streams() {
  for (const language of languages) {
    const result = streamText({ model, prompt: language.question });
    let text = '';
    for await (const delta of result.textStream) text += delta;
    requireAnswer(text, language);
    assert.equal(await result.finishReason, 'stop');
    assert.ok((await result.usage).totalTokens > 0);
  }
}

async function followsUp() {
  for (const language of languages) {
    const { text } = await generateText({ model, messages: turns(language) });
    requireFollowUp(text, language);
  }
}

async function tellsErrors() {
  const isRefusal = (status, message) => (e) => {
    assert.ok(APICallError.isInstance(e), String(e));
    assert.equal(e.statusCode, status);
    assert.match(e.message, message);
    return true;
  };
  await assert.rejects(
    generateText({ model: provider('gpt-4o'), prompt: 'a', maxRetries: 0 }),
    isRefusal(404, /no such model/),
  );
  await assert.rejects(
    generateText({ model, prompt: 'x'.repeat(501), maxRetries: 0 }),
    isRefusal(400, /500 characters/),
  );
}

await check('ai with openai-compatible', { generates, streams, followsUp, tellsErrors });
