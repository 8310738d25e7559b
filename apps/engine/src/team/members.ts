import type { Database } from '../store/database.js';
import {
  AccountEntity,
  ApiTokenEntity,
  TeamEntity,
  type AccountRole,
} from '../store/entities/account.entity.js';
import type { Tx } from '../store/tx.js';
import { pageOf, type Page, type PageQuery } from '../store/page.js';
import { accountOf, type Account } from './accounts.js';
import { writeAudit } from './write-audit.js';

export async function listAccounts(
  { pool }: Database,
  workspaceId: string,
  query: PageQuery,
): Promise<Page<Account>> {
  return pageOf(query, [workspaceId, 'users'], async (limit, after) => {
    const { rows } = await pool.query<AccountEntity>(
      `SELECT id, email, name, role, teams, languages, capacity, is_online AS "isOnline", calendar, created_at AS "createdAt"
       FROM account WHERE workspace_id = $1 AND ($3::text IS NULL OR id > $3) ORDER BY id LIMIT $2`,
      [workspaceId, limit, after],
    );
    return rows.map((row) => ({ item: accountOf(row), key: row.id }));
  });
}

export interface Team {
  name: string;
  title: string;
}

export interface ListedTeam extends Team {
  /** How many are in it. */
  people: number;
}

export async function listTeams({ pool }: Database, workspaceId: string): Promise<ListedTeam[]> {
  const { rows } = await pool.query<ListedTeam>(
    `SELECT name, title, (SELECT count(*)::int FROM account WHERE workspace_id = team.workspace_id AND team.name = ANY(teams)) AS people
       FROM team WHERE workspace_id = $1 ORDER BY name`,
    [workspaceId],
  );
  return rows;
}

export async function saveTeam(
  database: Database,
  workspaceId: string,
  { name, title, actor }: Team & { actor: string },
): Promise<Team> {
  await database.orm.transaction(async (tx) => {
    await tx.save(TeamEntity, { workspaceId, name, title });
    await writeAudit(tx, workspaceId, { actor, action: 'team.saved', subject: name });
  });
  return { name, title };
}

/**
 * Puts an account into teams, beside those it is in. What is no account, a program say, stands for the only one there
 * is. Returns what was joined: nothing where several might be meant.
 */
export async function joinTeams(
  tx: Tx,
  workspaceId: string,
  { id, teams }: { id: string; teams: readonly string[] },
): Promise<string[]> {
  if (teams.length === 0) return [];
  const account =
    (await tx.findOneBy(AccountEntity, { id, workspaceId })) ?? (await onlyAccount(tx, workspaceId));
  if (account === undefined) return [];
  const joined = teams.filter((name) => !account.teams.includes(name));
  await tx.update(AccountEntity, { id: account.id, workspaceId }, { teams: [...account.teams, ...joined] });
  return joined;
}

async function onlyAccount(tx: Tx, workspaceId: string): Promise<AccountEntity | undefined> {
  const [account, another] = await tx.find(AccountEntity, { where: { workspaceId }, take: 2 });
  return another === undefined ? account : undefined;
}

/** Its members lose it with it. */
export async function deleteTeam(
  database: Database,
  workspaceId: string,
  { name, actor }: { name: string; actor: string },
): Promise<boolean> {
  return database.orm.transaction(async (tx) => {
    const { affected } = await tx.delete(TeamEntity, { workspaceId, name });
    if (affected !== 1) return false;
    await tx.query(
      'UPDATE account SET teams = array_remove(teams, $2) WHERE workspace_id = $1 AND $2 = ANY(teams)',
      [workspaceId, name],
    );
    await writeAudit(tx, workspaceId, { actor, action: 'team.deleted', subject: name });
    return true;
  });
}

export interface TokenSummary {
  id: string;
  name: string;
  role: AccountRole;
  /** ISO 8601, UTC; to the hour. */
  lastUsedAt: string | null;
  createdAt: string;
}

export async function listTokens(
  { pool }: Database,
  workspaceId: string,
  query: PageQuery,
): Promise<Page<TokenSummary>> {
  return pageOf(query, [workspaceId, 'tokens'], async (limit, after) => {
    const { rows } = await pool.query<{
      id: string;
      name: string;
      role: AccountRole;
      last_used_at: Date | null;
      created_at: Date;
    }>(
      `SELECT id, name, role, last_used_at, created_at FROM api_token
       WHERE workspace_id = $1 AND ($3::text IS NULL OR id > $3) ORDER BY id LIMIT $2`,
      [workspaceId, limit, after],
    );
    return rows.map(({ id, name, role, last_used_at, created_at }) => ({
      item: {
        id,
        name,
        role,
        lastUsedAt: last_used_at?.toISOString() ?? null,
        createdAt: created_at.toISOString(),
      },
      key: id,
    }));
  });
}

/** Programs that use it are refused from now on, in other processes within seconds. */
export async function deleteToken(
  database: Database,
  workspaceId: string,
  { id, actor }: { id: string; actor: string },
): Promise<boolean> {
  return database.orm.transaction(async (tx) => {
    const { affected } = await tx.delete(ApiTokenEntity, { workspaceId, id });
    if (affected === 1) await writeAudit(tx, workspaceId, { actor, action: 'token.deleted', subject: id });
    return affected === 1;
  });
}
