import { ProviderError } from '../ai/provider.js';
import type { Embedder } from './embedder.js';

export type EmbeddingTrial =
  | { ok: true; dimensions: number; tookMs: number }
  | { ok: false; code: string; message: string; tookMs: number };

const SENTENCE = 'Can I send it back when it does not fit?';
const TIMEOUT_MS = 15_000;

/** Makes one sentence a vector, which is thrown away. */
export async function tryEmbedder(embedder: Embedder): Promise<EmbeddingTrial> {
  const startedMs = performance.now();
  const tookMs = (): number => Math.round(performance.now() - startedMs);
  try {
    const [vector] = await embedder.embed([SENTENCE], TIMEOUT_MS);
    return { ok: true, dimensions: vector?.length ?? 0, tookMs: tookMs() };
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    return { ok: false, code: error.code, message: error.message, tookMs: tookMs() };
  }
}
