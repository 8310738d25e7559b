import type { KnownNames, Problem } from '@nightshift/schema';
import { closestName } from './closest-name.js';
import { withFallback } from '../template-text/fallback.js';
import { editAt } from './edit-at.js';
import { editFix, type Fix, type FixContext } from './fix.js';

const NO_VALUE: Readonly<Record<string, unknown>> = { number: 0, boolean: false, list: [], object: {} };

const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/;

/** The variable that was meant, or the one that is missing. */
export function declareVariable(problem: Problem, context: FixContext): Fix[] {
  const { flow } = context;
  const [path, name] = [detail(problem, 'path'), detail(problem, 'variable')];
  const near = closestName(name, Object.keys(flow.variables));
  const renamed = near === undefined ? [] : renameRead(problem, context, path, path.replace(name, near));
  if (!VARIABLE.test(name)) return renamed;
  return [
    ...renamed,
    ...editFix('declare', { type: 'variable.set', name, variable: { type: 'text' } }, { name }),
  ];
}

export function giveInitial(problem: Problem, { flow }: FixContext): Fix[] {
  const name = detail(problem, 'variable');
  const variable = flow.variables[name] ?? { type: 'text' as const };
  const initial = NO_VALUE[variable.type] ?? '';
  return editFix('giveInitial', { type: 'variable.set', name, variable: { ...variable, initial } }, { name });
}

/** In a text, what is said instead; the dots are there to be written over. */
export function sayInstead(problem: Problem, { flow }: FixContext): Fix[] {
  const path = detail(problem, 'path');
  const edit = editAt(flow, problem.path, (old) =>
    typeof old === 'string' ? withFallback(old, path, '…') : old,
  );
  return editFix('sayInstead', edit, { name: detail(problem, 'variable') }, problem.nodeId);
}

export function readVariable(problem: Problem, context: FixContext): Fix[] {
  const path = detail(problem, 'path');
  return renameRead(problem, context, path, `vars.${path}`);
}

export function readClosestValue(problem: Problem, context: FixContext): Fix[] {
  const path = detail(problem, 'path');
  const names = [...(context.known.values ?? []), ...Object.keys(context.flow.values ?? {})];
  const near = closestName(path, names);
  return near === undefined ? [] : renameRead(problem, context, path, near);
}

/** The name that was meant, where the check has found one that is near. */
export function readMeant(problem: Problem, context: FixContext): Fix[] {
  const meant = detail(problem, 'meant');
  return meant === '' ? [] : renameRead(problem, context, detail(problem, 'path'), meant);
}

/** A word that nobody sets is read as a variable from now on, which the flow then has; or it is not read at all. */
export function makeVariable(problem: Problem, context: FixContext): Fix[] {
  const { flow } = context;
  const name = detail(problem, 'path');
  const [write] = renameRead(problem, context, name, `vars.${name}`);
  const declared =
    !VARIABLE.test(name) || write?.type !== 'edit' || write.operation.type === 'batch'
      ? []
      : editFix(
          'makeVariable',
          {
            type: 'batch',
            edits: [
              ...(Object.hasOwn(flow.variables, name)
                ? []
                : [{ type: 'variable.set' as const, name, variable: { type: 'text' as const } }]),
              write.operation,
            ],
          },
          { name },
          problem.nodeId,
        );
  return [...readMeant(problem, context), ...declared, ...takeOut(problem, context)];
}

/** The text without the placeholder; a condition cannot do without what it asks about. */
export function takeOut(problem: Problem, { flow }: FixContext): Fix[] {
  const path = detail(problem, 'path');
  const pattern = new RegExp(`\\s?\\{\\{\\s*${escaped(path)}\\s*(\\|[^{}]*)?\\}\\}`, 'gu');
  const edit = editAt(flow, problem.path, (old) =>
    typeof old === 'string' && pattern.test(old) ? old.replaceAll(pattern, '') : old,
  );
  return editFix('takeOut', edit, { name: path }, problem.nodeId);
}

/** A path stands alone in a condition, and between braces in a text. */
function renameRead(problem: Problem, { flow }: FixContext, from: string, to: string): Fix[] {
  const pattern = new RegExp(`(\\{\\{[^}]*?)(?<![\\w.])${escaped(from)}(?![\\w-])`, 'gu');
  const edit = editAt(flow, problem.path, (old) => {
    if (typeof old !== 'string') return old;
    return old === from ? to : old.replaceAll(pattern, (_whole, before: string) => before + to);
  });
  return editFix('write', edit, { name: to }, problem.nodeId);
}

type NameList = 'calendars' | 'teams' | 'tags' | 'flows' | 'knowledge' | 'providers';

const LISTS: Readonly<Record<string, { list: NameList; create?: 'calendar' | 'tag' | 'team' }>> = {
  'known.calendar': { list: 'calendars', create: 'calendar' },
  'known.team': { list: 'teams', create: 'team' },
  'known.tag': { list: 'tags', create: 'tag' },
  'known.flow': { list: 'flows' },
  'known.knowledge': { list: 'knowledge' },
  'known.provider': { list: 'providers' },
};

const CREATE_WORDS = { calendar: 'createCalendar', tag: 'createTag', team: 'createTeam' } as const;

/** The closest name there is, the only one there is, or a new thing of that name. */
export function chooseKnown(problem: Problem, { flow, known }: FixContext): Fix[] {
  const rule = LISTS[problem.code];
  if (rule === undefined) return [];
  const name = detail(problem, 'name');
  const names = namesIn(known, rule.list);
  const near =
    closestName(name, names) ?? (names.length === 1 && rule.create !== 'tag' ? names[0] : undefined);
  const replaced =
    near === undefined
      ? undefined
      : editAt(flow, problem.path, (old) => (old === name ? near : replaceHours(old, name, near)));
  return [
    ...editFix('use', replaced, { name: near ?? '' }, problem.nodeId),
    ...(rule.create === undefined || !isCreatable(name)
      ? []
      : ([
          {
            type: 'create',
            what: rule.create,
            word: CREATE_WORDS[rule.create],
            details: { name },
            name,
          },
        ] satisfies Fix[])),
  ];
}

/** `hours.shop` in a condition names the calendar, too. */
function replaceHours(old: unknown, name: string, near: string): unknown {
  return typeof old === 'string' ? old.replaceAll(`hours.${name}`, `hours.${near}`) : old;
}

function isCreatable(name: string): boolean {
  return /^[^\s/{}][^/{}]{0,63}$/.test(name);
}

function namesIn(known: KnownNames, list: NameList): readonly string[] {
  return known[list] ?? [];
}

function detail({ params }: Problem, key: string): string {
  return String(params?.[key] ?? '');
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
