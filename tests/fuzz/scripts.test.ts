import { expect, test } from '@jest/globals';
import { CalendarSchema } from '@nightshift/calendar';
import { ScriptSchema, type Script } from '@nightshift/schema';
import { RestlessFlowError, checkScript, playScript } from '@nightshift/simulator';
import fc from 'fast-check';
import { soundFlows } from './flows.js';
import { holds } from './holds.js';
import { context, registry } from './house.js';
import { jsonDefects } from './json-defects.js';
import { mutated } from './mutate.js';
import { json, texts } from './texts.js';
import { valuesOf } from './values-of.js';

const NAMES = { nodes: [], flows: [], variables: [], calendars: [] };
const calendars = fc.oneof(
  fc.constantFrom<object>(
    { zone: 'Asia/Shanghai', week: { 'mon-fri': ['09:00-18:00'] }, holidays: ['CN'] },
    { zone: 'UTC', week: {}, days: { '2026-01-14': { periods: ['22:00-02:00'] } } },
  ),
  valuesOf(CalendarSchema, NAMES),
);
const steps = fc.oneof(
  fc.record({ says: texts }),
  fc.record({ presses: texts }),
  fc.record({ after: fc.constantFrom('PT0S', 'PT1S', 'PT24H', 'P40D') }),
  fc.constantFrom(
    { agent: 'Ann', does: 'hand-back' },
    { agent: 'Ann', says: 'Hi' },
    { agent: 'Ann', online: false },
  ),
  valuesOf(ScriptSchema.properties.steps.items, NAMES).filter((step) => !isLongPause(step)),
);
const scripts = fc
  .tuple(valuesOf(ScriptSchema, NAMES), fc.array(steps, { maxLength: 8 }), fc.option(calendars))
  .map(([script, steps, calendar]): unknown => ({
    ...(script as object),
    agents: [{ name: 'Ann', teams: ['sales'] }],
    calendars: calendar === null ? {} : { default: calendar },
    contact: { zone: 'America/Chicago', language: 'en' },
    steps,
  }));

/** Centuries of timers are played one by one: right, and too slow to do often. */
function isLongPause(step: unknown): boolean {
  return typeof step === 'object' && step !== null && ('after' in step || 'until' in step);
}

function isScript(value: unknown): value is Script {
  return checkScript(ScriptSchema, value, context.validate).length === 0;
}

test('a script that is fine is played to its end, and the same way again', () => {
  let played = 0;
  holds(
    fc.property(soundFlows, scripts, (flow, script) => {
      if (!isScript(script)) return;
      const first = play(flow, script);
      expect(JSON.stringify(play(flow, script))).toBe(JSON.stringify(first));
      if (first instanceof RestlessFlowError) return;
      expect(jsonDefects(first)).toEqual([]);
      expect(first.steps).toHaveLength(script.steps.length);
      played += 1;
    }),
    { runs: 100 },
  );
  expect(played).toBeGreaterThan(0);
});

test('a script that went wrong is answered with what is wrong', () => {
  holds(
    fc.property(fc.oneof({ arbitrary: mutated(scripts), weight: 4 }, json), soundFlows, (script, flow) => {
      const issues = checkScript(ScriptSchema, script, context.validate);
      expect(jsonDefects(issues)).toEqual([]);
      if (isScript(script)) play(flow, script);
    }),
    { runs: 150 },
  );
});

/** The one thing that may come instead of an answer is the word that a flow never comes to rest. */
function play(flow: Parameters<typeof playScript>[0]['flows'][number], script: Script) {
  try {
    return playScript({ flows: [flow], script, registry });
  } catch (error) {
    if (error instanceof RestlessFlowError) return error;
    throw error;
  }
}
