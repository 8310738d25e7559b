import { toChineseScript } from '@nightshift/language';
import {
  andAlso,
  baseLanguage,
  because,
  type KnowledgeQuery,
  type KnowledgeResult,
  type ModelMessage,
  type ModelReply,
  type Said,
} from '@nightshift/schema';
import { noteMissing, withNotes } from '../model/missing-around.js';
import { MOST_QUESTIONS, type AnswerInput, type AnswerResult, type Unsaid } from './answer-input.js';
import { answerInstructions, answerMaterial, sayableOf } from './answer-prompt.js';
import { failedCalls, factsOfTools, isFailure } from '../evidence/told-by-tools.js';
import { greetBack } from './greet-back.js';
import { beforeOrders, isPleasantry } from '../text/asks-nothing.js';
import { lookUpInBasesLanguage } from './in-bases-language.js';
import { askModel } from '../model/ask-model.js';
import { onlyAsks } from './asking.js';
import { withoutCitations } from '../model/citations.js';
import type { AiIo, RunTool } from '../model/io.js';
import type { Standard } from './judge.js';
import { retrievalAnswer, sourceOf } from './retrieval-answer.js';
import { asOne, lookUpInTime, queryOf, searchInContext } from './in-context.js';
import { lookUp, type LookedUp } from './look-up.js';
import { mostTokens } from './most-tokens.js';
import { noModelBecause, sayFlaw, spentBecause } from './reasons.js';
import { wholeSentences } from '../text/sentences.js';
import { readStatus, type Status } from '../model/status.js';
import { settleWords, type Settled } from './settle-words.js';
import { createStreamGate } from './stream-gate.js';
import { inScript } from './in-script.js';
import { toModelTool } from './tools.js';
import { bannedTopic } from '../guards/topics.js';
import { useTools } from './use-tools.js';
import { wantsHuman } from './wants-human.js';

/**
 * Answers a question from what is known.
 * 1. What can be told without a model is: somebody wants a person, the topic is banned, nothing is known.
 * 2. A model's words are judged before anybody reads them; words that fail are never said.
 * 3. Without a model (none is set up, none answers, the money is spent) the best passage answers, or nobody is sure.
 */
export async function answer(input: AnswerInput, io: AiIo, runTool: RunTool): Promise<AnswerResult> {
  const { heard, notes } = noteMissing(io);
  const result = await settle(input, heard, runTool);
  return result.verdict === 'tool' ? result : inReadersScript(withNotes(result, notes));
}

/** A passage is said as it stands, and a model may take over its script: a Chinese one that the customer does not write. */
async function inReadersScript(result: AnswerResult): Promise<AnswerResult> {
  if (result.verdict !== 'answered' && result.verdict !== 'asks') return result;
  return { ...result, text: await toChineseScript(result.text, result.language) };
}

async function settle(input: AnswerInput, io: AiIo, runTool: RunTool): Promise<AnswerResult> {
  const told = tellWithoutLooking(input);
  if (told !== undefined) return told;
  const said = await io.history(HISTORY);
  const own = await searchInContext(input, io, said);
  const language = spokenLanguage(input.language, own.found.language);
  if (own.found.verdict !== 'known' && isPleasantry(input.question)) return greetBack(input, io, language);
  const { looked, cost } = await lookUpInBasesLanguage(input, io, own, (asked) =>
    lookUpInTime({ ...input, question: asked.text }, io, asked.language),
  );
  const found = readable(looked.found);
  if (found.passages.length === 0 && input.tools.length === 0)
    return retrievalAnswer(input, asOne(found), {
      ...{ language, cost },
      why: because('knowledge.looked'),
    });
  const show = inScript(io.show, language);
  const result = await converse({
    input,
    io,
    runTool,
    looked,
    found,
    language,
    instructions: answerInstructions(input, language),
    said,
    spent: cost,
    show: show.show,
  });
  await show.done();
  return result;
}

/** The same where there is neither a model nor a conversation to look back on; null: nothing could be looked up. */
export function answerOffline(
  input: AnswerInput,
  search: (query: KnowledgeQuery) => KnowledgeResult | null,
): AnswerResult {
  const told = tellWithoutLooking(input);
  if (told !== undefined) return told;
  const { language } = input;
  const looked = lookUpAtOnce(input, search);
  if (looked === null)
    return retrievalAnswer(input, asOne({ passages: [], verdict: 'unsure', confidence: 0, language }), {
      ...{ language, cost: 0 },
      why: because('knowledge.offline'),
    });
  return retrievalAnswer(input, looked, {
    ...{ language: spokenLanguage(language, looked.found.language), cost: 0 },
    why: because('knowledge.looked'),
  });
}

