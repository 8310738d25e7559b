import { failureOf, isJsonObject, readWhy, type Why } from '@nightshift/schema';
import { call, type Answer } from '../../../api/call.js';
import type { Base } from '../knowledge-queries.js';
import { audienceQuery, type Audience } from './audience-fields.js';

export type Asked = Answer<'POST /knowledge/ask'>;
export type FoundPassage = Asked['passages'][number];

/** What a customer would get. */
export interface Reply {
  verdict: 'answered' | 'unsure' | 'wants-human' | 'out-of-scope' | 'error';
  /** Empty unless it is answered. */
  text: string;
  sources: { id: string; title: string; url?: string }[];
  by: 'model' | 'retrieval';
  /** US dollars. */
  cost: number;
  why: Why | null;
  tookMs: number;
}

export interface Tried {
  question: string;
  audience: Audience;
  asked: Asked;
  /** Null: whoever asks may not have steps performed. */
  reply: Reply | null;
}

/** Looks a question up in one base, and lets it be answered as a step that answers from this base would. */
export async function askQuestion(
  base: Base,
  { question, audience, canTry }: { question: string; audience: Audience; canTry: boolean },
): Promise<Tried> {
  const asked = await call('POST /knowledge/ask', {
    body: { text: question, bases: [base.id], ...audienceQuery(audience) },
  });
  const language =
    audience.language ?? (asked.language === 'und' ? base.languages[0] : asked.language) ?? 'en';
  const reply = canTry ? await replyTo(base, { question, language, market: audience.market }) : null;
  return { question, audience, asked, reply };
}

/** The call behind every step that answers; it leaves the server as it does for a flow. */
export const ANSWER_CALL = 'ai.answer';

async function replyTo(
  base: Base,
  { question, language, market }: { question: string; language: string; market: string | null },
): Promise<Reply> {
  const startedMs = performance.now();
  const input = {
    ...{ question, language, bases: [base.id], style: 'auto', banned: [], maxLength: 600, known: {} },
    ...{ tools: [], maxSteps: 0, whenSpent: 'retrieval', steps: [], requests: [] },
    ...(market === null ? {} : { market }),
  };
  const { outcome } = await call('POST /calls/try', {
    body: { call: ANSWER_CALL, input, purpose: 'question-box' },
  });
  const tookMs = performance.now() - startedMs;
  if (!outcome.ok)
    return {
      ...NOTHING,
      sources: [],
      verdict: 'error',
      why: failureOf({ code: outcome.code ?? '', message: outcome.message ?? '' }),
      tookMs,
    };
  return { ...readReply(outcome.value), tookMs };
}

const NOTHING = { text: '', sources: [], by: 'retrieval', cost: 0, why: null } as const;
const VERDICTS = ['answered', 'unsure', 'wants-human', 'out-of-scope', 'error'] as const;

export function readReply(value: unknown): Omit<Reply, 'tookMs'> {
  if (!isJsonObject(value)) return { ...NOTHING, sources: [], verdict: 'error' };
  const { text, cost, why, by, sources } = value;
  return {
    verdict: VERDICTS.find((verdict) => verdict === value['verdict']) ?? 'error',
    text: typeof text === 'string' ? text : '',
    cost: typeof cost === 'number' ? cost : 0,
    why: readWhy(why) ?? null,
    by: by === 'model' ? 'model' : 'retrieval',
    sources: (Array.isArray(sources) ? sources : []).flatMap((source) => {
      if (!isJsonObject(source)) return [];
      const { id, title, url } = source;
      if (typeof id !== 'string' || typeof title !== 'string') return [];
      return [{ id, title, ...(typeof url === 'string' ? { url } : {}) }];
    }),
  };
}
