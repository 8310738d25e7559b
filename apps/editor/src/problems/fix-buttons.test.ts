import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { checkTemplate, hearText, templatePaths } from '@nightshift/interpreter';
import { createBuiltinRegistry } from '@nightshift/nodes';
import { applyOp, checkFlow, findMismatches, type Flow, type FlowNode } from '@nightshift/schema';
import { createCatalogue } from '../open-flow/catalogue.js';
import type { Fix } from './fix.js';
import { fixesOf } from './fixes.js';
import { sayAll } from './say-all.js';

const registry = createBuiltinRegistry();
const catalogue = createCatalogue(registry.manifests());
const check = (flow: Flow) =>
  checkFlow(flow, { registry, validate: findMismatches, templates: { checkTemplate, templatePaths } });

const text = { en: 'How can we help?', 'zh-CN': '需要什么帮助？' };
const quote = { label: { en: 'Quote', 'zh-CN': '报价' }, value: 'quote' };
const talk = { label: { en: 'Talk', 'zh-CN': '聊聊' } };
const shop = { label: { en: 'Shop', 'zh-CN': '商店' }, url: 'https://shop.example' };

const people: FlowNode = { type: 'conversation.assign', v: 1, config: { announce: text }, next: {} };
const company: FlowNode = {
  type: 'ask.text',
  v: 1,
  config: { question: { en: 'What is your company?', 'zh-CN': '贵公司名称？' }, saveTo: 'company' },
  next: { answered: 'people', 'gave-up': 'people' },
};

function flowWith(config: Record<string, unknown>, more: Partial<Flow> = {}): Flow {
  const hello: FlowNode = { type: 'message.send', v: 1, name: 'Hello', config, next: { done: 'company' } };
  return {
    schema: 1,
    id: 'flw_a',
    name: 'A',
    languages: ['en', 'zh-CN'],
    variables: {},
    triggers: { start: { type: 'message.any', v: 1, config: {}, next: 'first' } },
    nodes: {
      first: { type: 'message.send', v: 1, config: { text }, next: { done: 'hello' } },
      hello,
      company,
      people,
    },
    layout: { first: [0, 0], hello: [10, 20], company: [400, 0], people: [800, 0] },
    groups: [{ id: 'frame', title: 'Frame', members: ['hello'] }],
    ...more,
  };
}

function fixesFor(flow: Flow): Fix[] {
  const problems = check(flow);
  expect(problems.map(({ code }) => code)).toEqual(['buttons.unheard']);
  return problems.flatMap((problem) => fixesOf(problem, { flow, catalogue, known: {}, language: 'en' }));
}

/** The flow after the fix; undone in one step, it is what it was. */
function mended(flow: Flow, fix: Fix | undefined): Flow {
  if (fix?.type !== 'edit') throw new Error('no edit');
  const applied = applyOp(flow, fix.operation);
  if (!applied.ok) throw new Error(applied.problem.message);
  const undone = applyOp(applied.flow, applied.inverse);
  expect(JSON.stringify(undone.ok && undone.flow)).toBe(JSON.stringify(flow));
  expect(check(applied.flow)).toEqual([]);
  return applied.flow;
}

