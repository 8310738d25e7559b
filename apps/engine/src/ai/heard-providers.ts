import { randomUUID } from 'node:crypto';
import type { Database } from '../store/database.js';

/**
 * Which providers of a workspace somebody has tried by hand and heard, each with a mark that is new every time. It is a
 * part of what a breaker goes by, so that a provider need rest no longer in any process as soon as that has read it.
 */
export type HeardProviders = Readonly<Record<string, string>>;

const nameOf = (workspaceId: string): string => `ai.heard ${workspaceId}`;

export async function markHeard({ pool }: Database, workspaceId: string, providerId: string): Promise<void> {
  await pool.query(
    `INSERT INTO installation (name, value) VALUES ($1, jsonb_build_object($2::text, $3::text))
     ON CONFLICT (name) DO UPDATE SET value = installation.value || excluded.value`,
    [nameOf(workspaceId), providerId, randomUUID()],
  );
}

export async function readHeard({ pool }: Database, workspaceId: string): Promise<HeardProviders> {
  const { rows } = await pool.query<{ value: HeardProviders }>(
    'SELECT value FROM installation WHERE name = $1',
    [nameOf(workspaceId)],
  );
  return rows[0]?.value ?? {};
}
