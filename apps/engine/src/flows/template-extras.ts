import { CalendarSchema, checkCalendar, type Calendar } from '@nightshift/calendar';
import { pickText, pointer, validate, type Problem, type Template } from '@nightshift/schema';
import { TeamEntity } from '../store/entities/account.entity.js';
import { CalendarEntity } from '../store/entities/calendar.entity.js';
import type { Tx } from '../store/tx.js';
import type { NameMap } from './rename-names.js';

/** What is wrong with the calendars that a template brings; paths begin with `/calendars/NAME`. */
export function checkCalendars({ calendars = {} }: Template): Problem[] {
  return Object.entries(calendars).flatMap(([name, calendar]) => {
    const at = pointer('/calendars', name);
    const issues = validate(CalendarSchema, calendar);
    if (issues.length === 0)
      // The validator has just found that it has this shape.
      return checkCalendar(calendar as Calendar).map((problem) => ({ ...problem, path: at + problem.path }));
    return issues.map(({ path, expected }): Problem => ({
      code: 'calendar.shape',
      severity: 'error',
      path: at + path,
      message: `${at}${path} ${expected}.`,
    }));
  });
}

/** Makes those that do not exist and returns their names. */
export async function addCalendars(
  tx: Tx,
  workspaceId: string,
  { calendars = {} }: Template,
): Promise<string[]> {
  const existing = await tx.find(CalendarEntity, { where: { workspaceId }, select: { name: true } });
  const names = new Set(existing.map(({ name }) => name));
  const added = Object.entries(calendars).filter(([name]) => !names.has(name));
  for (const [name, document] of added) await tx.save(CalendarEntity, { workspaceId, name, document });
  return added.map(([name]) => name);
}

/** Makes those that do not exist and returns their names. */
export async function addTeams(
  tx: Tx,
  workspaceId: string,
  { teams = [], languages }: Template,
): Promise<string[]> {
  const existing = await tx.find(TeamEntity, { where: { workspaceId }, select: { name: true } });
  const names = new Set(existing.map(({ name }) => name));
  const added = teams.filter(({ name }) => !names.has(name));
  const [language = 'en'] = languages;
  for (const { name, title = name } of added) {
    await tx.save(TeamEntity, { workspaceId, name, title: pickText(title, language) });
  }
  return added.map(({ name }) => name);
}

/** The template without the teams, calendars and knowledge bases that are here already under another name. */
export function withoutMapped(
  template: Template,
  { teams = {}, calendars = {}, knowledge = {} }: NameMap,
): Template {
  const kept = Object.entries(template.calendars ?? {}).filter(([name]) => !Object.hasOwn(calendars, name));
  return {
    ...template,
    calendars: Object.fromEntries(kept),
    teams: (template.teams ?? []).filter(({ name }) => !Object.hasOwn(teams, name)),
    knowledge: (template.knowledge ?? []).filter(({ name }) => !Object.hasOwn(knowledge, name)),
  };
}
