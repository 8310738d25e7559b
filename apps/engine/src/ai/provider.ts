import type { ModelAnswer, ModelRequest } from '@nightshift/schema';

/** One service that runs language models. */
export interface ModelProvider {
  /**
   * Asks once. Throws `ProviderError`. `onText` is given all that is written so far, every time there is more.
   * What was asked and answered is nobody's but the caller's: it is neither logged nor kept.
   */
  complete(
    request: ModelRequest,
    context: { signal: AbortSignal; onText?: (written: string) => void },
  ): Promise<ModelAnswer>;
  /** Whether it heeds how long an answer may be (`maxTokens`); one that does not cannot be given more room. */
  readonly takesLimit: boolean;
  /** Whether it is told which tools there are; an app of Dify or a bot of Coze has its own, which know nothing of ours. */
  readonly callsTools: boolean;
  /** Names of the models that the server runs. Throws `ProviderError`. Absent where there is nothing to choose from. */
  listModels?(context: { signal: AbortSignal }): Promise<string[]>;
  /** Lets go of its connections. */
  close(): void;
}

/** What every provider has to be told. Which fields a kind needs says `PROVIDER_KINDS`. */
export interface ProviderSettings {
  kind: 'openai' | 'dify' | 'coze';
  /** With the path, without the last step: `https://api.openai.com/v1`. */
  baseUrl: string;
  /** Empty: the server needs none, and is shown none. */
  apiKey: string;
  /** The model; of Coze, the id of the bot; Dify's app knows its own. */
  model: string;
  allowedHosts: readonly string[];
}

/** `retryable`: the same provider may answer in a moment. `terminal`: somebody has to change something first. */
export class ProviderError extends Error {
  constructor(
    readonly kind: 'retryable' | 'terminal',
    readonly code: string,
    message: string,
    readonly retryAfterMs?: number,
  ) {
    super(message);
    this.name = 'ProviderError';
  }
}

/** Longer than any answer somebody would read. */
export const MAX_ANSWER_BYTES = 4_000_000;
/** And the longest text we take out of it. */
export const MAX_ANSWER_LENGTH = 40_000;

/** About what a tokenizer would count, for providers that do not say: four letters, or one sign of a script without letters. */
export function estimateTokens(text: string): number {
  const dense = text.match(/[\u2e80-\u9fff\uac00-\ud7af\u3040-\u30ff\u0e00-\u0e7f]/gu)?.length ?? 0;
  return Math.ceil(dense + (text.length - dense) / 4);
}

export function estimateInput({ system, messages, tools = [] }: ModelRequest): number {
  const said = messages.map((message) => message.text).join('\n');
  return (
    estimateTokens(system) +
    estimateTokens(said) +
    estimateTokens(tools.length === 0 ? '' : JSON.stringify(tools)) +
    8
  );
}
