import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { CalendarSchema, checkCalendar, type Calendar } from '@nightshift/calendar';
import {
  checkTemplate,
  checkWords,
  compileKeywords,
  matchKeywords,
  templatePaths,
  type KeywordRule,
} from '@nightshift/interpreter';
import { answerOffline, type AnswerInput } from '@nightshift/ai';
import { fillEntries } from '@nightshift/knowledge';
import { createBuiltinRegistry } from '@nightshift/nodes';
import {
  checkFlowText,
  checkTemplateEntries,
  checkTemplateFile,
  ConversationTestSchema,
  fillSettings,
  isJsonObject,
  sayCalendar,
  validate,
  type ConversationTest,
  type Flow,
  type Json,
  type ScriptKnowledge,
  type Template,
  type TemplateEntries,
  type Text,
} from '@nightshift/schema';
import { checkScript, runConversationTest, searchIn } from '@nightshift/simulator';

const here = path.dirname(fileURLToPath(import.meta.url));
const registry = createBuiltinRegistry();
const LANGUAGES = ['en', 'zh-CN', 'zh-TW'];

const englishOf = (text: Text | undefined): string | undefined =>
  isJsonObject(text) && LANGUAGES.every((language) => Object.hasOwn(text, language)) ? text['en'] : undefined;

/** A template with everything in its folder. */
interface Folder {
  place: string;
  template: Template;
  flows: Flow[];
  tests: { file: string; test: ConversationTest }[];
}

const names = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

