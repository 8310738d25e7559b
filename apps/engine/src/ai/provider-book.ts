import type { Config } from '../config.js';
import type { SecretBox } from '../secret/secret-box.js';
import { loadAllowedHosts } from '../settings/settings.js';
import type { Database } from '../store/database.js';
import type { Limits } from './budget.js';
import { DEFAULT_URLS, createProvider } from './create-provider.js';
import { readHeard, type HeardProviders } from './heard-providers.js';
import { DEFAULT_PRICE, type Price } from './prices.js';
import type { ModelProvider } from './provider.js';
import { DEFAULT_TIMEOUT_MS, openProviderRows, readAiSettings, type OpenProvider } from './provider-rows.js';

/** The providers of each workspace, ready to be asked: in the order of its chain. */
export interface ProviderBook {
  open(workspaceId: string): Promise<Shelf>;
  /** Something about a workspace's providers was changed here; other processes see it within seconds. */
  forget(workspaceId: string): void;
  close(): void;
}

export interface Shelf {
  /** In the order in which they are asked. */
  chain: readonly ReadyProvider[];
  /** All of them, for a step that names one. */
  all: readonly ReadyProvider[];
  /** What questions may cost that set no budget of their own, and what all of a day may. */
  limits: Limits;
  heard: HeardProviders;
  /** Those that failed last and have not answered since. */
  unwell: ReadonlySet<string>;
}

export interface ReadyProvider {
  id: string;
  name: string;
  model: string;
  timeoutMs: number;
  price: Price;
  /** Somebody has entered the price; otherwise it is a guess. */
  isPriced: boolean;
  provider: ModelProvider;
}

/** The one that comes out of the environment. */
export const ENVIRONMENT_ID = 'environment';
/** By which a step may ask for it. */
export const ENVIRONMENT_NAMES: readonly string[] = [ENVIRONMENT_ID, 'OPENAI_API_KEY', 'OPENAI_BASE_URL'];
export const ENVIRONMENT_MODEL = 'gpt-4o-mini';
const REMEMBERED_MS = 3000;

export interface ProviderBookOptions {
  database: Database;
  secretBox: SecretBox;
  clock: () => number;
  openAi: Config['openAi'];
}

export function createProviderBook({
  database,
  secretBox,
  clock,
  openAi,
}: ProviderBookOptions): ProviderBook {
  const shelves = new Map<string, { untilMs: number; shelf: Promise<Shelf> }>();
  const made = new Map<string, ReadyProvider>();
  const ready = (id: string, settings: OpenProvider, allowedHosts: readonly string[]): ReadyProvider => {
    const version = `${id} ${settings.revision} ${allowedHosts.join(' ')}`;
    const known = made.get(version);
    if (known !== undefined) return known;
    const provider = createProvider({ ...settings, allowedHosts });
    const { name, model, timeoutMs, price } = settings;
    const one: ReadyProvider = {
      ...{ id, name, model, timeoutMs, provider },
      ...{ price: price ?? DEFAULT_PRICE, isPriced: price !== undefined },
    };
    made.set(version, one);
    return one;
  };
  const load = async (workspaceId: string): Promise<Shelf> => {
    const [rows, settings, hosts, { heard, health }] = await Promise.all([
      openProviderRows(database, secretBox, workspaceId),
      readAiSettings(database, workspaceId),
      loadAllowedHosts(database, workspaceId),
      readHeard(database, workspaceId),
    ]);
    const stored = rows.map((row) => ready(row.id, row, hosts));
    const all =
      openAi === undefined
        ? stored
        : [...stored, ready(ENVIRONMENT_ID, fromEnvironment(openAi), environmentHosts(openAi, hosts))];
    const { chain, ...limits } = settings;
    const asked = chain === undefined ? all : chain.flatMap((id) => all.find((one) => one.id === id) ?? []);
    const unwell = Object.entries(health).filter(([, { answeredAtMs }]) => answeredAtMs === null);
    return { chain: asked, all, limits, heard, unwell: new Set(unwell.map(([id]) => id)) };
  };
  return {
    open: (workspaceId) => {
      const known = shelves.get(workspaceId);
      if (known !== undefined && clock() < known.untilMs) return known.shelf;
      const shelf = load(workspaceId);
      shelves.set(workspaceId, { untilMs: clock() + REMEMBERED_MS, shelf });
      shelf.catch(() => shelves.delete(workspaceId));
      return shelf;
    },
    forget: (workspaceId) => void shelves.delete(workspaceId),
    close: () => {
      for (const { provider } of made.values()) provider.close();
    },
  };
}

/** Whoever sets the environment may reach what they name there. */
function environmentHosts(
  { baseUrl }: NonNullable<Config['openAi']>,
  hosts: readonly string[],
): readonly string[] {
  return baseUrl === undefined ? hosts : [...hosts, new URL(baseUrl).host];
}

export function fromEnvironment({ apiKey, baseUrl, model }: NonNullable<Config['openAi']>): OpenProvider {
  return {
    id: ENVIRONMENT_ID,
    name: apiKey === undefined ? 'OPENAI_BASE_URL' : 'OPENAI_API_KEY',
    kind: 'openai',
    baseUrl: baseUrl ?? DEFAULT_URLS.openai,
    model: model ?? ENVIRONMENT_MODEL,
    timeoutMs: DEFAULT_TIMEOUT_MS,
    keyHint: apiKey === undefined ? null : '…',
    revision: 1,
    apiKey: apiKey ?? '',
  };
}
