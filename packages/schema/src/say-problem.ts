import { pointerKeys, type IssueRule } from './issue.js';
import { MEANT } from './fill-problem.js';
import { FLOW_PROBLEMS, type FlowProblemCode } from './flow-problems.js';
import type { Problem } from './problem.js';
import { PROBLEM_WORDS, type ProblemWords } from './problem-words.js';
import { closestLanguage } from './pick-text.js';

export interface SaidProblem {
  message: string;
  fix?: string;
}

/** Details that the reader knows better: the title of the field instead of its path, the label of a way out. */
export type ProblemDetails = Readonly<Record<string, string | number>>;

type Tongue = 'en' | 'zh-CN' | 'zh-TW';

/**
 * What is wrong and how to mend it, in the language of the reader. In English, without details, it is what the problem
 * says itself; a sentence that no other language knows (of a plugin, say) is shown in English, too.
 */
export function sayProblem(
  { code, path, message, fix, params: found = {}, words }: Problem,
  language = 'en',
  told: ProblemDetails = {},
): SaidProblem {
  const params = inSeconds(path, found);
  const details = code === 'flow.shape' ? { ...lastKey(path), ...told } : told;
  const own = { message, ...(fix === undefined ? {} : { fix }) };
  const tag = TONGUES.find((tongue) => tongue === closestLanguage(language, TONGUES)) ?? 'en';
  if (words !== undefined) return words[tag] ?? own;
  if (!isFlowProblem(code) || (tag === 'en' && Object.keys(details).length === 0)) return own;
  const said = tag === 'en' ? english(code) : PROBLEM_WORDS[code][tag];
  const known = { ...params, ...knownDetails(params, tag, details), ...details };
  if (code === 'flow.shape' && params['node'] !== undefined) known['issue'] = fillIn(OF_STEP[tag], known);
  const meant = params['meant'] === undefined ? '' : MEANT[tag];
  const mend = fixOfField(params, details, tag) ?? fixOf(said, params['fault']);
  return { message: fillIn(said.message, known), fix: fillIn(meant + mend, known) };
}

const TONGUES: readonly Tongue[] = ['en', 'zh-CN', 'zh-TW'];

function isFlowProblem(code: string): code is FlowProblemCode {
  return Object.hasOwn(FLOW_PROBLEMS, code);
}

function english(code: FlowProblemCode): ProblemWords {
  const template = FLOW_PROBLEMS[code];
  return { ...template, ...('fixOf' in template ? template.fixOf : {}) };
}

function fixOf({ fix, missing, foreign }: ProblemWords, fault: unknown): string {
  if (fault === 'missing') return missing ?? fix;
  return fault === 'foreign' ? (foreign ?? fix) : fix;
}

/** Only what is wrong with a value, without the step: it stands below its field. Undefined for what is known in English only. */
export function sayIssue(
  { path, params = {} }: Problem,
  language: string,
  field: string,
): string | undefined {
  const tag = TONGUES.find((tongue) => tongue === closestLanguage(language, TONGUES)) ?? 'en';
  const { issue } = knownDetails(inSeconds(path, params), tag, { field });
  return issue === undefined ? undefined : String(issue);
}

/** How a field that people know by its title is mended. */
function fixOfField({ rule }: ProblemDetails, { field }: ProblemDetails, tag: Tongue): string | undefined {
  if (field === undefined || rule === 'foreign') return undefined;
  return (isRule(rule) && TO_FILL_IN.has(rule) ? FILL_IN : CORRECT)[tag];
}

const TO_FILL_IN: ReadonlySet<IssueRule['type']> = new Set(['missing', 'empty', 'too-few']);

/** Nobody has drawn the flow yet: its fields have no titles, only the names that stand in the file. */
function lastKey(path: string): ProblemDetails {
  const key = pointerKeys(path).at(-1);
  return key === undefined ? {} : { field: key };
}

/** What is kept in milliseconds is shown in seconds. */
function inSeconds(path: string, params: ProblemDetails): ProblemDetails {
  const { limit } = params;
  return path.endsWith('Ms') && typeof limit === 'number' ? { ...params, limit: limit / 1000 } : params;
}

/** Details that are whole English phrases in `params`. */
function knownDetails(params: ProblemDetails, tag: Tongue, details: ProblemDetails): ProblemDetails {
  const { rule, kind } = params;
  const field = details['field'];
  const issue =
    field !== undefined || (isRule(rule) && tag !== 'en')
      ? (isRule(rule) ? RULES[rule] : UNFIT)[tag]
      : undefined;
  const part = tag !== 'en' && typeof kind === 'string' ? PARTS[kind]?.[tag] : undefined;
  return {
    ...(issue === undefined
      ? {}
      : { issue: ofOne(fillIn(issue, { ...params, field: field ?? params['place'] ?? '' })) }),
    ...(field === undefined ? {} : { place: tag === 'en' ? `"${field}"` : field }),
    ...(part === undefined ? {} : { part }),
    ...(tag !== 'en' && isBudget(params['budget']) ? { scope: BUDGETS[params['budget']][tag] } : {}),
    ...(tag === 'en' ? {} : { ...quotedAsIn(tag, params), ...quotedWay(tag, params) }),
  };
}