describe.each(names)('%s', (name) => {
  const folder = readFolder(name);
  const { place, template, flows, tests } = folder;

  test('has a name for its calendars in every language', () => {
    for (const calendar of Object.keys(template.calendars ?? {}))
      for (const language of ['zh-CN', 'zh-TW'])
        expect(sayCalendar(calendar, language)).not.toBe(sayCalendar(calendar, 'en'));
  });

  test('describes itself, and brings what it names', () => {
    expect(checkTemplateFile(template, validate)).toEqual([]);
    expect(template.id).toBe(name);
    // In each language, and in English as the flows themselves say it.
    expect(
      Object.entries(template.flowTitles ?? {}).map(([id, title]) => [
        id,
        englishOf(title.name),
        englishOf(title.description),
      ]),
    ).toEqual(flows.map(({ id, name: own, description }) => [id, own, description]));
    const files = readdirSync(place);
    expect(files).toEqual(expect.arrayContaining([...template.flows, template.picture, 'README.md']));
    expect(readText(place, 'README.md')).toContain(`](${template.picture ?? ''})`);
    expect(template.flows).toEqual(
      files.filter((file) => /^(?!template\b)(?!.*\.test\.).*\.json$/.test(file)).sort(asIn(template.flows)),
    );
  });

  test('can be installed with nothing filled in, and shows in the simulator what that gives', () => {
    const { values, issues } = fillSettings(template, {});
    expect(issues).toEqual([]);
    const kept = flows.flatMap((flow) =>
      Object.entries(flow.values ?? {}).filter(([, value]) => value !== ''),
    );
    expect(kept.filter(([key, value]) => JSON.stringify(values[key]) !== JSON.stringify(value))).toEqual([]);
    const answers = entriesIn(folder).flatMap((entry) =>
      entry.answers.flatMap((each) => Object.values(each)),
    );
    const used = new Set([
      ...flows.flatMap((flow) => Object.keys(flow.values ?? {})),
      ...answers.flatMap(templatePaths),
    ]);
    expect(template.settings.map(({ key }) => key).filter((key) => !used.has(key))).toEqual([]);
  });

  test('brings answers that read nothing but its settings, in each language', () => {
    const keys = new Set(template.settings.map(({ key }) => key));
    for (const { entries } of template.knowledge ?? [])
      expect(checkTemplateEntries(JSON.parse(readText(place, entries)), validate)).toEqual([]);
    const answers = entriesIn(folder).flatMap((entry) => entry.answers);
    expect(answers.flatMap((answer) => Object.values(answer)).flatMap(checkTemplate)).toEqual([]);
    const read = answers.flatMap((answer) => Object.values(answer).flatMap(templatePaths));
    expect(read.filter((path) => !keys.has(path))).toEqual([]);
    const isFor = ({ market }: TemplateEntries['entries'][number]) => market === undefined;
    // The first base is what the flows speak; one beside it adds the same languages to each of its entries.
    for (const [at, base] of (template.knowledge ?? []).entries()) {
      const own = entriesOf(place, base.entries).filter(isFor);
      const languages = at === 0 ? LANGUAGES : Object.keys(own[0]?.questions ?? {});
      expect(at === 0 || languages.every((language) => !LANGUAGES.includes(language))).toBe(true);
      for (const { id, questions } of own)
        expect([id, ...Object.keys(questions)]).toEqual([id, ...languages]);
    }
  });

  test.each(LANGUAGES)('answers what customers ask in %s, from its knowledge alone', (language) => {
    const { standard, others } = evaluate(folder, language);
    expect(standard.right.length).toBeGreaterThanOrEqual(0.75 * standard.all);
    expect(standard.wrong.length).toBeLessThanOrEqual(0.1 * standard.all);
    expect(others.wrong.length).toBeLessThanOrEqual(0.4 * others.all);
  });

  test('is asked in other words than its entries have', () => {
    const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
    const wordings = entriesIn(folder).flatMap(({ questions }) => Object.values(questions).flat().map(plain));
    const asked = casesIn(folder).map(({ question }) => plain(question));
    expect(asked.filter((question) => wordings.includes(question))).toEqual([]);
  });

  test('brings calendars in which nothing is wrong', () => {
    for (const calendar of Object.values(template.calendars ?? {})) {
      expect(validate(CalendarSchema, calendar)).toEqual([]);
      expect(checkCalendar(calendar as Calendar)).toEqual([]);
    }
  });

  test.each(template.flows)('%s has no problem', (file) => {
    const known = {
      calendars: Object.keys(template.calendars ?? {}),
      teams: (template.teams ?? []).map((team) => team.name),
      flows: flows.map(({ id }) => id),
      values: template.settings.map(({ key }) => key),
    };
    const templates = { checkTemplate, templatePaths };
    const words = (flow: Flow) => checkWords(flow, registry);
    const context = { registry, validate, templates, known, checkWords: words };
    expect(checkFlowText(readText(place, file), context).problems).toEqual([]);
  });

  test('speaks each language throughout, in its own characters', () => {
    const answers = entriesIn(folder).flatMap((entry) => entry.answers);
    const texts = [template, ...flows, ...answers.filter(isInEach)].flatMap(textsIn);
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((text) => LANGUAGES.some((language) => (text[language] ?? '') === ''))).toEqual([]);
    expect(texts.map((text) => text['zh-CN'] ?? '').filter((text) => TRADITIONAL.test(text))).toEqual([]);
    expect(texts.map((text) => text['zh-TW'] ?? '').filter((text) => SIMPLIFIED.test(text))).toEqual([]);
  });

  test('understands every button that it leaves for later', () => {
    const index = compileKeywords(keywordRules(flows, () => true));
    const buttons = flows.flatMap(buttonsLeftOpen);
    expect(buttons.filter((text) => matchKeywords(index, text).length === 0)).toEqual([]);
  });

  test('lets no other trigger take an answer that it offers', () => {
    const taken = flows.flatMap(choiceQuestions).flatMap(([question, answers]) => {
      const index = compileKeywords(keywordRules(flows, (trigger) => interrupts(trigger, question)));
      return answers.filter((text) => matchKeywords(index, text).length > 0);
    });
    expect(taken).toEqual([]);
  });

  test('is tested in each language, in four time zones, against the calendars it brings', () => {
    expect(tests.length).toBeGreaterThanOrEqual(Math.max(15, 5 * flows.length));
    const contacts = tests.map((each) => each.test.contact);
    expect(contacts.map((contact) => contact?.language)).toEqual(expect.arrayContaining(LANGUAGES));
    expect(new Set(contacts.map((contact) => contact?.zone)).size).toBeGreaterThanOrEqual(4);
    for (const { test: each } of tests) expect(each.calendars).toEqual(template.calendars);
  });

  for (const { file, test: each } of tests) {
    test(`${file}: ${each.name}`, () => {
      expect(checkScript(ConversationTestSchema, each, validate)).toEqual([]);
      const live = [each.flow ?? 'flow.json', ...(each.flows ?? [])].map((flow) =>
        readFlow(path.dirname(path.join(place, file)), flow),
      );
      // It may add a flow of its own, to make something heard that the customer does not hear.
      expect(live.map(({ id }) => id)).toEqual(expect.arrayContaining(flows.map(({ id }) => id)));
      const knowledge = knowledgeOf(folder, each.values);
      const { failures } = runConversationTest({ knowledge, ...each }, live, registry);
      expect(failures.map(({ message }) => message)).toEqual([]);
    });
  }
});

