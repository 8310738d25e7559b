import { randomUUID } from 'node:crypto';
import { explainMatch, type Attempt } from '@nightshift/knowledge';
import { RETRIEVAL, sayWhy, type KnowledgeVerdict } from '@nightshift/schema';
import { ask, type Asked } from '../knowledge/ask.js';
import { listBases } from '../knowledge/bases.js';
import { answerQuestion } from '../learning/answer-question.js';
import { withInstallation, type InstallationOptions } from './installation.js';
import { answererOf, requireAudience, requireBase, withMinds } from './knowledge-tools.js';
import { count } from './print-problems.js';
import { CommandError, type Terminal } from './terminal.js';

export interface KnowledgeAskOptions extends InstallationOptions {
  language?: string;
  market?: string;
  provider?: string;
  json?: boolean;
}

/** `knowledge ask BASE QUESTION`: what a customer would get, and where it stands. */
export async function knowledgeAsk(
  terminal: Terminal,
  name: string,
  text: string,
  { language, market, provider, json = false, ...options }: KnowledgeAskOptions,
): Promise<number> {
  if (text.trim() === '') throw new CommandError('The question is empty; write what a customer asks.', 2);
  const audience = requireAudience({ language, market });
  const asked = await withInstallation(
    options,
    async ({ database, workspaceId }) => {
      const base = await requireBase(database, workspaceId, name);
      return withMinds(
        database,
        options.data,
        async ({ knowledge, ai }): Promise<Asked & { by?: Attempt['by'] }> => {
          const answerer = await answererOf(ai, workspaceId, provider);
          if (answerer === RETRIEVAL)
            return ask(knowledge, workspaceId, { bases: [base], text, ...audience });
          const purpose = 'question-box' as const;
          const asking = { workspaceId, base, answerer, key: `ask/${randomUUID()}`, purpose };
          const attempt = await answerQuestion({ knowledge, ai }, asking, { question: text, ...audience });
          const { answer, confidence, passages, language: heard, cost, reason } = attempt;
          const synonyms = await knowledge.synonyms(workspaceId, [base]);
          return {
            ...{ answer, confidence, verdict: VERDICTS[attempt.verdict] },
            ...(reason === undefined ? {} : { why: reason }),
            passages: passages.slice(0, MOST_SHOWN).map((passage) => ({
              ...passage,
              why: explainMatch(text, passage, synonyms),
            })),
            ...{ language: heard, cost, by: attempt.by },
          };
        },
      );
    },
    { mustExist: true },
  );
  if (json) terminal.printJson(asked);
  else describe(terminal, asked);
  return 0;
}

const MOST_SHOWN = 5;

/** What a model decides, in the words of a search. */
const VERDICTS: Readonly<Record<Attempt['verdict'], KnowledgeVerdict>> = {
  answered: 'known',
  unsure: 'unsure',
  'out-of-scope': 'out-of-scope',
  'wants-human': 'unsure',
  error: 'unsure',
};

function describe(
  terminal: Terminal,
  { answer, verdict, why: reason, confidence, passages, cost, by }: Asked & { by?: Attempt['by'] },
): void {
  const sure =
    by === 'model' ? `says a model; the search alone is sure by ${confidence}` : `confidence ${confidence}`;
  terminal.print(answer ?? `Not sure (${verdict})${reason === undefined ? '' : `: ${sayWhy(reason)}`}.`);
  terminal.print(`\n${verdict}, ${sure}${cost > 0 ? `, cost $${cost.toFixed(5)}` : ''}`);
  // What says nothing of the question is found in a small base all the same.
  for (const { title, score, source, why } of passages.filter((passage) => passage.score > 0)) {
    const words = why.words.map(({ word, as }) => (as === undefined ? word : `${word} → ${as}`)).join(', ');
    terminal.print(
      `  ${score.toFixed(3)}  ${title === '' ? source.name : title}  (${source.url ?? source.name})  ${words}`,
    );
  }
}

/** `knowledge list` */
export async function knowledgeList(
  terminal: Terminal,
  { json = false, ...options }: InstallationOptions & { json?: boolean },
): Promise<number> {
  const { items } = await withInstallation(
    options,
    ({ database, workspaceId }) => listBases(database, workspaceId, { limit: 200 }),
    { mustExist: true },
  );
  if (json) terminal.printJson({ bases: items });
  else if (items.length === 0)
    terminal.print('There is no knowledge base yet; "knowledge import NAME FILE" makes one.');
  else
    for (const { name, sources, passages, pending, failed } of items)
      terminal.print(
        `${name}: ${count(passages, 'passage')} from ${count(sources, 'source')}${pending > 0 ? `, ${pending} being read` : ''}${failed > 0 ? `, ${failed} failed` : ''}`,
      );
  return 0;
}
