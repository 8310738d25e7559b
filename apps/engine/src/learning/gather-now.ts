import type { Database } from '../store/database.js';
import { collectGaps, type CollectOptions, type Progress } from './collect-gaps.js';

/** How far a gathering by hand is, or how the last one went; its counts are those of one workspace. */
export interface Gathering extends Progress {
  isGoingOn: boolean;
  error: string | null;
  finishedAt: string | null;
}

/** It gathers for the whole installation, as the night does, and only once at a time. */
const NAME = 'gaps-gathering';
/** A process that died over it is waited for no longer. */
const LEASE_MS = 60_000;

interface Stored {
  workspaces: Record<string, Progress>;
  error: string | null;
  finishedAt: string | null;
}

const NOTHING: Progress = { questions: 0, gaps: 0, drafts: { done: 0, total: 0 } };

export interface GatherOptions extends Omit<CollectOptions, 'nowMs' | 'behindMs' | 'onProgress'> {
  clock: () => number;
  leaseMs?: number;
}

/** Begins to gather what the night has not, unless somebody is at it; done when the promise of `work` is. */
export async function gatherNow({
  clock,
  leaseMs = LEASE_MS,
  ...options
}: GatherOptions): Promise<{ hasBegun: boolean; work: Promise<void> }> {
  const { database, log } = options;
  const state: Stored = { workspaces: {}, error: null, finishedAt: null };
  const { rowCount } = await database.pool.query(
    `INSERT INTO installation (name, value) VALUES ($1, $2::jsonb || jsonb_build_object('until', ${UNTIL}))
     ON CONFLICT (name) DO UPDATE SET value = excluded.value
     WHERE coalesce((installation.value->>'until')::timestamptz, '-infinity') < now()`,
    [NAME, JSON.stringify(state), leaseMs],
  );
  if (rowCount !== 1) return { hasBegun: false, work: Promise.resolve() };
  const work = async (): Promise<void> => {
    // One draft may take longer than the lease.
    const beat = setInterval(() => {
      extend(database, leaseMs).catch((error: unknown) =>
        log.warn({ error: String(error) }, 'that gaps are being gathered could not be said again'),
      );
    }, leaseMs / 3);
    try {
      await collectGaps({
        ...options,
        nowMs: clock(),
        behindMs: 0,
        onProgress: (progress) => {
          state.workspaces = Object.fromEntries(progress);
          return save(database, state);
        },
      });
    } catch (error) {
      log.error({ error: String(error) }, 'gathering gaps by hand failed');
      state.error = error instanceof Error ? error.message : String(error);
    } finally {
      clearInterval(beat);
    }
    await save(database, { ...state, finishedAt: new Date(clock()).toISOString() });
  };
  return { hasBegun: true, work: work() };
}

const UNTIL = `now() + $3::float8 * interval '1 millisecond'`;

/** What has ended has no lease any more, and gets none. */
async function extend({ pool }: Database, leaseMs: number): Promise<void> {
  await pool.query(
    `UPDATE installation SET value = value || jsonb_build_object('until', now() + $2::float8 * interval '1 millisecond')
     WHERE name = $1 AND value->>'until' IS NOT NULL`,
    [NAME, leaseMs],
  );
}

/** How long it is waited for stays, until it has ended. */
async function save({ pool }: Database, state: Stored): Promise<void> {
  await pool.query(
    `UPDATE installation SET value = $2::jsonb || jsonb_build_object('until', CASE WHEN $3 THEN NULL ELSE value->'until' END)
     WHERE name = $1`,
    [NAME, JSON.stringify(state), state.finishedAt !== null],
  );
}

export async function readGathering({ pool }: Database, workspaceId: string): Promise<Gathering> {
  const { rows } = await pool.query<{ progress: Progress | null; value: Stored; is_going_on: boolean }>(
    `SELECT value, value->'workspaces'->$2 AS progress,
       coalesce((value->>'until')::timestamptz > now(), false) AS is_going_on FROM installation WHERE name = $1`,
    [NAME, workspaceId],
  );
  const [row] = rows;
  const { error = null, finishedAt = null } = row?.value ?? {};
  return { isGoingOn: row?.is_going_on ?? false, ...NOTHING, ...row?.progress, error, finishedAt };
}
