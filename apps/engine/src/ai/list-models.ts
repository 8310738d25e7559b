import { createProvider } from './create-provider.js';
import { ProviderError, type ProviderSettings } from './provider.js';

export type ModelsThere =
  | { ok: true; models: string[] }
  /** `code` and `message` as of a try. */
  | { ok: false; code: string; message: string };

const TIMEOUT_MS = 10_000;
const MOST = 500;

/** The models that a server says it runs, without those that do not answer in words; all of them where none else is left. */
export async function listModels(settings: Omit<ProviderSettings, 'model'>): Promise<ModelsThere> {
  const provider = createProvider({ ...settings, model: '' });
  try {
    const models = (await provider.listModels?.({ signal: AbortSignal.timeout(TIMEOUT_MS) })) ?? [];
    const answering = models.filter((name) => !IS_OTHER.test(name));
    return { ok: true, models: (answering.length > 0 ? answering : models).slice(0, MOST) };
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    return { ok: false, code: error.code, message: error.message };
  } finally {
    provider.close();
  }
}

/** Models that make vectors, sound or pictures. */
const IS_OTHER =
  /embed|(?:^|[/-])(?:bge|e5|gte)-|rerank|whisper|(?:^|[/-])tts|[/-]tts|transcri|dall-e|moderation|realtime|(?:^|[/-])(?:gpt-)?(?:audio|image)|-audio|-image|sora|stable-diffusion|babbage|davinci/i;
