import { createHash } from 'node:crypto';
import { findChannelDefinition } from '@nightshift/channels';
import { RETRIEVAL, valuePaths, type KnownNames } from '@nightshift/schema';
import { TeamEntity } from '../store/entities/account.entity.js';
import { CalendarEntity } from '../store/entities/calendar.entity.js';
import { ChannelEntity } from '../store/entities/channel.entity.js';
import { FlowEntity } from '../store/entities/flow.entity.js';
import { WorkspaceEntity } from '../store/entities/workspace.entity.js';
import type { Tx } from '../store/tx.js';
import { ENVIRONMENT_NAMES } from '../ai/provider-book.js';
import { loadKnownFields, loadKnownTags } from './known-labels.js';
import { namesInFlows, type NamesInFlow } from './names-in-flows.js';

/** The names that any flow of this workspace may use. Tags are left out: any flow may make a new one. */
export async function loadKnownNames(tx: Tx, workspaceId: string): Promise<KnownNames> {
  return namesBeside(tx, workspaceId, await namesInFlows(tx, workspaceId));
}

/** What is known around the flows that are here. */
export interface NamesAround {
  /**
   * To one of them, by its id: what the editor and the list of flows check it against. A tag that only it names, and
   * that nobody has made or carries, may be a slip.
   */
  knownTo(flowId: string): KnownNames;
  /** Another one as soon as anything of it is different, or another version is live. */
  mark: string;
}

export async function loadNamesAround(
  tx: Tx,
  workspaceId: string,
  { secrets }: { secrets: 'told' | 'kept' },
): Promise<NamesAround> {
  const flows = await namesInFlows(tx, workspaceId);
  const { secrets: told, ...beside } = await namesBeside(tx, workspaceId, flows);
  const known = secrets === 'told' && told !== undefined ? { ...beside, secrets: told } : beside;
  const tags = await loadKnownTags(tx, workspaceId);
  return {
    mark: createHash('sha256')
      .update(JSON.stringify([workspaceId, known, tags, flows.map(({ listening: _, ...flow }) => flow)]))
      .digest('base64'),
    knownTo(flowId) {
      const others = flows.filter(({ id }) => id !== flowId);
      const isRun = others.some(({ runs }) => runs.includes(flowId));
      return {
        ...known,
        tags: [...new Set([...tags, ...others.flatMap((flow) => flow.tags)])].sort(),
        ...(isRun ? {} : { listening: others.flatMap(({ listening }) => listening) }),
      };
    },
  };
}

async function namesBeside(tx: Tx, workspaceId: string, named: readonly NamesInFlow[]): Promise<KnownNames> {
  const calendars = await tx.find(CalendarEntity, { where: { workspaceId }, select: { name: true } });
  const teams = await tx.find(TeamEntity, { where: { workspaceId }, select: { name: true } });
  const flows = await tx.find(FlowEntity, {
    where: { workspaceId },
    select: { id: true, liveVersion: true },
  });
  const channels = await tx.find(ChannelEntity, {
    where: { workspaceId, isActive: true },
    select: { id: true, type: true, name: true },
  });
  const bases = await tx.query<{ id: string; name: string; former_names: string[] }[]>(
    'SELECT id, name, former_names FROM knowledge_base WHERE workspace_id = $1',
    [workspaceId],
  );
  const providers = await tx.query<{ id: string; name: string }[]>(
    'SELECT id, name FROM ai_provider WHERE workspace_id = $1',
    [workspaceId],
  );
  const secrets = await tx.query<{ name: string; hosts: string[] }[]>(
    'SELECT name, hosts FROM workspace_secret WHERE workspace_id = $1',
    [workspaceId],
  );
  const peopled = await tx.query<{ name: string }[]>(
    'SELECT DISTINCT unnest(teams) AS name FROM account WHERE workspace_id = $1',
    [workspaceId],
  );
  const workspace = await tx.findOneBy(WorkspaceEntity, { id: workspaceId });
  return {
    calendars: calendars.map(({ name }) => name),
    teams: teams.map(({ name }) => name),
    emptyTeams: teams.map(({ name }) => name).filter((name) => !peopled.some((each) => each.name === name)),
    flows: flows.filter(({ liveVersion }) => liveVersion !== null).map(({ id }) => id),
    channels: channels.map(({ id, type, name }) => ({
      id,
      type,
      name,
      shows: findChannelDefinition(type)?.shows ?? {},
    })),
    knowledge: bases.flatMap(({ id, name, former_names }) => [id, name, ...former_names]),
    // Whether there is one of the environment is for the process that asks it to know.
    providers: [RETRIEVAL, ...ENVIRONMENT_NAMES, ...providers.flatMap(({ id, name }) => [id, name])],
    secrets,
    fields: await loadKnownFields(tx, workspaceId, named),
    values: valuePaths(workspace?.settings.values ?? {}),
  };
}
