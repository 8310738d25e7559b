import { isJsonObject, type Condition } from '@nightshift/schema';

/** How the parts of a group are joined. `none` is "not any", `notAll` is "not all". */
export type Joint = 'all' | 'any' | 'none' | 'notAll';
export type Comparison = Extract<Condition, { field: string }>;

export interface Group {
  joint: Joint;
  parts: readonly Condition[];
}

/** A condition as a group; a single comparison is a group of one. */
export function asGroup(condition: unknown): Group {
  if (!isJsonObject(condition)) return { joint: 'all', parts: [] };
  const { all, any, not } = condition as { all?: unknown; any?: unknown; not?: unknown };
  if (Array.isArray(all)) return { joint: 'all', parts: all as Condition[] };
  if (Array.isArray(any)) return { joint: 'any', parts: any as Condition[] };
  if (isJsonObject(not)) {
    const inner = asGroup(not);
    if (inner.joint === 'none' || inner.joint === 'notAll')
      return { joint: 'none', parts: [not as unknown as Condition] };
    const isOne = !('all' in not) && !('any' in not);
    return { joint: inner.joint === 'any' || isOne ? 'none' : 'notAll', parts: inner.parts };
  }
  return 'field' in condition
    ? { joint: 'all', parts: [condition as unknown as Comparison] }
    : { joint: 'all', parts: [] };
}

/** The group as it is kept: the shortest that says the same. Undefined when nothing is left. */
export function fromGroup({ joint, parts }: Group): Condition | undefined {
  const [only] = parts;
  if (only === undefined) return undefined;
  const isOne = parts.length === 1 && 'field' in only;
  if (isOne) return joint === 'all' || joint === 'any' ? only : { not: only };
  return joined({ joint, parts });
}

/** As `fromGroup`, but an empty or single group inside another stays a group: somebody is about to fill it. */
export function joined({ joint, parts }: Group): Condition {
  const list = [...parts];
  switch (joint) {
    case 'all':
      return { all: list };
    case 'any':
      return { any: list };
    case 'none':
      return { not: { any: list } };
    case 'notAll':
      return { not: { all: list } };
  }
}

export function isComparison(condition: Condition): condition is Comparison {
  return 'field' in condition;
}
