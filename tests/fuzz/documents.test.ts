import { describe, expect, test } from '@jest/globals';
import {
  checkFlow,
  checkFlowDocument,
  checkFlowText,
  explainConfig,
  parseFlow,
  type CheckedFlow,
  type Flow,
} from '@nightshift/schema';
import fc from 'fast-check';
import { plausibleFlows } from './flows.js';
import { holds } from './holds.js';
import { browserContext, context, nodes, triggers } from './house.js';
import { jsonDefects } from './json-defects.js';
import { mutated } from './mutate.js';
import { json, longTexts, texts } from './texts.js';
import { valuesOf } from './values-of.js';

/** A check that has done its work: a flow without errors, or problems that a screen can show. */
function expectAnswer({ flow, problems }: CheckedFlow): void {
  expect(jsonDefects(problems)).toEqual([]);
  for (const { code, severity, path, message } of problems) {
    expect(code).toMatch(/^[a-z-]+(\.[a-z-]+)+$/);
    expect(['error', 'warning']).toContain(severity);
    expect(path).toMatch(/^(\/|$)/);
    expect(message.length).toBeGreaterThan(0);
  }
  if (flow === null) expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
}

function checkEverywhere(document: unknown): void {
  const here = checkFlowDocument(document, context);
  const inBrowser = checkFlowDocument(document, browserContext);
  expectAnswer(here);
  expectAnswer(inBrowser);
  expect(inBrowser.problems).toEqual(here.problems);
}

describe('checking', () => {
  test('answers any JSON, the same in the engine and in a browser', () => {
    holds(fc.property(json, checkEverywhere), { runs: 300 });
  });

  test('answers any text', () => {
    const broken = fc.tuple(plausibleFlows, fc.nat(), texts).map(([flow, at, text]) => {
      const whole = JSON.stringify(flow);
      const cut = at % whole.length;
      return whole.slice(0, cut) + (at % 2 === 0 ? text + whole.slice(cut + 1) : '');
    });
    const any = fc.oneof({ arbitrary: texts, weight: 8 }, longTexts, { arbitrary: broken, weight: 8 });
    holds(
      fc.property(any, (text) => expectAnswer(checkFlowText(text, context))),
      { runs: 200 },
    );
  });

  test('answers flows that went wrong in a few places', () => {
    holds(fc.property(mutated(plausibleFlows), checkEverywhere), { runs: 150 });
  });

  test('a flow that is fine is read back as it was written', () => {
    holds(
      fc.property(plausibleFlows, (flow) => {
        expect(parseFlow(JSON.stringify(flow), context.validate)).toEqual({ ok: true, flow });
      }),
      { runs: 100 },
    );
  });
});

const NAMES = { nodes: ['n0'], flows: ['flw_b'], variables: ['x'], calendars: ['default'] };
const steps = [
  ...nodes.map((node) => [node.manifest.type, node, 'nodes'] as const),
  ...triggers.map((trigger) => [trigger.manifest.type, trigger, 'triggers'] as const),
];

describe('settings of any kind are answered and explained:', () => {
  test.each(steps)('%s', (type, { manifest, check }, where) => {
    const fitting = valuesOf(manifest.config, NAMES);
    const records = json.filter(
      (value): value is object => typeof value === 'object' && !Array.isArray(value),
    );
    holds(
      fc.property(fc.oneof(fitting, mutated(fitting), records), (config) => {
        const isFitting = context.validate(manifest.config, config).length === 0;
        expect(browserContext.validate(manifest.config, config).length === 0).toBe(isFitting);
        if (isFitting) expect(jsonDefects(check(config))).toEqual([]);
        const step = { type, v: 1, config, next: where === 'triggers' ? 'n1' : {} };
        checkEverywhere({ ...EMPTY, [where]: { n0: step } });
        for (const language of ['en', 'zh-TW'])
          expect(typeof explainConfig(manifest, config, language)).toBe('string');
      }),
      { runs: 25 },
    );
  });
});

const EMPTY: Flow = {
  schema: 1,
  id: 'flw_a',
  name: 'A',
  languages: ['en'],
  variables: {},
  triggers: {},
  nodes: {},
};
const note = (next: string | null): Flow['nodes'][string] => ({
  type: 'note',
  v: 1,
  config: { text: 'x' },
  next: { done: next },
});

function chain(length: number, last: string | null): Flow {
  const ids = Array.from({ length }, (_, index) => `n${index}`);
  const placed = ids.map((id, index) => [id, note(ids[index + 1] ?? last)] as const);
  return { ...EMPTY, nodes: Object.fromEntries(placed) };
}

describe('size does no harm:', () => {
  test('a document nested a hundred thousand deep is refused', () => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      const text = open.repeat(100_000) + '1' + close.repeat(100_000);
      expect(parseFlow(text, context.validate)).toMatchObject({ ok: false });
      expect(parseFlow(`{"schema":1,"nodes":${text}}`, context.validate)).toMatchObject({ ok: false });
    }
  });

  test('a condition nested four hundred deep is answered', () => {
    const when = Array.from({ length: 400 }).reduce<object>((inner) => ({ not: inner }), {
      field: 'a',
      is: 'exists',
    });
    const branch = { type: 'branch', v: 1, config: { cases: [{ id: 'a', when }] }, next: {} };
    checkEverywhere({ ...EMPTY, nodes: { n0: branch } });
  });

  test('twenty thousand unknown names are answered', () => {
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`k${index}`, index]));
    expect(checkFlowDocument({ ...EMPTY, ...many }, context).flow).toBeNull();
    expect(checkFlowDocument({ ...EMPTY, nodes: many }, context).flow).toBeNull();
  });

  test('three thousand nodes in a row or in a ring are answered', () => {
    expect(checkFlow(chain(3000, null), context).some(({ code }) => code === 'cycle.without-wait')).toBe(
      false,
    );
    expect(checkFlow(chain(3000, 'n0'), context).some(({ code }) => code === 'cycle.without-wait')).toBe(
      true,
    );
  });

  test('sixty nodes that all lead to one another are answered', () => {
    const ids = Array.from({ length: 60 }, (_, index) => `n${index}`);
    const cases = ids.map((id) => ({ id, is: id }));
    const all = {
      type: 'switch',
      v: 1,
      config: { field: 'vars.x', cases: cases.slice(0, 50) },
      next: Object.fromEntries(ids.slice(0, 50).map((id) => [id, id])),
    };
    const flow: Flow = { ...EMPTY, nodes: Object.fromEntries(ids.map((id) => [id, all])) };
    expect(checkFlow(flow, context).some(({ code }) => code === 'cycle.without-wait')).toBe(true);
  });
});
