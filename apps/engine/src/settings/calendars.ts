import {
  checkCalendar,
  compileCalendar,
  coverageWarnings,
  type Calendar,
  type CalendarProblem,
} from '@nightshift/calendar';
import type { Database } from '../store/database.js';
import { CalendarEntity } from '../store/entities/calendar.entity.js';
import { pageOf, type Page, type PageQuery } from '../store/page.js';
import { writeAudit } from '../team/write-audit.js';

export interface NamedCalendar {
  name: string;
  document: Calendar;
}

export async function listCalendars(
  { pool }: Database,
  workspaceId: string,
  query: PageQuery,
): Promise<Page<NamedCalendar>> {
  return pageOf(query, [workspaceId, 'calendars'], async (limit, after) => {
    const { rows } = await pool.query<NamedCalendar>(
      'SELECT name, document FROM calendar WHERE workspace_id = $1 AND ($3::text IS NULL OR name > $3) ORDER BY name LIMIT $2',
      [workspaceId, limit, after],
    );
    return rows.map((item) => ({ item, key: item.name }));
  });
}

export async function findCalendar(
  { pool }: Database,
  workspaceId: string,
  name: string,
): Promise<Calendar | null> {
  const { rows } = await pool.query<{ document: Calendar }>(
    'SELECT document FROM calendar WHERE workspace_id = $1 AND name = $2',
    [workspaceId, name],
  );
  return rows[0]?.document ?? null;
}

/** What is wrong with it, and from when on its holidays are not known yet. Errors keep it from being saved. */
export function problemsOf(calendar: Calendar, nowMs: number): CalendarProblem[] {
  const problems = checkCalendar(calendar);
  const hasErrors = problems.some(({ severity }) => severity === 'error');
  if (hasErrors) return problems;
  const year = new Date(nowMs).getUTCFullYear();
  return [
    ...problems,
    ...coverageWarnings(compileCalendar(calendar), year),
    ...coverageWarnings(compileCalendar(calendar), year + 1),
  ];
}

/** The document has been checked. */
export async function saveCalendar(
  database: Database,
  workspaceId: string,
  { name, document, actor }: NamedCalendar & { actor: string },
): Promise<void> {
  await database.orm.transaction(async (tx) => {
    await tx.save(CalendarEntity, { workspaceId, name, document });
    await writeAudit(tx, workspaceId, { actor, action: 'calendar.saved', subject: name });
  });
}

/** The ids of live flows that name it; deleted only when there are none. Null: there is no such calendar. */
export async function deleteCalendar(
  database: Database,
  workspaceId: string,
  { name, actor }: { name: string; actor: string },
): Promise<string[] | null> {
  return database.orm.transaction(async (tx) => {
    const row = await tx.findOneBy(CalendarEntity, { workspaceId, name });
    if (row === null) return null;
    const users = await tx.query<{ id: string }[]>(
      `SELECT f.id FROM flow f JOIN flow_version v ON v.flow_id = f.id AND v.version = f.live_version
       WHERE f.workspace_id = $1 AND jsonb_path_exists(v.document::jsonb, '$.**.calendar ? (@ == $name)', jsonb_build_object('name', $2::text))`,
      [workspaceId, name],
    );
    if (users.length > 0) return users.map(({ id }) => id);
    await tx.delete(CalendarEntity, { workspaceId, name });
    await writeAudit(tx, workspaceId, { actor, action: 'calendar.deleted', subject: name });
    return [];
  });
}
