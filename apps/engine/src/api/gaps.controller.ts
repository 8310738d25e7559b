import { Controller } from '@nestjs/common';
import { isOtherLanguage } from '@nightshift/ai';
import { Type } from 'typebox';
import { findBase } from '../knowledge/bases.js';
import { languageOf } from '../knowledge/language-of.js';
import { addGap, dismissGap, findGap, listGaps, reopenGap, type Gap } from '../learning/gaps.js';
import { gatherNow, readGathering } from '../learning/gather-now.js';
import { ApiProblem, notFound } from './api-problem.js';
import { Endpoint, type AnswerOf, type Call } from './endpoint.js';
import { InjectInstallation, type Installation } from './installation.js';
import { StoredPassageSchema, entryOf } from './knowledge-schemas.js';
import { AddGapSchema, GapSchema, GapsQuerySchema, GatheringSchema } from './learning-schemas.js';
import { listOf } from './schemas.js';

const PROBLEMS = ['not-found', 'conflict'] as const;
const DECIDE = { method: 'POST', allow: 'knowledge.write', answer: GapSchema, problems: PROBLEMS } as const;

const GAPS = {
  method: 'GET',
  path: 'knowledge/gaps',
  summary:
    'What customers asked and nobody could answer from a base, those that ask the same together; gathered every night. What was asked most often first, and what is far off last',
  allow: 'knowledge.read',
  query: GapsQuerySchema,
  answer: listOf(GapSchema),
  problems: ['not-found'],
} as const;

const GAP = {
  method: 'GET',
  path: 'knowledge/gaps/:gap',
  summary: 'A gap: who asked, what a person said to it, and a draft',
  allow: 'knowledge.read',
  answer: GapSchema,
  problems: ['not-found'],
} as const;

const ADD = {
  ...DECIDE,
  path: 'knowledge/gaps/:gap/add',
  summary:
    'Add the question with its answer to a base, for all markets unless one is named; it is found at once. What customers asked joins the evaluation of the base',
  body: AddGapSchema,
  isBodyOptional: true,
  answer: Type.Object({ gap: GapSchema, entry: StoredPassageSchema }),
  problems: ['not-found', 'conflict', 'request.invalid', 'knowledge.other-language'],
} as const;

const DISMISS = {
  ...DECIDE,
  path: 'knowledge/gaps/:gap/dismiss',
  summary: 'Nobody needs to answer it; it does not come back',
} as const;

const REOPEN = {
  ...DECIDE,
  path: 'knowledge/gaps/:gap/reopen',
  summary: 'Take back what was decided; what was added goes out of the base again',
} as const;

const GATHERING = {
  method: 'GET',
  path: 'knowledge/gaps/gathering',
  summary: 'How far the gathering of gaps by hand is, or how the last one went',
  allow: 'knowledge.read',
  answer: GatheringSchema,
} as const;

const GATHER = {
  method: 'POST',
  path: 'knowledge/gaps/gather',
  summary:
    'Gather now what customers asked since the night, and look for drafts, in the background; while that goes on, it is not begun again',
  allow: 'knowledge.write',
  status: 202,
  answer: GatheringSchema,
} as const;

/** What the knowledge bases do not know. */
@Controller('api/v1')
export class GapsController {
  constructor(@InjectInstallation() private readonly installation: Installation) {}

  @Endpoint(GAPS)
  async gaps({ caller, query }: Call<typeof GAPS>): Promise<AnswerOf<typeof GAPS>> {
    const { base, ...filters } = query;
    const baseId = base === undefined ? {} : { baseId: await this.baseId(caller.workspaceId, base) };
    return listGaps(this.installation.database, caller.workspaceId, { ...filters, ...baseId });
  }

  @Endpoint(GATHERING)
  async gathering({ caller }: Call<typeof GATHERING>): Promise<AnswerOf<typeof GATHERING>> {
    return readGathering(this.installation.database, caller.workspaceId);
  }

