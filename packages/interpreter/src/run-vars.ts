import type { Json } from '@nightshift/schema';
import type { CompiledFlow } from './compile-flow.js';

/** Not by assignment: a variable may be called `__proto__`. */
export function initialVars(flow: CompiledFlow): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(flow.flow.variables).flatMap(([name, { initial }]) =>
      initial === undefined ? [] : [[name, initial as Json]],
    ),
  );
}

export function mergeVars(vars: Record<string, Json>, changes: Record<string, Json>): Record<string, Json> {
  return Object.fromEntries(Object.entries({ ...vars, ...changes }).filter(([, value]) => value !== null));
}
