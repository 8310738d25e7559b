import { expect, test } from '@jest/globals';
import { sayCondition, type FlowNode } from '@nightshift/schema';
import { createBuiltinRegistry } from './builtin/index.js';
import { wayOut } from './way-out.js';

const registry = createBuiltinRegistry();

function called(type: string, config: FlowNode['config'], port: string, language = 'en'): string {
  const manifest = registry.node(type)?.manifest;
  if (manifest === undefined) throw new Error(`There is no node ${type}.`);
  return wayOut(config, port, manifest, {
    language,
    contentLanguage: language,
    flowLanguages: ['en', 'zh-CN'],
    sayCondition,
  });
}

test('a choice is called by its label in the reader’s language', () => {
  const config = { choices: [{ id: 'moon', label: { en: 'The moon lamp', 'zh-CN': '月亮灯' } }] };
  expect(called('ask.choice', config, 'moon')).toBe('The moon lamp');
  expect(called('ask.choice', config, 'moon', 'zh-CN')).toBe('月亮灯');
  expect(called('ask.choice', config, 'moon', 'zh-TW')).toBe('月亮灯');
});

test('a case without a name is called by what it asks', () => {
  const when = { field: 'vars.total', is: 'at-least', value: 50 };
  expect(called('branch', { cases: [{ id: 'c1', when }] }, 'c1')).toBe('total is at least 50');
  expect(called('branch', { cases: [{ id: 'c1', name: 'Large orders', when }] }, 'c1')).toBe('Large orders');
});

test('an intent is called by what it is described as, not by all of its examples', () => {
  const intents = [
    { id: 'i1', description: 'complains about damage', examples: ['it arrived broken', '坏了'] },
  ];
  expect(called('ai.classify', { intents }, 'i1')).toBe('complains about damage');
});

test('a way out that is always there is called by the word for it, and a stray one by its id', () => {
  expect(called('ask.choice', {}, 'gave-up')).toBe('gave up');
  expect(called('working-hours', {}, 'closed', 'zh-CN')).toMatch(/^\p{Script=Han}+$/u);
  expect(called('working-hours', {}, 'nowhere', 'zh-CN')).toBe('nowhere');
});

test.each([
  ['node', 'ai.answer', 'banned'],
  ['node', 'ai.classify', 'examples'],
  ['trigger', 'message.intent', 'examples'],
  ['trigger', 'message.intent', 'except'],
] as const)('what is no tag is not looked up among the tags: %s %s %s', (kind, type, key) => {
  const manifest = registry[kind](type)?.manifest;
  const config = JSON.stringify(manifest?.config);
  expect(config).toContain(`"${key}"`);
  expect(config).not.toContain('"widget":"tags"');
});