const QUOTED = /"(.*?)"(?:, |$)/g;
const MARKS = { 'zh-CN': '“”', 'zh-TW': '「」' } as const;

/** Lists of words and channels, which stand between straight quotes, with commas. */
function quotedAsIn(tag: keyof typeof MARKS, { shown, channels }: ProblemDetails): ProblemDetails {
  const lists = Object.entries({ shown, channels }).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const [open = '', close = ''] = MARKS[tag];
  return Object.fromEntries(
    lists.map(([name, list]) => [
      name,
      [...list.matchAll(QUOTED)].map(([, word = '']) => open + word + close).join('、'),
    ]),
  );
}

/** The name of a way out is told apart from the sentence around it. */
function quotedWay(tag: keyof typeof MARKS, { port }: ProblemDetails): ProblemDetails {
  const [open = '', close = ''] = MARKS[tag];
  return port === undefined ? {} : { port: `${open}${port}${close}` };
}

const BUDGETS = {
  perAnswer: { 'zh-CN': '单次回答', 'zh-TW': '單次回答' },
  perConversation: { 'zh-CN': '单个会话', 'zh-TW': '單個對話' },
};

function isBudget(value: unknown): value is keyof typeof BUDGETS {
  return typeof value === 'string' && Object.hasOwn(BUDGETS, value);
}

/** In English one is not several. */
function ofOne(sentence: string): string {
  return sentence.replace(/ 1 entries$/, ' one entry').replace(/ 1 characters$/, ' one character');
}

function isRule(value: unknown): value is IssueRule['type'] {
  return typeof value === 'string' && Object.hasOwn(RULES, value);
}

type Sentence = Readonly<Record<Tongue, string>>;
const say = (en: string, hans: string, hant: string): Sentence => ({ en, 'zh-CN': hans, 'zh-TW': hant });

const RULES: Readonly<Record<IssueRule['type'], Sentence>> = {
  missing: say('"{field}" is missing', '缺少“{field}”', '缺少「{field}」'),
  foreign: say('"{field}" is not known here', '“{field}”不属于此处', '「{field}」不屬於此處'),
  empty: say('"{field}" must not be empty', '“{field}”不能为空', '「{field}」不能留空'),
  'too-short': say(
    '"{field}" must have at least {limit} characters',
    '“{field}”至少要有 {limit} 个字符',
    '「{field}」至少要有 {limit} 個字元',
  ),
  'too-long': say(
    '"{field}" must have at most {limit} characters',
    '“{field}”最多 {limit} 个字符',
    '「{field}」最多 {limit} 個字元',
  ),
  format: say('"{field}" does not have the right form', '“{field}”的格式不对', '「{field}」的格式不對'),
  'too-small': say(
    '"{field}" must be {limit} or more',
    '“{field}”不能小于 {limit}',
    '「{field}」不能小於 {limit}',
  ),
  'too-large': say(
    '"{field}" must be {limit} or less',
    '“{field}”不能大于 {limit}',
    '「{field}」不能大於 {limit}',
  ),
  'too-few': say(
    '"{field}" must have at least {limit} entries',
    '“{field}”至少要有 {limit} 项',
    '「{field}」至少要有 {limit} 項',
  ),
  'too-many': say(
    '"{field}" must have at most {limit} entries',
    '“{field}”最多 {limit} 项',
    '「{field}」最多 {limit} 項',
  ),
  repeated: say('"{field}" is there twice', '“{field}”重复了', '「{field}」重複了'),
};

const UNFIT = say(
  '"{field}" has a value that does not fit here',
  '“{field}”的值不合适',
  '「{field}」的值不合適',
);
const OF_STEP = say('"{node}": {issue}', '“{node}”：{issue}', '「{node}」：{issue}');
const FILL_IN = say('Fill in {place}.', '请填写“{place}”。', '請填寫「{place}」。');
const CORRECT = say('Correct {place}.', '请更正“{place}”。', '請更正「{place}」。');

const PARTS: Readonly<Record<string, Sentence>> = {
  image: say('picture', '图片', '圖片'),
  file: say('file', '文件', '檔案'),
  cards: say('cards', '卡片', '卡片'),
  buttons: say('buttons', '按钮', '按鈕'),
};

/** `[…]` stands only where each of its details is there. */
function fillIn(template: string, details: ProblemDetails): string {
  const whole = template.replaceAll(/\[([^\]]*)\]/g, (_all, part: string) => {
    const names = [...part.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    return names.every((name) => Boolean(details[name])) ? part : '';
  });
  return whole.replaceAll(/\{(\w+)\}/g, (all, name: string) =>
    Object.hasOwn(details, name) ? String(details[name]) : all,
  );
}
