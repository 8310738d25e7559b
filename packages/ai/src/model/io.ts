import type {
  Json,
  KnowledgeQuery,
  KnowledgeResult,
  ModelReply,
  ModelRequest,
  ModelToolCall,
  Said,
} from '@nightshift/schema';

/** All that a pipeline can reach. Whoever performs the call passes it in. */
export interface AiIo {
  search(query: KnowledgeQuery): Promise<KnowledgeResult>;
  /** Never throws for a provider's sake: what went wrong is in the reply. `onText` is given all that is written so far; it may begin anew. */
  model(request: ModelRequest, onText?: (written: string) => void): Promise<ModelReply>;
  /** What was said last, oldest first, the message in hand included. */
  history(limit: number): Promise<Said[]>;
  /** The customer sees this text growing, where the channel can; an empty one takes it away again. Replaces what was shown. */
  show(text: string): void;
}

/** Performs a tool that needs no branch of the flow. Never throws: what went wrong is what the model is told. */
export type RunTool = (call: ModelToolCall) => Promise<Json>;
