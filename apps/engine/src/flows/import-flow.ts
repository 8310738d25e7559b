import { checkFlow, countProblems, isToFillIn, type Flow, type Problem } from '@nightshift/schema';
import type { Database } from '../store/database.js';
import { documentColumn } from '../store/document-column.js';
import { FlowEntity } from '../store/entities/flow.entity.js';
import type { Tx } from '../store/tx.js';
import { writeAudit } from '../team/write-audit.js';
import { checkContext } from './check-context.js';
import { hasErrors, invalid, type FlowResult } from './flow-result.js';
import { gateProblems } from './gate-problems.js';
import { liveOverlaps } from './live-overlaps.js';
import { loadKnownNames } from './known-names.js';
import { ownId } from './own-id.js';
import { lockFlow, writeVersion } from './publish-flow.js';
import { readDocument, withId } from './read-document.js';
import { setValues } from './set-values.js';

export interface FlowImport {
  /** A parsed flow document of any known form. */
  document: unknown;
  publish: boolean;
  /** A draft may have errors, as one that is being drawn; what would go live may not. */
  isUnfinished?: boolean;
  /** Set in the flow's own values, by full path: `{ 'shop.name': 'Lamps' }`. */
  values?: Readonly<Record<string, unknown>>;
  actor: string;
  /** Epoch milliseconds; the system clock when absent. */
  nowMs?: number;
}

export interface ImportedFlow {
  id: string;
  /** Null when it was not published. */
  version: number | null;
  revision: number;
  problems: Problem[];
  /** Live flows that answer the same customers, or would when this one is live too. */
  warnings: Problem[];
}

/**
 * Takes a flow in. One whose id this workspace has already replaces its draft, so that importing a file twice is
 * importing it once; an id that is taken elsewhere is exchanged for a new one, and one without any is given one.
 * Errors refuse it, unless it may be unfinished: nothing is stored.
 */
export async function importFlow(
  database: Database,
  workspaceId: string,
  { document, publish, isUnfinished = false, values = {}, actor, nowMs = Date.now() }: FlowImport,
): Promise<FlowResult<ImportedFlow>> {
  const read = readDocument(withId(document));
  if (!read.ok) return invalid(read.problems);
  // Again, since a value may have a name that a flow cannot hold.
  const filled = readDocument(setValues(read.flow, values));
  if (!filled.ok) return invalid(filled.problems);
  return database.orm.transaction(async (tx) => {
    const problems = checkFlow(filled.flow, checkContext(await loadKnownNames(tx, workspaceId)));
    const gated = publish ? await gateProblems(tx, workspaceId, filled.flow) : [];
    const isRefused = hasErrors([...problems, ...gated]) && (publish || !isUnfinished);
    if (isRefused) return invalid([...problems, ...gated]);
    const { flow, revision, templateId } = await storeFlow(tx, workspaceId, {
      flow: filled.flow,
      problems,
      actor,
    });
    const version = publish ? await writeVersion(tx, { workspaceId, flow, actor, nowMs }) : null;
    const warnings = await liveOverlaps(tx, workspaceId, { flows: [flow], templateId });
    return { ok: true, id: flow.id, version, revision, problems: [...problems, ...gated], warnings };
  });
}

export interface StoreRequest {
  flow: Flow;
  /** What is wrong with it. */
  problems: readonly Problem[];
  actor: string;
  templateId?: string;
}

/** Writes the draft, new or in place of the old one, and leaves its row locked. */
export async function storeFlow(
  tx: Tx,
  workspaceId: string,
  { flow: wanted, problems, actor, templateId }: StoreRequest,
): Promise<{ flow: Flow; revision: number; templateId: string | null }> {
  const id = await ownId(tx, workspaceId, wanted.id);
  const flow = id === wanted.id ? wanted : { ...wanted, id };
  const existing = await lockFlow(tx, workspaceId, id);
  const revision = (existing?.revision ?? 0) + 1;
  const { errors, warnings } = countProblems(problems, (problem) => isToFillIn(problem, flow));
  const origin = templateId === undefined ? {} : { templateId };
  await tx.upsert(
    FlowEntity,
    {
      id,
      workspaceId,
      name: flow.name,
      draft: documentColumn(flow),
      revision,
      updatedBy: actor,
      errors,
      warnings,
      ...origin,
    },
    ['id'],
  );
  const detail = { revision, ...origin };
  await writeAudit(tx, workspaceId, { actor, action: 'flow.imported', subject: id, detail });
  return { flow, revision, templateId: templateId ?? existing?.templateId ?? null };
}
