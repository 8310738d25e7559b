import { randomUUID } from 'node:crypto';
import type { Database } from '../store/database.js';
import { healthName, healthOf, type HealthOfProviders, type StoredHealth } from './provider-health.js';

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

/** With how they fared, in one question. */
export async function readHeard(
  { pool }: Database,
  workspaceId: string,
): Promise<{ heard: HeardProviders; health: HealthOfProviders }> {
  const { rows } = await pool.query<{ heard: HeardProviders | null; health: StoredHealth | null }>(
    `SELECT (SELECT value FROM installation WHERE name = $1) AS heard,
       (SELECT value FROM installation WHERE name = $2) AS health`,
    [nameOf(workspaceId), healthName(workspaceId)],
  );
  return { heard: rows[0]?.heard ?? {}, health: healthOf(rows[0]?.health ?? undefined) };
}
