import { expect, test } from '@jest/globals';
import { decide, type ConversationState, type Decision } from '@nightshift/interpreter';
import { createRegistry, type NodeDefinition } from '@nightshift/nodes';
import { MAX_VISITS, type Event, type Flow, type KeyedEffect } from '@nightshift/schema';
import fc from 'fast-check';
import { bodyOf, longOrShort, moves, starts, type Move } from './events.js';
import { soundFlows } from './flows.js';
import { holds } from './holds.js';
import { nodes, triggers } from './house.js';
import { jsonDefects, storable } from './json-defects.js';
import { wellFormedTexts } from './texts.js';
import { settings, startState, worldOf, type Setting } from './worlds.js';

/** How often nodes were asked, and how many walks began, since it was last set to zero. */
const asked = { nodes: 0, walks: 0 };
const registry = createRegistry(nodes.map(counting), triggers);

function counting(node: NodeDefinition): NodeDefinition {
  return {
    ...node,
    enter: (context) => {
      asked.nodes += 1;
      return node.enter(context);
    },
    resume: (context) => {
      asked.nodes += 1;
      if (context.wake.type !== 'returned' && context.wake.type !== 'not-run') asked.walks += 1;
      return node.resume(context);
    },
  };
}

/** Codes by which a run fails through a mistake of ours; in a flow without errors none of them may come. */
const OURS = ['node.threw', 'node.missing', 'node.unknown', 'node.cannot-resume', 'flow.version-missing'];

interface Played {
  decision: Decision;
  before: ConversationState;
  event: Event;
}

function play(flows: readonly Flow[], setting: Setting, startMs: number, script: readonly Move[]): Played[] {
  const world = worldOf(flows, setting, registry);
  let state = startState(setting, startMs);
  let atMs = startMs;
  const effects: KeyedEffect[] = [];
  const played: Played[] = [];
  for (const [index, move] of script.entries()) {
    atMs = Math.min(Math.max(atMs + move.passMs, -8.64e15), 8.64e15);
    const body = bodyOf(move, state, effects);
    if (body === undefined) continue;
    const event: Event = { ...body, id: `evt_${index}`, atMs };
    const before = deepFreeze(throughJson(state));
    Object.assign(asked, { nodes: 0, walks: 0 });
    const decision = decide(world, before, event);
    const walks = asked.walks + decision.trace.filter(({ type }) => type === 'run.started').length;
    expect(asked.nodes).toBeLessThanOrEqual(MAX_VISITS * walks);
    expect(JSON.stringify(decide(world, throughJson(before), throughJson(event)))).toBe(
      JSON.stringify(decision),
    );
    played.push({ decision, before, event });
    effects.push(...decision.effects);
    state = { ...decision.state, runs: decision.state.runs.filter(({ status }) => status === 'waiting') };
  }
  return played;
}

function throughJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

function failures({ decision }: Played): unknown[] {
  return decision.trace.filter((item) => item.type === 'run.failed' && OURS.includes(item.code));
}

const NEW_YEAR_MS = 1_801_882_800_000;
const pairs = fc
  .tuple(soundFlows, soundFlows)
  .map(([first, second]): Flow[] => [first, { ...second, id: 'flw_b' }]);

test('whatever customers do, a flow without errors decides, stays JSON and says the same again', () => {
  holds(
    fc.property(pairs, settings, starts, moves(longOrShort), (flows, setting, startMs, script) => {
      for (const played of play(flows, setting, startMs, script)) {
        expect(failures(played)).toEqual([]);
        expect(jsonDefects(played.decision)).toEqual([]);
        const ids = played.decision.effects.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }
    }),
    { runs: 250, withinMs: 8000 },
  );
});

test('what the database would take goes in, what it takes comes out', () => {
  holds(
    fc.property(pairs, settings, moves(wellFormedTexts), (flows, setting, script) => {
      const given = storable({ flows, setting, script });
      for (const { decision } of play(given.flows, given.setting, NEW_YEAR_MS, given.script)) {
        expect(jsonDefects(decision, true)).toEqual([]);
      }
    }),
    { runs: 200, withinMs: 6000 },
  );
});
