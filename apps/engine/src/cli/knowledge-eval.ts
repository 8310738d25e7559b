import { randomUUID } from 'node:crypto';
import {
  compareCases,
  judgeCase,
  missedLimits,
  summariseCases,
  type Comparison,
  type GateMiss,
} from '@nightshift/knowledge';
import {
  EvaluationSetSchema,
  RETRIEVAL,
  isTableFile,
  repeatedIn,
  questionsInTable,
  validate,
  type EvaluationGate,
  type EvaluationQuestion,
  type EvaluationResult,
  type EvaluationSet,
  type EvaluationSummary,
} from '@nightshift/schema';
import { Type } from 'typebox';
import { askSeveral, AT_ONCE } from '../learning/ask-several.js';
import { answerQuestion } from '../learning/answer-question.js';
import { questionOf, readCases } from '../learning/cases.js';
import { readGates } from '../learning/gate.js';
import { createPurse } from '../learning/purse.js';
import { readJson, readText } from './files.js';
import { withInstallation, type InstallationOptions } from './installation.js';
import { answererOf, requireBase, withMinds } from './knowledge-tools.js';
import { CommandError, type Terminal } from './terminal.js';

export interface KnowledgeEvalOptions extends InstallationOptions, EvaluationGate {
  provider?: string;
  before?: string;
  json?: boolean;
}

const EarlierSchema = Type.Object({
  cases: Type.Array(Type.Object({ question: Type.String(), outcome: Type.String() })),
});

interface Evaluated {
  questions: readonly EvaluationQuestion[];
  cases: EvaluationResult[];
  /** Of the base. */
  gate: EvaluationGate;
}

/** `knowledge eval BASE [SET]`: how often it answers rightly, from a file or from the questions that are stored with the base. */
export async function knowledgeEval(
  terminal: Terminal,
  name: string,
  file: string | undefined,
  { provider, before, json = false, data, ...limits }: KnowledgeEvalOptions,
): Promise<number> {
  const set = file === undefined ? undefined : await readSet(file);
  const earlier = before === undefined ? undefined : readEarlier(before, await readJson(before));
  const { questions, cases, gate } = await askAll(name, set?.questions, { provider, data });
  const summary = summariseCases(questions, cases);
  const comparison = earlier === undefined ? undefined : compareCases(byQuestion(earlier), byQuestion(cases));
  // Whoever names a limit asks for that one; the base's own are those its flows are held to.
  const isNamed = limitsIn(limits).length > 0;
  const applied = isNamed ? limits : gate;
  const misses = missedLimits(applied, summary);
  const limitsApplied = Object.fromEntries(limitsIn(applied));
  if (json)
    terminal.printJson({
      base: name,
      ...summary,
      cases,
      ...(comparison === undefined ? {} : { comparison: questionsOf(comparison) }),
      limits: limitsApplied,
      limitsFrom: limitsIn(applied).length === 0 ? null : isNamed ? 'command' : 'base',
      // Where nothing was asked for, nothing was passed.
      passed: limitsIn(applied).length === 0 ? null : misses.length === 0,
    });
  else
    terminal.print(
      [describe(name, { summary, cases }, comparison), ...(isNamed ? [] : sayGate(gate))].join('\n'),
    );
  for (const miss of misses) terminal.complain(`${name}: ${sayMiss(miss)}.`);
  return misses.length === 0 ? 0 : 1;
}

async function askAll(
  name: string,
  given: readonly EvaluationQuestion[] | undefined,
  { provider, data }: { provider: string | undefined; data: string | undefined },
): Promise<Evaluated> {
  return withInstallation(
    data === undefined ? {} : { data },
    async ({ database, workspaceId }) => {
      const base = await requireBase(database, workspaceId, name);
      const [gated] = await readGates(database.orm.manager, workspaceId, [base]);
      const gate = gated?.gate ?? {};
      const questions = given ?? (await readCases(database, base)).map(questionOf);
      if (questions.length === 0)
        throw new CommandError(
          `The base "${name}" has no questions of its own yet; name a file of them, or add some in the editor.`,
        );
      const key = `eval/${randomUUID()}`;
      return withMinds(database, data, async ({ knowledge, ai }) => {
        const answerer = await answererOf(ai, workspaceId, provider);
        const purse = createPurse();
        const results = new Map<number, EvaluationResult>();
        await askSeveral(
          questions,
          async (question, index) => {
            const purpose = 'evaluation' as const;
            const asking = { workspaceId, base, answerer, key: `${key}/${index}`, purpose, purse };
            results.set(
              index,
              judgeCase(question, await answerQuestion({ knowledge, ai }, asking, question)),
            );
          },
          { atOnce: answerer === RETRIEVAL ? 1 : AT_ONCE },
        );
        const cases = [...questions.keys()].flatMap((index) => results.get(index) ?? []);
        return { questions, cases, gate };
      });
    },
    { mustExist: true },
  );
}

const byQuestion = (cases: readonly EvaluationResult[]): Map<string, EvaluationResult> =>
  new Map(cases.map((each) => [each.question, each]));

function questionsOf({ better, worse }: Comparison): { better: string[]; worse: string[] } {
  return {
    better: better.map(({ question }) => question),
    worse: worse.map(({ question }) => question),
  };
}

