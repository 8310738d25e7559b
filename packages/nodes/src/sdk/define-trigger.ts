import type { Event, EventType, Json, KeywordConfig, Text, Why } from '@nightshift/schema';
import type { Static, TSchema } from 'typebox';
import { manifestOf, type ConfigProblem } from './define-node.js';
import type { ExplainClause, Manifest } from './manifest.js';
import type { View } from './view.js';

export interface TriggerSpec<C extends TSchema> {
  type: string;
  version: number;
  upgrades?: Record<number, (config: Json) => Json>;
  title: Text;
  description: Text;
  aliases?: readonly string[];
  config: C;
  explain: readonly ExplainClause[];
  /** It is asked only about these. */
  events: readonly EventType[];
  check?(config: Static<C>): ConfigProblem[];
  /** Words for the common keyword index. `match` is then asked only when the index has found one. */
  keywords?(config: Static<C>): KeywordConfig;
  /** Pure. `hit` lists the keywords found, when the trigger has some. */
  match(context: { config: Static<C>; event: Event; view: View; hit: readonly string[] }): TriggerMatch;
  /**
   * What two triggers of this type would both take, in the operator's own words (an event, an address); empty when
   * they take everything of their kind. Undefined, as without it: they never compete. Keywords need no such answer.
   */
  shared?(one: Static<C>, other: Static<C>): string | undefined;
  /** It goes by the manner of a whole message, so whether a keyword alone would fire it says nothing. */
  goesByManner?: true;
  /** Ask again when the customer has said nothing for this long after somebody wrote to them. */
  silentAfterMs?(config: Static<C>): number;
  /** The widget reports when a page has been looked at for this long. */
  dwellMs?(config: Static<C>): number | undefined;
  /** The first moment after `afterMs` at which every open conversation is to be asked; null when there is none. */
  nextScheduledMs?(config: Static<C>, afterMs: number): number | null;
}

export interface TriggerMatch {
  matched: boolean;
  why: Why;
}

export interface TriggerDefinition {
  readonly manifest: Manifest;
  readonly events: readonly EventType[];
  readonly upgrades: Readonly<Record<number, (config: Json) => Json>>;
  check(config: unknown): ConfigProblem[];
  keywords(config: unknown): KeywordConfig | undefined;
  match(context: { config: unknown; event: Event; view: View; hit: readonly string[] }): TriggerMatch;
  shared(one: unknown, other: unknown): string | undefined;
  readonly goesByManner: boolean;
  silentAfterMs(config: unknown): number | undefined;
  dwellMs(config: unknown): number | undefined;
  nextScheduledMs(config: unknown, afterMs: number): number | null;
}

/** Declares a trigger: a node without a way in, asked whether an event starts a run. */
export function defineTrigger<C extends TSchema>(spec: TriggerSpec<C>): TriggerDefinition {
  const typed = (config: unknown): Static<C> => config as Static<C>;
  return {
    manifest: manifestOf('trigger', { ...spec, category: 'trigger' }, ['next']),
    events: spec.events,
    upgrades: spec.upgrades ?? {},
    check: (config) => spec.check?.(typed(config)) ?? [],
    keywords: (config) => spec.keywords?.(typed(config)),
    match: (context) => spec.match({ ...context, config: typed(context.config) }),
    shared: (one, other) => spec.shared?.(typed(one), typed(other)),
    goesByManner: spec.goesByManner === true,
    silentAfterMs: (config) => spec.silentAfterMs?.(typed(config)),
    dwellMs: (config) => spec.dwellMs?.(typed(config)),
    nextScheduledMs: (config, afterMs) => spec.nextScheduledMs?.(typed(config), afterMs) ?? null,
  };
}

export const yes = (code: string, detail?: string): TriggerMatch => ({
  matched: true,
  why: why(code, detail),
});
export const no = (code: string, detail?: string): TriggerMatch => ({
  matched: false,
  why: why(code, detail),
});

function why(code: string, detail?: string): Why {
  return detail === undefined ? { code } : { code, detail };
}
