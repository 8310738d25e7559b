import { describe, expect, test } from '@jest/globals';
import type { Json, Said } from '@nightshift/schema';
import { answer } from './answer.js';
import type { ValueSpec } from '../extract/value-kinds.js';
import { inventedArgument } from './identifiers.js';
import { question, says, testIo } from '../testing/shop.js';

const judged = (value: Json, heard: string, parameter: Partial<ValueSpec> = {}): boolean =>
  inventedArgument(
    {
      name: 'tool',
      description: '',
      isBranch: false,
      parameters: [{ name: 'given', type: 'text', description: '', required: true, ...parameter }],
    },
    { [parameter.name ?? 'given']: value },
    [heard],
    'en',
  ) === undefined;

describe('what the customer has said is taken', () => {
  test.each<[string, Json, string, Partial<ValueSpec>?]>([
    ['as it was written', 'A-7788', 'Where is A-7788?', { type: 'order-number' }],
    ['in another case, without its hyphen', 'A-7788', 'where is a7788', { type: 'order-number' }],
    ['with spaces', 'A7788', 'it is A 77 88', { type: 'order-number' }],
    ['wide, between Chinese', 'A7788', '订单Ａ７７８８的物流', { type: 'order-number' }],
    ['right behind a word', '7788', 'no7788', { type: 'order-number' }],
    ['spelled out', '55512', 'five five five one two', { type: 'order-number' }],
    ['an address', 'Anna@Example.com', 'I am anna@example.com.', { type: 'email' }],
    ['an address that was spoken', 'anna@example.com', 'anna@example dot com', { type: 'email' }],
    ['in a longer text', 'parcel A-7788', 'where is A-7788', {}],
    ['a number that counts', 3, 'some mugs', { type: 'number', name: 'quantity' }],
    ['a number that is no identifier', 3, 'some mugs', { type: 'number', description: 'how many orders' }],
    ['a date in words', '2027-02-06', 'on the sixth of February', { type: 'date' }],
    ['a date in a text', '2027-02-06', 'on the sixth of February', {}],
    ['a measure in a text', 'lamp 3m', 'a lamp of three metres', {}],
    ['words without a figure', 'Berlin', 'ship it to the capital', {}],
  ])('%s', (_what, value, heard, parameter) => {
    expect(judged(value, heard, parameter)).toBe(true);
  });
});

describe('what the customer has not said is made up', () => {
  test.each<[string, Json, string, Partial<ValueSpec>?]>([
    ['an order', 'A-7788', 'Where is my parcel?', { type: 'order-number' }],
    ['a text that is an order', 'A-7788', 'Where is my parcel?', {}],
    ['an order among words', 'parcel A-7788', 'Where is my parcel?', {}],
    ['the beginning of another', '778', 'Where is 7788?', { type: 'order-number' }],
    ['the end of another', 'A-7788', 'Where is BA-7788?', { type: 'order-number' }],
    ['an address', 'anna@example.com', 'Where is my parcel?', { type: 'email' }],
    ['an address in a text', 'anna@example.com', 'Where is my parcel?', { description: 'e-mail' }],
    ['the end of another address', 'b@example.com', 'I am a.b@example.com', { type: 'email' }],
    ['the beginning of another address', 'a@example.co', 'a@example.com', { type: 'email' }],
    ['a number by its name', 7788, 'Where is my parcel?', { type: 'number', name: 'orderId' }],
    ['a number by its description', 12, 'my parcel?', { type: 'number', description: 'Bestellnummer' }],
    ['a number by its Chinese description', 12, '我的包裹', { type: 'number', description: '订单号' }],
    ['a short order in a text', '12', 'Where is my parcel?', { name: 'order_no' }],
  ])('%s', (_what, value, heard, parameter) => {
    expect(judged(value, heard, parameter)).toBe(false);
  });
});

describe('a tool is called with', () => {
  const tool = {
    name: 'order',
    description: 'Finds an order',
    isBranch: false,
    parameters: [{ name: 'number', type: 'order-number' as const, description: 'n', required: true }],
  };
  const call = says('', [{ id: 'c1', name: 'order', arguments: { number: 'A-7788' } }]);
  const calls = async (over: Parameters<typeof question>[0], said: Said[] = []) => {
    const called: Json[] = [];
    const io = testIo([call, 'STATUS: asks\nCould you tell me your order number, please?'], { said });
    const result = await answer(
      question({ question: 'Where is my parcel?', questionsLeft: 2, tools: [tool], ...over }),
      io,
      async (one) => {
        called.push(one.arguments);
        return {};
      },
    );
    return { called, result, io };
  };

  test('nothing that nobody gave: the model is told, without the number, and asks', async () => {
    const { called, result, io } = await calls({});
    expect(called).toEqual([]);
    expect(result).toMatchObject({ verdict: 'asks', text: 'Could you tell me your order number, please?' });
    const told = io.requests[1]?.messages.at(-1)?.text ?? '';
    expect(told).toContain('ask the customer');
    expect(told).not.toContain('7788');
  });
  test('no branch either', async () => {
    const { result } = await calls({ tools: [{ ...tool, isBranch: true }] });
    expect(result.verdict).toBe('asks');
  });
  test.each<[string, Parameters<typeof question>[0], Said[]]>([
    ['said before', {}, [{ by: 'customer', text: 'A-7788' }]],
    ['said by an agent', {}, [{ by: 'agent', text: 'Your order is A-7788.' }]],
    ['known of them', { known: { order: 'A-7788' } }, []],
    [
      'found out by a tool',
      { steps: [{ role: 'tool', callId: 'c0', text: '{"result":{"orders":["A-7788"]}}' }] },
      [],
    ],
  ])('what was %s', async (_what, over, said) => {
    expect((await calls(over, said)).called).toEqual([{ number: 'A-7788' }]);
  });
  test('not what a refusal repeats', async () => {
    const steps = [{ role: 'tool' as const, callId: 'c0', text: '{"error":"there is no argument A-7788"}' }];
    expect((await calls({ steps })).called).toEqual([]);
  });
});
