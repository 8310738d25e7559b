import { expect, test } from '@jest/globals';
import { createBuiltinRegistry } from '@nightshift/nodes';
import type { FlowNode } from '@nightshift/schema';
import { createCatalogue } from '../open-flow/catalogue.js';
import type { CardReading } from './card.js';
import { createCardReader } from './card-reader.js';

const catalogue = createCatalogue(createBuiltinRegistry().manifests());
const NAMES: Readonly<Record<string, string>> = {
  'flow lny-desk': 'Hand to a person',
  'knowledge kbs_1': 'Shipping',
  'calendar demo-shop': 'Demo shop',
};
const readerFor = (language: CardReading['language'] = 'en') =>
  createCardReader(catalogue, {
    language,
    contentLanguage: 'en',
    flowLanguages: ['en'],
    emptyText: '',
    nameOf: (widget, value) => NAMES[`${widget} ${value}`],
  });
const node = (type: string, config: FlowNode['config']): FlowNode => ({ type, v: 1, config, next: {} });

test('a card says the names of what its step keeps as ids, and an id that nobody knows as it is', () => {
  const read = readerFor();
  const text = (type: string, config: FlowNode['config']): string =>
    JSON.stringify(read(node(type, config), {}).lines);
  expect(text('flow.run', { flow: 'lny-desk' })).toContain('Hand to a person');
  expect(text('flow.run', { flow: 'lny-desk' })).not.toContain('lny-desk');
  expect(text('flow.run', { flow: 'gone' })).toContain('gone');
  expect(text('ai.answer', { knowledge: ['kbs_1', 'kbs_2'] })).toMatch(/Shipping.*kbs_2/);
});

test('a card that names another step is read again when that one is renamed, and only then', () => {
  const read = readerFor();
  const jump = node('flow.jump', { node: 'menu' });
  const menu = { ...node('message.send', {}), name: 'Menu' };
  const card = read(jump, { menu, jump });
  expect(JSON.stringify(card.lines)).toContain('Menu');
  expect(read(jump, { menu, jump, more: node('message.send', {}) })).toBe(card);
  const renamed = read(jump, { menu: { ...menu, name: 'Start over' }, jump });
  expect(JSON.stringify(renamed.lines)).toContain('Start over');
});

test.each([
  ['en', 'Calendar: Demo shop'],
  ['zh-CN', '日历：Demo shop'],
] as const)('working hours say in %s which calendar they go by, and nothing of how', (language, text) => {
  const read = readerFor(language);
  const hours = node('working-hours', { calendar: 'demo-shop', variable: 'back' });
  expect(read(hours, {}).lines).toEqual([{ type: 'sentence', text }]);
});

test('texts are said with the values of the shop, wherever they stand on the card', () => {
  const read = createCardReader(catalogue, {
    language: 'en',
    contentLanguage: 'en',
    flowLanguages: ['en'],
    emptyText: '',
    shopValues: { 'shop.name': 'Moon Lamps' },
  });
  const choices = [{ id: 'a', label: 'From {{shop.name}}' }];
  const card = read(node('ask.choice', { question: 'Hi from {{shop.name}}, {{contact.name}}', choices }), {});
  expect(card.lines[0]).toMatchObject({ type: 'bubble', text: 'Hi from Moon Lamps, Name' });
  expect(card.ports[0]?.label).toBe('From Moon Lamps');
});
