import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { createBuiltinRegistry } from '@nightshift/nodes';
import type { Flow } from '@nightshift/schema';
import { createCatalogue } from '../open-flow/catalogue.js';
import { arrange } from './arrange.js';
import { createGraphReader, type Graph } from './graph.js';
import { stepsOf } from './positions.js';
import { NO_OVERLAY } from './overlay.js';
import { silent } from './test-speech.js';

// `ARRANGE=1 npm run unit apps/editor/src/canvas/templates` lays every flow that ships out anew; format them then.
const here = fileURLToPath(new URL('../../../../templates', import.meta.url));
const files = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((file) => /^[^/\\]+[/\\](?!template\.json$)[^/\\]+\.json$/.test(file))
  .sort()
  .concat('../apps/engine/src/demo/demo-flow.json');
const catalogue = createCatalogue(createBuiltinRegistry().manifests());

if (process.env['ARRANGE'] !== undefined)
  test.each(files)('%s is laid out', async (file) => {
    const flow = readFlow(file);
    const places = await arrange(drawn({ ...flow, layout: heapOf(flow) }), { groups: flow.groups ?? [] });
    const layout = Object.fromEntries(stepsOf(flow).map(([id]) => [id, rounded(places.get(id))]));
    writeFileSync(path.join(here, file), `${JSON.stringify({ ...flow, layout }, null, 2)}\n`);
  });

describe.each(files)('%s opens readable', (file) => {
  const flow = readFlow(file);
  const { nodes } = drawn(flow);

  test('every step has its place', () => {
    const ids = stepsOf(flow).map(([id]) => id);
    expect(Object.keys(flow.layout ?? {}).sort()).toEqual(ids.sort());
  });

  test.each([
    ['as it ships', flow],
    ['from a heap', { ...flow, layout: heapOf(flow) }],
  ])('tidied once, %s, it is tidy', async (_title, untidy) => {
    const groups = flow.groups ?? [];
    const once = await arrange(drawn(untidy), { groups });
    const twice = await arrange(drawn({ ...flow, layout: Object.fromEntries(once) }), { groups });
    expect(Object.fromEntries(twice)).toEqual(Object.fromEntries(once));
  });

  test.each(['card', 'frame', 'note'] as const)('no %s lies on what is no part of it', (kind) => {
    const inside = (frame: string): readonly string[] =>
      flow.groups?.find(({ id }) => id === frame)?.members ?? [];
    const strangers = nodes
      .filter(({ type }) => type === kind)
      .flatMap((one) =>
        nodes
          .filter(
            (other) =>
              other !== one && !inside(one.id).includes(other.id) && !inside(other.id).includes(one.id),
          )
          .flatMap((other) => (overlap(one, other) ? [`${one.id} / ${other.id}`] : [])),
      );
    expect(strangers).toEqual([]);
  });

  test('every step is in one part, which has a name in each language of the editor', () => {
    const members = flow.groups?.flatMap((group) => group.members) ?? [];
    expect(members.toSorted()).toEqual(
      stepsOf(flow)
        .map(([id]) => id)
        .sort(),
    );
    for (const { title } of flow.groups ?? [])
      expect(Object.keys(title).sort()).toEqual(['en', 'zh-CN', 'zh-TW']);
  });
});

function readFlow(file: string): Flow {
  return JSON.parse(readFileSync(path.join(here, file), 'utf8')) as Flow;
}

/** All in one place, so that no older drawing is near enough to be kept. */
function heapOf(flow: Flow): Record<string, [number, number]> {
  return Object.fromEntries(stepsOf(flow).map(([id]): [string, [number, number]] => [id, [0, 0]]));
}

function drawn(flow: Flow): Graph {
  const { languages: flowLanguages, values: flowValues } = flow;
  const reading = { contentLanguage: 'en', flowLanguages, flowValues, emptyText: '' };
  const read = createGraphReader(catalogue, { ...reading, language: 'en' }, silent);
  return read({
    flow,
    selection: new Set(),
    selectedEdges: new Set(),
    problems: new Map(),
    overlay: NO_OVERLAY,
  });
}

function rounded(place: readonly [number, number] | undefined): [number, number] {
  const [x, y] = place ?? [0, 0];
  return [Math.round(x), Math.round(y)];
}

type Drawn = Graph['nodes'][number];

function overlap(a: Drawn, b: Drawn): boolean {
  const isBeside = (from: number, size = 0, other: number, otherSize = 0) =>
    from + size <= other || other + otherSize <= from;
  return !(
    isBeside(a.position.x, a.width, b.position.x, b.width) ||
    isBeside(a.position.y, a.height, b.position.y, b.height)
  );
}
