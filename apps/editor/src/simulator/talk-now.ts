import { isJsonObject } from '@nightshift/schema';
import type { Talk } from './talk.js';

/** What the talk of each flow in the simulator has come to, for whoever tries a step of it elsewhere. */
const talks = new Map<string, Readonly<Record<string, unknown>>>();

export function rememberTalk(flowId: string, talk: Talk | null): void {
  if (talk === null || talk.beats.length === 0) talks.delete(flowId);
  else talks.set(flowId, { vars: talk.end.vars, contact: talk.state.conversation.contact });
}

/** As it would be typed; undefined where there is no talk, or nothing in it that can be. */
export function saidInTalk(flowId: string, path: string): string | undefined {
  let value: unknown = talks.get(flowId);
  for (const key of path.split('.'))
    value = isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  if (Array.isArray(value)) return value.every(isPlain) ? value.join(', ') : undefined;
  return isPlain(value) ? String(value) : undefined;
}

function isPlain(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
