import type { AgentSeat, Conversation } from '@nightshift/schema';

/** The agents after a turn: whoever got this conversation has one more, whoever had it one less. */
export function seatChanges(
  agents: readonly AgentSeat[],
  before: Conversation,
  after: Conversation,
  nowMs: number,
): AgentSeat[] {
  const from = holderOf(before);
  const to = holderOf(after);
  if (from === to) return [...agents];
  return agents.map((agent) => {
    if (agent.id === to) return { ...agent, open: agent.open + 1, lastAssignedAtMs: nowMs };
    return agent.id === from ? { ...agent, open: Math.max(0, agent.open - 1) } : agent;
  });
}

function holderOf({ status, assignee }: Conversation): string | null {
  return status === 'closed' ? null : assignee;
}
