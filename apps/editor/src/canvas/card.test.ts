import { describe, expect, test } from '@jest/globals';
import type { Manifest } from '@nightshift/nodes';
import type { FlowNode } from '@nightshift/schema';
import { readCard, type CardReading } from './card.js';
import { cardHeight, chipsShown, portY } from './card-size.js';

const reading: CardReading = {
  language: 'en',
  contentLanguage: 'zh-CN',
  flowLanguages: ['en', 'zh-CN'],
  emptyText: 'Write',
};

/** Of a plugin that nobody here has heard of. */
const manifest: Manifest = {
  kind: 'node',
  type: 'acme.offer',
  version: 1,
  title: { en: 'Make an offer', 'zh-CN': '报价', 'zh-TW': '報價' },
  category: 'message',
  description: 'Offers something.',
  config: {
    type: 'object',
    required: ['pitch'],
    properties: {
      pitch: { anyOf: [{ type: 'string' }, { type: 'object' }], ui: { widget: 'texts' } },
      tags: { type: 'array', ui: { widget: 'tags' } },
      deals: { type: 'array', ui: { widget: 'cases' } },
    },
  },
  ports: ['no-thanks'],
  portsFrom: 'deals',
  explain: [{ text: 'Offers what is in the list.' }],
  writes: [],
  waits: true,
  settles: false,
};

function step(config: FlowNode['config'], next: FlowNode['next'] = {}): FlowNode {
  return { type: 'acme.offer', v: 1, config, next };
}

describe('a card of a node that the editor has never heard of', () => {
  test('shows what the customer gets, in the language of the texts', () => {
    const card = readCard(
      'node',
      step({ pitch: { en: 'Hi', 'zh-CN': '您好' }, tags: ['hot', 'new'] }),
      manifest,
      reading,
    );
    expect(card.title).toBe('Make an offer');
    expect(card.lines).toEqual([
      { type: 'bubble', text: '您好', isEmpty: false },
      { type: 'chips', items: ['hot', 'new'] },
    ]);
  });

  test('says what a list is that would be taken for something else', () => {
    const never = { type: 'array', title: 'Never about', ui: { widget: 'keywords', labelled: true } };
    const shy = { ...manifest, config: { type: 'object', properties: { never } } };
    const lines = (language: 'en' | 'zh-CN') =>
      readCard('node', step({ never: ['politics', 'religion'] }), shy, { ...reading, language }).lines;
    expect(lines('en')).toEqual([{ type: 'sentence', text: 'Never about: politics, religion' }]);
    expect(lines('zh-CN')).toEqual([{ type: 'sentence', text: '绝不谈论：politics、religion' }]);
  });

  test('shows first the words that the screen is written in, and otherwise keeps their order', () => {
    const both = step({ pitch: 'Hi', tags: ['price', '价格', 'cost', '多少钱'] });
    const chips = (language: 'en' | 'zh-CN') =>
      readCard('node', both, manifest, { ...reading, language }).lines[1];
    expect(chips('zh-CN')).toEqual({ type: 'chips', items: ['价格', '多少钱', 'price', 'cost'] });
    expect(chips('en')).toEqual({ type: 'chips', items: ['price', 'cost', '价格', '多少钱'] });
  });

  test('asks for the first text while there is none', () => {
    expect(readCard('node', step({}), manifest, reading).lines).toEqual([
      { type: 'bubble', text: 'Write', isEmpty: true },
    ]);
  });

  test('names its ways out by what their author wrote, those of the config first', () => {
    const deals = [
      { id: 'a', label: { en: 'Half price', 'zh-CN': '半价' } },
      { id: 'b', when: { field: 'contact.country', is: 'equals', value: 'US' } },
      { id: 'c' },
      { id: 'way-4', label: { 'zh-CN': '' } },
    ];
    const { ports } = readCard('node', step({ pitch: 'x', deals }, { a: 'next' }), manifest, reading);
    expect(ports.map(({ id, label, target }) => [id, label, target])).toEqual([
      ['a', '半价', 'next'],
      ['b', 'country is United States', null],
      ['c', 'c', null],
      ['way-4', '4', null],
      ['no-thanks', 'no thanks', null],
    ]);
  });

  test('keeps a connection from a way out that is no more, so that it can be seen and removed', () => {
    const { ports } = readCard('node', step({ pitch: 'x' }, { old: 'next' }), manifest, reading);
    expect(ports.map(({ id }) => id)).toEqual(['no-thanks', 'old']);
  });
});

test('a request shows how and where it goes before what is kept of the answer', () => {
  const properties = {
    method: { type: 'string', default: 'GET' },
    url: { type: 'string', ui: { widget: 'url' } },
    save: { type: 'array' },
  };
  const { portsFrom: _ports, ...rest } = manifest;
  const request: Manifest = { ...rest, config: { type: 'object', properties } };
  const lines = (config: FlowNode['config']) => readCard('node', step(config), request, reading).lines;
  const url = 'https://shop.example/prices';
  expect(lines({ url, save: [{ path: 'price', variable: 'price' }] })).toEqual([
    { type: 'sentence', text: `GET ${url}` },
    { type: 'chips', items: ['price'] },
  ]);
  expect(lines({ method: 'POST', url })).toEqual([{ type: 'sentence', text: `POST ${url}` }]);
});

test('a node that is not installed is locked, with the ways out it has', () => {
  const card = readCard('node', { type: 'gone', v: 1, config: {}, next: { done: 'a' } }, undefined, reading);
  expect(card).toMatchObject({ isUnknown: true, title: 'gone', ports: [{ id: 'done', target: 'a' }] });
});

describe('the size of a card', () => {
  const card = (pitch: string) => readCard('node', step({ pitch }), manifest, reading);

  test('grows with the text, to three lines and no more', () => {
    const heights = ['a', 'a'.repeat(50), 'a'.repeat(90), 'a'.repeat(900)].map((text) =>
      cardHeight(card(text)),
    );
    expect(heights).toEqual([
      heights[0],
      (heights[0] ?? 0) + 18,
      (heights[0] ?? 0) + 36,
      (heights[0] ?? 0) + 36,
    ]);
  });

  test('holds its ports', () => {
    const many = readCard('node', step({ deals: [{ id: 'a' }, { id: 'b' }] }), manifest, reading);
    const places = many.ports.map((_port, index) => portY(many, index));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.max(...places)).toBeLessThan(cardHeight(many));
  });

  test('shows whole chips only', () => {
    expect(chipsShown(['a', 'b'])).toBe(2);
    expect(chipsShown(['a very long thing to say', 'another very long thing', 'c'])).toBe(1);
    expect(chipsShown(['x'.repeat(500)])).toBe(1);
  });
});
