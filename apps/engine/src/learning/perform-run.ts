import { judgeCase, summariseCases } from '@nightshift/knowledge';
import { RETRIEVAL, type EvaluationQuestion, type EvaluationResult } from '@nightshift/schema';
import type { Ai } from '../ai/ai.js';
import type { Database } from '../store/database.js';
import { askSeveral, AT_ONCE } from './ask-several.js';
import { answerQuestion, type AskWith } from './answer-question.js';
import { questionOf, readCases, type EvaluationCase } from './cases.js';
import { createPurse, type Purse } from './purse.js';
import { claimRun, finishRun, leaveRun, readResults, saveResults, type ClaimedRun } from './runs.js';

/**
 * Asks the questions of a run that waits.
 * 1. It is claimed before it is touched, so a process that dies over it leaves it to another, which goes on behind
 *    what has been kept; a model is not paid twice for the same question.
 * 2. Whoever stops it, or takes it over, ends the work of the others with the next thing they keep.
 * 3. Several questions are at a model at once. What comes of them stands in their order, and spends what it would have
 *    spent one by one.
 */
export interface RunOptions extends AskWith {
  database: Database;
  ai: Pick<Ai, 'forCall' | 'providers'>;
  /** This process ends: what is left is left to another. */
  isStopped?(): boolean;
}

const LEASE_MS = 60_000;
const MOST_ATTEMPTS = 3;
/** Kept together where no model is asked. What one said is kept at once, which also tells whether to go on. */
const KEEP_EVERY_MS = 1000;

/** The id of the run it has worked on; null when there is nothing to do. Throws only when the database does. */
export async function performNextRun(options: RunOptions): Promise<string | null> {
  const { database } = options;
  const run = await claimRun(database, LEASE_MS);
  if (run === null) return null;
  if (run.attempts > MOST_ATTEMPTS) {
    const error = `whoever asked its questions was ended ${MOST_ATTEMPTS} times`;
    await finishRun(database, run, { error });
    return run.id;
  }
  const cases = await readCases(database, run.baseId);
  const known = await readResults(database, run.id);
  if (!(await askRest(options, run, cases, known))) return run.id;
  const asked = cases.flatMap((each) => {
    const result = known.get(each.id);
    return result === undefined ? [] : [{ question: questionOf(each), result }];
  });
  const summary = summariseCases(
    asked.map(({ question }) => question),
    asked.map(({ result }) => result),
  );
  await finishRun(database, run, { summary });
  return run.id;
}

/** Asks what has not been asked, and adds it to what is known. False: it is not this process's work any more. */
async function askRest(
  options: RunOptions,
  run: ClaimedRun,
  cases: readonly EvaluationCase[],
  known: Map<string, EvaluationResult>,
): Promise<boolean> {
  const { database, isStopped = () => false } = options;
  let unsaved = new Map<string, EvaluationResult>();
  const atOnce = await atOnceFor(options, run);
  const keepEveryMs = atOnce === 1 ? KEEP_EVERY_MS : 0;
  let keepAtMs = performance.now() + keepEveryMs;
  const claim = { isOurs: true };
  const keep = async (): Promise<void> => {
    const results = unsaved;
    unsaved = new Map();
    keepAtMs = performance.now() + keepEveryMs;
    if (!(await saveResults(database, run, { leaseMs: LEASE_MS, results }))) claim.isOurs = false;
  };
  const purse = createPurse();
  const rest = cases.filter(({ id }) => !known.has(id));
  await askSeveral(
    rest,
    async (each) => {
      const result = await askCase({ ...options, purse }, run, { id: each.id, ...questionOf(each) });
      known.set(each.id, result);
      unsaved.set(each.id, result);
      if (performance.now() >= keepAtMs) await keep();
    },
    { atOnce, isOver: () => !claim.isOurs || isStopped() },
  );
  if (claim.isOurs) await keep();
  if (claim.isOurs && isStopped()) await leaveRun(database, run);
  return claim.isOurs && !isStopped();
}

/** Where no model is asked, all of it is work of this process, and others would only wait in between. */
async function atOnceFor({ ai }: RunOptions, { workspaceId, provider }: ClaimedRun): Promise<number> {
  if (provider === RETRIEVAL) return 1;
  return provider !== null || (await ai.providers.open(workspaceId)).chain.length > 0 ? AT_ONCE : 1;
}

async function askCase(
  { purse, ...options }: RunOptions & { purse: Purse },
  { id: runId, workspaceId, baseId, provider }: ClaimedRun,
  { id, ...question }: EvaluationQuestion & { id: string },
): Promise<EvaluationResult> {
  const purpose = 'evaluation' as const;
  const asking = { workspaceId, base: baseId, answerer: provider, key: `${runId}/${id}`, purpose, purse };
  return judgeCase(question, await answerQuestion(options, asking, question));
}