function tellWithoutLooking({ question, language, banned }: AnswerInput): AnswerResult | undefined {
  const nothing = { language, cost: 0 };
  if (wantsHuman(question)) return { verdict: 'wants-human', ...nothing, why: because('person.wanted') };
  const topic = bannedTopic(question, banned);
  return topic === undefined
    ? undefined
    : { verdict: 'out-of-scope', ...nothing, why: because('topic.banned', { topic }) };
}

const HISTORY = 9;
/** What a short question may go on with: what the customer said last, and what they heard. */
const BEFORE = 2;

/** Orders to machines that stand in a passage are told to none, and prove nothing. */
const readable = (found: KnowledgeResult): KnowledgeResult => ({
  ...found,
  passages: found.passages.map((passage) => ({ ...passage, text: beforeOrders(passage.text) })),
});

function lookUpAtOnce(
  input: AnswerInput,
  search: (query: KnowledgeQuery) => KnowledgeResult | null,
): LookedUp | null {
  const looking = lookUp(input.question);
  let step = looking.next();
  while (step.done !== true) {
    const found = search({ ...queryOf(input), ...step.value });
    if (found === null) return null;
    step = looking.next(found);
  }
  return step.value;
}

/** The question's own language where it is known; the customer's tag where it says more (zh-TW), the question's where that does. */
function spokenLanguage(customers: string, questions: string): string {
  if (questions === 'und' || questions === '') return customers;
  if (baseLanguage(questions) === baseLanguage(customers))
    return customers === 'zh' && questions.startsWith('zh-') ? questions : customers;
  return questions;
}

interface Talk {
  input: AnswerInput;
  io: AiIo;
  runTool: RunTool;
  looked: LookedUp;
  found: KnowledgeResult;
  language: string;
  instructions: string;
  said: readonly Said[];
  /** In US dollars, before it is answered. */
  spent: number;
  show: (text: string) => void;
}

async function converse(talk: Talk): Promise<AnswerResult> {
  const { input, io, found, said, show } = talk;
  const steps: ModelMessage[] = [...input.steps];
  const material = answerMaterial(input, found, said);
  let cost = talk.spent;
  let isSecondTry = false;
  for (;;) {
    const standard = standardOf(talk, steps);
    const gate = createStreamGate(standard, show);
    const asked = steps.filter(({ role }) => role === 'tool').length;
    const request = requestOf(talk, [material, ...steps], asked < input.maxSteps);
    // What is to be judged again, all of it, is shown to nobody before.
    const reply = await askModel(io, request, input.check === 'always' ? undefined : gate.look);
    if (reply.type !== 'answer') {
      gate.close();
      return withoutModel(talk, reply, cost);
    }
    cost += reply.cost;
    if (reply.answer.toolCalls.length > 0 && asked < input.maxSteps) {
      gate.close();
      const branch = await useTools(talk, steps, reply.answer);
      if (branch !== undefined) return { verdict: 'tool', call: branch, steps, cost };
      continue;
    }
    const { status, body: written } = readStatus(reply.answer.text);
    // Of what was cut off in the middle the whole sentences are left.
    const body = reply.answer.finish === 'length' ? wholeSentences(written) : written;
    const question = askedBack(talk, status, body, standard);
    if (question !== undefined) {
      gate.close();
      return { verdict: 'asks', text: question, language: talk.language, cost, why: because('ai.asks') };
    }
    if (status !== 'answered') {
      gate.close();
      return saidSo(talk, status, cost);
    }
    const settled = await settleWords(body, standard, input, io);
    cost += settled.cost;
    gate.settle(settled.type === 'said' ? settled.text : '');
    if (settled.type === 'said') return answered(talk, settled, { cost, model: reply.model });
    if (settled.flaw.reason === 'language' && !isSecondTry) {
      isSecondTry = true;
      steps.push(
        { role: 'assistant', text: reply.answer.text },
        {
          role: 'user',
          text: `Write the same in ${talk.language} only, with its STATUS line and citations.`,
        },
      );
      continue;
    }
    return notSaid(talk, settled, { steps, cost });
  }
}

