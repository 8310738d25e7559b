import { explainMatch, type Why } from '@nightshift/knowledge';
import type { KnowledgeQuery, KnowledgeVerdict, Passage } from '@nightshift/schema';
import type { Knowledge } from './knowledge.js';

export interface AskedPassage extends Passage {
  why: Why;
}

export interface Asked {
  /** The passage that answers it; null when none is sure to. */
  answer: string | null;
  /** 0 to 1 */
  confidence: number;
  verdict: KnowledgeVerdict;
  passages: AskedPassage[];
  /** BCP 47 of the question, or `und`. */
  language: string;
  /** In US dollars; looking something up costs nothing. */
  cost: number;
}

/** A question put to bases by a person who wants to see what customers would get, and why. */
export async function ask(
  knowledge: Pick<Knowledge, 'search'>,
  workspaceId: string,
  query: KnowledgeQuery,
): Promise<Asked> {
  const { passages, verdict, confidence, language } = await knowledge.search(workspaceId, query);
  const [first] = passages;
  return {
    answer: verdict === 'known' && first !== undefined ? first.text : null,
    confidence,
    verdict,
    passages: passages.map((passage) => ({ ...passage, why: explainMatch(query.text, passage) })),
    language,
    cost: 0,
  };
}
