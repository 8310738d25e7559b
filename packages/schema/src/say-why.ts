import type { Why } from './effect.js';
import type { Condition } from './condition.js';
import type { Json } from './json.js';
import { sayCondition, sayFound, type ConditionNames } from './say-condition.js';
import { pickText } from './text.js';

type Sentence = { en: string; 'zh-CN': string; 'zh-TW': string };

const say = (en: string, hans: string, hant: string): Sentence => ({ en, 'zh-CN': hans, 'zh-TW': hant });

/** Why a trigger did or did not fire. `{detail}` is the operator's own word, a time or a name. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  'keyword.found': say('it contains "{detail}"', '包含“{detail}”', '包含「{detail}」'),
  'keyword.pattern': say('it fits the pattern asked for', '符合设定的格式', '符合設定的格式'),
  'case.held': say('{detail}', '{detail}', '{detail}'),
  'case.none': say('no case holds ({detail})', '没有条件成立（{detail}）', '沒有條件成立（{detail}）'),
  'keyword.none': say('none of its words occur', '没有出现它的关键词', '沒有出現它的關鍵字'),
  'keyword.none-excluded': say('none of the excluded words occur', '没有出现排除词', '沒有出現排除詞'),
  'message.any': say('it takes any message', '任何消息都会触发', '任何訊息都會觸發'),
  'message.none': say('it is not a message', '不是消息', '不是訊息'),
  'sentiment.angry': say('it sounds angry ({detail})', '听起来愤怒（{detail}）', '聽起來憤怒（{detail}）'),
  'sentiment.negative': say(
    'it sounds negative ({detail})',
    '听起来负面（{detail}）',
    '聽起來負面（{detail}）',
  ),
  'sentiment.neutral': say(
    'it sounds neutral ({detail})',
    '听起来中性（{detail}）',
    '聽起來中性（{detail}）',
  ),
  'sentiment.positive': say(
    'it sounds positive ({detail})',
    '听起来正面（{detail}）',
    '聽起來正面（{detail}）',
  ),
  'intent.near': say('it resembles "{detail}"', '与“{detail}”相近', '與「{detail}」相近'),
  'intent.far': say(
    'it resembles none of the examples for {detail}',
    '与“{detail}”的例句都不相近',
    '與「{detail}」的例句都不相近',
  ),
  'intent.other': say('it is nearer to "{detail}"', '更接近“{detail}”', '更接近「{detail}」'),
  'conversation.opened': say(
    'the conversation begins ({detail})',
    '会话开始（{detail}）',
    '對話開始（{detail}）',
  ),
  'conversation.already-open': say('the conversation had begun before', '会话早已开始', '對話早已開始'),
  'conversation.opened-otherwise': say(
    'the conversation began in another way ({detail})',
    '会话以其他方式开始（{detail}）',
    '對話以其他方式開始（{detail}）',
  ),
  'page.visited': say('the page is visited ({detail})', '访问了页面（{detail}）', '造訪了頁面（{detail}）'),
  'page.dwell': say(
    'the page has been looked at for {detail}',
    '在页面停留了 {detail}',
    '在頁面停留了 {detail}',
  ),
  'page.dwell-short': say(
    'the page has not been looked at long enough ({detail})',
    '停留时间不够（{detail}）',
    '停留時間不夠（{detail}）',
  ),
  'page.dwell-over': say(
    'the time on the page was reached before ({detail})',
    '此前已达到停留时间（{detail}）',
    '先前已達到停留時間（{detail}）',
  ),
  'page.same-visit': say('it is still the same visit', '仍是同一次访问', '仍是同一次造訪'),
  'page.url': say('the address is another one ({detail})', '网址不符（{detail}）', '網址不符（{detail}）'),
  'page.referrer': say(
    'the visitor came from elsewhere ({detail})',
    '来源页面不符（{detail}）',
    '來源頁面不符（{detail}）',
  ),
  'page.utm': say(
    'the campaign is another one ({detail})',
    '广告系列不符（{detail}）',
    '廣告活動不符（{detail}）',
  ),
  'page.visits': say(
    'the number of visits does not fit ({detail})',
    '访问次数不符（{detail}）',
    '造訪次數不符（{detail}）',
  ),
  'page.other': say('it is not a page visit', '不是页面访问', '不是頁面造訪'),
  'hours.closed': say('nobody is at work ({detail})', '不在工作时间（{detail}）', '不在上班時間（{detail}）'),
  'hours.open': say('somebody is at work', '正在工作时间', '正在上班時間'),
  'calendar.unknown': say('there is no calendar "{detail}"', '没有日历“{detail}”', '沒有行事曆「{detail}」'),
  'event.received': say('the event {detail} came in', '收到事件 {detail}', '收到事件 {detail}'),
  'event.other': say('it is another event ({detail})', '是其他事件（{detail}）', '是其他事件（{detail}）'),
  'event.condition': say(
    'the data of the event do not fit ({detail})',
    '事件数据不符合条件（{detail}）',
    '事件資料不符合條件（{detail}）',
  ),
  'tag.added': say('the tag {detail} was added', '添加了标签 {detail}', '加上了標籤 {detail}'),
  'tag.other': say(
    'another tag was added ({detail})',
    '添加的是其他标签（{detail}）',
    '加上的是其他標籤（{detail}）',
  ),
  'customer.silent': say(
    'the customer has been silent for {detail}',
    '客户已沉默 {detail}',
    '客戶已沉默 {detail}',
  ),
  'schedule.time': say(
    'its time has come ({detail})',
    '到了设定的时间（{detail}）',
    '到了設定的時間（{detail}）',
  ),
  'group.lost': say('{detail} took precedence', '{detail} 优先', '{detail} 優先'),
  'question.open': say(
    'another flow waits for this answer ({detail})',
    '另一流程正在等待回答（{detail}）',
    '另一流程正在等待回答（{detail}）',
  ),
  'rule.not-yet': say('it begins only at {detail}', '{detail} 才开始', '{detail} 才開始'),
  'rule.over': say('it ended at {detail}', '已于 {detail} 结束', '已於 {detail} 結束'),
  'rule.often-enough': say(
    'it has fired for this contact {detail} times already',
    '已对该联系人触发 {detail} 次',
    '已對該聯絡人觸發 {detail} 次',
  ),
  'rule.cooling-down': say('it rests until {detail}', '冷却至 {detail}', '冷卻至 {detail}'),
  'rule.when': say(
    'its condition does not hold ({detail})',
    '不满足它的条件（{detail}）',
    '不符合它的條件（{detail}）',
  ),
};

/** The sentence for a reason; a plugin's own code, which has none, is shown as it is. */
export function sayWhy(
  { code, detail: told, condition, found }: Why,
  language = 'en',
  names: ConditionNames = {},
): string {
  const detail = condition === undefined ? told : sayComparison(condition, found, language, names);
  const sentence = SENTENCES[code];
  if (sentence === undefined) return detail === undefined ? code : `${code} (${detail})`;
  const text = pickText(sentence, language, ['en']);
  if (detail !== undefined) return text.replace('{detail}', () => detail);
  return text.replace(/\s*[(（]\{detail\}[)）]/, '').replace('{detail}', '…');
}

/** The condition, and the value that was found there: "total is at least 50; it is 30". */
function sayComparison(
  condition: Condition,
  found: Json | undefined,
  language: string,
  names: ConditionNames,
): string {
  const said = sayCondition(condition, language, names);
  if (found === undefined) return said;
  const isNothing = found === null || found === '' || (Array.isArray(found) && found.length === 0);
  const text = pickText(isNothing ? NOTHING : FOUND, language, ['en']);
  return `${said}${text.replace('{found}', () => sayFound(found, language, names))}`;
}

const FOUND = say('; it is {found}', '；实际为{found}', '；實際為{found}');
const NOTHING = say('; there is none', '；实际为空', '；實際為空');

export const WHY_CODES: readonly string[] = Object.keys(SENTENCES);