function readFolder(name: string): Folder {
  const place = path.join(here, name);
  // Checked by the first test; what does not fit fails there, with the reason.
  const template = JSON.parse(readText(place, 'template.json')) as Template;
  const files = readdirSync(place, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.test.json'),
  );
  return {
    place,
    template,
    flows: template.flows.map((file) => readFlow(place, file)),
    tests: files
      .sort()
      .map((file) => ({ file, test: JSON.parse(readText(place, file)) as ConversationTest })),
  };
}

function entriesIn({ place, template }: Folder): TemplateEntries['entries'] {
  return (template.knowledge ?? []).flatMap(({ entries }) => entriesOf(place, entries));
}

function entriesOf(place: string, file: string): TemplateEntries['entries'] {
  return (JSON.parse(readText(place, file)) as TemplateEntries).entries;
}

/** The bases as they are once the template is installed with these values. */
function knowledgeOf(folder: Folder, values: ConversationTest['values'] = {}): ScriptKnowledge {
  const { place, template } = folder;
  const filled = { ...fillSettings(template, {}).values, ...(values as Record<string, Json>) };
  return Object.fromEntries(
    (template.knowledge ?? []).map(({ name, entries }) => {
      const document = JSON.parse(readText(place, entries)) as TemplateEntries;
      const own = fillEntries(document.entries, filled);
      return [
        name,
        own.map(({ key: _key, market, ...entry }) => ({ ...entry, ...(market === null ? {} : { market }) })),
      ];
    }),
  );
}

/** As a step asks that says nothing else. */
const PLAIN: Omit<AnswerInput, 'question' | 'language' | 'bases'> = {
  ...{ style: 'auto', banned: [], maxLength: 600, known: {}, tools: [], maxSteps: 0, steps: [] },
  whenSpent: 'retrieval',
};

interface Case {
  question: string;
  language: string;
  expect: 'none' | { title: string };
}

function casesIn({ place, template }: Folder): Case[] {
  return (template.knowledge ?? []).flatMap(({ evaluation }) =>
    evaluation === undefined
      ? []
      : (JSON.parse(readText(place, evaluation)) as { questions: Case[] }).questions,
  );
}

/** What becomes of the questions that nothing was written for, by retrieval. */
function evaluate(folder: Folder, language: string) {
  const knowledge = knowledgeOf(folder);
  const search = searchIn(knowledge);
  // As the steps ask: a base that has questions of its own by itself.
  const isEvaluated = ({ evaluation }: { evaluation?: string }) => evaluation !== undefined;
  const bases = (folder.template.knowledge ?? []).filter(isEvaluated).map((base) => base.name);
  const answered = casesIn(folder)
    .filter((each) => each.language === language)
    .map(({ question, expect: expected }) => {
      const result = answerOffline({ ...PLAIN, question, language, bases }, search);
      const from = result.verdict === 'answered' ? result.sources[0]?.title : undefined;
      const isRight = expected === 'none' ? from === undefined : from === expected.title;
      return { question, isStandard: expected !== 'none', isRight, isWrong: !isRight && from !== undefined };
    });
  const share = (isStandard: boolean) => {
    const own = answered.filter((each) => each.isStandard === isStandard);
    const names = (test: (each: (typeof own)[number]) => boolean) =>
      own.filter(test).map(({ question }) => question);
    return {
      all: own.length,
      right: names(({ isRight }) => isRight),
      wrong: names(({ isWrong }) => isWrong),
    };
  };
  return { standard: share(true), others: share(false) };
}

