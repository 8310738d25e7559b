import { addDuration } from '@nightshift/calendar';
import type { Button, Json, KeyedEffect, ScriptStep } from '@nightshift/schema';
import type { EventBody, SimulationState } from './simulation.js';
import { ScriptError } from './stage.js';

/** What the player remembers of earlier steps to make sense of the next one. */
export interface Memory {
  /** The page the customer looks at, and how long so far. */
  visit: { url: string; id: string; dwellMs: number } | null;
  visits: number;
  /** Buttons offered so far, the newest first. */
  buttons: readonly (Button & { messageId: string })[];
}

export const emptyMemory: Memory = { visit: null, visits: 0, buttons: [] };

type Acting = Exclude<ScriptStep, { after: string } | { until: string } | { online: boolean }>;

/** The events that a step of a script stands for, and what to remember of it. */
export function stepEvents(
  step: Acting,
  state: SimulationState,
  memory: Memory,
): { events: EventBody[]; memory: Memory } {
  if ('agent' in step) return { events: [agentEvent(step, state)], memory };
  if ('visits' in step) return visit(step, memory);
  return { events: plainEvents(step, state, memory), memory };
}

type Plain = Exclude<Acting, { agent: string } | { visits: string }>;

function plainEvents(step: Plain, state: SimulationState, memory: Memory): EventBody[] {
  if ('says' in step) return [{ type: 'message.received', text: step.says }];
  if ('burst' in step) return step.burst.map((text) => ({ type: 'message.received', text }));
  if ('presses' in step) return [press(step.presses, memory)];
  if ('event' in step)
    return [{ type: 'event.received', name: step.event, data: (step.data ?? {}) as Record<string, Json> }];
  if ('opens' in step) return [{ type: 'chat.opened' }];
  if ('tags' in step)
    return [{ type: 'contact.tagged', add: step.tags.add ?? [], remove: step.tags.remove ?? [] }];
  if ('identify' in step)
    return [
      {
        type: 'contact.identified',
        ...(step.identify as Record<string, string> & { fields?: Record<string, Json> }),
      },
    ];
  const agent = step.assign.agent ?? null;
  return [
    {
      type: 'conversation.assigned',
      agentId: agent === null ? null : findAgent(agent, state),
      team: step.assign.team ?? null,
    },
  ];
}

function agentEvent(step: Extract<Acting, { agent: string }>, state: SimulationState): EventBody {
  const agentId = findAgent(step.agent, state);
  if ('says' in step) return { type: 'agent.replied', agentId, text: step.says };
  if ('snoozes' in step)
    return { type: 'conversation.snoozed', by: agentId, untilMs: endOf(step.snoozes, state) };
  switch (step.does) {
    case 'take-over':
      return { type: 'agent.took-over', agentId };
    case 'hand-back':
      return { type: 'agent.handed-back', agentId };
    case 'close':
      return { type: 'conversation.closed', by: agentId };
    case 'reopen':
      return { type: 'conversation.reopened', by: agentId };
  }
}

function endOf(duration: string, { nowMs, conversation }: SimulationState): number {
  return addDuration(nowMs, duration, conversation.contact.zone ?? 'UTC') ?? nowMs;
}

export function findAgent(nameOrId: string, { agents }: Pick<SimulationState, 'agents'>): string {
  const found = agents.find(({ id, name }) => id === nameOrId || name === nameOrId);
  if (found !== undefined) return found.id;
  const names = agents.map(({ name }) => name).join(', ');
  throw new ScriptError(
    '/steps',
    `there is no agent ${nameOrId}; ${names === '' ? 'list some under "agents"' : `there are ${names}`}`,
  );
}

function press(wanted: string, { buttons }: Memory): EventBody {
  const button = buttons.find(({ value, label }) => value === wanted || label === wanted);
  if (button === undefined) return { type: 'message.received', text: wanted, choice: { value: wanted } };
  return {
    type: 'message.received',
    text: button.label,
    choice: { value: button.value, messageId: button.messageId },
  };
}

function visit(
  step: Extract<Acting, { visits: string }>,
  memory: Memory,
): { events: EventBody[]; memory: Memory } {
  const { visits: url, dwellMs = 0, title, referrer } = step;
  const before = memory.visit?.url === url && dwellMs > memory.visit.dwellMs ? memory.visit : null;
  const visits = before === null ? memory.visits + 1 : memory.visits;
  const id = before?.id ?? `visit-${visits}`;
  const event: EventBody = {
    type: 'page.visited',
    url,
    ...(title === undefined ? {} : { title }),
    ...(referrer === undefined ? {} : { referrer }),
    visitId: id,
    dwellMs,
    ...(before === null ? {} : { previousDwellMs: before.dwellMs }),
  };
  return { events: [event], memory: { ...memory, visits, visit: { url, id, dwellMs } } };
}

export function rememberButtons(memory: Memory, effects: readonly KeyedEffect[]): Memory {
  const offered = effects.flatMap((effect) => {
    if (effect.type !== 'message.send') return [];
    const buttons = effect.parts.flatMap((part) => {
      if (part.type === 'buttons') return part.buttons;
      return part.type === 'cards' ? part.cards.flatMap((card) => card.buttons ?? []) : [];
    });
    return buttons.map((button) => ({ ...button, messageId: effect.id }));
  });
  return offered.length === 0 ? memory : { ...memory, buttons: [...offered, ...memory.buttons] };
}
