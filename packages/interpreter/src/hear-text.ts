import type { Registry } from '@nightshift/nodes';
import type { Flow, KnownTrigger } from '@nightshift/schema';
import { compileFlow } from './compile-flow.js';
import { findByKeyword, goLive } from './live-flows.js';
import { takesText } from './takes-text.js';

/** Whether one of these triggers takes a message in the middle of a conversation, as far as its text tells. */
export function hearText(triggers: readonly KnownTrigger[], registry: Registry): (text: string) => boolean {
  const ids = triggers.map((trigger, index) => [`t${index}`, { ...trigger, next: '' }] as const);
  const live = goLive([compileFlow({ ...NO_FLOW, triggers: Object.fromEntries(ids) }, 0, registry)]);
  const asked = live.asked.get('message.received') ?? [];
  return (text) =>
    findByKeyword(live, text).size > 0 || asked.some((trigger) => takesText(trigger, text, UNDER_WAY));
}

const UNDER_WAY = { isBegun: true };
const NO_FLOW: Flow = {
  schema: 1,
  id: '',
  name: '',
  languages: ['en'],
  variables: {},
  triggers: {},
  nodes: {},
};
