import { CalendarSchema, checkCalendar, type Calendar } from '@nightshift/calendar';
import { pickText, pointer, validate, type NameMap, type Problem, type Template } from '@nightshift/schema';
import { TeamEntity } from '../store/entities/account.entity.js';
import { CalendarEntity } from '../store/entities/calendar.entity.js';
import { newId } from '../store/new-id.js';
import { lockName, type Tx } from '../store/tx.js';

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

/** Tags that its flows set or ask for: known from then on, so that none of them looks like a slip. */
export async function addTags(tx: Tx, workspaceId: string, names: readonly string[]): Promise<void> {
  await lockName(tx, `tags ${workspaceId}`);
  await tx.query(
    `INSERT INTO tag (workspace_id, name, color) SELECT $1, name, 'gray' FROM unnest($2::text[]) AS name ON CONFLICT (workspace_id, name) DO NOTHING`,
    [workspaceId, names],
  );
}

/** Puts flows into the folder of that name, which is made where there is none. */
export async function putInFolder(
  tx: Tx,
  workspaceId: string,
  { name, flows }: { name: string; flows: readonly string[] },
): Promise<void> {
  if (flows.length === 0) return;
  await lockName(tx, `folders ${workspaceId}`);
  const [known] = await tx.query<{ id: string }[]>(
    'SELECT id FROM folder WHERE workspace_id = $1 AND lower(name) = lower($2)',
    [workspaceId, name],
  );
  const id = known?.id ?? newId('folder');
  if (known === undefined)
    await tx.query('INSERT INTO folder (id, workspace_id, name) VALUES ($1, $2, $3)', [
      id,
      workspaceId,
      name,
    ]);
  await tx.query('UPDATE flow SET folder_id = $3 WHERE workspace_id = $1 AND id = ANY($2::text[])', [
    workspaceId,
    flows,
    id,
  ]);
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
