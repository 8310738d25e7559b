import { andAlso, because, type Why } from '@nightshift/schema';
import type { AiIo } from './io.js';

/** Listens for bases and providers that a step names and nobody has: the others answer, and whoever looks is told. */
export function noteMissing(io: AiIo): { heard: AiIo; notes: () => Why[] } {
  const bases = new Set<string>();
  const { heard, notes } = noteProviders(io);
  return {
    heard: {
      ...heard,
      search: async (query) => {
        const found = await io.search(query);
        for (const name of found.missing ?? []) bases.add(name);
        return found;
      },
    },
    notes: () => [
      ...(bases.size === 0 ? [] : [because('knowledge.no-base', { names: [...bases].join(', ') })]),
      ...notes(),
    ],
  };
}

/** The same for what asks a model and no base. */
export async function notingProvider<Io extends Pick<AiIo, 'model'>, Result extends { why: Why }>(
  io: Io,
  work: (heard: Io) => Promise<Result>,
): Promise<Result> {
  const { heard, notes } = noteProviders(io);
  return withNotes(await work(heard), notes);
}

export function noteProviders<Io extends Pick<AiIo, 'model'>>(io: Io): { heard: Io; notes: () => Why[] } {
  const providers = new Set<string>();
  return {
    heard: {
      ...io,
      model: async (request, onText) => {
        const reply = await io.model(request, onText);
        if (reply.type === 'answer' && reply.missing !== undefined) providers.add(reply.missing);
        return reply;
      },
    },
    notes: () => [...providers].map((name) => because('ai.no-provider', { name })),
  };
}

export function withNotes<Result extends { why: Why }>(result: Result, notes: () => Why[]): Result {
  return { ...result, why: notes().reduce((why, note) => andAlso(why, note), result.why) };
}
