import { validate } from '@nightshift/schema';
import { Type } from 'typebox';
import { ProviderError } from '../ai/provider.js';
import { asProviderError, failureOf } from '../ai/provider-failures.js';
import { openGuardedFetch, type GuardedFetch } from '../outbox/guarded-fetch.js';

/** Where texts become vectors: anything that speaks OpenAI's `POST /embeddings`. */
export interface EmbeddingEndpoint {
  /** `https://api.openai.com/v1` */
  baseUrl: string;
  /** Undefined: the server needs none. */
  apiKey: string | undefined;
  model: string;
  /** Undefined: as many as the model gives of itself. */
  dimensions?: number | undefined;
  /** Names what makes the vectors; the model when absent. */
  space?: string;
  /** Host names or `host:port` that may be private. */
  allowedHosts: readonly string[];
}

export interface Embedder {
  /** Vectors of one space may be compared, those of two never. */
  readonly space: string;
  /** One vector of length 1 for each text, in their order. Throws `ProviderError` when there is none within the time. */
  embed(texts: readonly string[], timeoutMs: number): Promise<Float32Array[]>;
  /** Lets go of its connections. */
  close(): void;
}

const AnswerSchema = Type.Object({
  data: Type.Array(
    Type.Object({ index: Type.Integer(), embedding: Type.Array(Type.Number(), { minItems: 8 }) }),
  ),
});
interface EmbeddingAnswer {
  data: { index: number; embedding: number[] }[];
}

/** More says nothing new, and endpoints refuse what is longer than their window. */
const LONGEST_TEXT = 6000;
/** Of a batch of long vectors, written out in digits. */
const MAX_ANSWER_BYTES = 32_000_000;

export function createEmbedder(endpoint: EmbeddingEndpoint): Embedder {
  const { model, space = model, allowedHosts } = endpoint;
  let opening: Promise<GuardedFetch> | undefined;
  return {
    space,
    embed: async (texts, timeoutMs) => {
      const signal = AbortSignal.timeout(timeoutMs);
      try {
        const guarded = await (opening ??= openGuardedFetch({ allowedHosts, maxBytes: MAX_ANSWER_BYTES }));
        return await ask(guarded, endpoint, texts, signal);
      } catch (error) {
        throw asProviderError(error, signal);
      }
    },
    close: () => void opening?.then((guarded) => guarded.close()),
  };
}

async function ask(
  guarded: GuardedFetch,
  { baseUrl, apiKey, model, dimensions }: EmbeddingEndpoint,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<Float32Array[]> {
  const response = await guarded.fetch(`${baseUrl.replace(/\/+$/, '')}/embeddings`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
    },
    body: JSON.stringify({
      model,
      input: texts.map((text) => text.slice(0, LONGEST_TEXT)),
      encoding_format: 'float',
      ...(dimensions === undefined ? {} : { dimensions }),
    }),
    signal,
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw failureOf(response.status, response.headers);
  }
  return readVectors(await response.json(), texts.length, dimensions);
}

function readVectors(answer: unknown, count: number, wanted: number | undefined): Float32Array[] {
  if (validate(AnswerSchema, answer).length > 0)
    throw new ProviderError('terminal', 'ai.no-vectors', 'it answers something else than vectors');
  // It has just been checked.
  const { data } = answer as EmbeddingAnswer;
  const ordered = data.toSorted((a, b) => a.index - b.index);
  const dimensions = ordered[0]?.embedding.length ?? 0;
  if (ordered.length !== count || ordered.some(({ embedding }) => embedding.length !== dimensions))
    throw new ProviderError(
      'terminal',
      'ai.no-vectors',
      `it was asked for ${count} vectors of one length and gave ${ordered.length}`,
    );
  if (wanted !== undefined && dimensions !== wanted)
    throw new ProviderError(
      'terminal',
      'ai.dimensions',
      `its vectors have ${dimensions} dimensions and not ${wanted}; leave the dimensions empty, or enter ${dimensions}`,
    );
  return ordered.map(({ embedding }) => normalise(embedding));
}

function normalise(values: readonly number[]): Float32Array {
  const length = Math.hypot(...values) || 1;
  return Float32Array.from(values, (value) => value / length);
}
