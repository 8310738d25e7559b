import { because } from '@nightshift/schema';
import type { AnswerInput, AnswerResult } from './answer-input.js';
import { greetingInstructions, sayableOf } from './answer-prompt.js';
import { askModel } from '../model/ask-model.js';
import { withoutCitations } from '../model/citations.js';
import { foldText } from '../text/fold.js';
import type { AiIo } from '../model/io.js';
import { flawOf, type Standard } from './judge.js';
import { speaksOfFree } from '../text/negation.js';
import { promises } from '../text/promises.js';
import { splitSentences } from '../text/sentences.js';
import { refuses } from '../model/refusal.js';
import { readStatus } from '../model/status.js';

/** A model greets back, without evidence, for it tells nothing. Without one nothing is known about a greeting. */
export async function greetBack(input: AnswerInput, io: AiIo, language: string): Promise<AnswerResult> {
  const instructions = greetingInstructions(input, language);
  const { question, banned, maxLength, persona } = input;
  const reply = await askModel(io, {
    system: instructions,
    messages: [{ role: 'user', text: JSON.stringify({ message: question }) }],
    maxTokens: 200,
    temperature: 0.2,
    ...(input.provider === undefined ? {} : { provider: input.provider }),
    ...(input.budget === undefined ? {} : { budget: input.budget }),
  });
  const cost = reply.type === 'answer' ? reply.cost : 0;
  const text = reply.type === 'answer' && reply.answer.finish === 'stop' ? greetingIn(reply.answer.text) : '';
  const said = sayableOf(persona);
  const standard = { instructions, passages: [], toolFacts: [], question, said, language, banned, maxLength };
  if (reply.type !== 'answer' || !onlyGreets(text, standard))
    return { verdict: 'out-of-scope', language, cost, why: because('question.pleasantry') };
  const why = because('ai.answered', { model: reply.model });
  return { verdict: 'answered', text, sources: [], confidence: 1, language, by: 'model', cost, why };
}

/** A model that says that it is not sure, or that will not, greets nobody. */
function greetingIn(written: string): string {
  const { status, body } = readStatus(written);
  return (status === 'answered' || status === 'asks') && !refuses(body) ? withoutCitations(body) : '';
}

/** Whether a reply to a greeting or thanks only greets or thanks back: short, without a figure, a promise or anything given away. */
function onlyGreets(text: string, standard: Standard): boolean {
  const folded = foldText(text);
  return (
    text !== '' &&
    text.length <= 200 &&
    splitSentences(text).length <= 3 &&
    !/\d/.test(text) &&
    !promises(folded) &&
    !speaksOfFree(folded) &&
    flawOf(text, standard) === undefined
  );
}
