import type { Json } from '@nightshift/schema';

/** The JSON in what a model wrote: all of it, what stands between fences, or the first whole object. Undefined when there is none. */
export function readJson(text: string): Json | undefined {
  const fenced = /```(?:json)?\s*([\s\S]*?)```/.exec(text)?.[1];
  const open = text.indexOf('{');
  const close = text.lastIndexOf('}');
  const candidates = [text, fenced, open >= 0 && close > open ? text.slice(open, close + 1) : undefined];
  for (const candidate of candidates) {
    if (candidate === undefined) continue;
    try {
      // JSON.parse gives nothing but JSON.
      return JSON.parse(candidate) as Json;
    } catch {
      continue;
    }
  }
  return undefined;
}
