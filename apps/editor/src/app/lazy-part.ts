import { lazy, type ComponentType } from 'react';

const loads: (() => Promise<unknown>)[] = [];

/** A part of a screen that is not seen at first: fetched when it is wanted, or before, once the rest has been drawn. */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  loads.push(load);
  return lazy(async () => ({ default: await load() }));
}

/** Fetches the parts as soon as what is there has been drawn: whoever loses the line then can go on working. */
export function preloadParts(): void {
  const fetchAll = (): void => {
    for (const load of loads) void load().catch(() => undefined);
  };
  requestAnimationFrame(() => setTimeout(fetchAll));
}
