import { randomBytes } from 'node:crypto';
import type { Database } from '../store/database.js';
import type { AccountRole } from '../store/entities/account.entity.js';
import type { Caller } from './caller.js';
import { hashToken } from './create-token.js';

export const SESSION_DAYS = 30;

/** Signs somebody in. The returned token goes into the cookie; only its hash is kept. */
export async function startSession(
  database: Database,
  account: { id: string; workspaceId: string },
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await database.pool.query('DELETE FROM session WHERE account_id = $1 AND expires_at < now()', [account.id]);
  await database.pool.query(
    `INSERT INTO session (token_hash, account_id, workspace_id, expires_at) VALUES ($1, $2, $3, now() + $4 * interval '1 day')`,
    [hashToken(token), account.id, account.workspaceId, SESSION_DAYS],
  );
  return token;
}

export async function endSession(database: Database, token: string): Promise<void> {
  await database.pool.query('DELETE FROM session WHERE token_hash = $1', [hashToken(token)]);
}

interface CallerRow {
  id: string;
  workspace_id: string;
  name: string;
  role: AccountRole;
}

/** Who a session belongs to; undefined when it has ended. A session that is used lives on. */
export async function findSession(database: Database, token: string): Promise<Caller | undefined> {
  const { rows } = await database.pool.query<CallerRow>({
    name: 'find-session',
    text: `WITH used AS (
        UPDATE session SET expires_at = now() + $2 * interval '1 day'
        WHERE token_hash = $1 AND expires_at > now() AND expires_at < now() + ($2 - 1) * interval '1 day')
      SELECT a.id, a.workspace_id, a.name, a.role FROM session s JOIN account a ON a.id = s.account_id
      WHERE s.token_hash = $1 AND s.expires_at > now()`,
    values: [hashToken(token), SESSION_DAYS],
  });
  return callerOf('account', rows[0]);
}

/** Who an API token belongs to. When it was last used is kept to the hour. */
export async function findToken(database: Database, token: string): Promise<Caller | undefined> {
  const { rows } = await database.pool.query<CallerRow>({
    name: 'find-token',
    text: `WITH used AS (
        UPDATE api_token SET last_used_at = now()
        WHERE token_hash = $1 AND (last_used_at IS NULL OR last_used_at < now() - interval '1 hour'))
      SELECT id, workspace_id, name, role FROM api_token WHERE token_hash = $1`,
    values: [hashToken(token)],
  });
  return callerOf('token', rows[0]);
}

function callerOf(type: Caller['type'], row: CallerRow | undefined): Caller | undefined {
  if (row === undefined) return undefined;
  return { type, id: row.id, workspaceId: row.workspace_id, name: row.name, role: row.role };
}
