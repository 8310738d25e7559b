import type { KnowledgeQuery } from '@nightshift/schema';
import type { AiIo } from '../model/io.js';
import { translate } from '../rewrite/translate.js';
import type { AnswerInput } from './answer-input.js';
import type { LookedUp } from './look-up.js';

/**
 * A question in a language that no passage is in shares words with them by chance only, if any. So it is put into the
 * language of the passages, and looked for as that; without a model it stays as it was found.
 */
export async function lookUpInBasesLanguage(
  input: Pick<AnswerInput, 'question' | 'provider' | 'budget'>,
  io: Pick<AiIo, 'model'>,
  looked: LookedUp,
  lookUpIn: (asked: Pick<KnowledgeQuery, 'text'> & { language: string }) => Promise<LookedUp>,
): Promise<{ looked: LookedUp; cost: number }> {
  const { found } = looked;
  const language = languageOfBases(looked);
  if (language === undefined) return { looked, cost: 0 };
  let cost = 0;
  const counting: Pick<AiIo, 'model'> = {
    model: async (request) => {
      const reply = await io.model(request);
      if (reply.type === 'answer') cost += reply.cost;
      return reply;
    },
  };
  const { question, provider, budget } = input;
  const { text, isTranslated } = await translate(
    {
      ...{ text: question, language },
      ...(provider === undefined ? {} : { provider }),
      ...(budget === undefined ? {} : { budget }),
    },
    counting,
  );
  if (!isTranslated) return { looked, cost };
  const again = await lookUpIn({ text, language });
  // It is looked for in words that can be found now: what is not known is not there.
  const { otherLanguages: _words, ...known } =
    again.found.confidence >= found.confidence ? again.found : found;
  return {
    looked: {
      found: { ...known, language: found.language },
      parts: again.parts.map((part) => ({
        text: again.parts.length < 2 ? question : part.text,
        found: { ...part.found, language: found.language },
      })),
    },
    cost,
  };
}

/** Undefined: it has the question's own, or the question is known already. */
function languageOfBases({ found }: LookedUp): string | undefined {
  if (found.verdict === 'known') return undefined;
  return found.otherLanguages?.find((language) => language === 'en') ?? found.otherLanguages?.[0];
}
