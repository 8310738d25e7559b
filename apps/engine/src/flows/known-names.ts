import { isJsonObject, type KnownNames } from '@nightshift/schema';
import { TeamEntity } from '../store/entities/account.entity.js';
import { CalendarEntity } from '../store/entities/calendar.entity.js';
import { FlowEntity } from '../store/entities/flow.entity.js';
import { WorkspaceEntity } from '../store/entities/workspace.entity.js';
import type { Tx } from '../store/tx.js';

/** The names a flow of this workspace may use. Tags are left out: any flow may make a new one. */
export async function loadKnownNames(tx: Tx, workspaceId: string): Promise<KnownNames> {
  const calendars = await tx.find(CalendarEntity, { where: { workspaceId }, select: { name: true } });
  const teams = await tx.find(TeamEntity, { where: { workspaceId }, select: { name: true } });
  const flows = await tx.find(FlowEntity, {
    where: { workspaceId },
    select: { id: true, liveVersion: true },
  });
  const workspace = await tx.findOneBy(WorkspaceEntity, { id: workspaceId });
  return {
    calendars: calendars.map(({ name }) => name),
    teams: teams.map(({ name }) => name),
    flows: flows.filter(({ liveVersion }) => liveVersion !== null).map(({ id }) => id),
    values: pathsOf(workspace?.settings.values ?? {}),
  };
}

/** Every path that reads something: `shop` and `shop.name` for `{ shop: { name } }`. */
function pathsOf(values: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(values).flatMap(([key, value]) => [
    key,
    ...(isJsonObject(value) ? pathsOf(value).map((path) => `${key}.${path}`) : []),
  ]);
}
