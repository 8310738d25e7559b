import type { Config } from '../config.js';
import type { Log } from '../log.js';
import type { SecretBox } from '../secret/secret-box.js';
import { loadAllowedHosts } from '../settings/settings.js';
import type { Database } from '../store/database.js';
import { createEmbedder, type Embedder } from './embedder.js';
import { openEmbeddingSetting } from './embedding-setting.js';
import { createQuestionVectors, type QuestionVectors } from './question-vectors.js';
import { openVectorTable, type VectorTable } from './vector-table.js';

/** How the texts of one workspace become vectors, and who compares them. */
export interface Vectors {
  embedder: Embedder;
  ofQuestion: QuestionVectors;
  /** Undefined: they are compared in this process. */
  table: VectorTable | undefined;
}

/**
 * The vectors of each workspace.
 * 1. What the environment says wins, for all of them; else what an admin has entered counts.
 * 2. A change is seen within `REMEMBERED_MS` by every process, and at once by the one that made it.
 */
export interface VectorBook {
  /** Undefined: passages are found by words alone. */
  open(workspaceId: string): Promise<Vectors | undefined>;
  /** Something about a workspace's setting was changed here. */
  forget(workspaceId: string): void;
  close(): void;
}

export interface VectorBookOptions {
  database: Pick<Database, 'pool'>;
  secretBox: SecretBox;
  environment: Config['embedding'];
  log: Log;
  clock: () => number;
}

const REMEMBERED_MS = 3000;

export function createVectorBook(options: VectorBookOptions): VectorBook {
  const { database, secretBox, environment, log, clock } = options;
  const shelves = new Map<string, { untilMs: number; vectors: Promise<Vectors | undefined> }>();
  const made = new Map<string, Vectors>();
  let opening: Promise<VectorTable | undefined> | undefined;
  const openTable = (): Promise<VectorTable | undefined> => {
    opening ??= openVectorTable(database.pool, log).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  const remember = async (name: string, make: () => Embedder): Promise<Vectors> => {
    const table = await openTable();
    const vectors = made.get(name) ?? prepareVectors(make(), table);
    made.set(name, vectors);
    return vectors;
  };
  const load = async (workspaceId: string): Promise<Vectors | undefined> => {
    if (environment !== undefined) return remember('', () => createEmbedder(ofEnvironment(environment)));
    const [setting, allowedHosts] = await Promise.all([
      openEmbeddingSetting(database, secretBox, workspaceId),
      loadAllowedHosts(database, workspaceId),
    ]);
    if (setting === null) return undefined;
    // One that was removed and entered again begins to count its changes anew.
    const name = JSON.stringify([workspaceId, setting, allowedHosts]);
    return remember(name, () =>
      createEmbedder({ ...setting, dimensions: setting.dimensions ?? undefined, allowedHosts }),
    );
  };
  return {
    open: (workspaceId) => {
      const known = shelves.get(workspaceId);
      if (known !== undefined && clock() < known.untilMs) return known.vectors;
      const vectors = load(workspaceId);
      shelves.set(workspaceId, { untilMs: clock() + REMEMBERED_MS, vectors });
      vectors.catch(() => shelves.delete(workspaceId));
      return vectors;
    },
    forget: (workspaceId) => void shelves.delete(workspaceId),
    close: () => {
      for (const { embedder } of made.values()) embedder.close();
    },
  };
}

export function prepareVectors(embedder: Embedder, table: VectorTable | undefined): Vectors {
  return { embedder, ofQuestion: createQuestionVectors(embedder), table };
}

/** Whoever sets the environment may reach what they name there. */
function ofEnvironment(embedding: NonNullable<Config['embedding']>) {
  return { ...embedding, allowedHosts: [new URL(embedding.baseUrl).host] };
}
