import { checkFlow, countProblems, flowProblem, isToFillIn, type Problem } from '@nightshift/schema';
import type { Database } from '../store/database.js';
import { documentColumn } from '../store/document-column.js';
import { FlowEntity } from '../store/entities/flow.entity.js';
import { earliestId } from '../store/new-id.js';
import type { Tx } from '../store/tx.js';
import { writeAudit } from '../team/write-audit.js';
import { checkContext } from './check-context.js';
import { invalid, notFound, type FlowResult } from './flow-result.js';
import { loadKnownNames } from './known-names.js';
import { lockFlow } from './publish-flow.js';
import { readDocument } from './read-document.js';

export interface DraftRequest {
  flowId: string;
  /** A parsed flow document whose `id` is `flowId`. */
  document: unknown;
  /** The revision it was made from: refused as `stale` when somebody else has saved since. */
  ifRevision?: number;
  actor: string;
}

/**
 * Saves a draft. It may be unfinished: everything that keeps it from being published comes back in `problems`.
 * Only what is no flow at all is refused.
 */
export async function saveDraft(
  database: Database,
  workspaceId: string,
  { flowId, document, ifRevision, actor }: DraftRequest,
): Promise<FlowResult<{ revision: number; problems: Problem[] }>> {
  const read = readDocument(document);
  if (!read.ok) return invalid(read.problems);
  const { flow } = read;
  if (flow.id !== flowId) {
    const params = { issue: `The id must be "${flowId}"`, place: '/id' };
    return invalid([flowProblem('flow.shape', { path: '/id' }, params)]);
  }
  return database.orm.transaction(async (tx) => {
    const row = await lockFlow(tx, workspaceId, flowId);
    if (row === null) return notFound;
    if (ifRevision !== undefined && ifRevision !== row.revision)
      return { ok: false, reason: 'stale', revision: row.revision };
    const problems = checkFlow(flow, checkContext(await loadKnownNames(tx, workspaceId)));
    const { errors, warnings } = countProblems(problems, (problem) => isToFillIn(problem, flow));
    const revision = row.revision + 1;
    await tx.update(
      FlowEntity,
      { id: flowId, workspaceId },
      {
        draft: documentColumn(flow),
        name: flow.name,
        revision,
        updatedBy: actor,
        errors,
        warnings,
      },
    );
    await auditEditing(tx, workspaceId, { actor, flowId });
    return { ok: true, revision, problems };
  });
}

/** Drafts are saved every second while somebody draws; one line for each quarter of an hour says as much. */
const ONE_LINE_MS = 15 * 60_000;

async function auditEditing(
  tx: Tx,
  workspaceId: string,
  { actor, flowId }: { actor: string; flowId: string },
): Promise<void> {
  const recent = await tx.query<unknown[]>(
    `SELECT 1 FROM audit WHERE workspace_id = $1 AND id >= $2 AND actor = $3 AND action = 'flow.edited' AND subject = $4 LIMIT 1`,
    [workspaceId, earliestId('audit', Date.now() - ONE_LINE_MS), actor, flowId],
  );
  if (recent.length === 0)
    await writeAudit(tx, workspaceId, { actor, action: 'flow.edited', subject: flowId });
}
