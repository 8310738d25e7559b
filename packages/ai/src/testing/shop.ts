import type { KnowledgeResult, ModelReply, ModelRequest, Passage, Said } from '@nightshift/schema';
import type { AnswerInput } from '../answer/answer-input.js';
import type { AiIo } from '../model/io.js';

export const passage = (over: Partial<Passage> = {}): Passage => ({
  id: 'psg_returns',
  base: 'shop',
  title: 'Returns',
  text: 'You can return lamps within 30 days of delivery. Refunds reach you after 5 working days. More at https://lamps.example/returns.',
  language: 'en',
  score: 0.9,
  source: { id: 'src_1', name: 'faq.md', url: 'https://lamps.example/faq' },
  ...over,
});

export const shipping = passage({
  id: 'psg_shipping',
  title: 'Shipping',
  text: 'Shipping to Germany takes 7 days and costs 12.50 euros. Write to help@lamps.example.',
});

export const known = (...passages: Passage[]): KnowledgeResult => ({
  passages: passages.length === 0 ? [passage(), shipping] : passages,
  verdict: 'known',
  confidence: 0.9,
  language: 'en',
});

export const question = (over: Partial<AnswerInput> = {}): AnswerInput => ({
  // No yes answers it: that would be judged again.
  question: 'How long can I send a lamp back?',
  language: 'en',
  bases: [],
  style: 'auto',
  banned: [],
  maxLength: 600,
  known: {},
  tools: [],
  maxSteps: 3,
  whenSpent: 'retrieval',
  steps: [],
  questionsLeft: 0,
  ...over,
});

export interface TestIo extends AiIo {
  readonly requests: ModelRequest[];
  readonly shown: string[];
}

/** A model that says what it is told to, in pieces; and a knowledge base with one result for everything. */
export function testIo(
  replies: readonly (string | ModelReply | ((request: ModelRequest) => string))[],
  {
    found = known(),
    said = [],
  }: { found?: KnowledgeResult | ((text: string) => KnowledgeResult); said?: Said[] } = {},
): TestIo {
  const requests: ModelRequest[] = [];
  const shown: string[] = [];
  return {
    requests,
    shown,
    search: async ({ text }) => (typeof found === 'function' ? found(text) : found),
    history: async () => said,
    show: (text) => void shown.push(text),
    model: async (request, onText) => {
      const reply = replies[requests.length] ?? { type: 'none' };
      requests.push(request);
      if (typeof reply === 'object') return reply;
      const text = typeof reply === 'string' ? reply : reply(request);
      for (let length = 7; length < text.length + 7; length += 7) onText?.(text.slice(0, length));
      return says(text);
    },
  };
}

export const says = (
  text: string,
  toolCalls: { id: string; name: string; arguments: Record<string, string | number> }[] = [],
): ModelReply => ({
  type: 'answer',
  answer: {
    text,
    toolCalls,
    usage: { inputTokens: 10, outputTokens: 10 },
    finish: toolCalls.length > 0 ? 'tool-calls' : 'stop',
  },
  provider: 'test',
  model: 'test-1',
  cost: 0.001,
});
