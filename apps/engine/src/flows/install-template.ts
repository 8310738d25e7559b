import { fillEntries } from '@nightshift/knowledge';
import {
  checkFlow,
  fieldsFilledIn,
  namesUsed,
  pickText,
  type EvaluationQuestion,
  type KnownNames,
  type NameMap,
  type NamesUsed,
  type Problem,
  type Settlement,
} from '@nightshift/schema';
import { installBase, type InstalledBase } from '../knowledge/install-base.js';
import { putCases } from '../learning/cases.js';
import type { Database } from '../store/database.js';
import { lockName, type Tx } from '../store/tx.js';
import { joinTeams } from '../team/members.js';
import { writeAudit } from '../team/write-audit.js';
import { checkContext } from './check-context.js';
import { hasErrors, invalid, notFound, type FlowResult } from './flow-result.js';
import { storeFlow, type ImportedFlow } from './import-flow.js';
import { liveOverlaps } from './live-overlaps.js';
import { settleOverlaps } from './settle-overlaps.js';
import { loadKnownNames } from './known-names.js';
import { writeVersion } from './publish-flow.js';
import { showTemplate, type TemplateFolder } from './read-template.js';
import {
  addCalendars,
  addTags,
  addTeams,
  checkCalendars,
  putInFolder,
  withoutMapped,
} from './template-extras.js';
import { prepareFlows, type PreparedFlows } from './template-flows.js';

export interface TemplateRequest {
  templateId: string;
  /** Settings by key: `{ 'shop.name': 'Lamps' }`. What was filled in before stays unless named here. */
  values?: Readonly<Record<string, unknown>>;
  publish: boolean;
  /** Ids of the only channels it answers on; none for all. When absent, those chosen before, or all. */
  channels?: readonly string[];
  /** Also when its flows have been edited here, which is then lost. */
  replace?: boolean;
  /** Of the languages it speaks, the first for everybody else. When absent, those chosen before, or all. */
  languages?: readonly string[];
  /** What its flows and their folder are called is said in this one. */
  language?: string;
  /** What its teams, calendars, tags and knowledge bases are called here. What has a name here is not made. */
  names?: NameMap;
  /** Who answers what another live flow, by its id, would answer as well; what was settled before stays. */
  overlaps?: Readonly<Record<string, Settlement>>;
  actor: string;
  /** Epoch milliseconds; the system clock when absent. */
  nowMs?: number;
  /** Where the templates lie; those that come with Nightshift when absent. */
  folder?: string;
}

export interface InstalledTemplate {
  templateId: string;
  flows: Omit<ImportedFlow, 'warnings'>[];
  /** Names of what was made because it did not exist; what existed is left as it is. */
  calendars: string[];
  teams: string[];
  /** Those of the new teams that whoever installs it is in from now on. */
  joined: string[];
  /** Its knowledge bases, and what has become of each entry. */
  knowledge: InstalledBase[];
  /** Live flows of others that answer the same customers, or would when these are live too. */
  warnings: Problem[];
}

/** Installs a template's flows, calendars, teams and knowledge: all of it, or on any error none. */
export async function installTemplate(
  database: Database,
  workspaceId: string,
  request: TemplateRequest,
): Promise<FlowResult<InstalledTemplate>> {
  return database.orm.transaction(async (tx) => installIn(tx, workspaceId, request));
}

export interface TemplateRehearsal extends InstalledTemplate {
  /** When there are errors, nothing else is known. */
  problems: Problem[];
  /** What its flows name, before it gets other names here. */
  uses: NamesUsed;
}

/** What installing would do and say. Everything is done as it would be, and then undone. */
export async function rehearseTemplate(
  database: Database,
  workspaceId: string,
  request: TemplateRequest,
): Promise<TemplateRehearsal | null> {
  const found = await showTemplate(request.templateId, request.folder);
  if (found === null) return null;
  const uses = namesUsed(found.flows, checkContext().registry);
  const undone = new Undone();
  try {
    return await database.orm.transaction(async (tx): Promise<never> => {
      undone.result = await installIn(tx, workspaceId, request);
      throw undone;
    });
  } catch (error) {
    const { result } = undone;
    if (error !== undone || result === undefined) throw error;
    if (result.ok) return { ...result, uses, problems: result.flows.flatMap(({ problems }) => problems) };
    const nothing = { flows: [], calendars: [], teams: [], joined: [], knowledge: [], warnings: [] };
    return {
      templateId: request.templateId,
      ...nothing,
      uses,
      problems: result.reason === 'invalid' ? result.problems : [],
    };
  }
}

/** Thrown out of a transaction that is to leave no trace. */
class Undone extends Error {
  result: FlowResult<InstalledTemplate> | undefined;
}

