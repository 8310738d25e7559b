import { describe, expect, test } from '@jest/globals';
import {
  formWord,
  type Manifest,
  type NodeDefinition,
  type Outcome,
  type TriggerDefinition,
  type View,
  type Wake,
} from '@nightshift/nodes';
import {
  WHY_CODES,
  explainConfig,
  isJsonObject,
  sayWhy,
  validate,
  type Event,
  type Json,
  type Text,
} from '@nightshift/schema';
import fc from 'fast-check';
import { bodies } from '../fuzz/events.js';
import { goodConfigs } from '../fuzz/flows.js';
import { holds } from '../fuzz/holds.js';
import { nodes, triggers } from '../fuzz/house.js';
import { jsonDefects } from '../fuzz/json-defects.js';
import { json, texts } from '../fuzz/texts.js';
import { sights, viewOf, type Sight } from './wide-view.js';

const LANGUAGES = ['en', 'zh-CN', 'zh-TW'];

const lacking = (text: Text): string[] =>
  LANGUAGES.filter((language) => typeof text === 'string' || (text[language] ?? '').trim() === '');

describe.each([...nodes, ...triggers].map(({ manifest }): [string, Manifest] => [manifest.type, manifest]))(
  'the manifest of %s',
  (_type, manifest) => {
    test('is plain JSON, and its schema compiles', () => {
      expect(jsonDefects(manifest)).toEqual([]);
      expect(JSON.parse(JSON.stringify(manifest))).toEqual(manifest);
      expect(Array.isArray(validate(manifest.config, {}))).toBe(true);
      expect(manifest.config).toMatchObject({ type: 'object', additionalProperties: false });
    });

    test('speaks every language of the screens', () => {
      const spoken = [manifest.title, manifest.description, ...manifest.explain.map(({ text }) => text)];
      expect(spoken.flatMap(lacking)).toEqual([]);
      const shown = [...formTexts(manifest.config), ...manifest.ports];
      expect(
        shown.filter((word) => LANGUAGES.slice(1).some((language) => formWord(word, language) === word)),
      ).toEqual([]);
    });

    test('explains itself by settings that exist', () => {
      const paths = manifest.explain.flatMap(({ when, text }) => [
        ...(when === undefined ? [] : [when.path]),
        ...Object.values(text).flatMap((wording) =>
          [...wording.matchAll(/\{([^{}|]+)[^{}]*\}/g)].map(([, path = '']) => path),
        ),
      ]);
      expect(paths.filter((path) => !hasPath(manifest.config, path.split('.')))).toEqual([]);
      for (const language of LANGUAGES)
        expect(explainConfig(manifest, {}, language)).not.toMatch(/undefined|\[object|[{}]/);
    });

    test('names settings that exist where it speaks of ports and variables', () => {
      const { portsFrom, writes, ports, standIn, quietPorts = [] } = manifest;
      const places = [...(portsFrom === undefined ? [] : [`${portsFrom}.*.id`]), ...writes];
      expect(places.filter((path) => !hasPath(manifest.config, path.split('.')))).toEqual([]);
      expect(
        [...quietPorts, ...(standIn === undefined ? [] : [standIn])].filter((port) => !ports.includes(port)),
      ).toEqual([]);
      expect(new Set(ports).size).toBe(ports.length);
    });
  },
);

/** Every title and description that the form of a schema shows. A condition has a form of its own. */
function formTexts(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(formTexts);
  if (!isJsonObject(schema) || schema['$defs'] !== undefined) return titlesOf(schema);
  const properties = isJsonObject(schema['properties']) ? Object.values(schema['properties']) : [];
  return [...titlesOf(schema), ...[...properties, schema['items'], schema['anyOf']].flatMap(formTexts)];
}

function titlesOf(schema: unknown): string[] {
  if (!isJsonObject(schema)) return [];
  return [schema['title'], schema['description']].filter((text) => typeof text === 'string');
}

/** Whether a schema speaks of what stands at a path; `*` is any entry of a list. */
function hasPath(schema: unknown, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined) return true;
  if (!isJsonObject(schema)) return false;
  if (key === '*') return hasPath(schema['items'], rest);
  const { properties } = schema;
  return isJsonObject(properties) && Object.hasOwn(properties, key) && hasPath(properties[key], rest);
}

