import { isJsonObject } from '@nightshift/schema';
import type { Talk } from './talk.js';

/** Of the newest act: a model is there that would have been asked, and was not. */
export function wasModelLeftOut({ beats }: Talk): boolean {
  return (beats.at(-1)?.turns ?? []).some(({ trace }) => trace.some(namesIt));
}

/** The reason may stand alone, or inside of another one. */
function namesIt(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(namesIt);
  if (!isJsonObject(value)) return false;
  return value['code'] === 'ai.left-out' || Object.values(value).some(namesIt);
}
