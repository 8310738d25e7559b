// The loop that all questions share: ask, read the answer, say what is wrong and ask again, give up. The kinds of
// question only read. What the loop must remember between turns is in the memo:
// 1. A question whose contact field is filled is not asked again, unless the author says so.
// 2. Every answer that cannot be read counts as an attempt; after the last one the run leaves by `gave-up`.
// 3. The time limit starts anew with every message of ours.
// 4. What the customer wrote is a value for our sentences, never a part of the template.
// 5. After another flow has spoken in between, the question is put again, but not for ever.
import {
  because,
  isJsonObject,
  type Json,
  type MessageReceived,
  type Part,
  type Text,
  type Why,
} from '@nightshift/schema';
import { go, type NodeEffect, type Outcome, type Wake } from '../../sdk/outcome.js';
import type { View } from '../../sdk/view.js';
import { isBrief } from './answer-text.js';
import { isNo, isYes } from './answer-words.js';
import { DEFAULT_MAX_ATTEMPTS, type AskConfig } from './ask-fields.js';
import { isBlank } from './checks.js';
import { contactField } from './contact-field.js';
import { PHRASES } from './phrases.js';
import { untilAfter } from './waiting.js';

/** What a kind of question makes of an answer. */
export type Reading =
  | { type: 'value'; value: Json }
  /** `text` says what is wrong, unless the author has a sentence of their own. */
  | { type: 'unfit'; text: Text; values?: Record<string, Json> }
  /** Perhaps something else was meant: `better` is offered, and the answer kept when that is refused. */
  | { type: 'unsure'; value: string; better: string }
  /** The customer does not want to answer. */
  | { type: 'leave'; port: string; why: Why };

/** What an answer is read from. */
export type Said = Pick<MessageReceived, 'text' | 'choice'>;

export interface QuestionKind<C extends AskConfig> {
  /** `isOffer`: the message asks whether something found elsewhere may be kept. */
  parts?(config: C, view: View, isOffer: boolean): Part[];
  read(said: Said, config: C, view: View): Reading;
  /** How a new answer was understood. */
  because?(said: Said, value: Json, config: C, view: View): Why;
  /** Asked before anything found in an earlier message is kept; `{{ask.found}}` is what was found. */
  mayKeep?: Text;
  /** The piece of a longer text that the answer is in. All of it when absent. */
  pieceOf?(text: string, config: C, view: View): string | undefined;
  /** The answer is so unlike other words that it is taken also from a message that was about something else. */
  isUnmistakable?: boolean;
  /** Whether a message is the answer: plainly so, or, at any length, somewhere in it. One that can be read as one, when absent. */
  answers?(said: Said, config: C, view: View, isAnyLength: boolean): boolean;
  /** What a filled contact field is worth as an answer; undefined when it will not do and must be asked for. */
  recognise(known: Json, config: C, view: View): Json | undefined;
  /** `answered` when absent. */
  leaveBy?(value: Json, config: C): { port: string; otherwise?: string };
  /** Where the answer is kept in the contact, when the config does not say. */
  saveTo?: string;
  /** What else follows from a new answer. */
  effects?(value: Json, config: C, view: View, consent: string | undefined): NodeEffect[];
}

/** A type, not an interface: it has to be JSON. */
type AskMemo = {
  attempts: number;
  /** The sentence of consent under the question, as it was shown. */
  consent?: string;
  /** "Did you mean …?" is open. */
  offered?: { value: string; better: string };
  /** "May we keep …?" is open. */
  found?: string;
  /** How often we came back to the question. */
  returns?: number;
};

interface Heard<C> {
  config: C;
  view: View;
  message: MessageReceived;
  isAnyLength: boolean;
}

/** The third time it would be nagging; the question then stays open without a word. */
const MAX_RETURNS = 2;

