import { isSameJson, type Flow } from '@nightshift/schema';

/**
 * Ours, with other ids for the steps that we have added under an id which they have given to a step of their own since.
 * Ids are readable and count up, so two people who add a step at the same time mostly choose the same one.
 */
export function separateIds(base: Flow, mine: Flow, theirs: Flow): Flow {
  const taken = new Set(
    [mine, theirs].flatMap(({ triggers, nodes }) => [...Object.keys(triggers), ...Object.keys(nodes)]),
  );
  const renamed = new Map<string, string>();
  for (const part of ['triggers', 'nodes'] as const)
    for (const [id, step] of Object.entries(mine[part])) {
      const their = theirs[part][id];
      if (base[part][id] !== undefined || their === undefined || isSameJson(step, their)) continue;
      const free = freeId(id, taken);
      taken.add(free);
      renamed.set(id, free);
    }
  if (renamed.size === 0) return mine;
  const name = (id: string): string => renamed.get(id) ?? id;
  const target = (id: string | null): string | null => (id === null ? null : name(id));
  return {
    ...mine,
    triggers: mapEntries(mine.triggers, name, (trigger) => ({ ...trigger, next: target(trigger.next) })),
    nodes: mapEntries(mine.nodes, name, (node) => ({ ...node, next: mapEntries(node.next, same, target) })),
    ...(mine.layout === undefined ? {} : { layout: mapEntries(mine.layout, name, same) }),
  };
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  const stem = id.replace(/-\d+$/, '').slice(0, 58);
  let number = 2;
  while (taken.has(`${stem}-${String(number)}`)) number += 1;
  return `${stem}-${String(number)}`;
}

function same<T>(value: T): T {
  return value;
}

function mapEntries<In, Out>(
  record: Readonly<Record<string, In>>,
  key: (key: string) => string,
  value: (value: In) => Out,
): Record<string, Out> {
  return Object.fromEntries(Object.entries(record).map(([each, inner]) => [key(each), value(inner)]));
}
