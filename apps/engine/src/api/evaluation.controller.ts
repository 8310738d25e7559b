import { Controller } from '@nestjs/common';
import { compareCases } from '@nightshift/knowledge';
import { EvaluationGateSchema, EvaluationSetSchema, RETRIEVAL } from '@nightshift/schema';
import { Type } from 'typebox';
import { findBase, type Base } from '../knowledge/bases.js';
import {
  MOST_CASES,
  changeCase,
  findCase,
  listCases,
  putCases,
  removeCase,
  type EvaluationCase,
  type Whose,
} from '../learning/cases.js';
import { readGates, saveGate } from '../learning/gate.js';
import {
  findRun,
  listResults,
  listRuns,
  readResults,
  startRun,
  stopRun,
  type EvaluationRun,
} from '../learning/runs.js';
import { ApiProblem, notFound } from './api-problem.js';
import { Endpoint, type AnswerOf, type Call } from './endpoint.js';
import { InjectInstallation, type Installation } from './installation.js';
import {
  AnswererSchema,
  CaseInputSchema,
  CaseSchema,
  CasesQuerySchema,
  ComparisonSchema,
  GateSchema,
  ResultsQuerySchema,
  RunSchema,
  StoredResultSchema,
} from './learning-schemas.js';
import { IdSchema, PageQuerySchema, listOf } from './schemas.js';

const BASE = 'knowledge/bases/:base';
const READ = { allow: 'knowledge.read', problems: ['not-found'] } as const;
const WRITE = { allow: 'knowledge.write', problems: ['not-found', 'conflict'] } as const;

const CASES = {
  ...READ,
  method: 'GET',
  path: `${BASE}/cases`,
  summary: 'The questions that a base must answer, or must not; the newest first',
  query: CasesQuerySchema,
  answer: listOf(CaseSchema),
} as const;

const ADD_CASE = {
  ...WRITE,
  method: 'POST',
  path: `${BASE}/cases`,
  summary: 'Add a question to the evaluation of a base; one that is there already gets what is expected now',
  body: CaseInputSchema,
  status: 201,
  answer: CaseSchema,
} as const;

const IMPORT_CASES = {
  ...WRITE,
  method: 'POST',
  path: `${BASE}/cases/import`,
  summary: 'Add many questions: the file that `nightshift knowledge eval` reads',
  body: EvaluationSetSchema,
  answer: Type.Object({ cases: Type.Integer({ description: 'Of the base, now' }) }),
} as const;

const CHANGE_CASE = {
  ...WRITE,
  method: 'PUT',
  path: `${BASE}/cases/:case`,
  summary: 'Replace a question of the evaluation',
  body: CaseInputSchema,
  answer: CaseSchema,
} as const;

const REMOVE_CASE = {
  ...READ,
  allow: 'knowledge.write',
  method: 'DELETE',
  path: `${BASE}/cases/:case`,
  summary: 'Take a question out of the evaluation, and out of the results of its runs',
} as const;

const RUNS = {
  ...READ,
  method: 'GET',
  path: `${BASE}/runs`,
  summary: 'How a base did, the newest run first',
  query: PageQuerySchema,
  answer: listOf(RunSchema),
} as const;

const START = {
  ...WRITE,
  method: 'POST',
  path: `${BASE}/runs`,
  summary: 'Ask the base all its questions, in the background. A conflict when it has none',
  body: Type.Object({ provider: Type.Optional(AnswererSchema) }, { additionalProperties: false }),
  isBodyOptional: true,
  status: 202,
  answer: RunSchema,
} as const;

const RUN = {
  ...READ,
  method: 'GET',
  path: `${BASE}/runs/:run`,
  summary: 'A run: how far it is, and how the base did',
  answer: RunSchema,
} as const;

const STOP = {
  ...WRITE,
  method: 'POST',
  path: `${BASE}/runs/:run/stop`,
  summary: 'Stop a run; what has been asked stays',
  answer: RunSchema,
} as const;

const RESULTS = {
  ...READ,
  method: 'GET',
  path: `${BASE}/runs/:run/results`,
  summary: 'What became of each question of a run, also while it goes on',
  query: ResultsQuerySchema,
  answer: listOf(StoredResultSchema),
} as const;