/** The `enter` and `resume` of a node that asks this kind of question. */
export function asking<C extends AskConfig>(kind: QuestionKind<C>) {
  return {
    waits: true,
    comesBack: true,
    writes: ['variable'],
    quietPorts: ['no-answer'],
    enter: ({ config, view }: { config: C; view: View }): Outcome => {
      const start: AskMemo = { attempts: 0 };
      const found = foundAlready(kind, config, view);
      if (found !== undefined && kind.mayKeep === undefined)
        return accept(kind, config, view, start, found, because('answer.found'));
      const known = knownValue(kind, config, view);
      if (known !== undefined) return { ...leave(kind, config, known), why: because('answer.known') };
      return typeof found === 'string'
        ? offerFound(kind, config, view, { ...start, found })
        : ask(kind, config, view, start, view.text(config.question));
    },
    answers: ({ config, view, message, isAnyLength }: Heard<C>): boolean => {
      return (
        kind.answers?.(message, config, view, isAnyLength) ??
        ((isAnyLength || isBrief(message.text)) &&
          ['value', 'unsure'].includes(kind.read(message, config, view).type))
      );
    },
    resume: ({ config, view, memo, wake }: { config: C; view: View; memo: Json; wake: Wake }): Outcome => {
      const remembered = readMemo(memo);
      if (wake.type === 'reply') return hear(kind, config, view, remembered, wake.message);
      if (wake.type === 'come-back') return comeBack(kind, config, view, remembered, wake.message);
      const { offered } = remembered;
      // The customer did answer; what is open is only our own doubt about it.
      if (offered !== undefined)
        return accept(kind, config, view, remembered, offered.value, because('answer.kept-silent'));
      return go('no-answer', { why: because('answer.late') });
    },
  };
}

function knownValue<C extends AskConfig>(kind: QuestionKind<C>, config: C, view: View): Json | undefined {
  const field = config.saveTo ?? kind.saveTo;
  if (field === undefined || config.skipIfKnown === false) return undefined;
  const known = contactField(view.contact, field);
  return known === undefined ? undefined : kind.recognise(known, config, view);
}

/** What `lookIn` holds. What would have to be asked about counts as its better form: `mayKeep` asks anyway. */
function foundAlready<C extends AskConfig>(kind: QuestionKind<C>, config: C, view: View): Json | undefined {
  if (config.lookIn === undefined) return undefined;
  const all = view.render(config.lookIn);
  const text = kind.pieceOf === undefined ? all : kind.pieceOf(all, config, view);
  if (text === undefined || text.trim() === '') return undefined;
  const reading = kind.read({ text }, config, view);
  if (reading.type === 'value') return reading.value;
  return reading.type === 'unsure' && kind.mayKeep !== undefined ? reading.better : undefined;
}

function offerFound<C extends AskConfig>(
  kind: QuestionKind<C>,
  config: C,
  view: View,
  memo: AskMemo & { found: string },
): Outcome {
  return {
    ...ask(kind, config, view, memo, view.text(kind.mayKeep ?? config.question, { 'ask.found': memo.found })),
    why: because('answer.found-asked'),
  };
}

/** Another flow has answered what came in between. Perhaps the answer was in there, too. */
function comeBack<C extends AskConfig>(
  kind: QuestionKind<C>,
  config: C,
  view: View,
  memo: AskMemo,
  message: MessageReceived | null,
): Outcome {
  const reading =
    kind.isUnmistakable === true && message !== null ? kind.read(message, config, view) : undefined;
  if (reading?.type === 'value')
    return accept(kind, config, view, memo, reading.value, because('answer.in-passing'));
  if (reading?.type === 'unsure') return offer(config, view, memo, reading);
  const known = knownValue(kind, config, view);
  if (known !== undefined) return { ...leave(kind, config, known), why: because('answer.known-meanwhile') };
  const again = { ...memo, returns: (memo.returns ?? 0) + 1 };
  if (again.returns > MAX_RETURNS)
    return {
      next: { type: 'wait-reply', ...untilAfter(view, config.timeout), memo },
      why: because('answer.stays-open'),
    };
  const { found, offered } = again;
  if (offered !== undefined) return offer(config, view, again, offered);
  if (found !== undefined) return offerFound(kind, config, view, { ...again, found });
  const text = isBlank(config.comeBackText) ? config.question : (config.comeBackText ?? config.question);
  return { ...ask(kind, config, view, again, view.text(text)), why: because('answer.asked-again') };
}

function ask<C extends AskConfig>(
  kind: QuestionKind<C>,
  config: C,
  view: View,
  memo: AskMemo,
  text: string,
): Outcome {
  const parts = kind.parts?.(config, view, memo.found !== undefined) ?? [];
  const consent = parts.find((part) => part.type === 'input')?.consent ?? memo.consent;
  return {
    effects: [{ type: 'message.send', text, parts }],
    next: {
      type: 'wait-reply',
      ...untilAfter(view, config.timeout),
      memo: { ...memo, ...(consent === undefined ? {} : { consent }) },
    },
  };
}

