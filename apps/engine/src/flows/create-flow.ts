import { checkFlow, type Problem } from '@nightshift/schema';
import type { Database } from '../store/database.js';
import { FlowEntity } from '../store/entities/flow.entity.js';
import { checkContext } from './check-context.js';
import { invalid, type FlowResult } from './flow-result.js';
import { storeFlow } from './import-flow.js';
import { loadKnownNames } from './known-names.js';
import { readDocument, withId } from './read-document.js';

export interface NewFlow {
  /** A flow document, as unfinished as a draft may be. Without an id it is given one. */
  document: unknown;
  actor: string;
}

/** Begins a draft. Unlike an import it never replaces one: `taken` when the id it brings is in use here. */
export async function createFlow(
  database: Database,
  workspaceId: string,
  { document, actor }: NewFlow,
): Promise<
  FlowResult<{ id: string; revision: number; problems: Problem[] }> | { ok: false; reason: 'taken' }
> {
  const read = readDocument(withId(document));
  if (!read.ok) return invalid(read.problems);
  return database.orm.transaction(async (tx) => {
    if (await tx.existsBy(FlowEntity, { id: read.flow.id, workspaceId }))
      return { ok: false, reason: 'taken' };
    const problems = checkFlow(read.flow, checkContext(await loadKnownNames(tx, workspaceId)));
    const { flow, revision } = await storeFlow(tx, workspaceId, { flow: read.flow, problems, actor });
    return { ok: true, id: flow.id, revision, problems };
  });
}
