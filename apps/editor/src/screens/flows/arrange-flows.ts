import type { FlowSummary } from './flow-queries.js';

export type Sorting = 'name' | 'state' | 'changed';
/** A folder's id, or one of the two that everybody has. */
export type Shelf = 'all' | 'archived' | (string & {});

/** What is shown of all flows: on one shelf, with the words looked for in their name or texts, in order. */
export function arrangeFlows(
  flows: readonly FlowSummary[],
  {
    shelf,
    search,
    texts,
    sorting,
  }: {
    shelf: Shelf;
    /** Trimmed, in small letters. */
    search: string;
    texts: ReadonlyMap<string, string>;
    sorting: Sorting;
  },
): FlowSummary[] {
  return flows
    .filter((flow) => isOn(flow, shelf))
    .filter(({ id, name }) => search === '' || name.toLowerCase().includes(search) || texts.has(id))
    .sort(ORDERS[sorting]);
}

export function isOn({ isArchived, folderId }: FlowSummary, shelf: Shelf): boolean {
  if (shelf === 'archived') return isArchived;
  return !isArchived && (shelf === 'all' || folderId === shelf);
}

type Order = (a: FlowSummary, b: FlowSummary) => number;

const byName: Order = (a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);
const ORDERS: Record<Sorting, Order> = {
  name: byName,
  changed: (a, b) => (a.updatedAt === b.updatedAt ? byName(a, b) : a.updatedAt < b.updatedAt ? 1 : -1),
  state: (a, b) => urgency(b) - urgency(a) || byName(a, b),
};

/** What somebody should look at comes first: errors, then changes that wait, then what is live. */
function urgency({ errors, liveVersion, isDraftChanged }: FlowSummary): number {
  return ((errors ?? 0) > 0 ? 4 : 0) + (isDraftChanged ? 2 : 0) + (liveVersion === null ? 0 : 1);
}

const BEFORE = 24;

/** A piece of a long text, with what was looked for in it. */
export function excerptOf(text: string, search: string): { before: string; found: string; after: string } {
  const start = text.toLowerCase().indexOf(search);
  if (start < 0) return { before: text, found: '', after: '' };
  const from = Math.max(0, start - BEFORE);
  return {
    before: `${from > 0 ? '…' : ''}${text.slice(from, start)}`,
    found: text.slice(start, start + search.length),
    after: text.slice(start + search.length),
  };
}
