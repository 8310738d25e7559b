import type { KnownNames, Problem } from '@nightshift/schema';
import { closestName } from './closest-name.js';
import { withFallback } from '../template-text/fallback.js';
import { editAt } from './edit-at.js';
import { editFix, type Fix, type FixContext } from './fix.js';

const NO_VALUE: Readonly<Record<string, unknown>> = { number: 0, boolean: false, list: [], object: {} };

/** The variable that was meant, or the one that is missing. */
export function declareVariable(problem: Problem, context: FixContext): Fix[] {
  const { flow } = context;
  const [path, name] = [detail(problem, 'path'), detail(problem, 'variable')];
  const near = closestName(name, Object.keys(flow.variables));
  const renamed = near === undefined ? [] : renameRead(problem, context, path, path.replace(name, near));
  if (!/^[A-Za-z_][A-Za-z0-9_]{0,63}$/.test(name)) return renamed;
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

/** A path stands alone in a condition, and between braces in a text. */
function renameRead(problem: Problem, { flow }: FixContext, from: string, to: string): Fix[] {
  const pattern = new RegExp(`(\\{\\{[^}]*?)(?<![\\w.])${escaped(from)}(?![\\w-])`, 'gu');
  const edit = editAt(flow, problem.path, (old) => {
    if (typeof old !== 'string') return old;
    return old === from ? to : old.replaceAll(pattern, (_whole, before: string) => before + to);
  });
  return editFix('write', edit, { name: to }, problem.nodeId);
}

type NameList = 'calendars' | 'teams' | 'tags' | 'flows' | 'knowledge';

const LISTS: Readonly<Record<string, { list: NameList; create?: 'calendar' | 'tag' | 'team' }>> = {
  'known.calendar': { list: 'calendars', create: 'calendar' },
  'known.team': { list: 'teams', create: 'team' },
  'known.tag': { list: 'tags', create: 'tag' },
  'known.flow': { list: 'flows' },
  'known.knowledge': { list: 'knowledge' },
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
