import type { Database } from '../store/database.js';

/** How much work lies in the tables of a workspace, and for how long. */
export interface WorkLoad {
  events: { waiting: number; parked: number; oldestWaitingMs: number | null };
  outbox: { queued: number; running: number; held: number; dead: number; oldestQueuedMs: number | null };
  /** Waits of runs that have yet to end, and how many of them are over due. */
  timers: { waiting: number; overdue: number };
}

/** Events and effects are counted by their indexes of what is unfinished: it costs what lies there, not what has ever been. */
export async function readWorkLoad({ pool }: Database, workspaceId: string): Promise<WorkLoad> {
  const { rows } = await pool.query<WorkLoad>(LOAD, [workspaceId]);
  const [row] = rows;
  if (row === undefined) throw new Error('the database counted nothing');
  return row;
}

const LOAD = `
  SELECT
    (SELECT json_build_object('waiting', count(*) FILTER (WHERE status = 'waiting'), 'parked', count(*) FILTER (WHERE status = 'parked'),
       'oldestWaitingMs', (extract(epoch FROM now() - min(at) FILTER (WHERE status = 'waiting')) * 1000)::float8)
     FROM event WHERE workspace_id = $1 AND status IN ('waiting', 'parked')) AS events,
    (SELECT json_build_object('queued', count(*) FILTER (WHERE status = 'queued'), 'running', count(*) FILTER (WHERE status = 'running'),
       'held', count(*) FILTER (WHERE status = 'held'), 'dead', count(*) FILTER (WHERE status = 'dead'),
       'oldestQueuedMs', (extract(epoch FROM now() - min(created_at) FILTER (WHERE status = 'queued')) * 1000)::float8)
     FROM outbox WHERE workspace_id = $1 AND status IN ('queued', 'running', 'held', 'dead')) AS outbox,
    (SELECT json_build_object('waiting', count(*), 'overdue', count(*) FILTER (WHERE fire_at < now() - interval '1 minute'))
     FROM timer WHERE workspace_id = $1) AS timers`;
