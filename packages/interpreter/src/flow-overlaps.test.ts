import { describe, expect, test } from '@jest/globals';
import { createBuiltinRegistry } from '@nightshift/nodes';
import { newContact, newConversation, type Condition, type Flow, type FlowTrigger } from '@nightshift/schema';
import { compileFlow, type CompiledFlow } from './compile-flow.js';
import { decide } from './decide.js';
import { flowOverlaps } from './flow-overlaps.js';
import { goLive } from './live-flows.js';
import type { ConversationState, World } from './world.js';

const registry = createBuiltinRegistry();
const CHANNELS = ['chn_1', 'chn_2'];
const COUNTRIES = ['DE', 'US'];

/** The same numbers on every run. */
function dice(seed: number): <T>(choices: readonly T[]) => T {
  let state = seed * 2_654_435_761 + 1;
  return (choices) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    const choice = choices[(state >>> 8) % choices.length];
    if (choice === undefined) throw new Error('nothing to choose from');
    return choice;
  };
}
type Dice = ReturnType<typeof dice>;

const WORDS = ['sizes', 'size', 'price', 'free price', '发票', '开发票', 'refund', 'refunds'];

function keywords(pick: Dice): FlowTrigger['config'] {
  const any = [...new Set([pick(WORDS), pick(WORDS)])];
  return pick([
    { any },
    { any, fuzzy: true },
    { any, match: 'exact' },
    { any, all: [pick(WORDS)] },
    { all: [pick(WORDS), pick(WORDS)] },
    { any, none: ['free'] },
    { any, pattern: '[a-z]{5,}' },
    { pattern: 'pri.e|票', none: ['refund'] },
  ]);
}

function triggerOf(pick: Dice): FlowTrigger {
  const isAny = pick([false, false, false, true]);
  const channel: Condition = { field: 'channel.id', is: 'in', value: [pick(CHANNELS)] };
  const country: Condition = { field: 'contact.country', is: 'equals', value: pick(COUNTRIES) };
  const text: Condition = { field: 'message.text', is: 'contains', value: pick(WORDS) };
  const [when] = pick<Condition[]>([[], [], [], [channel], [country], [text], [{ all: [channel, country] }]]);
  return {
    type: isAny ? 'message.any' : 'message.keyword',
    v: 1,
    config: isAny ? {} : keywords(pick),
    rules: {
      priority: pick([0, 0, 5, 90]),
      interrupts: pick([false, 'ends']),
      group: pick(['main', 'main', 'main', 'other']),
      ...(when === undefined ? {} : { when }),
    },
    next: 's',
  };
}

function flowOf(id: string, triggers: readonly FlowTrigger[]): CompiledFlow {
  const flow: Flow = {
    schema: 1,
    id,
    name: id,
    languages: ['en'],
    variables: {},
    triggers: Object.fromEntries(triggers.map((trigger, index) => [`t${index + 1}`, trigger])),
    nodes: { s: { type: 'message.send', v: 1, config: { text: 'Hello' }, next: {} } },
  };
  return compileFlow(flow, 1, registry);
}

interface Writes {
  text: string;
  channelId: string;
  country: string;
}

/** Who fires in earnest, by group; and in a group, who would have if the best had not been there. */
function play(flows: readonly CompiledFlow[], { text, channelId, country }: Writes) {
  const world: World = {
    live: goLive(flows),
    flow: (id) => flows.find((flow) => flow.id === id),
    calendars: new Map(),
    agents: [],
    values: {},
    channel: { id: channelId, type: 'web', name: channelId },
  };
  const ids = { id: 'cnv', contactId: 'cnt', channelId, channelType: 'web', atMs: 0 };
  const state: ConversationState = {
    contact: { ...newContact('cnt'), country },
    conversation: newConversation(ids),
    runs: [],
  };
  const { trace } = decide(world, state, { type: 'message.received', id: 'evt_1', atMs: 1000, text });
  const asked = trace.flatMap((item) => (item.type === 'trigger' ? [item] : []));
  const keyOf = ({ flowId, id }: (typeof asked)[number]): string => `${flowId}/${id}`;
  return {
    fired: asked.filter(({ matched }) => matched).map(keyOf),
    lost: asked.filter(({ why }) => why.code === 'group.lost').map(keyOf),
  };
}

