import { RETRIEVAL } from '@nightshift/schema';
import { createAi, type Ai } from '../ai/ai.js';
import { readConfig } from '../config.js';
import { readAudience, type Audience } from '../knowledge/audience.js';
import { findBase } from '../knowledge/bases.js';
import { createKnowledge, type Knowledge } from '../knowledge/knowledge.js';
import { createVectorBook, type VectorBook } from '../knowledge/vector-book.js';
import type { Answerer } from '../learning/answer-question.js';
import type { Log } from '../log.js';
import { loadSecret } from '../secret/load-secret.js';
import { createSecretBox, type SecretBox } from '../secret/secret-box.js';
import type { Database } from '../store/database.js';
import { CommandError } from './terminal.js';

/** The id of a base. */
export async function requireBase(database: Database, workspaceId: string, name: string): Promise<string> {
  const base = await findBase(database, workspaceId, name);
  if (base === null)
    throw new CommandError(
      `There is no knowledge base "${name}"; "knowledge list" names those there are, "knowledge import" makes one.`,
    );
  return base.id;
}

/** Whom it is for, as it is kept: a language or country that is none would be asked for by nobody. */
export function requireAudience(given: {
  language?: string | undefined;
  market?: string | undefined;
}): Audience {
  const audience = readAudience(given);
  if ('of' in audience) throw new CommandError(`--${audience.of} ${audience.expected}.`, 2);
  return audience;
}

export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** What answers questions: passages, found by meaning too where that is set up, and models. */
export interface Minds {
  knowledge: Knowledge;
  vectorBook: VectorBook;
  /** The workspace's providers, within its budget. */
  ai: Ai;
}

/** All is closed at the end. */
export async function withMinds<T>(
  database: Database,
  data: string | undefined,
  work: (minds: Minds) => Promise<T>,
): Promise<T> {
  const { openAi, embedding, ...config } = readConfig(data === undefined ? {} : { data });
  const secretBox = lazySecretBox(() => createSecretBox(loadSecret(config)));
  const common = { database, secretBox, log: silentLog, clock: Date.now };
  const vectorBook = createVectorBook({ ...common, environment: embedding });
  const ai = createAi({ ...common, openAi, tellTyping: () => {} });
  try {
    return await work({ knowledge: createKnowledge({ pool: database.pool, vectorBook }), vectorBook, ai });
  } finally {
    ai.stop();
    vectorBook.close();
  }
}

/** The secret is read, or even made, only when a key has to be. */
function lazySecretBox(load: () => SecretBox): SecretBox {
  let box: SecretBox | undefined;
  const get = (): SecretBox => (box ??= load());
  return {
    seal: (value, context) => get().seal(value, context),
    open: (sealed, context) => get().open(sealed, context),
  };
}

/** Who answers: what is named, or whoever answers customers, or nobody when no provider is set up. */
export async function answererOf(ai: Ai, workspaceId: string, wanted: string | undefined): Promise<Answerer> {
  if (wanted === RETRIEVAL) return RETRIEVAL;
  const { chain, all } = await ai.providers.open(workspaceId);
  if (wanted === undefined) return chain.length === 0 ? RETRIEVAL : null;
  const found = all.find(({ id, name }) => id === wanted || name === wanted);
  if (found !== undefined) return found.id;
  const names = [RETRIEVAL, ...all.map(({ name }) => name)].join(', ');
  throw new CommandError(`There is no provider "${wanted}"; there are ${names}.`);
}