const outcomes = fc.oneof(
  fc.record({ ok: fc.constant(true as const), value: json as fc.Arbitrary<Json> }),
  fc.record({
    ok: fc.constant(true as const),
    value: fc.record({
      status: fc.constantFrom(200, 204, 404, 500),
      headers: fc.constant({}),
      body: json as fc.Arbitrary<Json>,
    }),
  }),
  // Twice as often: eighty walks are few for six verdicts.
  {
    weight: 2,
    arbitrary: fc.record({
      ok: fc.constant(true as const),
      value: fc.record({
        verdict: fc.constantFrom('answered', 'unsure', 'wants-human', 'out-of-scope', 'error', 'tool'),
        text: texts,
      }),
    }),
  },
  // What the other AI steps are told.
  fc.record({
    ok: fc.constant(true as const),
    value: fc.record({
      intent: texts,
      values: fc.dictionary(fc.constantFrom('x', 'constructor'), json) as fc.Arbitrary<Json>,
      text: texts,
      isTranslated: fc.boolean(),
    }),
  }),
  fc.constant({ ok: false as const, code: 'http.timeout', message: 'no answer' }),
);
const replies = fc.record(
  {
    text: fc.oneof(
      { arbitrary: texts, weight: 2 },
      { arbitrary: fc.constant('I want to talk to a human'), weight: 1 },
      fc.constantFrom('1', '5', 'no', 'tomorrow', 'a@b.example', '+8613800138000'),
    ),
    choice: fc.record({ value: texts }),
  },
  { requiredKeys: ['text'] },
);
const answers = fc.record({
  reply: replies,
  outcome: outcomes,
  isSilent: fc.boolean(),
  vars: fc.dictionary(fc.constantFrom('x', 'constructor'), json as fc.Arbitrary<Json>),
});
type Answer = typeof answers extends fc.Arbitrary<infer A> ? A : never;

/** What the engine would wake a node with that has decided this; null when it does not wait. */
function wakeFor({ next }: Outcome, { reply, outcome, isSilent, vars }: Answer, nowMs: number): Wake | null {
  switch (next.type) {
    case 'wait-reply':
      if (isSilent && next.untilMs !== undefined) return { type: 'timeout' };
      return { type: 'reply', message: { id: 'evt_2', type: 'message.received', atMs: nowMs, ...reply } };
    case 'wait-until':
      return { type: 'time' };
    case 'wait-call':
      return { type: 'call', outcome };
    case 'run-flow':
    case 'run-branch':
      return isSilent ? { type: 'not-run', code: 'flow.not-live' } : { type: 'returned', vars };
    case 'go':
    case 'jump':
    case 'end':
    case 'fail':
      return null;
  }
}

/** Enters a node and wakes it as often as it waits, its memo going through JSON each time. */
function visit(node: NodeDefinition, config: unknown, sight: Sight, given: readonly Answer[]): Outcome[] {
  const views = (vars: Record<string, Json>): View => viewOf({ ...sight, vars: { ...sight.vars, ...vars } });
  const done = [node.enter({ config, view: views({}) })];
  let vars = {};
  for (const answer of given) {
    const last = done.at(-1);
    const wake = last === undefined ? null : wakeFor(last, answer, sight.nowMs);
    if (last === undefined || wake === null) break;
    vars = { ...vars, ...last.vars };
    const memo = 'memo' in last.next ? last.next.memo : null;
    const kept = JSON.parse(JSON.stringify({ memo: memo ?? null, wake })) as { memo: Json; wake: Wake };
    done.push(node.resume({ config, view: views(vars), ...kept }));
  }
  return done;
}

function expectKept(
  { manifest, calls }: NodeDefinition,
  config: Record<string, unknown>,
  { next, vars = {}, effects = [] }: Outcome,
): void {
  const fromConfig =
    manifest.portsFrom === undefined ? [] : namesAt(config, `${manifest.portsFrom}.*.id`.split('.'));
  const declared = [...manifest.ports, ...fromConfig];
  if (next.type === 'go') expect(declared).toContain(next.port);
  if (next.type === 'go' && next.otherwise !== undefined) {
    expect(manifest.standIn === undefined ? manifest.ports : [manifest.standIn]).toContain(next.otherwise);
  }
  if (next.type === 'jump') expect(declared).toContain(next.otherwise);
  if (next.type.startsWith('wait-')) expect(manifest.waits).toBe(true);
  if ('untilMs' in next) expect(Number.isFinite(next.untilMs)).toBe(true);
  if (next.type === 'fail') expect(next.code).toMatch(/^[a-z]+(\.[a-z-]+)+$/);
  if (next.type === 'wait-call') expect(jsonDefects(calls[next.call]?.offline(next.input))).toEqual([]);
  const written = manifest.writes.flatMap((path) =>
    namesAt({ ...defaultsOf(manifest), ...config }, path.split('.')),
  );
  expect(Object.keys(vars).filter((name) => !written.includes(name))).toEqual([]);
  if (effects.some(({ type }) => type === 'conversation.assign' || type === 'conversation.close'))
    expect(manifest.settles).toBe(true);
}