/** A reply that only asks, whatever line it begins with: what a tool needs, or which of two things is meant. */
function askedBack({ input }: Talk, status: Status, body: string, standard: Standard): string | undefined {
  if ((input.questionsLeft ?? MOST_QUESTIONS) === 0 || (status !== 'asks' && status !== 'answered'))
    return undefined;
  const text = withoutCitations(body);
  return onlyAsks(text, standard) ? text : undefined;
}

function standardOf(
  { input, found, language, instructions, said }: Talk,
  steps: readonly ModelMessage[],
): Standard {
  const known = [...Object.values(input.known), ...sayableOf(input.persona)];
  return {
    instructions,
    passages: found.passages,
    toolFacts: factsOfTools(steps),
    failed: failedCalls(steps),
    question: input.question,
    said: [...known, ...said.flatMap(({ by, text }) => (by === 'customer' ? [] : [text]))],
    known,
    language,
    banned: input.banned,
    maxLength: input.maxLength,
    looked: {
      verdict: found.verdict,
      language: found.language,
      before: said.flatMap(({ text }) => (text === input.question ? [] : [text])).slice(-BEFORE),
    },
  };
}

function requestOf({ input, instructions }: Talk, messages: readonly ModelMessage[], mayUseTools: boolean) {
  return {
    system: instructions,
    messages,
    maxTokens: mostTokens(input.maxLength),
    temperature: 0.2,
    ...(mayUseTools && input.tools.length > 0 ? { tools: input.tools.map(toModelTool) } : {}),
    ...(input.provider === undefined ? {} : { provider: input.provider }),
    ...(input.budget === undefined ? {} : { budget: input.budget }),
  };
}

function answered(
  { found, language }: Talk,
  { text, cited, also, leftOut }: Extract<Settled, { type: 'said' }>,
  { cost, model }: { cost: number; model: string },
): AnswerResult {
  return {
    verdict: 'answered',
    text,
    sources: cited.map(sourceOf),
    confidence: Math.max(found.confidence, 0.5),
    language,
    by: 'model',
    cost,
    why: also.reduce(andAlso, because('ai.answered', { model })),
    ...(leftOut.length === 0
      ? {}
      : { unsaid: { what: 'part', reasons: leftOut.map(({ flaw }) => sayFlaw(flaw)) } }),
  };
}

function withoutModel(
  talk: Talk,
  reply: Exclude<ModelReply, { type: 'answer' }>,
  cost: number,
): AnswerResult {
  const { input, looked, language } = talk;
  if (reply.type === 'spent' && input.whenSpent !== 'retrieval') {
    const verdict = input.whenSpent === 'error' ? 'error' : 'wants-human';
    return { verdict, language, cost, why: spentBecause(reply) };
  }
  return retrievalAnswer(input, looked, { language, cost, why: noModelBecause(reply) });
}

function saidSo({ language }: Talk, status: Exclude<Status, 'answered'>, cost: number): AnswerResult {
  const verdict = status === 'human' ? 'wants-human' : status === 'out-of-scope' ? 'out-of-scope' : 'unsure';
  return { verdict, language, cost, why: because('ai.said-so') };
}

/**
 * What the model said may not be said. A passage that plainly answers is better than nothing, but to who wanted something
 * done that a tool could not do it is none.
 */
function notSaid(
  { input, looked, language }: Talk,
  { flaw, why, leftOut }: Extract<Settled, { type: 'not-said' }>,
  { steps, cost }: { steps: readonly ModelMessage[]; cost: number },
): AnswerResult {
  const flaws = leftOut.length === 0 ? [flaw] : leftOut.map((each) => each.flaw);
  const unsaid: Unsaid = { what: 'all', reasons: flaws.map(sayFlaw) };
  const last = steps.findLast(({ role }) => role === 'tool');
  if (last !== undefined && isFailure(last.text)) {
    const failed = because('ai.tool-failed', { error: last.text.slice(0, MOST_OF_ERROR) });
    return { verdict: 'unsure', language, cost, why: andAlso(failed, why), unsaid };
  }
  const plain = retrievalAnswer(input, looked, { language, cost, why });
  const isLeftOpen =
    plain.verdict === 'answered' || (flaw.reason === 'beside' && plain.verdict === 'out-of-scope');
  return isLeftOpen ? { ...plain, unsaid } : { verdict: 'unsure', language, cost, why, unsaid };
}

const MOST_OF_ERROR = 200;