describe('buttons that the next question hears', () => {
  test('become a question with the same words, every choice leading to where the message led', () => {
    const flow = flowWith({ text, buttons: [quote, talk] });
    const [first, ...others] = fixesFor(flow);
    expect(first).toMatchObject({ word: 'askInstead', details: { step: 'Ask to choose' }, select: 'hello' });
    expect(others).toMatchObject([{ word: 'removeButtons' }]);
    const { nodes, layout, groups, triggers } = mended(flow, first);
    const to = 'company';
    expect(nodes['hello']).toEqual({
      type: 'ask.choice',
      v: 1,
      name: 'Hello',
      config: {
        question: text,
        choices: [
          { id: 'way-1', ...quote },
          { id: 'way-2', ...talk },
        ],
      },
      next: { 'way-1': to, 'way-2': to, answered: to, 'gave-up': to },
    });
    expect([Object.keys(nodes), nodes['first'], layout?.['hello'], groups, triggers]).toEqual([
      Object.keys(flow.nodes),
      flow.nodes['first'],
      [10, 20],
      flow.groups,
      flow.triggers,
    ]);
  });

  test('come back behind the trigger and into a frame with others', () => {
    const flow = flowWith({ text, buttons: [quote] });
    const { first: _first, ...nodes } = flow.nodes;
    const { first: _place, ...layout } = flow.layout ?? {};
    const alone: Flow = {
      ...flow,
      nodes,
      layout,
      triggers: { start: { type: 'message.any', v: 1, config: {}, next: 'hello' } },
      groups: [{ id: 'frame', title: 'Frame', members: ['hello', 'company'] }],
    };
    const after = mended(alone, fixesFor(alone)[0]);
    expect([after.triggers, after.groups]).toEqual([alone.triggers, alone.groups]);
  });

  test.each([
    ['an address', { text, buttons: [quote, shop] }, { text, buttons: [shop] }],
    [
      'cards',
      {
        text,
        cards: [
          { title: text, buttons: [quote] },
          { title: text, buttons: [shop, talk] },
        ],
      },
      { text, cards: [{ title: text }, { title: text, buttons: [shop] }] },
    ],
    [
      'a picture',
      { text, buttons: [quote], image: { url: 'https://shop.example/a.png' } },
      { text, image: { url: 'https://shop.example/a.png' } },
    ],
  ])('are only removed where the step shows more than a question can: %s', (_what, config, left) => {
    const flow = flowWith(config);
    const fixes = fixesFor(flow);
    expect(fixes).toMatchObject([{ word: 'removeButtons' }]);
    expect(mended(flow, fixes[0]).nodes['hello']?.config).toEqual(left);
  });

  test('are said with the question as its card shows it', () => {
    const flow = flowWith({ text, buttons: [quote] });
    const said = (language: 'en' | 'zh-CN') =>
      sayAll(check(flow), { flow, catalogue, language }).map(({ message }) => message);
    expect(said('en')).toEqual([expect.stringMatching(/^“Hello” .*“Ask.*What is your company\?”/)]);
    expect(said('zh-CN')).toEqual([expect.stringMatching(/^“Hello”带有按钮/)]);
  });
});

test('buttons that nobody waits for become a question, whose ways out are still to be drawn', () => {
  const flow = flowWith({ text, buttons: [quote, talk] });
  const { company: _company, people: _people, ...nodes } = flow.nodes;
  const alone: Flow = { ...flow, nodes: { ...nodes, hello: { ...nodes['hello'], next: {} } }, layout: {} };
  const found = checkFlow(alone, {
    registry,
    validate: findMismatches,
    templates: { checkTemplate, templatePaths },
    known: { listening: [] },
    hearText: (triggers) => hearText(triggers, registry),
  });
  expect(found.map(({ code }) => code)).toEqual(['buttons.nowhere']);
  const [first, second] = found.flatMap((problem) =>
    fixesOf(problem, { flow: alone, catalogue, known: {}, language: 'en' }),
  );
  expect([first, second]).toMatchObject([{ word: 'askInstead' }, { word: 'removeButtons' }]);
  const applied = first?.type === 'edit' ? applyOp(alone, first.operation) : undefined;
  if (applied?.ok !== true) throw new Error('no question');
  expect(applied.flow.nodes['hello']).toMatchObject({ type: 'ask.choice', config: { question: text } });
  expect([...new Set(check(applied.flow).map(({ code }) => code))]).toEqual(['port.silent']);
});

const shipped = path.resolve(import.meta.dirname, '../../../../templates');
const files = readdirSync(shipped, { recursive: true, encoding: 'utf8' })
  .filter((file) => /^[^/\\]+[/\\](?!template\.json$)[^/\\]+\.json$/.test(file))
  .concat('../apps/engine/src/demo/demo-flow.json');

test.each(files)('every button of %s is heard', (file) => {
  const flow = JSON.parse(readFileSync(path.join(shipped, file), 'utf8')) as Flow;
  expect(check(flow).filter(({ code }) => code === 'buttons.unheard')).toEqual([]);
});
