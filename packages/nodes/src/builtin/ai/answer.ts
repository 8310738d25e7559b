import {
  MOST_QUESTIONS,
  toldByTool,
  type AnswerInput,
  type AnswerResult,
  type StyleRule,
} from '@nightshift/ai';
import {
  andAlso,
  because,
  failureOf,
  isJsonObject,
  type Json,
  type ModelMessage,
  type Why,
} from '@nightshift/schema';
import { defineNode, type ConfigProblem } from '../../sdk/define-node.js';
import { go, type Outcome } from '../../sdk/outcome.js';
import type { View } from '../../sdk/view.js';
import { screenText } from '../actions/fields.js';
import { untilAfter } from '../actions/waiting.js';
import { checkUrl } from '../actions/web-url.js';
import { checkCaseIds } from '../config-checks.js';
import { configWarning } from '../problem-words.js';
import { inARow } from '../in-a-row.js';
import { answerCall, readAnswer, type AnswerCallInput } from './answer-call.js';
import { AnswerConfigSchema, upgradeCheck, type AnswerConfig } from './answer-config.js';
import type { StyleFor } from './fields.js';
import { toolRequest, toolSpec } from './http-tools.js';
import { isSaid, knownOf, subjectOf } from './shared.js';
import { AI_WORDS } from './search-words.js';

const LONGEST_WAIT = 'P1D';
const PORTS = ['answered', 'unsure', 'wants-human', 'out-of-scope', 'failed', 'error'] as const;

/** Answers from the knowledge bases, with evidence or not at all. */
export const aiAnswer = defineNode({
  type: 'ai.answer',
  version: 2,
  upgrades: { 1: upgradeCheck },
  title: screenText('Answer with AI', 'AI 回答', 'AI 回答'),
  description: screenText(
    'Answers from your knowledge bases in the customer’s language, and says when it is not sure.',
    '用客户的语言，依据知识库回答；没有把握时如实说明。',
    '用客戶的語言，依據知識庫回答；沒有把握時如實說明。',
  ),
  category: 'ai',
  aliases: [
    ...AI_WORDS,
    'bot',
    'chatbot',
    'assistant',
    'copilot',
    'faq',
    'knowledge',
    'question',
    'rag',
    '智能',
    '智慧',
    '机器人',
    '機器人',
    '知识库',
    '知識庫',
    '问答',
    '問答',
  ],
  config: AnswerConfigSchema,
  portsFrom: 'tools',
  standIn: 'unsure',
  spokenPorts: ['answered'],
  ports: PORTS,
  waits: true,
  writes: ['variable', 'tools.*.parameters.*.name'],
  explain: [
    {
      text: screenText(
        'Answers from what the shop knows and says nothing it cannot prove: what is not known leaves by “unsure”.',
        '依据店铺的资料回答，没有依据的话不说：不知道的走“没把握”出口。',
        '依據店鋪的資料回答，沒有依據的話不說：不知道的走「沒把握」出口。',
      ),
    },
    {
      when: { path: 'knowledge' },
      text: screenText('Looks in {knowledge} only.', '只查 {knowledge}。', '只查 {knowledge}。'),
    },
    {
      when: { path: 'banned' },
      text: screenText('Never speaks about {banned}.', '绝不谈论 {banned}。', '絕不談論 {banned}。'),
    },
    {
      when: { path: 'check', is: 'always' },
      text: screenText(
        'A second model checks each sentence.',
        '由第二个模型逐句复核。',
        '由第二個模型逐句複核。',
      ),
    },
    { when: { path: 'tools' }, text: screenText('May use tools.', '可以使用工具。', '可以使用工具。') },
  ],
  check: checkAnswer,
  enter: ({ config, view }) => begin(config, view, inputOf(config, view)),
  resume: ({ config, view, memo, wake }) => {
    switch (wake.type) {
      case 'call':
        return wake.outcome.ok
          ? settle(config, view, memo, readAnswer(wake.outcome.value))
          : leave(config, view, { port: 'error', why: failureOf(wake.outcome) });
      case 'returned':
        return goOn(config, view, memo, foundOut(config, memo, wake.vars));
      case 'not-run':
        return goOn(config, view, memo, { error: 'this tool is not available now' });
      case 'reply':
        return hearReply(config, view, memo, wake.message.text);
      case 'timeout':
        return leave(config, view, { port: 'unsure', why: because('reply.none') });
      case 'come-back':
      case 'time':
        return leave(config, view, { port: 'error', why: because('woken.otherwise') });
    }
  },
  calls: { answer: answerCall },
});

