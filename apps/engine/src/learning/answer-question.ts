import { answer, type AiIo, type AnswerInput, type AnswerResult } from '@nightshift/ai';
import type { Attempt } from '@nightshift/knowledge';
import { sayWhy, type EvaluationQuestion } from '@nightshift/schema';
import type { Ai } from '../ai/ai.js';
import type { Purpose } from '../ai/booking.js';
import { reasonOf } from '../knowledge/ask.js';
import { givingWay } from '../giving-way.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Purse } from './purse.js';

/** Who answers: `retrieval` asks no model; a name or id asks that provider first; null asks as customers are answered. */
export type Answerer = string | null;

export interface Asking {
  workspaceId: string;
  /** Id or name; null asks all of them. */
  base: string | null;
  answerer: Answerer;
  /** Asked again under it, no model is paid twice. */
  key: string;
  purpose: Purpose;
  /** Of several that are asked at once. */
  purse?: Purse;
}

export interface AskWith {
  knowledge: Pick<Knowledge, 'search'>;
  ai: Pick<Ai, 'forCall'>;
  /** In a process that takes turns as well. */
  giveWay?(): Promise<void>;
}

/** Enough to tell "low in the list" from "not there". */
const WIDE = 10;

/** Puts a question as a customer's would be put, outside of any conversation and without the settings of a step. */
export async function answerQuestion(
  { knowledge, ai, giveWay = async () => {} }: AskWith,
  { workspaceId, base, answerer, key, purpose, purse }: Asking,
  { question, language, market }: Pick<EvaluationQuestion, 'question' | 'language' | 'market'>,
): Promise<Attempt & { language: string }> {
  await giveWay();
  const startMs = performance.now();
  const bases = base === null ? [] : [base];
  const audience = market === undefined ? {} : { market };
  const found = await knowledge.search(workspaceId, {
    bases,
    text: question,
    limit: WIDE,
    ...audience,
  });
  const { passages, confidence } = found;
  // A customer has a language; who only asks a question has the one that the question is in, or its best passage.
  const spoken = language ?? (found.language === 'und' ? (passages[0]?.language ?? 'und') : found.language);
  const booking = { purpose, step: 'ai.answer', language: spoken, market } as const;
  const reach = ai.forCall({ workspaceId, conversationId: null, key, booking, purse });
  reach.found(found);
  const input: AnswerInput = {
    ...{ question, language: spoken, bases },
    ...DEFAULTS,
    ...audience,
    ...(answerer === null ? {} : { provider: answerer }),
    ...(language === undefined ? { isAssumed: true as const } : {}),
  };
  // Two questions in one are looked for one by one, too, and an answer may come from what only that finds.
  const seen = [...passages];
  const io: AiIo = {
    search: async (query) => {
      if (query.text === question) return { ...found, passages: passages.slice(0, query.limit) };
      await giveWay();
      const more = await knowledge.search(workspaceId, query);
      seen.push(...more.passages.filter(({ id }) => seen.every((other) => other.id !== id)));
      return more;
    },
    model: givingWay(reach.model, giveWay),
    history: async () => [],
    show: () => {},
  };
  const result = await answer(input, io, async () => null).finally(reach.end);
  const { why: reason } = reasonOf(result);
  const isAnswered = result.verdict === 'answered';
  const cited = isAnswered ? result.sources.map(({ id }) => id) : [];
  return {
    verdict: result.verdict === 'tool' ? 'error' : result.verdict === 'asks' ? 'unsure' : result.verdict,
    answer: isAnswered ? result.text : null,
    cited,
    passages: [...passages, ...seen.slice(passages.length).filter(({ id }) => cited.includes(id))],
    confidence: isAnswered ? result.confidence : confidence,
    by: isAnswered ? result.by : null,
    why: result.verdict === 'tool' ? '' : sayWhy(result.why),
    cost: result.cost,
    tookMs: Math.round(100 * (performance.now() - startMs)) / 100,
    language: language ?? found.language,
    ...(reason === undefined ? {} : { reason }),
    ...unsaidOf(result),
  };
}

function unsaidOf(result: AnswerResult): Pick<Attempt, 'unsaid'> {
  const unsaid = 'unsaid' in result ? result.unsaid : undefined;
  if (unsaid === undefined) return {};
  const { what, reasons } = unsaid;
  return { unsaid: { what, reasons, why: reasons.map((reason) => sayWhy(reason)).join('; ') } };
}

/** As a step has them when nobody has set anything. */
const DEFAULTS = {
  style: 'auto',
  banned: [],
  maxLength: 600,
  known: {},
  tools: [],
  maxSteps: 0,
  whenSpent: 'retrieval',
  steps: [],
  // Nobody is there who could be asked back.
  questionsLeft: 0,
} satisfies Partial<AnswerInput>;
