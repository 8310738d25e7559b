import { validate } from '@nightshift/schema';
import { Type } from 'typebox';
import {
  compareEvaluations,
  evaluate,
  EvaluationSetSchema,
  type Comparison,
  type Evaluation,
  type EvaluationSet,
} from '../knowledge/evaluate.js';
import { readJson } from './files.js';
import { withInstallation, type InstallationOptions } from './installation.js';
import { openKnowledge, requireBase } from './knowledge-ask.js';
import { CommandError, type Terminal } from './terminal.js';

export interface KnowledgeEvalOptions extends InstallationOptions {
  minTop3?: number;
  maxWrong?: number;
  before?: string;
  json?: boolean;
}

const EarlierSchema = Type.Object({
  cases: Type.Array(Type.Object({ question: Type.String(), outcome: Type.String() })),
});

/** `knowledge eval BASE SET`: how often the right passage is found, and how often a wrong one is answered from. */
export async function knowledgeEval(
  terminal: Terminal,
  name: string,
  file: string,
  { minTop3, maxWrong, before, json = false, ...options }: KnowledgeEvalOptions,
): Promise<number> {
  const set = readSet(file, await readJson(file));
  const earlier = before === undefined ? undefined : readEarlier(before, await readJson(before));
  const evaluation = await withInstallation(options, async ({ database, workspaceId }) => {
    const base = await requireBase(database, workspaceId, name);
    const knowledge = openKnowledge(database);
    return evaluate(set, [base], (query) => knowledge.search(workspaceId, query));
  });
  const comparison = earlier === undefined ? undefined : compareEvaluations(earlier, evaluation);
  const misses = [
    minTop3 !== undefined && evaluation.top3 < minTop3 ? `top-3 is ${evaluation.top3}, below ${minTop3}` : [],
    maxWrong !== undefined && evaluation.wrong > maxWrong
      ? `${evaluation.wrong} are answered wrongly, above ${maxWrong}`
      : [],
  ].flat();
  if (json)
    terminal.printJson({
      base: name,
      ...evaluation,
      ...(comparison === undefined ? {} : { comparison }),
      passed: misses.length === 0,
    });
  else terminal.print(describe(name, evaluation, comparison));
  for (const miss of misses) terminal.complain(`${name}: ${miss}.`);
  return misses.length === 0 ? 0 : 1;
}

function readSet(file: string, document: unknown): EvaluationSet {
  const [issue] = validate(EvaluationSetSchema, document);
  if (issue !== undefined) throw new CommandError(`${file}: ${issue.message}.`);
  // It has just been checked.
  return document as EvaluationSet;
}

function readEarlier(file: string, document: unknown): Pick<Evaluation, 'cases'> {
  if (validate(EarlierSchema, document).length > 0)
    throw new CommandError(
      `${file} is not what "knowledge eval --json" prints; run it once with --json and keep that.`,
    );
  // It has just been checked for what is read of it.
  return document as Pick<Evaluation, 'cases'>;
}

function describe(name: string, evaluation: Evaluation, comparison: Comparison | undefined): string {
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  const { questions, top1, top3, right, unsure, wrong, latencyMs, cases } = evaluation;
  const wrongly = cases.filter(({ outcome }) => outcome === 'wrong').slice(0, 10);
  return [
    `${name}: ${questions} questions`,
    `  found first ${percent(top1)}, among three ${percent(top3)}`,
    `  right ${percent(right)}, not sure ${percent(unsure)}, wrong ${percent(wrong)}`,
    `  ${latencyMs.p50} ms in the middle, ${latencyMs.p99} ms at p99; cost 0`,
    ...wrongly.map(({ question, found }) => `  wrong: ${question} → ${found ?? ''}`),
    ...(comparison?.better ?? []).map((question) => `  better: ${question}`),
    ...(comparison?.worse ?? []).map((question) => `  worse: ${question}`),
  ].join('\n');
}