function inputOf(config: AnswerConfig, view: View): AnswerCallInput {
  const { persona, voice, provider, check, checker, perAnswer, perConversation, tools = [] } = config;
  const question = subjectOf(config.question, view);
  const input: AnswerInput = {
    question,
    language: view.customerLanguage,
    ...(isLanguageKnown(view) ? {} : { isAssumed: true as const }),
    bases: config.knowledge ?? [],
    style: config.style ?? 'auto',
    ...stylesOf(config),
    banned: config.banned ?? [],
    maxLength: config.maxLength ?? 600,
    known: knownOf(view),
    tools: tools.map(toolSpec),
    maxSteps: config.maxSteps ?? 4,
    whenSpent: config.whenSpent ?? 'retrieval',
    steps: [],
    ...(view.contact.country === undefined ? {} : { market: view.contact.country }),
    ...(isSaid(persona) ? { persona } : {}),
    ...(isSaid(voice) ? { voice } : {}),
    ...(isSaid(provider) ? { provider } : {}),
    ...(check === undefined ? {} : { check }),
    ...(isSaid(checker) ? { checker } : {}),
    ...budgetOf(perAnswer, perConversation),
  };
  const requests = tools.filter(({ url }) => isSaid(url)).map((tool) => toolRequest(tool, view));
  return { ...input, requests };
}

const isLanguageKnown = ({ conversation, contact }: View): boolean =>
  (conversation.language ?? contact.language) !== undefined;

/** What says nothing yet counts for nobody. */
function stylesOf({ styles = [] }: AnswerConfig): Pick<AnswerInput, 'styles'> {
  const rules = styles.flatMap(({ market, language, manner, words }): StyleRule[] => {
    const place = market !== undefined ? { market } : language !== undefined ? { language } : undefined;
    if (place === undefined) return [];
    if (manner !== 'own') return [{ ...place, style: manner }];
    return isSaid(words) ? [{ ...place, words }] : [];
  });
  return rules.length === 0 ? {} : { styles: rules };
}

function budgetOf(perAnswer?: number, perConversation?: number): Pick<AnswerInput, 'budget'> {
  if (perAnswer === undefined && perConversation === undefined) return {};
  return {
    budget: {
      ...(perAnswer === undefined ? {} : { perAnswer }),
      ...(perConversation === undefined ? {} : { perConversation }),
    },
  };
}

function begin(config: AnswerConfig, view: View, input: AnswerCallInput): Outcome {
  if (input.question === '') return leave(config, view, { port: 'unsure', why: because('question.none') });
  return { next: { type: 'wait-call', call: 'answer', input, memo: { input, tool: null } } };
}

function settle(config: AnswerConfig, view: View, memo: Json, result: AnswerResult): Outcome {
  switch (result.verdict) {
    case 'answered':
      return say(config, view, result);
    case 'asks':
      return {
        effects: [{ type: 'message.send', text: result.text, parts: [] }],
        why: result.why,
        next: { type: 'wait-reply', ...untilAfter(view, LONGEST_WAIT), memo },
      };
    case 'tool': {
      const { call, steps } = result;
      const vars = isJsonObject(call.arguments) ? call.arguments : {};
      const input = { ...inputIn(memo), steps };
      return {
        why: because('tool.asked', { tool: call.name }),
        next: {
          type: 'run-branch',
          port: call.name,
          vars,
          memo: { input, tool: { id: call.id, name: call.name } },
        },
      };
    }
    case 'unsure':
    case 'wants-human':
    case 'out-of-scope':
    case 'error':
      return leave(config, view, { port: result.verdict, why: result.why });
  }
}

function say(
  { sources = true, variable }: AnswerConfig,
  view: View,
  result: Extract<AnswerResult, { verdict: 'answered' }>,
): Outcome {
  const parts =
    sources && result.sources.length > 0 ? [{ type: 'sources' as const, sources: result.sources }] : [];
  return go('answered', {
    effects: [{ type: 'message.send', text: result.text, parts }, ...inARow(view).forget],
    ...(variable === undefined ? {} : { vars: { [variable]: result.text } }),
    why: result.why,
  });
}

