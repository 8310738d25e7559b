import type { ModelRequest } from '@nightshift/schema';
import { ProviderError } from './provider.js';
import type { ReadyProvider } from './provider-book.js';

export type Trial =
  | { ok: true; model: string; tookMs: number; text: string }
  | { ok: false; code: string; message: string; tookMs: number };

const QUESTION: ModelRequest = {
  system: 'You are being tested. Answer with the single word OK.',
  messages: [{ role: 'user', text: 'Are you there?' }],
  maxTokens: 16,
};

/** Asks one provider the shortest question there is. It costs next to nothing and is not counted. */
export async function tryProvider({
  provider,
  model,
  timeoutMs,
}: Pick<ReadyProvider, 'provider' | 'model' | 'timeoutMs'>): Promise<Trial> {
  const startedMs = performance.now();
  const tookMs = (): number => Math.round(performance.now() - startedMs);
  try {
    const { text } = await provider.complete(QUESTION, { signal: AbortSignal.timeout(timeoutMs) });
    return { ok: true, model, tookMs: tookMs(), text: text.slice(0, 200) };
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    return { ok: false, code: error.code, message: error.message, tookMs: tookMs() };
  }
}
