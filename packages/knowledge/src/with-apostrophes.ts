/** What is typed in haste: `dont`, `im`. Not what is a word of its own: `well`, `were`. */
const CONTRACTED =
  /(?<![\p{L}’'])(?:(do|does|did|is|are|was|were|has|have|had|would|should|could|ca|wo)(n)(t)|(i)()(m|ve)|(what|that|where|who|how|when)()(s))(?![\p{L}’'])/giu;

/** The same question with the apostrophes that its words have elsewhere. */
export const withApostrophes = (question: string): string =>
  question.replaceAll(CONTRACTED, (_all, ...parts: unknown[]) => {
    const [first, middle, last] = parts.slice(0, 9).filter((part) => typeof part === 'string');
    return `${String(first)}${String(middle)}'${String(last)}`;
  });
