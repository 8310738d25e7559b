import { CalendarSchema, checkCalendar, isZone, type Calendar } from '@nightshift/calendar';
import { pointer, type Issue, type Script, type Validate } from '@nightshift/schema';

type Setting = Pick<Script, 'contact' | 'calendars' | 'agents'> & { steps: readonly object[] };

/**
 * Everything that keeps a script or conversation test from being played; `schema` is `ScriptSchema` or
 * `ConversationTestSchema`. An empty list means that `value` is what the schema says and can be played.
 */
export function checkScript(schema: object, value: unknown, validate: Validate): Issue[] {
  const issues = validate(schema, value);
  if (issues.length > 0) return issues;
  // The validator has just found that it has this shape.
  const setting = value as Setting;
  return [...checkZone(setting), ...checkCalendars(setting, validate), ...checkAgents(setting)];
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
    if (!('agent' in step) || typeof step.agent !== 'string' || known.has(step.agent)) return [];
    return [
      issueAt(
        `/steps/${index}/agent`,
        names === '' ? 'names an agent, but the script lists none under "agents"' : `must be one of ${names}`,
      ),
    ];
  });
}

function issueAt(path: string, expected: string): Issue {
  return { path, expected, message: `${path} ${expected}` };
}
