import { describe, expect, test } from '@jest/globals';
import type { Flow } from '@nightshift/schema';
import { edited } from '../document/test-flow.js';
import { createCatalogue } from '../open-flow/catalogue.js';
import type { Box } from './align.js';
import { arrange } from './arrange.js';
import { CARD_WIDTH } from './card-size.js';
import { moveAll } from './edits.js';
import { boxOf, createGraphReader, type Graph } from './graph.js';
import { NO_OVERLAY } from './overlay.js';
import { silent } from './test-speech.js';

const reading = { language: 'en', contentLanguage: 'en', flowLanguages: ['en'], emptyText: '' } as const;

function graphOf(flow: Flow): Graph {
  const read = createGraphReader(createCatalogue([]), { ...reading, flowLanguages: ['en'] }, silent);
  return read({
    flow,
    selection: new Set(),
    selectedEdges: new Set(),
    problems: new Map(),
    overlay: NO_OVERLAY,
  });
}

async function arranged(flow: Flow): Promise<Flow> {
  const operation = moveAll(flow, await arrange(graphOf(flow)));
  return operation === undefined ? flow : edited(flow, operation);
}

/** Three triggers, sixty nodes: chains that branch, and meet again. */
function largeFlow(): Flow {
  const nodes: Flow['nodes'] = {};
  for (let index = 0; index < 60; index += 1) {
    const next: Record<string, string | null> = {};
    const to = (step: number): string | null => (index + step < 60 ? `n${String(index + step)}` : null);
    next['a'] = to(3);
    if (index % 4 === 0) next['b'] = to(5);
    if (index % 7 === 0) next['c'] = to(8);
    nodes[`n${String(index)}`] = { type: 'x.step', v: 1, config: {}, next };
  }
  const trigger = (next: string) => ({ type: 'x.start', v: 1, config: {}, next });
  return {
    schema: 1,
    id: 'flw_large',
    name: 'Large',
    languages: ['en'],
    variables: {},
    triggers: { t0: trigger('n0'), t1: trigger('n1'), t2: trigger('n2') },
    nodes,
  };
}

function moved(before: Flow, after: Flow): { count: number; mean: number } {
  const far = Object.entries(before.layout ?? {}).map(([id, [x, y]]) => {
    const [newX, newY] = after.layout?.[id] ?? [x, y];
    return Math.hypot(newX - x, newY - y);
  });
  return {
    count: far.filter((by) => by > 1).length,
    mean: far.reduce((sum, by) => sum + by, 0) / far.length,
  };
}

test('what is arranged already is left as it is', async () => {
  const once = await arranged(largeFlow());
  expect(moved(once, await arranged(once))).toEqual({ count: 0, mean: 0 });
});

test('what the upper way out leads to stands above what the lower one leads to', async () => {
  const step = (next: Record<string, string | null>) => ({ type: 'x.step', v: 1, config: {}, next });
  const flow: Flow = {
    ...largeFlow(),
    triggers: { start: { type: 'x.start', v: 1, config: {}, next: 'ask' } },
    nodes: {
      ask: step({ ok: 'fine', error: 'sorry' }),
      // In the order in which they were made.
      sorry: step({ done: null }),
      fine: step({ done: 'bye' }),
      bye: step({ done: null }),
    },
  };
  const once = await arranged(flow);
  const top = (id: string): number => once.layout?.[id]?.[1] ?? 0;
  expect(top('fine')).toBeLessThan(top('sorry'));
  expect(moved(once, await arranged(once)).count).toBe(0);
});

/** A node put into the line between two, dropped roughly where the line was. */
function inserted(flow: Flow, from: string, to: string): Flow {
  const [x, y] = flow.layout?.[to] ?? [0, 0];
  const node = { type: 'x.step', v: 1, config: {}, next: { a: to } };
  return edited(flow, {
    type: 'batch',
    edits: [
      { type: 'node.add', id: 'new', node, position: [x - 20, y] },
      { type: 'edge.connect', from, port: 'a', to: 'new' },
    ],
  });
}

describe('a node put into a line of sixty', () => {
  // The library by itself moves all 63, by 240 to 300 pixels each.
  test('near the end moves few others, and those a little', async () => {
    const before = await arranged(largeFlow());
    const { count, mean } = moved(before, await arranged(inserted(before, 'n54', 'n57')));
    expect(count).toBeLessThanOrEqual(10);
    expect(mean).toBeLessThan(10);
  });

  test('in the middle moves what follows, and little else', async () => {
    const before = await arranged(largeFlow());
    const { count, mean } = moved(before, await arranged(inserted(before, 'n30', 'n33')));
    expect(count).toBeLessThanOrEqual(25);
    expect(mean).toBeLessThan(100);
  });
});

