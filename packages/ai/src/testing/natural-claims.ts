import type { Claim } from './claims.js';

/** What a shop says, what it is asked, and answers as a model writes them of its own accord. */
export interface NaturalClaims {
  shop: Readonly<Record<string, readonly [title: string, text: string][]>>;
  right: readonly Claim[];
  wrong: readonly Claim[];
}

/** A passage `language | title | text`, then what is asked of it (`?`) and its right (`+`) and false (`-`) answers, one a line. */
export function readNatural(lines: string): NaturalClaims {
  const shop: Record<string, [title: string, text: string][]> = {};
  const right: Claim[] = [];
  const wrong: Claim[] = [];
  let [language, question] = ['', ''];
  for (const line of lines.trim().split('\n')) {
    const [mark, said] = [line.slice(0, 2), line.slice(2)];
    if (mark === '? ') question = said;
    else if (mark === '+ ' || mark === '- ')
      (mark === '+ ' ? right : wrong).push([language, question, citing(said, shop[language]?.length ?? 0)]);
    else {
      const [tag = '', title = '', text = ''] = line.split(' | ');
      language = tag;
      (shop[language] ??= []).push([title, text]);
    }
  }
  return { shop, right, wrong };
}

/** The passage is cited at the end of the answer, as models do. */
const citing = (answer: string, number: number): string => answer.replace(/[.!?。！？]$/u, ` [${number}]$&`);