const COMPARE = {
  ...READ,
  method: 'GET',
  path: `${BASE}/runs/:run/compare`,
  summary: 'What a run answers better than an earlier one, and what worse',
  query: Type.Object({ before: IdSchema }, { additionalProperties: false }),
  answer: ComparisonSchema,
} as const;

const GATE = {
  ...READ,
  method: 'GET',
  path: `${BASE}/gate`,
  summary: 'What a base must reach before flows that answer from it are published, and whether it does',
  answer: GateSchema,
} as const;

const SET_GATE = {
  ...READ,
  allow: 'knowledge.write',
  method: 'PUT',
  path: `${BASE}/gate`,
  summary: 'Say what a base must reach; an empty object asks for nothing',
  body: EvaluationGateSchema,
  answer: GateSchema,
} as const;

/** How good a base is, and how good it must be. */
@Controller('api/v1')
export class EvaluationController {
  constructor(@InjectInstallation() private readonly installation: Installation) {}

  @Endpoint(CASES)
  async cases({ caller, params, query }: Call<typeof CASES>): Promise<AnswerOf<typeof CASES>> {
    const { id } = await this.base(caller.workspaceId, params.base);
    return listCases(this.installation.database, id, query);
  }

  @Endpoint(ADD_CASE)
  async addCase({ caller, params, body }: Call<typeof ADD_CASE>): Promise<AnswerOf<typeof ADD_CASE>> {
    const { database } = this.installation;
    const whose = await this.whose(caller, params.base);
    const [id = ''] = await database.orm.transaction((tx) =>
      putCases(tx, whose, [{ ...body, origin: 'typed' }]),
    );
    return this.case(whose.baseId, id);
  }

  @Endpoint(IMPORT_CASES)
  async importCases({
    caller,
    params,
    body,
  }: Call<typeof IMPORT_CASES>): Promise<AnswerOf<typeof IMPORT_CASES>> {
    const { database } = this.installation;
    const whose = await this.whose(caller, params.base);
    const cases = body.questions.map((each) => ({ ...each, origin: 'imported' as const }));
    const count = await database.orm.transaction(async (tx) => {
      await putCases(tx, whose, cases);
      const [row] = await tx.query<{ count: number }[]>(
        'SELECT count(*)::integer AS count FROM evaluation_case WHERE base_id = $1',
        [whose.baseId],
      );
      if ((row?.count ?? 0) > MOST_CASES)
        throw new ApiProblem('conflict', `A base has at most ${MOST_CASES} questions; remove some first.`);
      return row?.count ?? 0;
    });
    return { cases: count };
  }

  @Endpoint(CHANGE_CASE)
  async changeCase({
    caller,
    params,
    body,
  }: Call<typeof CHANGE_CASE>): Promise<AnswerOf<typeof CHANGE_CASE>> {
    const whose = await this.whose(caller, params.base);
    const changed = await changeCase(this.installation.database, whose, { ...body, id: params.case });
    if (changed === 'gone') throw notFound('question', params.case);
    if (changed === 'taken') throw new ApiProblem('conflict', 'Another question of this base is the same.');
    return this.case(whose.baseId, params.case);
  }

  @Endpoint(REMOVE_CASE)
  async removeCase({ caller, params }: Call<typeof REMOVE_CASE>): Promise<AnswerOf<typeof REMOVE_CASE>> {
    const whose = await this.whose(caller, params.base);
    if (!(await removeCase(this.installation.database, whose, params.case)))
      throw notFound('question', params.case);
  }

  @Endpoint(RUNS)
  async runs({ caller, params, query }: Call<typeof RUNS>): Promise<AnswerOf<typeof RUNS>> {
    const { id } = await this.base(caller.workspaceId, params.base);
    return listRuns(this.installation.database, id, query);
  }

  @Endpoint(START)
  async start({ caller, params, body }: Call<typeof START>): Promise<AnswerOf<typeof START>> {
    const { workspaceId, id: actor } = caller;
    const { id: baseId, name } = await this.base(workspaceId, params.base);
    const provider = await this.providerOf(workspaceId, body?.provider);
    const id = await startRun(this.installation.database, workspaceId, { baseId, provider, actor });
    if (id === null)
      throw new ApiProblem('conflict', `The base "${name}" has no questions to be asked; add some first.`);
    return this.findRun(baseId, id);
  }

