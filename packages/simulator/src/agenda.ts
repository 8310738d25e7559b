import type { CompiledTrigger } from '@nightshift/interpreter';
import type { CallFinished, Effect, ScheduleFired, TimerFired } from '@nightshift/schema';

type DueEvent =
  Omit<TimerFired, 'id' | 'atMs'> | Omit<CallFinished, 'id' | 'atMs'> | Omit<ScheduleFired, 'id' | 'atMs'>;

export interface Due {
  atMs: number;
  /** Arranged earlier is done earlier, at the same moment. */
  order: number;
  event: DueEvent;
}

/** What will happen by itself, as plain JSON. */
export interface Agenda {
  arranged: number;
  dues: Due[];
}

/** How an agenda is kept, for the schedules of these triggers. The functions change the agenda they are given. */
export function startAgenda(triggers: readonly CompiledTrigger[]) {
  const schedule = (
    agenda: Agenda,
    { flow, id, definition, config }: CompiledTrigger,
    afterMs: number,
  ): void => {
    const atMs = definition.nextScheduledMs(config, afterMs);
    if (atMs !== null) add(agenda, atMs, { type: 'schedule.fired', flowId: flow.id, triggerId: id });
  };
  return {
    add,
    first: (nowMs: number): Agenda => {
      const agenda: Agenda = { arranged: 0, dues: [] };
      for (const trigger of triggers) schedule(agenda, trigger, nowMs);
      return agenda;
    },
    setTimer: (agenda: Agenda, { timer, atMs, runId }: Extract<Effect, { type: 'timer.set' }>): void => {
      clearTimer(agenda, timer);
      add(agenda, atMs, { type: 'timer.fired', timer, ...(runId === undefined ? {} : { runId }) });
    },
    clearTimer,
    /** The first thing that is due until then. */
    next: ({ dues }: Agenda, untilMs: number): Due | undefined => {
      let first: Due | undefined;
      for (const due of dues) {
        if (due.atMs <= untilMs && (first === undefined || isBefore(due, first))) first = due;
      }
      return first;
    },
    /** Takes it off the agenda; a schedule puts its next time on. */
    take: (agenda: Agenda, due: Due, nowMs: number): void => {
      agenda.dues = agenda.dues.filter(({ order }) => order !== due.order);
      const { event } = due;
      if (event.type !== 'schedule.fired') return;
      const trigger = triggers.find(({ flow, id }) => flow.id === event.flowId && id === event.triggerId);
      if (trigger !== undefined) schedule(agenda, trigger, nowMs);
    },
  };
}

function add(agenda: Agenda, atMs: number, event: DueEvent): void {
  agenda.arranged += 1;
  agenda.dues.push({ atMs, order: agenda.arranged, event });
}

function clearTimer(agenda: Agenda, timer: string): void {
  agenda.dues = agenda.dues.filter(({ event }) => event.type !== 'timer.fired' || event.timer !== timer);
}

function isBefore(a: Due, b: Due): boolean {
  return a.atMs < b.atMs || (a.atMs === b.atMs && a.order < b.order);
}
