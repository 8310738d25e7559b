import { andAlso, because, type Why } from '@nightshift/schema';
import type { AnswerResult } from './answer-input.js';
import type { AiIo } from './io.js';

/** Listens for bases and providers that a step names and nobody has: the others answer, and whoever looks is told. */
export function noteMissing(io: AiIo): { heard: AiIo; notes: () => Why[] } {
  const bases = new Set<string>();
  const providers = new Set<string>();
  return {
    heard: {
      ...io,
      search: async (query) => {
        const found = await io.search(query);
        for (const name of found.missing ?? []) bases.add(name);
        return found;
      },
      model: async (request, onText) => {
        const reply = await io.model(request, onText);
        if (reply.type === 'answer' && reply.missing !== undefined) providers.add(reply.missing);
        return reply;
      },
    },
    notes: () => [
      ...(bases.size === 0 ? [] : [because('knowledge.no-base', { names: [...bases].join(', ') })]),
      ...[...providers].map((name) => because('ai.no-provider', { name })),
    ],
  };
}

export function withNotes(result: AnswerResult, notes: () => Why[]): AnswerResult {
  if (result.verdict === 'tool') return result;
  return { ...result, why: notes().reduce((why, note) => andAlso(why, note), result.why) };
}
