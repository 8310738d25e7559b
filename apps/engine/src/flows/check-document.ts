import { checkFlow, type Problem } from '@nightshift/schema';
import type { Database } from '../store/database.js';
import { budgetProblems } from './budget-problems.js';
import { checkContext } from './check-context.js';
import { gateProblems } from './gate-problems.js';
import { loadNamesAround } from './known-names.js';
import { findFlow } from './list-flows.js';
import { liveOverlaps, withSoundTriggers } from './live-overlaps.js';
import { readDocument, withId } from './read-document.js';

export interface CheckedDocument {
  /** False when it cannot even be stored as an unfinished draft. */
  isFlow: boolean;
  problems: Problem[];
  /** Live flows that answer the same customers, or would when this one is live too. */
  warnings: Problem[];
}

/** What is wrong with a document as a flow of this workspace; nothing is stored. */
export async function checkDocument(
  database: Database,
  workspaceId: string,
  document: unknown,
): Promise<CheckedDocument> {
  const read = readDocument(withId(document));
  if (!read.ok) return { isFlow: false, problems: read.problems, warnings: [] };
  const { manager } = database.orm;
  const own = await findFlow(database, workspaceId, read.flow.id);
  const known = (await loadNamesAround(manager, workspaceId, { secrets: 'told' })).knownTo(read.flow.id);
  const problems = [
    ...checkFlow(read.flow, checkContext(known)),
    ...(await gateProblems(manager, workspaceId, read.flow)),
    ...(await budgetProblems(manager, workspaceId, read.flow)),
  ];
  const request = { flows: [withSoundTriggers(read.flow, problems)], templateId: own?.templateId ?? null };
  return { isFlow: true, problems, warnings: await liveOverlaps(manager, workspaceId, request) };
}
