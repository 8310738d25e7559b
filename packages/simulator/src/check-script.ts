import { CalendarSchema, checkCalendar, isZone, type Calendar } from '@nightshift/calendar';
import {
  isJsonObject,
  pointer,
  ScriptSchema,
  ScriptStepSchema,
  type Issue,
  type Script,
  nearestWord,
  type Validate,
} from '@nightshift/schema';

type Setting = Pick<Script, 'contact' | 'calendars' | 'agents'> & { steps: readonly object[] };

/**
 * Everything that keeps a script or conversation test from being played; `schema` is `ScriptSchema` or
 * `ConversationTestSchema`. An empty list means that `value` is what the schema says and can be played.
 */
export function checkScript(schema: object, value: unknown, validate: Validate): Issue[] {
  const foreign = foreignKeys(schema, value);
  if (foreign.length > 0) return foreign;
  const issues = validate(schema, value);
  if (issues.length > 0) return issues;
  // The validator has just found that it has this shape.
  const setting = value as Setting;
  return [...checkZone(setting), ...checkCalendars(setting, validate), ...checkAgents(setting)];
}

/** The schema alone would only say that a step must be one of fourteen shapes. */
function foreignKeys(schema: object, value: unknown): Issue[] {
  const steps = isJsonObject(value) ? value['steps'] : undefined;
  if (!Array.isArray(steps)) return [];
  const shapes = ScriptStepSchema.anyOf.flatMap(({ properties }) => Object.keys(properties));
  const known = [...new Set([...shapes, ...(schema === ScriptSchema ? [] : ['expect'])])];
  return steps.flatMap((step: unknown, index) => {
    if (!isJsonObject(step)) return [];
    return Object.keys(step).flatMap((key) => {
      if (known.includes(key)) return [];
      const meant = nearestWord(key, known);
      const hint = meant === undefined ? `known are ${known.join(', ')}` : `did you mean "${meant}"?`;
      return [issueAt(pointer(`/steps/${index}`, key), `is not known in a step; ${hint}`)];
    });
  });
}

function checkZone({ contact }: Setting): Issue[] {
  if (contact?.zone === undefined || isZone(contact.zone)) return [];
  return [
    issueAt(
      '/contact/zone',
      `must be a time zone such as "America/Chicago", but is ${JSON.stringify(contact.zone)}`,
    ),
  ];
}

function checkCalendars({ calendars = {} }: Setting, validate: Validate): Issue[] {
  return Object.entries(calendars).flatMap(([name, calendar]) => {
    const path = pointer('/calendars', name);
    const shape = validate(CalendarSchema, calendar);
    if (shape.length > 0) return shape.map((found) => issueAt(path + found.path, found.expected));
    const errors = checkCalendar(calendar as Calendar).filter(({ severity }) => severity === 'error');
    return errors.map((found) => issueAt(path + found.path, `is wrong: ${found.message} ${found.fix}`));
  });
}

function checkAgents({ agents = [], steps }: Setting): Issue[] {
  const known = new Set(agents.flatMap(({ id, name }) => [name, ...(id === undefined ? [] : [id])]));
  const names = agents.map(({ name }) => name).join(', ');
  return steps.flatMap((step, index) => {
    const { path, agent } = agentIn(step);
    if (agent === undefined || known.has(agent)) return [];
    return [
      issueAt(
        `/steps/${index}${path}`,
        names === '' ? 'names an agent, but the script lists none under "agents"' : `must be one of ${names}`,
      ),
    ];
  });
}

/** Who acts, or to whom the conversation is given. */
function agentIn(step: object): { path: string; agent?: string } {
  if ('agent' in step && typeof step.agent === 'string') return { path: '/agent', agent: step.agent };
  const given: unknown = 'assign' in step ? step.assign : undefined;
  const agent: unknown = isJsonObject(given) ? given['agent'] : undefined;
  return { path: '/assign/agent', ...(typeof agent === 'string' ? { agent } : {}) };
}

function issueAt(path: string, expected: string): Issue {
  return { path, expected, message: `${path} ${expected}` };
}
