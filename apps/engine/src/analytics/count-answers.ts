import type { PoolClient } from 'pg';

/** The step names it, by its id or its name. */
const isAsked = `o.payload->'input'->'bases'->>0 IN (id, name) AND json_array_length(o.payload->'input'->'bases') = 1`;

/** Counts what came of the questions that these events answer: by day, place, language and market, for whoever pays. */
export async function countAnswers(client: PoolClient, eventIds: readonly string[]): Promise<void> {
  await client.query(
    `INSERT INTO ai_answer_count (workspace_id, day, flow_id, node_id, base, language, market, verdict, answered_by, count)
     SELECT e.workspace_id, (e.at AT TIME ZONE 'UTC')::date, coalesce(o.payload->'origin'->>'flowId', ''),
       coalesce(o.payload->'origin'->>'nodeId', ''), coalesce(cited.name, asked.name, ''), coalesce(o.payload->'origin'->>'language', ''),
       coalesce(o.payload->'origin'->>'market', ''), coalesce(v.value->>'verdict', 'error'),
       CASE WHEN v.value->>'verdict' = 'answered' THEN coalesce(v.value->>'by', '') ELSE '' END, count(*)
     FROM event e
       JOIN outbox o ON o.id = e.payload->>'call' AND o.kind = 'call' AND o.payload->>'call' = 'ai.answer'
       CROSS JOIN LATERAL (SELECT e.payload->'outcome'->'value' AS value) v
       LEFT JOIN LATERAL (SELECT b.name FROM knowledge_passage k JOIN knowledge_base b ON b.id = k.base_id
         WHERE k.id = v.value->'sources'->0->>'id' AND k.workspace_id = e.workspace_id) cited ON true
       LEFT JOIN LATERAL (SELECT max(name) AS name FROM knowledge_base WHERE workspace_id = e.workspace_id
         AND (${isAsked} OR json_array_length(o.payload->'input'->'bases') = 0) HAVING count(*) = 1) asked ON true
     WHERE e.id = ANY($1::text[]) AND e.type = 'call.finished' AND e.status = 'done'
     GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9 ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9
     ON CONFLICT (workspace_id, day, flow_id, node_id, base, language, market, verdict, answered_by)
     DO UPDATE SET count = ai_answer_count.count + excluded.count`,
    [eventIds],
  );
}
