import { diffFlows, type Flow, type FlowDiff } from '@nightshift/schema';
import { edgeId } from '../canvas/edge-id.js';
import { isTrigger } from '../canvas/card.js';

export type Mark = 'added' | 'removed' | 'changed';

export interface ComparedLine {
  id: string;
  from: string;
  port: string;
  to: string;
  mark: 'same' | 'added' | 'removed';
}

export interface Comparison {
  diff: FlowDiff;
  /** Both flows in one, to be drawn: what is there now, and what is gone where it stood. */
  flow: Flow;
  /** The older of the two as it was, to call its steps by what they said then. */
  before: Flow;
  /** Of the cards; a card of which only the connections differ counts as changed. */
  marks: ReadonlyMap<string, Mark>;
  lines: readonly ComparedLine[];
}

export function compareFlows(before: Flow, after: Flow): Comparison {
  const diff = diffFlows(before, after);
  const flow: Flow = {
    ...after,
    triggers: { ...before.triggers, ...after.triggers },
    nodes: { ...before.nodes, ...after.nodes },
    layout: { ...before.layout, ...after.layout },
    notes: [],
    groups: [],
  };
  const marks = new Map<string, Mark>();
  for (const { from } of diff.edges) marks.set(from, 'changed');
  for (const { id, what } of diff.steps) marks.set(id, what);
  return { diff, flow, before, marks, lines: linesOf(diff, before, after) };
}

function linesOf({ edges }: FlowDiff, before: Flow, after: Flow): ComparedLine[] {
  const differing = new Map(edges.map((edge) => [edgeId(edge.from, edge.port), edge]));
  const present = Object.entries({ ...after.triggers, ...after.nodes }).flatMap(([from, step]) =>
    Object.entries(isTrigger(step) ? { next: step.next } : step.next).flatMap(
      ([port, to]): ComparedLine[] => {
        const id = edgeId(from, port);
        return to === null ? [] : [{ id, from, port, to, mark: differing.has(id) ? 'added' : 'same' }];
      },
    ),
  );
  const gone = edges.flatMap(({ from, port, before: to }): ComparedLine[] =>
    to === null ? [] : [{ id: `${edgeId(from, port)} before`, from, port, to, mark: 'removed' }],
  );
  const isThere = (id: string): boolean => [before, after].some(({ nodes }) => Object.hasOwn(nodes, id));
  return [...present, ...gone].filter(({ to }) => isThere(to));
}
