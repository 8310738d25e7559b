import { expect, test } from '@jest/globals';
import { createBuiltinRegistry } from '@nightshift/nodes';
import type { Flow } from '@nightshift/schema';
import { callOfStep } from './call-of-step.js';

const registry = createBuiltinRegistry();

const asking = (config: Record<string, unknown>): Flow => ({
  schema: 1,
  id: 'flw_order',
  name: 'Order',
  languages: ['en'],
  variables: { number: { type: 'text' } },
  triggers: { asks: { type: 'message.keyword', v: 1, config: { any: ['order'] }, next: 'hello' } },
  nodes: {
    hello: { type: 'message.send', v: 1, config: { text: 'Hello' }, next: { done: 'look' } },
    look: { type: 'http.request', v: 1, config, next: { ok: 'hello', error: 'hello' } },
  },
});

test('makes the request of a step with the values that are given, escaped as in a run', () => {
  const flow = asking({
    method: 'POST',
    url: 'https://{{shop.host}}/orders/{{vars.number}}?key={{secret.shop}}',
    headers: [{ name: 'X-Email', value: '{{contact.email}}' }],
    body: '{"size": "{{contact.fields.size}}", "text": "{{message.text}}", "none": "{{vars.other}}"}',
  });
  const values = {
    'vars.number': 'A 7',
    'contact.email': 'ann@lamps.example',
    'contact.fields.size': '"L"',
    'message.text': 'Where is it?',
    'shop.host': 'shop.example',
  };
  expect(callOfStep({ flow, nodeId: 'look', registry, values })).toMatchObject({
    call: 'http.request',
    input: {
      method: 'POST',
      url: 'https://shop.example/orders/A%207?key={{secret.shop}}',
      headers: { 'x-email': 'ann@lamps.example' },
      body: '{"size": "\\"L\\"", "text": "Where is it?", "none": ""}',
    },
  });
});

test('says why there is nothing to send', () => {
  const flow = asking({ url: '{{vars.number}}' });
  const made = callOfStep({ flow, nodeId: 'look', registry, values: { 'vars.number': 'nowhere' } });
  expect(made).toEqual({ why: { code: 'http.no-url' } });
});

test('a step that calls nobody, and one that is not there, make no call', () => {
  const flow = asking({ url: 'https://shop.example' });
  expect(callOfStep({ flow, nodeId: 'hello', registry, values: {} })).toEqual({});
  expect(callOfStep({ flow, nodeId: 'gone', registry, values: {} })).toEqual({});
});
