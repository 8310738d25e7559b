import type { ModelBudget, ModelMessage, ModelToolCall, Source, Why } from '@nightshift/schema';
import type { Style, StyleRule } from './style.js';
import type { ValueSpec } from '../extract/value-kinds.js';

/** What an answer is made from. Plain JSON: it is stored with the call. */
export type AnswerInput = {
  question: string;
  /** BCP 47, of the customer; a question plainly in another language is answered in that. */
  language: string;
  /** Nobody knows what the customer speaks: `language` is only what the flow begins with. */
  isAssumed?: true;
  /** ISO 3166 country. */
  market?: string;
  /** Names of knowledge bases; all when empty. */
  bases: string[];
  persona?: string;
  voice?: string;
  style: Style;
  /** Where customers are spoken to otherwise. */
  styles?: StyleRule[];
  /** Topics nobody is answered about. */
  banned: string[];
  /** In characters. */
  maxLength: number;
  /** What is known about the customer's case, by name. */
  known: Record<string, string>;
  tools: ToolSpec[];
  /** How often tools may be asked for one answer. */
  maxSteps: number;
  provider?: string;
  budget?: ModelBudget;
  /** What a second model judges: sentences that words doubt, which is so when absent, all of them, or none. */
  check?: 'doubts' | 'always' | 'never';
  /** Which provider judges; `provider` when absent. */
  checker?: string;
  whenSpent: 'retrieval' | 'hand-over' | 'error';
  /** What the model has asked tools, and what they said, so far. */
  steps: ModelMessage[];
  /** How often the customer may still be asked back: twice unless said otherwise, 0 where nobody could answer. */
  questionsLeft?: number;
};

/** Who is asked back more often in a row is not being helped. */
export const MOST_QUESTIONS = 2;

/** `isBranch`: a way out of the step performs it, so the answer has to wait for the flow. */
export type ToolSpec = { name: string; description: string; parameters: ValueSpec[]; isBranch: boolean };

/** What a model wrote and nobody was told: all of it, or sentences of it. */
export type Unsaid = { what: 'all' | 'part'; reasons: Why[] };

export type AnswerResult =
  | {
      verdict: 'answered';
      text: string;
      sources: Source[];
      /** 0 to 1. */
      confidence: number;
      language: string;
      by: 'model' | 'retrieval';
      /** US dollars. */
      cost: number;
      why: Why;
      unsaid?: Unsaid;
    }
  | {
      verdict: 'unsure' | 'wants-human' | 'out-of-scope' | 'error';
      language: string;
      cost: number;
      why: Why;
      unsaid?: Unsaid;
    }
  /** Something that only the customer knows is missing; `text` asks for it. */
  | { verdict: 'asks'; text: string; language: string; cost: number; why: Why }
  /** A branch of the flow is to find something out; `steps` ends with the call. */
  | { verdict: 'tool'; call: ModelToolCall; steps: ModelMessage[]; cost: number };
