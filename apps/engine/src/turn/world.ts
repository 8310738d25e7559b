import { compileCalendar, type CompiledCalendar } from '@nightshift/calendar';
import { findChannelDefinition } from '@nightshift/channels';
import { compileFlow, goLive, type CompiledFlow, type LiveFlows, type World } from '@nightshift/interpreter';
import type { Registry } from '@nightshift/nodes';
import type { Json, Run } from '@nightshift/schema';
import type { Pool } from 'pg';
import type { ChannelRef } from '../store/arrival.js';
import { loadVersions, loadWorld, type FlowRow, type WorldRows } from '../store/load-world.js';
import { createAgents, type Agents } from './agents.js';

/**
 * What turns read besides their conversation, compiled once per change.
 * 1. The database counts changes (`workspace.revision`); a batch names the count it read, so it never decides
 *    by older flows than its own snapshot shows.
 * 2. A version is compiled once and kept while it is live or recently used; runs stay on theirs (invariant 10).
 */
export interface Worlds {
  /** Makes `world` of this workspace answer as of `revision`. */
  refresh(workspaceId: string, revision: number, nowMs: number): Promise<void>;
  /** The count that `world` answers as of. */
  revision(workspaceId: string): number | undefined;
  /** Makes every version that these runs stand on available. */
  prepare(workspaceId: string, runs: readonly Run[]): Promise<void>;
  /** After `refresh`. The same object until something changes. */
  world(workspaceId: string, channel: ChannelRef): World;
  agents(workspaceId: string): Agents | undefined;
  /** For waiting events, whose rows name the channel only. */
  channel(workspaceId: string, channelId: string): ChannelRef;
  /** Whether the channel, as it is set up now, needs nobody to send its messages. */
  isReadFromTable(workspaceId: string, channel: ChannelRef): boolean;
  live(workspaceId: string): LiveFlows | undefined;
}

export interface WorldsOptions {
  pool: Pool;
  registry: Registry;
  /** A flow that cannot be compiled, agents that could not be read. Turns go on without. */
  warn: (error: unknown, message: string) => void;
}

interface CompiledChannel {
  ref: ChannelRef;
  isReadFromTable: boolean;
}

interface Compiled {
  revision: number;
  live: LiveFlows;
  calendars: ReadonlyMap<string, CompiledCalendar>;
  channels: ReadonlyMap<string, CompiledChannel>;
  values: Record<string, Json>;
  agents: Agents;
  byChannel: Map<string, World>;
}

export function createWorlds({ pool, registry, warn }: WorldsOptions): Worlds {
  const workspaces = new Map<string, Compiled>();
  const versions = createVersions(registry, warn);

  const load = async (workspaceId: string, revision: number): Promise<void> => {
    const rows = await loadWorld(pool, workspaceId, versions.keys());
    for (const row of rows.flows) versions.add(row);
    const known = workspaces.get(workspaceId);
    const agents =
      known?.agents ??
      createAgents(pool, workspaceId, (error) => warn(error, 'the agents could not be read'));
    const live = goLive(rows.live.flatMap((key) => versions.get(key) ?? []));
    workspaces.set(workspaceId, { revision, live, ...compileRows(rows), agents, byChannel: new Map() });
    versions.forget(
      new Set([...workspaces.values()].flatMap((one) => [...one.live.flows.values()].map(keyOf))),
    );
  };

  return {
    refresh: async (workspaceId, revision, nowMs) => {
      if (workspaces.get(workspaceId)?.revision !== revision) await load(workspaceId, revision);
      await workspaces.get(workspaceId)?.agents.refresh(nowMs);
    },
    revision: (workspaceId) => workspaces.get(workspaceId)?.revision,
    prepare: async (workspaceId, runs) => {
      const missing = runs
        .flatMap((run) => [run, ...run.stack])
        .filter((place) => !versions.use(versionKey(place)));
      if (missing.length === 0) return;
      const wanted = new Map(missing.map((place) => [versionKey(place), place]));
      for (const row of await loadVersions(pool, workspaceId, [...wanted.values()])) versions.add(row);
    },
    world: (workspaceId, channel) => {
      const compiled = workspaces.get(workspaceId);
      if (compiled === undefined) throw new Error(`workspace ${workspaceId} has not been read`);
      const known = compiled.byChannel.get(channel.id);
      if (known !== undefined) return known;
      const { live, calendars, values, agents } = compiled;
      const flow: World['flow'] = (flowId, version) => versions.get(`${flowId}/${version}`);
      const world: World = { live, flow, calendars, values, agents: agents.seats, channel };
      compiled.byChannel.set(channel.id, world);
      return world;
    },
    agents: (workspaceId) => workspaces.get(workspaceId)?.agents,
    channel: (workspaceId, channelId) =>
      workspaces.get(workspaceId)?.channels.get(channelId)?.ref ?? {
        id: channelId,
        type: 'api',
        name: channelId,
      },
    isReadFromTable: (workspaceId, { id, type }) =>
      workspaces.get(workspaceId)?.channels.get(id)?.isReadFromTable ?? isReadFromTable(type, {}),
    live: (workspaceId) => workspaces.get(workspaceId)?.live,
  };
}

function compileRows({
  calendars,
  channels,
  values,
}: WorldRows): Pick<Compiled, 'calendars' | 'channels' | 'values'> {
  return {
    calendars: new Map(calendars.map(({ name, document }) => [name, compileCalendar(document)])),
    channels: new Map(
      channels.map(({ config, ...ref }) => [
        ref.id,
        { ref, isReadFromTable: isReadFromTable(ref.type, config) },
      ]),
    ),
    values,
  };
}

function isReadFromTable(type: string, config: unknown): boolean {
  return findChannelDefinition(type)?.delivery(config) === 'stored';
}

/** Versions kept that are not live: those of runs that have been waiting since before the last publish. */
const KEPT_VERSIONS = 500;

interface Versions {
  keys(): string[];
  /** Whether it is there; if so it now counts as recently used. */
  use(key: string): boolean;
  get(key: string): CompiledFlow | undefined;
  add(row: FlowRow): void;
  /** Lets the least recently used go that are not `live`, when there are too many. */
  forget(live: ReadonlySet<string>): void;
}

function createVersions(registry: Registry, warn: WorldsOptions['warn']): Versions {
  const compiled = new Map<string, CompiledFlow | null>();
  return {
    keys: () => [...compiled.keys()],
    use: (key) => {
      const flow = compiled.get(key);
      if (flow === undefined) return false;
      compiled.delete(key);
      compiled.set(key, flow);
      return true;
    },
    get: (key) => compiled.get(key) ?? undefined,
    add: ({ flowId, version, document }) => {
      let flow: CompiledFlow | null = null;
      try {
        flow = compileFlow({ ...document, id: flowId }, version, registry);
      } catch (error) {
        warn(error, `version ${version} of flow ${flowId} cannot be compiled`);
      }
      compiled.set(`${flowId}/${version}`, flow);
    },
    forget: (live) => {
      for (const key of compiled.keys()) {
        if (compiled.size <= live.size + KEPT_VERSIONS) return;
        if (!live.has(key)) compiled.delete(key);
      }
    },
  };
}

function versionKey({ flowId, version }: { flowId: string; version: number }): string {
  return `${flowId}/${version}`;
}

function keyOf({ id, version }: CompiledFlow): string {
  return `${id}/${version}`;
}
