import { checkFlow, type Flow, type Problem } from '@nightshift/schema';
import type { Database } from '../store/database.js';
import { documentColumn } from '../store/document-column.js';
import { FlowEntity, FlowVersionEntity } from '../store/entities/flow.entity.js';
import { replaceSchedules } from '../store/flow-schedules.js';
import type { Tx } from '../store/tx.js';
import { writeAudit } from '../team/write-audit.js';
import { budgetProblems } from './budget-problems.js';
import { checkContext } from './check-context.js';
import { hasErrors, invalid, notFound, type FlowResult } from './flow-result.js';
import { gateProblems } from './gate-problems.js';
import { liveOverlaps } from './live-overlaps.js';
import { loadKnownNames } from './known-names.js';
import { readDocument } from './read-document.js';
import { writeLabel } from './versions.js';

export interface PublishRequest {
  flowId: string;
  /** Refuse when the draft is no longer the one that was looked at. */
  ifRevision?: number;
  /** What people are to call the new version. */
  label?: string;
  actor: string;
  /** Epoch milliseconds; the system clock when absent. */
  nowMs?: number;
}

/** Makes the draft a new version and lets it answer customers. Errors in the draft refuse it; warnings come along, those about other live flows apart. */
export async function publishFlow(
  database: Database,
  workspaceId: string,
  { flowId, ifRevision, label, actor, nowMs = Date.now() }: PublishRequest,
): Promise<FlowResult<{ version: number; problems: Problem[]; warnings: Problem[] }>> {
  return database.orm.transaction(async (tx) => {
    const row = await lockFlow(tx, workspaceId, flowId);
    if (row === null) return notFound;
    if (ifRevision !== undefined && ifRevision !== row.revision)
      return { ok: false, reason: 'stale', revision: row.revision };
    const read = readDocument(row.draft);
    if (!read.ok) return invalid(read.problems);
    const problems = [
      ...checkFlow(read.flow, checkContext(await loadKnownNames(tx, workspaceId))),
      ...(await gateProblems(tx, workspaceId, read.flow)),
      ...(await budgetProblems(tx, workspaceId, read.flow)),
    ];
    if (hasErrors(problems)) return invalid(problems);
    const version = await writeVersion(tx, { workspaceId, flow: read.flow, actor, nowMs });
    if (label !== undefined) await writeLabel(tx, workspaceId, { flowId, version, label });
    const { templateId } = row;
    const warnings = await liveOverlaps(tx, workspaceId, { flows: [read.flow], templateId });
    return { ok: true, version, problems, warnings };
  });
}

/** Lets a version that was published before answer customers again; the draft stays as it is. */
export async function publishAgain(
  database: Database,
  workspaceId: string,
  { flowId, version, actor, nowMs = Date.now() }: PublishRequest & { version: number },
): Promise<FlowResult<{ version: number; problems: Problem[]; warnings: Problem[] }>> {
  return database.orm.transaction(async (tx) => {
    const row = await lockFlow(tx, workspaceId, flowId);
    const published = await tx.findOneBy(FlowVersionEntity, { flowId, version, workspaceId });
    if (row === null || published === null) return notFound;
    const read = readDocument(published.document);
    if (!read.ok) return invalid(read.problems);
    const problems = checkFlow(read.flow, checkContext(await loadKnownNames(tx, workspaceId)));
    if (hasErrors(problems)) return invalid(problems);
    await goLive(tx, { workspaceId, flow: read.flow, actor, nowMs }, version);
    const warnings = await liveOverlaps(tx, workspaceId, { flows: [read.flow], templateId: row.templateId });
    return { ok: true, version, problems, warnings };
  });
}

export interface VersionRequest {
  workspaceId: string;
  /** Checked and without errors. */
  flow: Flow;
  actor: string;
  nowMs: number;
}

/** The caller holds the flow's row locked, so that versions count up without a gap. */
export async function writeVersion(
  tx: Tx,
  { workspaceId, flow, actor, nowMs }: VersionRequest,
): Promise<number> {
  const newest = (await tx.maximum(FlowVersionEntity, 'version', { flowId: flow.id, workspaceId })) ?? 0;
  const version = newest + 1;
  const row = { flowId: flow.id, version, workspaceId, document: documentColumn(flow), publishedBy: actor };
  await tx.insert(FlowVersionEntity, row);
  await goLive(tx, { workspaceId, flow, actor, nowMs }, version);
  return version;
}

async function goLive(
  tx: Tx,
  { workspaceId, flow, actor, nowMs }: VersionRequest,
  version: number,
): Promise<void> {
  await tx.update(FlowEntity, { id: flow.id, workspaceId }, { liveVersion: version, archivedAt: null });
  await replaceSchedules(tx, workspaceId, flow.id, schedulesOf(flow, nowMs));
  await writeAudit(tx, workspaceId, {
    actor,
    action: 'flow.published',
    subject: flow.id,
    detail: { version },
  });
}

export async function lockFlow(tx: Tx, workspaceId: string, flowId: string): Promise<FlowEntity | null> {
  return tx.findOne(FlowEntity, { where: { id: flowId, workspaceId }, lock: { mode: 'pessimistic_write' } });
}

function schedulesOf(flow: Flow, nowMs: number): { triggerId: string; nextAtMs: number }[] {
  const { registry } = checkContext();
  return Object.entries(flow.triggers).flatMap(([triggerId, { type, config, next }]) => {
    // A trigger that leads nowhere never fires; its rows would only wake every conversation for nothing.
    const nextAtMs = next === null ? null : (registry.trigger(type)?.nextScheduledMs(config, nowMs) ?? null);
    return nextAtMs === null ? [] : [{ triggerId, nextAtMs }];
  });
}