function hear<C extends AskConfig>(
  kind: QuestionKind<C>,
  config: C,
  view: View,
  memo: AskMemo,
  message: MessageReceived,
): Outcome {
  const said = message.choice?.value ?? message.text;
  if (memo.offered !== undefined && isYes(said))
    return accept(kind, config, view, memo, memo.offered.better, because('answer.took-suggestion'));
  if (memo.offered !== undefined && isNo(said))
    return accept(kind, config, view, memo, memo.offered.value, because('answer.kept'));
  if (memo.found !== undefined && isYes(said))
    return accept(kind, config, view, memo, memo.found, because('answer.found-kept'));
  const reading = kind.read(message, config, view);
  switch (reading.type) {
    case 'value':
      return accept(
        kind,
        config,
        view,
        memo,
        reading.value,
        kind.because?.(message, reading.value, config, view),
      );
    case 'leave':
      return go(reading.port, { why: reading.why });
    case 'unsure':
      if (reading.value === memo.offered?.value)
        return accept(kind, config, view, memo, reading.value, because('answer.kept-twice'));
      return offer(config, view, memo, reading);
    case 'unfit':
      return askAgain(kind, config, view, memo, reading);
  }
}

function askAgain<C extends AskConfig>(
  kind: QuestionKind<C>,
  config: C,
  view: View,
  { found: _refused, offered: _open, ...memo }: AskMemo,
  { text, values }: Extract<Reading, { type: 'unfit' }>,
): Outcome {
  const attempts = memo.attempts + 1;
  if (attempts >= (config.maxAttempts ?? DEFAULT_MAX_ATTEMPTS))
    return go('gave-up', { why: because('answer.gave-up', { attempts }) });
  const sentence = view.text(isBlank(config.retryText) ? text : (config.retryText ?? text), values);
  return {
    ...ask(kind, config, view, { ...memo, attempts }, sentence),
    why: because('answer.unfit', { attempt: attempts }),
  };
}

/** A suggestion is no failed attempt. It does not wait for ever: the answer is there, and must not be lost. */
function offer(
  config: AskConfig,
  view: View,
  memo: AskMemo,
  { value, better }: { value: string; better: string },
): Outcome {
  const buttons = [
    { label: view.text(PHRASES.yes), value: 'yes' },
    { label: view.text(PHRASES.no), value: 'no' },
  ];
  return {
    effects: [
      {
        type: 'message.send',
        text: view.text(PHRASES.didYouMean, { 'ask.better': better }),
        parts: [{ type: 'buttons', buttons }],
      },
    ],
    why: because('answer.slip'),
    next: {
      type: 'wait-reply',
      ...untilAfter(view, config.timeout ?? 'PT1H'),
      memo: { ...memo, offered: { value, better } },
    },
  };
}

function accept<C extends AskConfig>(
  kind: QuestionKind<C>,
  config: C,
  view: View,
  memo: AskMemo,
  value: Json,
  why?: Why,
): Outcome {
  const field = config.saveTo ?? kind.saveTo;
  const effects: NodeEffect[] = field === undefined ? [] : [{ type: 'contact.set', field, value }];
  effects.push(...(kind.effects?.(value, config, view, memo.consent) ?? []));
  return { effects, ...leave(kind, config, value), ...(why === undefined ? {} : { why }) };
}

function leave<C extends AskConfig>(kind: QuestionKind<C>, config: C, value: Json): Outcome {
  const next = { type: 'go' as const, ...(kind.leaveBy?.(value, config) ?? { port: 'answered' }) };
  return config.variable === undefined ? { next } : { vars: { [config.variable]: value }, next };
}

function readMemo(memo: Json): AskMemo {
  if (!isJsonObject(memo)) return { attempts: 0 };
  const { attempts, consent, offered, found, returns } = memo;
  return {
    attempts: typeof attempts === 'number' ? attempts : 0,
    ...(typeof consent === 'string' ? { consent } : {}),
    ...(typeof found === 'string' ? { found } : {}),
    ...(typeof returns === 'number' ? { returns } : {}),
    ...(isJsonObject(offered) && typeof offered.value === 'string' && typeof offered.better === 'string'
      ? { offered: { value: offered.value, better: offered.better } }
      : {}),
  };
}
