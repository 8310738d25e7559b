import {
  addDuration,
  checkCalendar,
  compileCalendar,
  isZone,
  type Calendar,
  type CompiledCalendar,
} from '@nightshift/calendar';
import type { Registry } from '@nightshift/nodes';
import {
  SCRIPT_START,
  type AgentSeat,
  type Contact,
  type Flow,
  type Json,
  type ScriptCall,
  type ScriptSetting,
} from '@nightshift/schema';
import { searchIn } from './script-knowledge.js';
import type { SimulationOptions } from './simulation.js';

/** A script that cannot be played as it is written. `path` points into it. */
export class ScriptError extends Error {
  constructor(
    readonly path: string,
    message: string,
  ) {
    super(`${path}: ${message}`);
    this.name = 'ScriptError';
  }
}

/** The setting of a script (of the right shape) as options of a simulation. Throws `ScriptError`. */
export function stage(setting: ScriptSetting, flows: readonly Flow[], registry: Registry): SimulationOptions {
  const { contact = {}, agents = [], calls = [], values = {}, knowledge } = setting;
  if (contact.zone !== undefined && !isZone(contact.zone)) {
    throw new ScriptError(
      '/contact/zone',
      `there is no time zone ${contact.zone}; write one such as "America/Chicago"`,
    );
  }
  return {
    flows,
    registry,
    nowMs: Date.parse(setting.now ?? SCRIPT_START),
    seed: setting.seed ?? 1,
    ...(setting.channel === undefined ? {} : { channel: setting.channel }),
    // A script is JSON, so unknown values in it are.
    contact: contact as Partial<Contact>,
    calendars: compileCalendars(setting.calendars ?? {}),
    agents: agents.map(seatOf),
    values: values as Record<string, Json>,
    answerCall: answerFrom(calls),
    ...(knowledge === undefined ? {} : { search: searchIn(knowledge) }),
  };
}

function compileCalendars(calendars: Record<string, unknown>): Map<string, CompiledCalendar> {
  const compiled = new Map<string, CompiledCalendar>();
  for (const [name, calendar] of Object.entries(calendars)) {
    const [wrong] = checkCalendar(calendar as Calendar).filter(({ severity }) => severity === 'error');
    if (wrong !== undefined)
      throw new ScriptError(`/calendars/${name}${wrong.path}`, `${wrong.message} ${wrong.fix}`);
    compiled.set(name, compileCalendar(calendar as Calendar));
  }
  return compiled;
}

function seatOf(agent: NonNullable<ScriptSetting['agents']>[number]): AgentSeat {
  return {
    id: agent.id ?? agent.name,
    name: agent.name,
    teams: agent.teams ?? [],
    languages: agent.languages ?? [],
    isOnline: agent.online ?? true,
    capacity: agent.capacity ?? 10,
    open: agent.open ?? 0,
    ...(agent.calendar === undefined ? {} : { calendar: agent.calendar }),
    lastAssignedAtMs: null,
  };
}

/** Hands the outcomes of a script out in order, each once. */
function answerFrom(calls: readonly ScriptCall[]): NonNullable<SimulationOptions['answerCall']> {
  const left = [...calls];
  return ({ call }) => {
    const index = left.findIndex(({ type }) => type === call);
    const [answer] = index < 0 ? [] : left.splice(index, 1);
    if (answer === undefined) return undefined;
    const afterMs = answer.takes === undefined ? 0 : (addDuration(0, answer.takes) ?? 0);
    if ('fails' in answer) {
      const { code, message = code } = answer.fails;
      return { outcome: { ok: false, code, message }, afterMs };
    }
    return { outcome: { ok: true, value: answer.returns as Json }, afterMs };
  };
}