async function readSet(file: string): Promise<EvaluationSet> {
  const read = isTableFile(file) ? await readTable(file) : await readJson(file);
  const document = Array.isArray(read) ? { questions: read } : read;
  if (isEmptySet(document)) throw new CommandError(`${file} has no questions; write one such as ${EXAMPLE}.`);
  const [issue] = validate(EvaluationSetSchema, document);
  if (issue !== undefined) throw new CommandError(`${file}: ${issue.message}.`);
  // It has just been checked.
  const set = document as EvaluationSet;
  const repeated = repeatedIn(set.questions.map((each, index) => [index + 1, each]));
  if (repeated !== undefined) throw new CommandError(`${file}: ${sayRepeated('questions', repeated)}`);
  return set;
}

const isEmptySet = (document: unknown): boolean =>
  validate(Type.Object({ questions: Type.Array(Type.Unknown(), { maxItems: 0 }) }), document).length === 0;

const EXAMPLE = '{"question": "Do you ship to Malta?", "expect": {"facts": ["six days"]}}';

async function readTable(file: string): Promise<EvaluationQuestion[]> {
  const { parse } = await import('csv-parse/sync');
  const questions = questionsInTable(await readText(file), parse);
  if (Array.isArray(questions)) return questions;
  if (questions.fault === 'repeated') throw new CommandError(`${file}: ${sayRepeated('rows', questions)}`);
  throw new CommandError(
    questions.fault === 'noExpectation'
      ? `${file}: row ${questions.row} does not say what is expected; fill in a column such as facts or answer, or write "none" into answer.`
      : `${file} has no questions; its first row names the columns, one of them "question".`,
  );
}

function sayRepeated(
  what: 'questions' | 'rows',
  { first, second, question }: { first: number; second: number; question: string },
): string {
  return `${what} ${first} and ${second} ask the same, "${question}"; leave one out, or say for which language or market each is.`;
}

function readEarlier(file: string, document: unknown): EvaluationResult[] {
  if (validate(EarlierSchema, document).length > 0)
    throw new CommandError(
      `${file} is not what "knowledge eval --json" prints; run it once with --json and keep that.`,
    );
  // It has just been checked for what is read of it.
  return (document as { cases: EvaluationResult[] }).cases;
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

const LIMITS = {
  minTop3: (got, wanted) => `top-3 is ${got}, below ${wanted}`,
  maxWrong: (got, wanted) => `${got} are answered wrongly, above ${wanted}`,
  minAnswered: (got, wanted) => `${got} are answered, below ${wanted}`,
} satisfies Record<GateMiss['limit'], (got: string, wanted: string) => string>;

const LIMIT_NAMES = ['minTop3', 'maxWrong', 'minAnswered'] as const;

const limitsIn = (gate: EvaluationGate): [GateMiss['limit'], number][] =>
  LIMIT_NAMES.flatMap((name) => {
    const value = gate[name];
    return value === undefined ? [] : [[name, value]];
  });

const WANTED = {
  minTop3: (limit) => `at least ${limit} found among three`,
  maxWrong: (limit) => `at most ${limit} wrong`,
  minAnswered: (limit) => `at least ${limit} answered`,
} satisfies Record<GateMiss['limit'], (limit: string) => string>;

function sayGate(gate: EvaluationGate): string[] {
  const wanted = limitsIn(gate).map(([name, limit]) => WANTED[name](percent(limit)));
  return wanted.length === 0 ? [] : [`  held to the limits of the base: ${wanted.join(', ')}`];
}

function sayMiss({ limit, got, wanted }: GateMiss): string {
  return LIMITS[limit](percent(got), percent(wanted));
}

function describe(
  name: string,
  { summary, cases }: { summary: EvaluationSummary; cases: readonly EvaluationResult[] },
  comparison: Comparison | undefined,
): string {
  const { questions, top1, top3, right, unsure, wrong, latencyMs, cost, model } = summary;
  const wrongly = cases.filter(({ outcome }) => outcome === 'wrong').slice(0, 10);
  return [
    `${name}: ${questions} questions`,
    top1 !== null && top3 !== null
      ? `  found first ${percent(top1)}, among three ${percent(top3)}`
      : '  found first n/a, among three n/a: no question names the passage it is answered from',
    `  right ${percent(right)}, not sure ${percent(unsure)}, wrong ${percent(wrong)}`,
    `  ${latencyMs.p50} ms in the middle, ${latencyMs.p95 ?? latencyMs.p99} ms at p95, ${latencyMs.p99} ms at p99; cost $${cost.toFixed(4)}`,
    ...(model === undefined
      ? []
      : [
          `  answers of the model: ${model.withheld} of ${model.written} not said, ${model.shortened} said in part`,
        ]),
    ...cases.flatMap(({ question, unsaid }) =>
      unsaid === undefined
        ? []
        : [`  ${unsaid.what === 'all' ? 'not said' : 'said in part'}: ${question} → ${unsaid.why}`],
    ),
    ...wrongly.map(({ question, answer }) => `  wrong: ${question} → ${(answer ?? '').slice(0, 100)}`),
    ...(comparison?.better ?? []).map(({ question }) => `  better: ${question}`),
    ...(comparison?.worse ?? []).map(({ question }) => `  worse: ${question}`),
  ].join('\n');
}
