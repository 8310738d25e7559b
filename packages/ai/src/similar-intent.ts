import { likePhrases } from '@nightshift/language';

/** Something a customer may want, described, with sentences that say it. */
export type Intent = { id: string; description: string; examples: string[] };

export interface Similarity {
  id: string;
  /** 0 to 1. */
  score: number;
}

const LEAST = 0.35;
const LEAD = 1.12;
/** A description speaks about what an example says. */
const DESCRIPTION = 0.85;

/**
 * The intent a text is nearest to, by words and pieces of words; undefined when none is near, or two are alike.
 * No model, no network: what an example does not say in some form is not found.
 */
export function similarIntent(text: string, intents: readonly Intent[]): Similarity | undefined {
  const [first, second] = intents
    .map(({ id, description, examples }) => ({
      id,
      score: Math.max(
        likePhrases(examples)(text)?.likeness ?? 0,
        DESCRIPTION * (likePhrases([description])(text)?.likeness ?? 0),
      ),
    }))
    .sort((a, b) => b.score - a.score);
  if (first === undefined || first.score < LEAST) return undefined;
  if (second !== undefined && first.score < second.score * LEAD) return undefined;
  return first;
}
