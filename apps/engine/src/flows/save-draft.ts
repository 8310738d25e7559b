import { checkFlow, flowProblem, type Problem } from '@nightshift/schema';
import type { Database } from '../store/database.js';
import { documentColumn } from '../store/document-column.js';
import { FlowEntity } from '../store/entities/flow.entity.js';
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
}

/**
 * Saves a draft. It may be unfinished: everything that keeps it from being published comes back in `problems`.
 * Only what is no flow at all is refused.
 */
export async function saveDraft(
  database: Database,
  workspaceId: string,
  { flowId, document, ifRevision }: DraftRequest,
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
    const revision = row.revision + 1;
    await tx.update(
      FlowEntity,
      { id: flowId, workspaceId },
      { draft: documentColumn(flow), name: flow.name, revision },
    );
    return { ok: true, revision, problems };
  });
}