test('of a selection only that is moved', async () => {
  const flow = await arranged(largeFlow());
  const only = new Set(['n5', 'n8', 'n11']);
  const messy = edited(flow, { type: 'node.move', id: 'n8', position: [9000, 9000] });
  expect([...(await arrange(graphOf(messy), { only })).keys()].toSorted()).toEqual(['n11', 'n5', 'n8']);
});

test('what belongs to a group stands together, and no stranger among it', async () => {
  const members = ['n2', 'n5', 'n8', 'n11'];
  const flow = edited(largeFlow(), { type: 'group.add', group: { id: 'g', title: 'Together', members } });
  const { groups = [] } = flow;
  const operation = moveAll(flow, await arrange(graphOf(flow), { groups }));
  const { nodes } = graphOf(operation === undefined ? flow : edited(flow, operation));
  const frame = nodes.find(({ type }) => type === 'frame');
  if (frame === undefined) throw new Error('no frame');
  const inside = nodes.filter((node) => node !== frame && doTouch(boxOf(node), boxOf(frame)));
  expect(inside.map(({ id }) => id).toSorted()).toEqual(members.toSorted());
});

test('no two cards overlap', async () => {
  const boxes = graphOf(await arranged(largeFlow())).nodes.map(boxOf);
  const pairs = boxes.flatMap((a, index) => boxes.slice(index + 1).map((b) => [a, b] as const));
  expect(pairs.filter(([a, b]) => doTouch(a, b))).toEqual([]);
});

function doTouch(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** A flow of single steps: which leads to which. */
function flowOf(next: Readonly<Record<string, readonly string[]>>, layout: Flow['layout']): Flow {
  const steps = Object.entries(next).map(([id, targets]) => {
    const ways = Object.fromEntries(targets.map((to, index) => [`w${String(index)}`, to]));
    return [id, { type: 'x.step', v: 1, config: {}, next: ways }] as const;
  });
  const isTrigger = (id: string): boolean => id.startsWith('t');
  const triggers = Object.entries(next)
    .filter(([id]) => isTrigger(id))
    .map(([id, [to]]) => [id, { type: 'x.start', v: 1, config: {}, next: to ?? null }] as const);
  return {
    ...largeFlow(),
    triggers: Object.fromEntries(triggers),
    nodes: Object.fromEntries(steps.filter(([id]) => !isTrigger(id))),
    ...(layout === undefined ? {} : { layout }),
  };
}

const STEP = CARD_WIDTH + 72;

async function columnsIn(flow: Flow): Promise<Record<string, number>> {
  const { layout = {} } = await arranged(flow);
  const left = Math.min(...Object.values(layout).map(([x]) => x));
  return Object.fromEntries(Object.entries(layout).map(([id, [x]]) => [id, (x - left) / STEP]));
}

test('a hole in one path is closed, though another path has a card there', async () => {
  const chain = Array.from({ length: 24 }, (_each, index) => `n${String(index)}`);
  const flow = flowOf(
    {
      t1: ['ask'],
      ask: [],
      t2: ['n0'],
      ...Object.fromEntries(chain.map((id, index) => [id, chain.slice(index + 1, index + 2)])),
    },
    {
      t1: [0, 0],
      ask: [2 * STEP, 0],
      t2: [0, 300],
      ...Object.fromEntries(chain.map((id, index) => [id, [(index + 1) * STEP, 300] as [number, number]])),
    },
  );
  const columns = await columnsIn(flow);
  expect(columns['ask']).toBe(1);
  expect(chain.map((id) => columns[id])).toEqual(chain.map((_id, index) => index + 1));
});

test('triggers stand leftmost, also one that was drawn behind what it leads to', async () => {
  const flow = flowOf({ t1: ['a'], a: ['b'], b: ['a'] }, { t1: [900, 0], a: [0, 0], b: [2000, 50] });
  expect(await columnsIn(flow)).toEqual({ t1: 0, a: 1, b: 2 });
});

test('what no talk comes to stands in a row below', async () => {
  const flow = flowOf(
    { t1: ['a'], a: [], t2: [], lost: ['lone'], lone: [], other: ['a'] },
    { t1: [900, 40], a: [600, 0], t2: [50, 30], lost: [0, 0], lone: [0, 90], other: [-400, 20] },
  );
  const { layout = {} } = await arranged(flow);
  const top = (id: string): number => layout[id]?.[1] ?? Number.NaN;
  expect(top('lost')).toBe(top('other'));
  expect(top('lost')).toBeGreaterThan(Math.max(top('t1'), top('a'), top('t2')));
  expect(await columnsIn(flow)).toEqual({ t1: 0, a: 1, t2: 0, other: 0, lost: 1, lone: 2 });
  const again = { ...flow, layout };
  expect(moved(again, await arranged(again)).count).toBe(0);
});