  @Endpoint(GATHER)
  async gather({ caller }: Call<typeof GATHER>): Promise<AnswerOf<typeof GATHER>> {
    const { database, knowledge, vectorBook, ai, log, clock } = this.installation;
    const { work } = await gatherNow({ database, knowledge, vectorBook, ai, log, clock });
    work.catch((error: unknown) => log.error({ error: String(error) }, 'the gathering of gaps was lost'));
    return readGathering(database, caller.workspaceId);
  }

  @Endpoint(GAP)
  async gap({ caller, params }: Call<typeof GAP>): Promise<AnswerOf<typeof GAP>> {
    return this.find(caller.workspaceId, params.gap);
  }

  @Endpoint(ADD)
  async add({ caller, params, body = {} }: Call<typeof ADD>): Promise<AnswerOf<typeof ADD>> {
    const { database, knowledge } = this.installation;
    const { workspaceId, id: actor } = caller;
    const gap = await this.find(workspaceId, params.gap);
    const base = body.base ?? gap.base?.id;
    const draft = gap.draft?.isForeign === true ? undefined : gap.draft?.answer;
    const answer = body.answer ?? draft;
    if (base === undefined) throw missing('base', 'say which base it goes into');
    if (answer === undefined) throw missing('answer', whyNoDraft(gap));
    const baseId = await this.baseId(workspaceId, base);
    const { question = gap.title, language, market = null } = body;
    if (language === undefined) refuseOtherLanguage(answer, gap);
    const known = language ?? (gap.language === 'und' ? undefined : gap.language);
    const entry = entryOf({
      ...{ question, answer },
      ...(known === undefined ? {} : { language: known }),
      ...(market === null ? {} : { market }),
    });
    const added = await addGap(database, { workspaceId, id: gap.id, actor }, { baseId, entry });
    if (added === null) throw new ApiProblem('conflict', 'Somebody has added it already.');
    knowledge.changed(workspaceId);
    return { gap: await this.find(workspaceId, gap.id), entry: added };
  }

  @Endpoint(DISMISS)
  async dismiss({ caller, params }: Call<typeof DISMISS>): Promise<AnswerOf<typeof DISMISS>> {
    const { workspaceId, id: actor } = caller;
    const { id } = await this.find(workspaceId, params.gap);
    if (!(await dismissGap(this.installation.database, { workspaceId, id, actor })))
      throw new ApiProblem('conflict', 'It is not open any more.');
    return this.find(workspaceId, id);
  }

  @Endpoint(REOPEN)
  async reopen({ caller, params }: Call<typeof REOPEN>): Promise<AnswerOf<typeof REOPEN>> {
    const { workspaceId, id: actor } = caller;
    const { id } = await this.find(workspaceId, params.gap);
    if (!(await reopenGap(this.installation.database, { workspaceId, id, actor })))
      throw new ApiProblem('conflict', 'It is open already.');
    this.installation.knowledge.changed(workspaceId);
    return this.find(workspaceId, id);
  }

  private async find(workspaceId: string, id: string): Promise<Gap> {
    const gap = await findGap(this.installation.database, workspaceId, id);
    if (gap === null) throw notFound('gap', id);
    return gap;
  }

  private async baseId(workspaceId: string, idOrName: string): Promise<string> {
    const base = await findBase(this.installation.database, workspaceId, idOrName);
    if (base === null) throw notFound('knowledge base', idOrName);
    return base.id;
  }
}

function whyNoDraft({ draft, language }: Gap): string {
  if (draft === null) return 'there is no draft; write one';
  const spoken = draft.language ?? 'und';
  return `the question is in ${language} and its draft in ${spoken}, so it is added only by whoever sends it. Write one in ${language}, or send the draft with "language": "${spoken}"`;
}

/** Stored as what it is not, it would be said to those who cannot read it. */
function refuseOtherLanguage(answer: string, { language }: Gap): void {
  if (language === 'und' || !isOtherLanguage(answer, language)) return;
  const spoken = languageOf(answer);
  throw new ApiProblem(
    'knowledge.other-language',
    `The question is in ${language} and the answer in ${spoken}. Write it in ${language}, or add it with "language": "${spoken}".`,
    { language: spoken },
  );
}

function missing(field: string, hint: string): ApiProblem {
  return new ApiProblem('request.invalid', `"${field}" is missing; ${hint}.`);
}