const SEEDS = Array.from({ length: 400 }, (_, seed) => seed + 1);

function threeFlows(seed: number): [CompiledFlow, CompiledFlow, CompiledFlow] {
  const pick = dice(seed);
  const some = (): FlowTrigger[] => Array.from({ length: pick([1, 2, 3]) }, () => triggerOf(pick));
  return [flowOf('b', some()), flowOf(pick(['a', 'c']), some()), flowOf('d', pick([[], some()]))];
}

describe('the warning of an overlap', () => {
  test('names who answers when the message is really written', () => {
    const seen = { sure: 0, sometimes: 0 };
    for (const seed of SEEDS) {
      const flows = threeFlows(seed);
      const [own, other, third] = flows;
      const overlaps = flowOverlaps({ flows: [own], others: [other], beside: [third] });
      for (const { one, shared, isKeyword, channelIds = CHANNELS, winners } of overlaps) {
        if (!isKeyword) continue;
        for (const channelId of channelIds) {
          for (const country of COUNTRIES) {
            const { fired } = play(flows, { text: shared, channelId, country });
            const inGroup = fired.filter(
              (key) =>
                flows.flatMap(({ triggers }) => triggers).find((each) => each.key === key)?.rules.group ===
                one.rules.group,
            );
            const said = winners.map(({ key }) => key);
            if (said.length === 1) expect({ seed, shared, inGroup }).toEqual({ seed, shared, inGroup: said });
            for (const key of inGroup)
              expect({ seed, shared, said }).toEqual({ seed, shared, said: expect.arrayContaining([key]) });
            seen[said.length === 1 ? 'sure' : 'sometimes'] += 1;
          }
        }
      }
    }
    expect(seen.sure).toBeGreaterThan(500);
    expect(seen.sometimes).toBeGreaterThan(100);
  });

  test('is there for every word of a flow that another one takes from it', () => {
    let count = 0;
    for (const seed of SEEDS) {
      const flows = threeFlows(seed).slice(0, 2);
      const [own, other] = flows;
      if (own === undefined || other === undefined) throw new Error('two flows are wanted');
      const overlaps = flowOverlaps({ flows: [own], others: [other] });
      for (const trigger of own.triggers) {
        for (const text of trigger.definition.keywords(trigger.config)?.any ?? []) {
          const { fired, lost } = play(flows, { text, channelId: 'chn_1', country: 'DE' });
          const isAnsweredByOther = fired.every((key) => key.startsWith(`${other.id}/`));
          if (!lost.includes(trigger.key) || !isAnsweredByOther) continue;
          count += 1;
          const said = overlaps.some(({ winners }) => winners.some(({ key }) => fired.includes(key)));
          expect({ seed, text, said }).toEqual({ seed, text, said: true });
        }
      }
    }
    expect(count).toBeGreaterThan(30);
  });

  test('says who answers in the middle of a question, when that is somebody else', () => {
    const keyword = (rules: FlowTrigger['rules']): FlowTrigger => ({
      type: 'message.keyword',
      v: 1,
      config: { any: ['sizes'] },
      ...(rules === undefined ? {} : { rules }),
      next: 's',
    });
    const [overlap] = flowOverlaps({
      flows: [flowOf('a', [keyword({ priority: 5 })])],
      others: [flowOf('b', [keyword({ interrupts: 'ends' })])],
    });
    expect(overlap?.winners.map(({ key }) => key)).toEqual(['a/t1']);
    expect(overlap?.asking?.key).toBe('b/t1');
  });
});
