/** Something a customer may want, described, with sentences that say it. */
export type Intent = { id: string; description: string; examples: string[] };

export interface Similarity {
  id: string;
  /** 0 to 1. */
  score: number;
}

const LEAST = 0.3;
const LEAD = 1.12;

/**
 * The intent a text is nearest to, by words and pieces of words; undefined when none is near, or two are alike.
 * No model, no network: what an example does not say in some form is not found.
 */
export function similarIntent(text: string, intents: readonly Intent[]): Similarity | undefined {
  const samples = intents.flatMap(({ id, description, examples }) => [
    ...examples.map((example) => ({ id, grams: gramsOf(example), weight: 1 })),
    { id, grams: gramsOf(description), weight: 0.85 },
  ]);
  const rarity = rarityOf(samples.map(({ grams }) => grams));
  const asked = gramsOf(text);
  const best = new Map<string, number>();
  for (const { id, grams, weight } of samples)
    best.set(id, Math.max(best.get(id) ?? 0, weight * overlap(asked, grams, rarity)));
  const [first, second] = [...best].sort(([, a], [, b]) => b - a);
  if (first === undefined || first[1] < LEAST) return undefined;
  if (second !== undefined && first[1] < second[1] * LEAD) return undefined;
  return { id: first[0], score: Math.min(1, first[1]) };
}

/** Whole words, their beginnings, and pairs of characters where words are not set apart. */
function gramsOf(text: string): Set<string> {
  const folded = text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .normalize('NFKC')
    .toLowerCase();
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.flatMap((word) => {
      if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(word))
        return word.length > 4 ? [word, `${word.slice(0, 4)}…`] : [word];
      return word.length === 1
        ? [word]
        : Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
    }),
  );
}

/** What stands in every example says nothing. */
function rarityOf(all: readonly ReadonlySet<string>[]): (gram: string) => number {
  const counts = new Map<string, number>();
  for (const grams of all) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return (gram) => Math.log(1 + all.length / (counts.get(gram) ?? 0.5));
}

/** Cosine over weighted grams. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>, rarity: (gram: string) => number): number {
  const length = (grams: ReadonlySet<string>): number =>
    Math.sqrt([...grams].reduce((sum, gram) => sum + rarity(gram) ** 2, 0));
  const common = [...a].reduce((sum, gram) => sum + (b.has(gram) ? rarity(gram) ** 2 : 0), 0);
  return common === 0 ? 0 : common / (length(a) * length(b));
}
