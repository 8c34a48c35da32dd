// Plays through the MCP server with the protocol's own TypeScript client.
//   node mcp.mjs [http://localhost:8080] [key]
// Ends with 1 and says what is wrong where something is not as it should be.
import assert from 'node:assert/strict';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

const [base = 'http://localhost:8080', key] = process.argv.slice(2);
const POLICY = 'policy://beijing-foreign-investment-2021';
const headers = key ? { Authorization: `Bearer ${key}` } : {};

async function connected(more = {}) {
  const client = new Client({ name: 'mcp.mjs', version: '1' });
  const options = { requestInit: { headers: { ...headers, ...more } } };
  await client.connect(new StreamableHTTPClientTransport(new URL(`${base}/mcp`), options));
  return client;
}

const client = await connected();
assert.equal(client.getServerVersion().name, 'investor-chatbot');
assert.match(client.getInstructions(), /12345/);
console.log('server:', client.getServerVersion().title);

const { tools } = await client.listTools();
assert.deepEqual(tools.map((it) => it.name), ['ask_policy', 'search_clauses', 'get_measure']);
for (const tool of tools) {
  assert.equal(tool.annotations.readOnlyHint, true);
  assert.equal(tool.outputSchema.type, 'object');
}
console.log('tools:', tools.map((it) => it.name).join(', '));

// The client checks what is found against the schema that the tool has described.
const questions = [
  ['What is the foreign debt quota in Haidian Park?', undefined, 'en', /prevails|AI-generated/],
  ['海淀园的外债额度是多少？', undefined, 'zh-Hans', /人工智能生成/],
  ['海淀園的外債額度是多少？', undefined, 'zh-Hant', /人工智能生成/],
  ['What is the foreign debt quota in Haidian Park?', 'zh-Hans', 'zh-Hans', /人工智能生成/],
];
for (const [question, language, expected, label] of questions) {
  const answer = await client.callTool({ name: 'ask_policy', arguments: { question, language } });
  assert.ok(!answer.isError, answer.content[0].text);
  assert.equal(answer.structuredContent.outcome, 'answered');
  assert.equal(answer.structuredContent.language, expected);
  assert.match(answer.content[0].text, label);
  for (const citation of answer.structuredContent.citations) {
    assert.ok(answer.content[0].text.includes(citation.url));
    assert.equal((await fetch(citation.url)).status, 200);
  }
  console.log(`ask_policy (${expected}):`, answer.structuredContent.answer.split('\n')[0]);
}

const found = await client.callTool({ name: 'search_clauses', arguments: { query: '外债', size: 3 } });
assert.equal(found.structuredContent.hits.length, 3);
console.log('search_clauses:', found.structuredContent.hits.map((it) => it.clause).join(', '));

const measure = await client.callTool({ name: 'get_measure', arguments: { number: 7, language: 'zh-Hans' } });
assert.equal(measure.structuredContent.number, 7);
console.log('get_measure:', measure.content[0].text.split('\n')[0]);

for (const [name, args] of [
  ['ask_policy', { question: ' ' }],
  ['ask_policy', { question: 'How much?', language: 'fr' }],
  ['ask_policy', { question: 'a'.repeat(501) }],
  ['get_measure', { number: 26 }],
]) {
  const refused = await client.callTool({ name, arguments: args });
  assert.equal(refused.isError, true);
  assert.match(refused.content[0].text, /^Call again with/);
  console.log('refused:', refused.content[0].text);
}
await assert.rejects(client.callTool({ name: 'nothing', arguments: {} }), { code: -32602 });

const { resources } = await client.listResources();
assert.equal(resources.length, 84);
for (const resource of resources) {
  const { contents } = await client.readResource({ uri: resource.uri });
  assert.ok(contents[0].text.length > 0);
}
const { resourceTemplates } = await client.listResourceTemplates();
assert.equal(resourceTemplates.length, 2);
const one = await client.readResource({ uri: `${POLICY}/en/json/measures/7` });
assert.equal(JSON.parse(one.contents[0].text).clauses.length, measure.structuredContent.clauses.length);
await assert.rejects(client.readResource({ uri: `${POLICY}/en/measures/26` }), { code: -32002 });
console.log('documents:', resources.length, 'read');

await assert.rejects(connected({ Origin: 'https://evil.example' }), /403|unknown-site/);
await assert.rejects(connected({ Authorization: 'Bearer ick_nobody_' + 'x'.repeat(43) }), /401|unknown-key|Unauthorized/);
console.log('refused: a page of another site, a wrong key');

const others = await Promise.all([connected(), connected(), connected()]);
const answers = await Promise.all(
  others.map((it) => it.callTool({ name: 'ask_policy', arguments: { question: questions[0][0] } })));
assert.equal(new Set(answers.map((it) => it.structuredContent.answer)).size, 1);
await Promise.all([client, ...others].map((it) => it.close()));
console.log('done');
