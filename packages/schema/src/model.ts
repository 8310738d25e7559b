import type { Json } from './json.js';

/** What a language model is asked, whoever made it. */
export interface ModelRequest {
  /** What it is to do. Ours alone: no word of a customer or of a document stands in here. */
  system: string;
  messages: readonly ModelMessage[];
  tools?: readonly ModelTool[];
  /** Of the answer. */
  maxTokens: number;
  /** 0 to 2; the model's own when absent. */
  temperature?: number;
  /** The answer is to be JSON of this schema. Providers that cannot promise it are asked in words: check it. */
  schema?: object;
  /** Id or name of the provider to ask first; the workspace's default when absent; `RETRIEVAL` asks none. */
  provider?: string;
  /** How long anybody waits for it; as long as the engine lets them when absent. */
  patienceMs?: number;
  /** What this request may cost; the day's limit is the workspace's. */
  budget?: ModelBudget;
}

export type ModelMessage =
  | { role: 'user'; text: string }
  | { role: 'assistant'; text: string; toolCalls?: ModelToolCall[] }
  | { role: 'tool'; callId: string; text: string };

export interface ModelTool {
  name: string;
  description: string;
  /** JSON Schema of an object. */
  parameters: object;
}

/** A type, not an interface: it is stored as JSON. So are the next. */
export type ModelToolCall = {
  id: string;
  name: string;
  /** As the model wrote them: nothing has been checked but that it is JSON. */
  arguments: Json;
};

export interface ModelUsage {
  inputTokens: number;
  outputTokens: number;
  /** Of `outputTokens`, those that were thought and not said; where the provider tells, and there are any. */
  reasoningTokens?: number;
}

export interface ModelAnswer {
  text: string;
  toolCalls: ModelToolCall[];
  /** What the provider counted; estimated from the length where it does not say. */
  usage: ModelUsage;
  /** `length`: it was cut off at `maxTokens`. `filtered`: the provider refused. */
  finish: 'stop' | 'length' | 'tool-calls' | 'filtered';
}

/** The provider of a step that asks no model: the knowledge alone answers. */
export const RETRIEVAL = 'retrieval';

/** Limits in US dollars. */
export type ModelBudget = {
  perAnswer?: number;
  perConversation?: number;
};

/**
 * - `none`: no provider is set up.
 * - `unasked`: none was to be asked.
 * - `left-out`: one is set up, and whoever tries a step does without for now.
 * - `spent`: the budget does not allow this request, or would never allow one as large.
 * - `failed`: no provider that may be asked gave an answer.
 */
export type ModelReply =
  | {
      type: 'answer';
      answer: ModelAnswer;
      provider: string;
      model: string;
      cost: number;
      /** The provider that was asked for, where there is none of that name. */
      missing?: string;
    }
  | { type: 'none' }
  | { type: 'unasked' }
  | { type: 'left-out' }
  | {
      type: 'spent';
      limit: 'answer' | 'conversation' | 'day';
      /** In US dollars: what this request alone may cost, where that is more than the whole budget `allows`. */
      short?: { needs: number; allows: number };
    }
  | { type: 'failed'; code: string; message: string };

/** Something that was said in the conversation, as a reader of it sees it. */
export interface Said {
  by: 'customer' | 'bot' | 'agent';
  text: string;
}