function isInEach(answer: Readonly<Record<string, string>>): boolean {
  return Object.keys(answer).length === LANGUAGES.length;
}

function readText(place: string, file: string): string {
  return readFileSync(path.join(place, file), 'utf8');
}

function readFlow(place: string, file: string): Flow {
  return JSON.parse(readText(place, file)) as Flow;
}

function asIn(order: readonly string[]) {
  return (a: string, b: string) => order.indexOf(a) - order.indexOf(b);
}

/** Everything that is written per language, wherever it stands. */
function textsIn(value: unknown): Record<string, string>[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (!isJsonObject(value)) return [];
  const isText = LANGUAGES.some((language) => typeof value[language] === 'string');
  return isText ? [value as Record<string, string>] : Object.values(value).flatMap(textsIn);
}

type Trigger = Flow['triggers'][string];

function keywordRules(flows: readonly Flow[], isWanted: (trigger: Trigger) => boolean): KeywordRule[] {
  return flows.flatMap((flow) =>
    Object.entries(flow.triggers).flatMap(([id, trigger]) => {
      const words = registry.trigger(trigger.type)?.keywords(trigger.config);
      return words === undefined || !isWanted(trigger) ? [] : [{ id: `${flow.id}/${id}`, config: words }];
    }),
  );
}

/** What merely interrupts leaves alone what is plainly an answer, and no trigger interrupts the question that it asked itself. */
function interrupts({ rules, next }: Trigger, question: string): boolean {
  return rules?.interrupts === 'ends' && next !== question;
}

/** What customers may press after a run has ended: only a keyword can hear it. */
function buttonsLeftOpen({ nodes }: Flow): string[] {
  return Object.values(nodes)
    .filter(({ type, next }) => type === 'message.send' && (next['done'] ?? null) === null)
    .flatMap(({ config }) => (Array.isArray(config['buttons']) ? config['buttons'].filter(isJsonObject) : []))
    .filter(({ url }) => url === undefined)
    .flatMap(({ label }) => wordings(label));
}

/** Every question with choices, and all that is offered or understood as an answer to it. */
function choiceQuestions({ nodes }: Flow): [string, string[]][] {
  return Object.entries(nodes)
    .filter(([, { type }]) => type === 'ask.choice')
    .map(([id, { config }]) => {
      const choices = Array.isArray(config['choices']) ? config['choices'].filter(isJsonObject) : [];
      const answers = choices.flatMap(({ label, synonyms }) => [
        ...wordings(label),
        ...(Array.isArray(synonyms) ? synonyms.map(String) : []),
      ]);
      return [id, answers];
    });
}

function wordings(text: unknown): string[] {
  const all = isJsonObject(text) ? Object.values(text) : [text];
  return all.map((wording) => String(wording).replaceAll(/\{\{[^}]*\}\}/g, '1'));
}

/** Characters that only one of the two scripts has, among the most common ones. */
const TRADITIONAL =
  /[們個嗎麼這為時過還沒對說請問買賣價錢貨單訂運費優幾發貴顏開關裡從來國電話續經營週號碼應該讓謝辦轉灣難實現條樣點換壞錯誰給員網頁帳戶]/u;
const SIMPLIFIED =
  /[们个吗么这为时过还没对说请问买卖价钱货单订运费优几发贵颜开关里从来国电话续经营号码应该让谢办转湾难实现条样点换坏错谁给员网页账户]/u;