const NOT_TRIED: ReadonlySet<string> = new Set(['topic.banned', 'question.pleasantry']);

/**
 * Who was not sure too often in a row has failed. A question that was out of scope right after one that was unsure is as
 * little settled, and counts; one alone does not, nor a banned topic or a greeting. Every other way out falls back on
 * “unsure” when it leads nowhere.
 */
function leave(
  { giveUpAfter = 2 }: AnswerConfig,
  view: View,
  { port, why }: { port: (typeof PORTS)[number]; why: Why },
): Outcome {
  const { times, count, forget } = inARow(view);
  const isUnsettled = port === 'out-of-scope' && times > 1 && !NOT_TRIED.has(why.code);
  if (port !== 'unsure' && !isUnsettled) return { next: { type: 'go', port, otherwise: 'unsure' }, why };
  if (times < giveUpAfter)
    return {
      effects: [count],
      next: port === 'unsure' ? { type: 'go', port } : { type: 'go', port, otherwise: 'unsure' },
      why,
    };
  return {
    effects: forget,
    next: { type: 'go', port: 'failed', otherwise: 'unsure' },
    why: andAlso(why, because('unsure.repeated', { times })),
  };
}

/** The customer has answered what they were asked back: that is the question now, and the model reads what was before. */
function hearReply(config: AnswerConfig, view: View, memo: Json, text: string): Outcome {
  const input = inputIn(memo);
  const questionsLeft = Math.max(0, (input.questionsLeft ?? MOST_QUESTIONS) - 1);
  return begin(config, view, {
    ...input,
    question: text.trim(),
    known: knownOf(view),
    steps: [],
    questionsLeft,
  });
}

/** The branch has come back: the answer is asked for again, and now knows what it found out. */
function goOn(config: AnswerConfig, view: View, memo: Json, result: Json): Outcome {
  const input = inputIn(memo);
  const id = isJsonObject(memo) && isJsonObject(memo['tool']) ? memo['tool']['id'] : undefined;
  const step: ModelMessage = {
    role: 'tool',
    callId: typeof id === 'string' ? id : '',
    text: toldByTool(result),
  };
  return begin(config, view, { ...input, steps: [...input.steps, step] });
}

/** The memo is what this node has left itself. */
function inputIn(memo: Json): AnswerCallInput {
  return (isJsonObject(memo) ? memo['input'] : null) as unknown as AnswerCallInput;
}

function foundOut({ tools = [] }: AnswerConfig, memo: Json, vars: Record<string, Json>): Json {
  const name = isJsonObject(memo) && isJsonObject(memo['tool']) ? memo['tool']['name'] : undefined;
  const tool = tools.find(({ id }) => id === name);
  const told = (tool?.returns ?? []).map((variable): [string, Json] => [
    variable,
    Object.hasOwn(vars, variable) ? (vars[variable] ?? null) : null,
  ]);
  return told.length === 0 ? { result: 'done' } : { result: Object.fromEntries(told) };
}

function checkAnswer({ tools = [], styles = [] }: AnswerConfig): ConfigProblem[] {
  return [
    ...styles.flatMap(checkStyle),
    ...checkCaseIds(tools, 'tools', PORTS),
    ...tools.flatMap(({ url }, index) => (isSaid(url) ? checkUrl(url, `/tools/${index}/url`) : [])),
  ];
}

/** What is not finished counts for nobody; everybody else is answered all the same. */
function checkStyle({ market, language, manner, words }: StyleFor, index: number): ConfigProblem[] {
  const place = `/styles/${index}`;
  if (market === undefined && language === undefined)
    return [
      configWarning(
        'style.for-nobody',
        place,
        'This style is for no market and no language.',
        'Choose the market or the language it is for.',
      ),
    ];
  if (manner === 'own' && !isSaid(words))
    return [
      configWarning(
        'style.no-words',
        `${place}/words`,
        'The style is not described.',
        'Write how these customers are spoken to.',
      ),
    ];
  return [];
}
