import { isOpen } from '@nightshift/calendar';
import { baseLanguage, type AgentSeat } from '@nightshift/schema';
import { explainChoice, explainNobody } from './explain-pick.js';
import type { Considered, Pick, PickRequest, Verdict } from './pick.js';

type Refusal = Extract<Verdict, 'offline' | 'full' | 'other-team' | 'off-shift' | 'another-wanted'>;

/**
 * Chooses who takes a conversation: within the team, online, on shift and below capacity; then whoever speaks the
 * language best, then the least loaded, then the one whose last assignment is longest ago, then the lowest id.
 * The same input always gives the same answer.
 */
export function pickAgent(agents: readonly AgentSeat[], request: PickRequest): Pick {
  const refusals = new Map<AgentSeat, Refusal>();
  const free: AgentSeat[] = [];
  for (const agent of agents) {
    const refusal = refusalOf(agent, request);
    if (refusal === null) free.push(agent);
    else refusals.set(agent, refusal);
  }
  const wanted = free.find(({ id }) => id === request.agentId || id === request.sticky);
  const chosen = wanted ?? free.toSorted((a, b) => compare(a, b, request.language))[0];
  const considered = agents.map((agent): Considered => {
    const refusal = refusals.get(agent);
    if (refusal !== undefined) return { agentId: agent.id, verdict: refusal };
    if (chosen === undefined || agent === chosen) return { agentId: agent.id, verdict: 'chosen' };
    return {
      agentId: agent.id,
      verdict: wanted === undefined ? lostBy(agent, chosen, request.language) : 'another-wanted',
    };
  });
  if (chosen === undefined) {
    return { agent: null, team: request.team ?? null, ...explainNobody(request, considered), considered };
  }
  const languageMatch = request.language === undefined ? 2 : languageMatchOf(chosen, request.language);
  const isNamed = chosen.id === request.agentId;
  return {
    agent: chosen,
    team: request.team ?? chosen.teams[0] ?? null,
    ...explainChoice({
      chosen,
      request,
      considered,
      languageMatch,
      wanted: wanted && (isNamed ? 'named' : 'knows-customer'),
    }),
    considered,
  };
}

function refusalOf(agent: AgentSeat, { team, agentId, nowMs, calendars }: PickRequest): Refusal | null {
  if (team !== undefined && team !== null && !agent.teams.includes(team)) return 'other-team';
  if (agentId !== undefined && agentId !== null && agent.id !== agentId) return 'another-wanted';
  if (!agent.isOnline) return 'offline';
  const shifts = agent.calendar === undefined ? undefined : calendars(agent.calendar);
  if (shifts !== undefined && !isOpen(shifts, nowMs)) return 'off-shift';
  return agent.open < agent.capacity ? null : 'full';
}

/** Negative when `a` is to be taken before `b`. */
function compare(a: AgentSeat, b: AgentSeat, language: string | undefined): number {
  const byLanguage = language === undefined ? 0 : languageMatchOf(b, language) - languageMatchOf(a, language);
  if (byLanguage !== 0) return byLanguage;
  return compareLoad(a, b) || compareWait(a, b) || (a.id < b.id ? -1 : 1);
}

/** Which of the rules of `compare` decided against `agent`. */
function lostBy(agent: AgentSeat, chosen: AgentSeat, language: string | undefined): Verdict {
  if (language !== undefined && languageMatchOf(agent, language) < languageMatchOf(chosen, language))
    return 'other-language';
  if (compareLoad(agent, chosen) > 0) return 'busier';
  return compareWait(agent, chosen) > 0 ? 'assigned-more-recently' : 'even';
}

/** Compares open/capacity without dividing, so equal loads are equal. */
function compareLoad(a: AgentSeat, b: AgentSeat): number {
  return a.open * b.capacity - b.open * a.capacity;
}

function compareWait(a: AgentSeat, b: AgentSeat): number {
  if (a.lastAssignedAtMs === b.lastAssignedAtMs) return 0;
  return (a.lastAssignedAtMs ?? -Infinity) < (b.lastAssignedAtMs ?? -Infinity) ? -1 : 1;
}

/** 2: speaks exactly this. 1: speaks it in another form (`zh-TW` for `zh-CN`). 0: does not. */
function languageMatchOf(agent: AgentSeat, language: string): number {
  const wanted = language.toLowerCase();
  const spoken = agent.languages.map((tag) => tag.toLowerCase());
  if (spoken.includes(wanted)) return 2;
  return spoken.some((tag) => baseLanguage(tag) === baseLanguage(wanted)) ? 1 : 0;
}
