import type { Database } from '../store/database.js';
import { collectGaps, type CollectOptions } from './collect-gaps.js';

/** How far a gathering by hand is, or how the last one went. */
export interface Gathering {
  isGoingOn: boolean;
  /** Questions that were looked at, and gaps that they made. */
  questions: number;
  gaps: number;
  /** Open gaps that a draft was looked for, and all of them. */
  drafts: { done: number; total: number };
  error: string | null;
  finishedAt: string | null;
}

/** Kept for the whole installation, as is how far the night has come. */
const NAME = 'gaps-gathering';
/** Whoever gathers says so again before that; a process that died over it is waited for no longer. */
const LEASE_SECONDS = 60;

type Stored = Omit<Gathering, 'isGoingOn'>;

const NOTHING: Stored = {
  questions: 0,
  gaps: 0,
  drafts: { done: 0, total: 0 },
  error: null,
  finishedAt: null,
};

/** Begins to gather what the night has not, unless somebody is at it; done when the promise of `work` is. */
export async function gatherNow(
  options: Omit<CollectOptions, 'behindMs' | 'onProgress'>,
): Promise<{ hasBegun: boolean; work: Promise<void> }> {
  const { database, log, nowMs } = options;
  const { rowCount } = await database.pool.query(
    `INSERT INTO installation (name, value) VALUES ($1, $2::jsonb || jsonb_build_object('until', ${UNTIL}))
     ON CONFLICT (name) DO UPDATE SET value = excluded.value
     WHERE coalesce((installation.value->>'until')::timestamptz, '-infinity') < now()`,
    [NAME, JSON.stringify(NOTHING)],
  );
  if (rowCount !== 1) return { hasBegun: false, work: Promise.resolve() };
  const state = structuredClone(NOTHING);
  const work = async (): Promise<void> => {
    try {
      await collectGaps({
        ...options,
        behindMs: 0,
        onProgress: (progress) => {
          Object.assign(state, progress);
          return save(database, state, UNTIL);
        },
      });
    } catch (error) {
      log.error({ error: String(error) }, 'gathering gaps by hand failed');
      state.error = error instanceof Error ? error.message : String(error);
    }
    await save(database, { ...state, finishedAt: new Date(nowMs).toISOString() }, 'NULL');
  };
  return { hasBegun: true, work: work() };
}

const UNTIL = `now() + interval '${LEASE_SECONDS} seconds'`;

async function save({ pool }: Database, state: Stored, until: string): Promise<void> {
  await pool.query(
    `UPDATE installation SET value = $2::jsonb || jsonb_build_object('until', ${until}) WHERE name = $1`,
    [NAME, JSON.stringify(state)],
  );
}

export async function readGathering({ pool }: Database): Promise<Gathering> {
  const { rows } = await pool.query<{ value: Stored & { until?: string }; is_going_on: boolean }>(
    `SELECT value, coalesce((value->>'until')::timestamptz > now(), false) AS is_going_on FROM installation WHERE name = $1`,
    [NAME],
  );
  const [row] = rows;
  if (row === undefined) return { isGoingOn: false, ...NOTHING };
  const { until: _until, ...state } = row.value;
  return { isGoingOn: row.is_going_on, ...state };
}
