import { FLOW_SCHEMA_VERSION, FlowSchema, findMismatches, isJsonObject, type Flow } from '@nightshift/schema';
import { copyAll, type Clip } from './clip.js';

export type Read =
  | { type: 'clip'; clip: Clip }
  /** Looks like a part of a flow and cannot be taken. */
  | { type: 'broken'; why: string }
  /** Some other text. */
  | { type: 'other' };

/** Reads a part of a flow, or a whole one, also out of a message that somebody has written around it. */
export function readClip(text: string): Read {
  const [start, end] = [text.indexOf('{'), text.lastIndexOf('}')];
  if (start < 0 || end < start) return { type: 'other' };
  const value = parse(text.slice(start, end + 1));
  if (value === undefined)
    return text.includes('"nightshift"') ? { type: 'broken', why: 'JSON' } : { type: 'other' };
  if (!isJsonObject(value)) return { type: 'other' };
  const isClip = value['nightshift'] === 'clip';
  const isFlow =
    value['schema'] !== undefined && isJsonObject(value['nodes']) && isJsonObject(value['triggers']);
  return isClip || isFlow ? checkClip(value) : { type: 'other' };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function checkClip({ triggers, nodes, layout, notes, groups }: Readonly<Record<string, unknown>>): Read {
  const part = {
    schema: FLOW_SCHEMA_VERSION,
    id: 'clip',
    name: 'clip',
    languages: ['en'],
    variables: {},
    triggers: triggers ?? {},
    nodes: nodes ?? {},
    layout: layout ?? {},
    notes: notes ?? [],
    groups: groups ?? [],
  };
  const [mismatch] = findMismatches(FlowSchema, part);
  if (mismatch !== undefined) return { type: 'broken', why: mismatch.message };
  // Just checked.
  const flow = part as unknown as Flow;
  return { type: 'clip', clip: copyAll(flow, new Set(allIds(flow))) };
}

function allIds({ triggers, nodes, notes = [], groups = [] }: Flow): string[] {
  return [...Object.keys(triggers), ...Object.keys(nodes), ...[...notes, ...groups].map(({ id }) => id)];
}
