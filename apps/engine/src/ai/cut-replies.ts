import { withoutReasoning } from '@nightshift/ai';
import type { ModelReply, ModelRequest } from '@nightshift/schema';
import { estimateTokens } from './provider.js';

export type Answered = Extract<ModelReply, { type: 'answer' }>;

export const isCut = ({ answer }: Answered): boolean => answer.finish === 'length';

export const saidBy = ({ answer }: Answered): string => withoutReasoning(answer.text).trim();

/** A whole one, else the one that says more; it cost what both did. */
export function longerOf(first: Answered | undefined, second: Answered): Answered {
  if (first === undefined) return second;
  const isSecond = !isCut(second) || saidBy(second).length >= saidBy(first).length;
  return { ...(isSecond ? second : first), cost: first.cost + second.cost };
}

/** So many tokens for each that it says are no slip of an estimate. */
const FAR_TOO_MANY = 8;

/** The model thinks before it speaks: it says so, it did so aloud, or it was cut off having said next to nothing. */
export function thinks(reply: Answered): boolean {
  const { text, usage, toolCalls } = reply.answer;
  if ((usage.reasoningTokens ?? 0) > 0 || withoutReasoning(text) !== text.trimStart()) return true;
  const told = estimateTokens(text);
  return isCut(reply) && toolCalls.length === 0 && told * FAR_TOO_MANY <= usage.outputTokens;
}

const TIMES = 4;
const LEAST = 4000;
const MOST = 16_000;

/** The same, with room to think first. */
export function withRoom(request: ModelRequest): ModelRequest {
  const maxTokens = Math.max(request.maxTokens, Math.min(MOST, Math.max(LEAST, request.maxTokens * TIMES)));
  return { ...request, maxTokens };
}