/** Its reason is a code that has a sentence, with all that stands in it; only what others wrote is taken as it is. */
function expectSaid({ why }: Outcome): void {
  if (why === undefined) return;
  if (typeof why === 'string') throw new Error(`a built-in step left plain words: ${why}`);
  const isOthers = 'detail' in why && !WHY_CODES.includes(why.code);
  if (isOthers) return;
  expect(WHY_CODES).toContain(why.code);
  if (JSON.stringify(why).includes('…')) return;
  for (const language of LANGUAGES) expect(sayWhy(why, language)).not.toContain('…');
}

function defaultsOf({ config }: Manifest): Record<string, unknown> {
  const properties = isJsonObject(config) && isJsonObject(config['properties']) ? config['properties'] : {};
  return Object.fromEntries(
    Object.entries(properties).flatMap(([key, part]) =>
      isJsonObject(part) && 'default' in part ? [[key, part['default']]] : [],
    ),
  );
}

function namesAt(value: unknown, [key, ...rest]: readonly string[]): string[] {
  if (key === undefined) return typeof value === 'string' ? [value] : [];
  if (key === '*') return Array.isArray(value) ? value.flatMap((item) => namesAt(item, rest)) : [];
  return isJsonObject(value) && Object.hasOwn(value, key) ? namesAt(value[key], rest) : [];
}

describe.each(nodes.map((node): [string, NodeDefinition] => [node.manifest.type, node]))(
  'the node %s',
  (_type, node) => {
    const left = new Set<string>();

    test('decides whatever it sees, and can be woken after a restart', () => {
      holds(
        fc.property(
          goodConfigs(node),
          sights,
          fc.array(answers, { minLength: 5, maxLength: 5 }),
          (config, sight, given) => {
            for (const outcome of visit(node, config, sight, given)) {
              expect(jsonDefects(outcome)).toEqual([]);
              expectKept(node, config, outcome);
              expectSaid(outcome);
              if (outcome.next.type === 'go') left.add(outcome.next.port);
              if (outcome.next.type === 'jump') left.add(outcome.next.otherwise);
            }
          },
        ),
        { runs: 80, withinMs: 20_000 },
      );
    });

    test('leaves by every way out that it declares', () => {
      expect(node.manifest.ports.filter((port) => !left.has(port))).toEqual([]);
    });
  },
);

describe.each(triggers.map((trigger): [string, TriggerDefinition] => [trigger.manifest.type, trigger]))(
  'the trigger %s',
  (_type, trigger) => {
    test('says yes or no to every event it listens to, and why', () => {
      const events = bodies(texts).filter(({ type }) => trigger.events.includes(type));
      holds(
        fc.property(
          goodConfigs(trigger),
          sights,
          events,
          fc.array(texts, { maxLength: 2 }),
          (config, sight, body, hit) => {
            const event: Event = { ...body, id: 'evt_1', atMs: sight.nowMs };
            const { matched, why } = trigger.match({ config, event, view: viewOf(sight, { event }), hit });
            expect(typeof matched).toBe('boolean');
            expect(WHY_CODES).toContain(why.code);
            expect(jsonDefects(why)).toEqual([]);
          },
        ),
        { runs: 80, withinMs: 2000 },
      );
    });

    test('names times that exist', () => {
      holds(
        fc.property(goodConfigs(trigger), sights, (config, { nowMs }) => {
          for (const ms of [trigger.silentAfterMs(config), trigger.dwellMs(config)]) {
            if (ms !== undefined) expect(Number.isFinite(ms) && ms > 0).toBe(true);
          }
          const nextMs = trigger.nextScheduledMs(config, nowMs);
          if (nextMs !== null) expect(Number.isFinite(nextMs) && nextMs > nowMs).toBe(true);
          expect(jsonDefects(trigger.keywords(config) ?? null)).toEqual([]);
        }),
        { runs: 60, withinMs: 2000 },
      );
    });
  },
);
