import { answer, type AiIo, type AnswerResult } from '@nightshift/ai';
import { explainMatch, type Why as Match } from '@nightshift/knowledge';
import type { KnowledgeQuery, KnowledgeVerdict, Passage, Why } from '@nightshift/schema';
import type { Knowledge } from './knowledge.js';

export interface AskedPassage extends Passage {
  why: Match;
}

export interface Asked {
  /** What a step without a model would say; null when it would say nothing, as of what is there in another language only. */
  answer: string | null;
  /** 0 to 1 */
  confidence: number;
  /** As the step would decide: `known` is answered. */
  verdict: KnowledgeVerdict;
  /** Why it is not answered, however near a passage is. */
  why?: Why;
  /** It would be known if the market were: these have different answers. */
  markets?: string[];
  /** What is cited first, with the score by which it is. */
  passages: AskedPassage[];
  /** BCP 47 of the question, or `und`. */
  language: string;
  /** In US dollars; looking something up costs nothing. */
  cost: number;
}

/** A question put to bases by a person who wants to see what customers would get, and why. */
export async function ask(
  knowledge: Pick<Knowledge, 'search' | 'synonyms'>,
  workspaceId: string,
  query: KnowledgeQuery,
): Promise<Asked> {
  const found = await knowledge.search(workspaceId, query);
  const { bases, text: question, market } = query;
  // Who only asks a question speaks the language that it is in, or its best passage.
  const heard = found.language === 'und' ? (found.passages[0]?.language ?? 'und') : found.language;
  const seen = new Map(found.passages.map((passage) => [passage.id, passage]));
  const io: AiIo = {
    search: async (part) => {
      if (part.text === question) return found;
      const more = await knowledge.search(workspaceId, part);
      // A part of the question may be what a passage answers, and surely so.
      for (const passage of more.passages)
        if (passage.score > (seen.get(passage.id)?.score ?? -1)) seen.set(passage.id, passage);
      return more;
    },
    model: async () => ({ type: 'none' }),
    history: async () => [],
    show: () => {},
  };
  const result = await answer(
    {
      ...{ question, language: query.language ?? heard, bases: [...bases], ...PLAIN_STEP },
      ...(market === undefined ? {} : { market }),
      ...(query.language === undefined ? { isAssumed: true as const } : {}),
    },
    io,
    async () => null,
  );
  const synonyms = await knowledge.synonyms(workspaceId, bases);
  const cited = result.verdict === 'answered' ? result.sources.map(({ id }) => id) : [];
  const isCited = ({ id }: Passage): boolean => cited.includes(id);
  const passages = [
    ...[...seen.values()].filter(isCited),
    ...found.passages.filter((passage) => !isCited(passage)),
  ];
  return {
    answer: result.verdict === 'answered' ? result.text : null,
    confidence: result.verdict === 'answered' ? result.confidence : found.confidence,
    verdict: VERDICTS[result.verdict],
    ...reasonOf(result),
    ...(found.markets === undefined || result.verdict === 'answered' ? {} : { markets: found.markets }),
    passages: passages.map((passage) => ({ ...passage, why: explainMatch(question, passage, synonyms) })),
    language: found.language,
    cost: 0,
  };
}

/** Why it is not answered. That no model was asked, and that it was looked for, is none of it. */
export function reasonOf(result: AnswerResult): Pick<Asked, 'why'> {
  if (result.verdict === 'answered' || result.verdict === 'tool') return {};
  const { why } = result;
  return { why: (BESIDE.has(why.code) ? why.also?.at(-1) : undefined) ?? why };
}

const BESIDE: ReadonlySet<string> = new Set(['ai.none', 'ai.unasked', 'ai.left-out', 'knowledge.looked']);

/** As a step has them when nobody has set anything. */
const PLAIN_STEP = {
  style: 'auto' as const,
  banned: [],
  maxLength: 4000,
  known: {},
  tools: [],
  maxSteps: 0,
  whenSpent: 'retrieval' as const,
  steps: [],
  questionsLeft: 0,
};

const VERDICTS = {
  answered: 'known',
  unsure: 'unsure',
  'out-of-scope': 'out-of-scope',
  'wants-human': 'unsure',
  error: 'unsure',
  asks: 'unsure',
  tool: 'unsure',
} as const;
