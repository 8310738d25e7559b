import { Type } from 'typebox';
import { validate } from '@nightshift/schema';

/** Where texts become vectors: anything that speaks OpenAI's `POST /embeddings`. */
export interface EmbeddingEndpoint {
  /** `https://api.openai.com/v1` */
  baseUrl: string;
  /** Undefined: the server needs none. */
  apiKey: string | undefined;
  model: string;
}

export interface Embedder {
  readonly model: string;
  /** One vector of length 1 for each text, in their order. Throws when there is none within the time. */
  embed(texts: readonly string[], timeoutMs: number): Promise<Float32Array[]>;
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

export function createEmbedder({ baseUrl, apiKey, model }: EmbeddingEndpoint): Embedder {
  return {
    model,
    embed: async (texts, timeoutMs) => {
      const response = await fetch(`${baseUrl.replace(/\/+$/, '')}/embeddings`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
        },
        body: JSON.stringify({
          model,
          input: texts.map((text) => text.slice(0, LONGEST_TEXT)),
          encoding_format: 'float',
        }),
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (!response.ok) throw new Error(`the embedding endpoint answers ${response.status}`);
      return readVectors(await response.json(), texts.length);
    },
  };
}

function readVectors(answer: unknown, count: number): Float32Array[] {
  if (validate(AnswerSchema, answer).length > 0)
    throw new Error('the embedding endpoint answers something else than vectors');
  // It has just been checked.
  const { data } = answer as EmbeddingAnswer;
  const ordered = data.toSorted((a, b) => a.index - b.index);
  const dimensions = ordered[0]?.embedding.length ?? 0;
  if (ordered.length !== count || ordered.some(({ embedding }) => embedding.length !== dimensions))
    throw new Error(
      `the embedding endpoint was asked for ${count} vectors of one length and gave ${ordered.length}`,
    );
  return ordered.map(({ embedding }) => normalise(embedding));
}

function normalise(values: readonly number[]): Float32Array {
  const length = Math.hypot(...values) || 1;
  return Float32Array.from(values, (value) => value / length);
}
