import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { createBuiltinRegistry, type Manifest } from '@nightshift/nodes';
import { applyOp, type Flow } from '@nightshift/schema';
import { createCatalogue } from '../open-flow/catalogue.js';
import { addStep, type Hook, type Place } from './edits.js';
import { boxOf, createGraphReader, type CanvasNode, type Graph } from './graph.js';
import { comeBetween, placeFor } from './hands.js';
import { NO_OVERLAY } from './overlay.js';
import { silent } from './test-speech.js';

const here = fileURLToPath(new URL('../../../../templates', import.meta.url));
const files = ['after-hours/flow.json', 'black-friday/handoff.json', 'lunar-new-year/desk.json'];
const catalogue = createCatalogue(createBuiltinRegistry().manifests());
const coming = ['message.send', 'ai.answer'].map((type) => {
  const manifest = catalogue.manifest('node', type);
  if (manifest === undefined) throw new Error(`no ${type}`);
  return manifest;
});

/** Whatever is added, and wherever: it lies on no other card, and what makes room for it does not either. */
describe.each(files)('in %s a new card', (file) => {
  const flow = JSON.parse(readFileSync(path.join(here, file), 'utf8')) as Flow;
  const open = { flow, graph: drawn(flow) };
  const hooks = (type: 'edge' | 'port'): Hook[] =>
    open.graph.edges.map(({ source, sourceHandle }) => ({
      type,
      from: source,
      port: sourceHandle ?? 'next',
    }));

  test.each(['edge', 'port'] as const)('that is hung in at its %s lies on no other', (type) => {
    const found = hooks(type).flatMap((hook) =>
      coming.flatMap((manifest) => covered(open, manifest, hook, [0, 0])),
    );
    expect(found).toEqual([]);
  });

  test.each([false, true])('that is let go on a card lies beside it, groups folded: %s', (isFolded) => {
    const onto = { ...flow, groups: flow.groups?.map((group) => ({ ...group, isFolded })) ?? [] };
    const seen = { flow: onto, graph: drawn(onto) };
    const spots = seen.graph.nodes.filter(isSolid).map(boxOf);
    const found = spots.flatMap(({ x, y, width, height }) =>
      coming.flatMap((manifest) =>
        covered(seen, manifest, { type: 'nowhere' }, [x + width / 2, y + height / 2]),
      ),
    );
    expect(found).toEqual([]);
  });
});

function covered(
  { flow, graph }: { flow: Flow; graph: Graph },
  manifest: Manifest,
  hook: Hook,
  spot: Place,
): string[] {
  const at = placeFor(graph, { flow, hook, at: spot, ports: manifest.ports.length });
  const { id, operation } = addStep(flow, manifest, at, hook);
  const applied = applyOp(flow, comeBetween(operation, { flow, graph, id, hook, at }));
  if (!applied.ok) throw new Error('cannot be added');
  const before = new Set(overlaps(graph));
  return overlaps(drawn(withoutLines(applied.flow))).flatMap((pair) =>
    before.has(pair) ? [] : [`${JSON.stringify(hook)} ${spot.join()}: ${pair.replace(id, 'new')}`],
  );
}

function overlaps({ nodes }: Graph): string[] {
  const solid = nodes.filter(isSolid);
  return solid.flatMap((one, index) =>
    solid.slice(index + 1).flatMap((other) => (lieOver(one, other) ? [`${one.id} / ${other.id}`] : [])),
  );
}

/** To find ways for lines is most of the work of a drawing, and no card is larger or smaller by them. */
function withoutLines(flow: Flow): Flow {
  const loose = <S extends { next: unknown }>(steps: Record<string, S>, next: S['next']) =>
    Object.fromEntries(Object.entries(steps).map(([id, step]) => [id, { ...step, next }]));
  return { ...flow, triggers: loose(flow.triggers, null), nodes: loose(flow.nodes, {}) };
}

/** What is seen and takes room; a frame that is open is only drawn around it. */
function isSolid({ type, data, hidden }: CanvasNode): boolean {
  return hidden !== true && (type !== 'frame' || data.isFolded);
}

function lieOver(one: CanvasNode, other: CanvasNode): boolean {
  const [a, b] = [boxOf(one), boxOf(other)];
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function drawn(flow: Flow): Graph {
  const reader = createGraphReader(
    catalogue,
    {
      language: 'en',
      contentLanguage: 'en',
      flowLanguages: flow.languages,
      flowValues: flow.values,
      emptyText: '',
    },
    silent,
  );
  return reader({
    flow,
    selection: new Set(),
    selectedEdges: new Set(),
    problems: new Map(),
    overlay: NO_OVERLAY,
  });
}