async function installIn(
  tx: Tx,
  workspaceId: string,
  {
    templateId,
    values = {},
    publish,
    channels: only,
    languages,
    language,
    replace = false,
    names = {},
    overlaps = {},
    actor,
    nowMs = Date.now(),
    folder,
  }: TemplateRequest,
): Promise<FlowResult<InstalledTemplate>> {
  const found = await showTemplate(templateId, folder);
  if (found === null) return notFound;
  const template = withoutMapped(found.template, names);
  await lockName(tx, `templates of ${workspaceId}`);
  const prepared = await prepareFlows(tx, workspaceId, found, {
    values,
    channels: only,
    replace,
    names,
    languages,
    language,
  });
  if (hasErrors(prepared.problems)) return invalid(prepared.problems);
  const settled = await settleOverlaps(tx, workspaceId, { flows: prepared.flows, templateId, overlaps });
  const known = await knownWith(tx, workspaceId, {
    calendars: Object.keys(template.calendars ?? {}),
    teams: (template.teams ?? []).map(({ name }) => name),
    flows: prepared.flows.map(({ id }) => id),
    knowledge: (template.knowledge ?? []).map(({ name }) => name),
    fields: settled.flatMap((flow) => fieldsFilledIn(flow, checkContext())),
  });
  const context = checkContext(known);
  const checked = settled.map((flow) => ({ flow, problems: checkFlow(flow, context) }));
  const problems = [...checkCalendars(template), ...checked.flatMap((each) => each.problems)];
  if (hasErrors(problems)) return invalid(problems);
  const calendars = await addCalendars(tx, workspaceId, template);
  const teams = await addTeams(tx, workspaceId, template);
  // Until colleagues are, whoever sets it up is there for its customers.
  const joined = await joinTeams(tx, workspaceId, { id: actor, teams });
  const knowledge = await addKnowledge(tx, workspaceId, { ...found, template }, { ...prepared, actor });
  const flows: InstalledTemplate['flows'] = [];
  for (const each of checked) {
    const { flow, revision } = await storeFlow(tx, workspaceId, { ...each, actor, templateId });
    const version = publish ? await writeVersion(tx, { workspaceId, flow, actor, nowMs }) : null;
    flows.push({ id: flow.id, version, revision, problems: each.problems });
  }
  await addTags(tx, workspaceId, namesUsed(prepared.flows, context.registry).tags);
  await putInFolder(tx, workspaceId, {
    name: pickText(template.name, language ?? prepared.languages[0] ?? 'en', ['en']),
    flows: flows.filter(({ revision }) => revision === 1).map(({ id }) => id),
  });
  const warnings = await liveOverlaps(tx, workspaceId, { flows: settled, templateId });
  const detail = {
    ...{ calendars, teams, flows: flows.map(({ id }) => id) },
    knowledge: knowledge.map(({ name }) => name),
  };
  await writeAudit(tx, workspaceId, { actor, action: 'template.installed', subject: templateId, detail });
  return { ok: true, templateId, flows, calendars, teams, joined, knowledge, warnings };
}

/** The bases that are its own here, one after the other. */
async function addKnowledge(
  tx: Tx,
  workspaceId: string,
  { template, knowledge }: TemplateFolder,
  { values, languages, actor }: Pick<PreparedFlows, 'values' | 'languages'> & { actor: string },
): Promise<InstalledBase[]> {
  const own = new Set((template.knowledge ?? []).map(({ name }) => name));
  const unspoken = template.languages.filter((language) => !languages.includes(language));
  const installed: InstalledBase[] = [];
  for (const { name, entries, questions } of knowledge)
    if (own.has(name)) {
      const filled = fillEntries(entries, values, unspoken);
      const base = await installBase(tx, workspaceId, { name, entries: filled, actor });
      installed.push(base);
      const spoken = questions.filter(
        ({ language }) => language === undefined || !unspoken.includes(language),
      );
      // Later on its evaluation is the work of whoever owns the base.
      if (base.isNew && spoken.length > 0) await addQuestions(tx, { workspaceId, name, actor }, spoken);
    }
  return installed;
}

/** The questions that the template brings for a base become cases of its evaluation. */
async function addQuestions(
  tx: Tx,
  { workspaceId, name, actor }: { workspaceId: string; name: string; actor: string },
  questions: readonly EvaluationQuestion[],
): Promise<void> {
  const [base] = await tx.query<{ id: string }[]>(
    'SELECT id FROM knowledge_base WHERE workspace_id = $1 AND name = $2',
    [workspaceId, name],
  );
  if (base === undefined) return;
  const cases = questions.map((question) => ({ ...question, origin: 'imported' as const }));
  await putCases(tx, { workspaceId, baseId: base.id, actor }, cases);
}

/** The names that exist, and those that the template brings. */
async function knownWith(
  tx: Tx,
  workspaceId: string,
  {
    calendars,
    teams,
    flows,
    knowledge,
    fields,
  }: Required<Pick<KnownNames, 'calendars' | 'teams' | 'flows' | 'knowledge' | 'fields'>>,
): Promise<KnownNames> {
  const known = await loadKnownNames(tx, workspaceId);
  return {
    ...known,
    calendars: [...(known.calendars ?? []), ...calendars],
    teams: [...(known.teams ?? []), ...teams],
    flows: [...(known.flows ?? []), ...flows],
    knowledge: [...(known.knowledge ?? []), ...knowledge],
    fields: [...(known.fields ?? []), ...fields],
  };
}