  @Endpoint(RUN)
  async run({ caller, params }: Call<typeof RUN>): Promise<AnswerOf<typeof RUN>> {
    const { id } = await this.base(caller.workspaceId, params.base);
    return this.findRun(id, params.run);
  }

  @Endpoint(STOP)
  async stop({ caller, params }: Call<typeof STOP>): Promise<AnswerOf<typeof STOP>> {
    const { id } = await this.base(caller.workspaceId, params.base);
    await this.findRun(id, params.run);
    if (!(await stopRun(this.installation.database, id, params.run)))
      throw new ApiProblem('conflict', 'This run is over already.');
    return this.findRun(id, params.run);
  }

  @Endpoint(RESULTS)
  async results({ caller, params, query }: Call<typeof RESULTS>): Promise<AnswerOf<typeof RESULTS>> {
    const { id } = await this.base(caller.workspaceId, params.base);
    await this.findRun(id, params.run);
    return listResults(this.installation.database, params.run, query);
  }

  @Endpoint(COMPARE)
  async compare({ caller, params, query }: Call<typeof COMPARE>): Promise<AnswerOf<typeof COMPARE>> {
    const { database } = this.installation;
    const { id } = await this.base(caller.workspaceId, params.base);
    const [before, after] = [await this.findRun(id, query.before), await this.findRun(id, params.run)];
    const turned = compareCases(
      await readResults(database, before.id),
      await readResults(database, after.id),
    );
    return { before, after, ...turned };
  }

  @Endpoint(GATE)
  async gate({ caller, params }: Call<typeof GATE>): Promise<AnswerOf<typeof GATE>> {
    const { id } = await this.base(caller.workspaceId, params.base);
    return this.readGate(caller.workspaceId, id);
  }

  @Endpoint(SET_GATE)
  async setGate({ caller, params, body }: Call<typeof SET_GATE>): Promise<AnswerOf<typeof SET_GATE>> {
    const { workspaceId, id: actor } = caller;
    const { id: baseId } = await this.base(workspaceId, params.base);
    await saveGate(this.installation.database, workspaceId, { baseId, gate: body, actor });
    return this.readGate(workspaceId, baseId);
  }

  private async readGate(workspaceId: string, baseId: string): Promise<AnswerOf<typeof GATE>> {
    const [found] = await readGates(this.installation.database.orm, workspaceId, [baseId]);
    if (found === undefined) throw notFound('knowledge base', baseId);
    const { base: _base, ...verdict } = found;
    return verdict;
  }

  /** Its id. A run that nobody could answer would only say that nobody did. */
  private async providerOf(workspaceId: string, wanted: string | undefined): Promise<string | null> {
    if (wanted === undefined) return null;
    if (wanted === RETRIEVAL) return RETRIEVAL;
    const { all } = await this.installation.ai.providers.open(workspaceId);
    const found = all.find(({ id, name }) => id === wanted || name === wanted);
    if (found === undefined) throw notFound('provider', wanted);
    return found.id;
  }

  private async whose(caller: { workspaceId: string; id: string }, base: string): Promise<Whose> {
    const { id: baseId } = await this.base(caller.workspaceId, base);
    return { workspaceId: caller.workspaceId, baseId, actor: caller.id };
  }

  private async base(workspaceId: string, idOrName: string): Promise<Base> {
    const base = await findBase(this.installation.database, workspaceId, idOrName);
    if (base === null) throw notFound('knowledge base', idOrName);
    return base;
  }

  private async case(baseId: string, id: string): Promise<EvaluationCase> {
    const found = await findCase(this.installation.database, baseId, id);
    if (found === null) throw notFound('question', id);
    return found;
  }

  private async findRun(baseId: string, id: string): Promise<EvaluationRun> {
    const run = await findRun(this.installation.database, baseId, id);
    if (run === null) throw notFound('run', id);
    return run;
  }
}
