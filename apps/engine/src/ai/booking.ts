import type { KnowledgeResult } from '@nightshift/schema';

/**
 * What a question to a model is asked for. Only `customer` is somebody who writes in; the others are tries and work of
 * the team: the simulator and a step that is tried, the question boxes of knowledge bases (the command's, too),
 * evaluations, drafts of answers to gaps, and their translation.
 */
export const PURPOSES = [
  'customer',
  'simulator',
  'question-box',
  'evaluation',
  'gap-draft',
  'translation',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Where what a question costs goes. Nothing here says who asked. */
export interface Booking {
  purpose: Purpose;
  /** The call it is asked by, such as `ai.answer`. */
  step: string;
  flowId?: string | undefined;
  nodeId?: string | undefined;
  /** The name of a knowledge base; what is found wins. */
  base?: string | undefined;
  /** BCP 47, of the customer. */
  language?: string | undefined;
  /** ISO 3166 country of the customer. */
  market?: string | undefined;
}

/** The base that an answer comes from, most likely: that of the best passage. */
export const baseOf = ({ passages }: Pick<KnowledgeResult, 'passages'>): string | undefined =>
  passages[0]?.base;
