import type { CompiledCalendar } from '@nightshift/calendar';
import type { AgentSeat, Why } from '@nightshift/schema';

export interface PickRequest {
  /** Only members of this team. */
  team?: string | null;
  /** BCP 47; who speaks it is preferred, nobody is refused for it. */
  language?: string;
  /** Only this agent will do. */
  agentId?: string | null;
  /** Epoch milliseconds. */
  nowMs: number;
  /** Undefined when no such calendar exists; the agent then counts as on shift whenever online. */
  calendars: (name: string) => CompiledCalendar | undefined;
  /** The agent who knows this customer; taken before all others while free. */
  sticky?: string | null;
}

export type Verdict =
  | 'chosen'
  | 'offline'
  | 'full'
  | 'other-team'
  | 'other-language'
  | 'off-shift'
  | 'busier'
  | 'assigned-more-recently'
  /** Free, but somebody else was asked for by name or knows the customer. */
  | 'another-wanted'
  /** As good as the chosen one in everything; the lower id went first. */
  | 'even';

export interface Considered {
  agentId: string;
  verdict: Verdict;
}

export type PickCode =
  | 'named'
  | 'knows-customer'
  | 'only-one-free'
  | 'speaks-language'
  | 'least-busy'
  | 'waited-longest'
  | 'even'
  | 'nobody-in-team'
  | 'no-such-agent'
  | 'nobody-online'
  | 'all-off-shift'
  | 'all-full'
  | 'nobody-free';

export interface Pick {
  agent: AgentSeat | null;
  /** The team asked for; with none asked for, the first of the agent's. */
  team: string | null;
  code: PickCode;
  /** One English sentence. */
  reason: string;
  /** The same in codes, for whoever reads it in another language. */
  why: Why;
  /** Every agent, in the order given. */
  considered: Considered[];
}
