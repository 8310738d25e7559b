import type { CompiledCalendar } from '@nightshift/calendar';
import type { AgentSeat, Condition, Contact, Conversation, Event, Json, Text } from '@nightshift/schema';

/**
 * All that a node or trigger can see. Reading it has no effect on anything; `nowMs` is the time of
 * the event, `random()` draws from the run's seed, so the same turn taken twice sees the same.
 * What earlier nodes of the same turn changed (tags, fields, assignee) is already visible here.
 */
export interface View {
  /** Epoch milliseconds. */
  readonly nowMs: number;
  readonly event: Event;
  readonly contact: Readonly<Contact>;
  readonly conversation: Readonly<Conversation>;
  readonly channel: { readonly id: string; readonly type: string; readonly name: string };
  readonly vars: Readonly<Record<string, Json>>;
  readonly flowId: string;
  /** The node or trigger that is being asked. */
  readonly nodeId: string;
  /** The language this customer is spoken to in, one of the flow's. */
  readonly language: string;
  /** What the customer writes in as far as it is known, whether the flow speaks it or not; `language` when it is not. BCP 47. */
  readonly customerLanguage: string;
  /** The customer's zone, as far as it can be told by country and language too; else that of the default calendar. */
  readonly zone: string;
  readonly agents: readonly AgentSeat[];
  /** Undefined when no such calendar exists. */
  calendar(name: string): CompiledCalendar | undefined;
  /**
   * Pick the wording and fill in its `{{variables}}`. The result is plain text and is never rendered again.
   * `extra` holds values for this one text, by full path (`handoff.back`); they win over everything else.
   */
  text(text: Text, extra?: Readonly<Record<string, Json>>): string;
  /** Fill in `{{variables}}`, each value escaped for where it goes. `extra` as in `text`. */
  render(
    template: string,
    escape?: 'none' | 'url' | 'json' | 'header',
    extra?: Readonly<Record<string, Json>>,
  ): string;
  /** A value by path, as in conditions: `contact.country`, `vars.email`. Undefined when there is none. */
  get(path: string): Json | undefined;
  test(condition: Condition): boolean;
  /** What a regular expression (RE2, ignoring case) finds in a text: its first group that took part, all of it when it has none. */
  find(pattern: string, text: string): string | undefined;
  /** A text as keywords and conditions compare it: Traditional Chinese as Simplified, full width as half width, in lower case. */
  fold(text: string): string;
  /** 0 ≤ n < 1, from the run's seed. */
  random(): number;
}
