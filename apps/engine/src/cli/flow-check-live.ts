import type { Flow, KnownNames, Problem } from '@nightshift/schema';
import { budgetProblems } from '../flows/budget-problems.js';
import { gateProblems } from '../flows/gate-problems.js';
import { loadKnownNames } from '../flows/known-names.js';
import { findFlow } from '../flows/list-flows.js';
import { liveOverlaps } from '../flows/live-overlaps.js';
import { withInstallation, type InstallationOptions } from './installation.js';

/** What the installation has around a flow: names that it may use, and live flows that it competes with. */
export async function checkLive(
  flow: Flow,
  options: InstallationOptions,
): Promise<{ known: KnownNames; warnings: Problem[] }> {
  return withInstallation(options, async ({ database, workspaceId }) => {
    const { manager } = database.orm;
    const own = await findFlow(database, workspaceId, flow.id);
    const request = { flows: [flow], templateId: own?.templateId ?? null };
    return {
      known: await loadKnownNames(manager, workspaceId),
      warnings: [
        ...(await gateProblems(manager, workspaceId, flow)),
        ...(await budgetProblems(manager, workspaceId, flow)),
        ...(await liveOverlaps(manager, workspaceId, request)),
      ],
    };
  });
}
