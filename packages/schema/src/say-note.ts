import type { Sentences } from './sentences.js';
import { closestLanguage } from './text.js';

/**
 * Why a node went the way it did, in the reader's language. Nodes write their notes in English into the timeline, so
 * that a plugin may say what it likes and old conversations can be read as well; those that ship with the engine are
 * known here in Chinese, clause by clause. What is not known, an operator's own word say, stays as it is. Of how an
 * agent was chosen the rule's code is left out: the sentence says it.
 */
export function sayNote(note: string, language: string): string {
  const tongue = closestLanguage(language, ['en', 'zh-CN', 'zh-TW']);
  if (tongue !== 'zh-CN' && tongue !== 'zh-TW') return CHOICE.exec(note)?.[2] ?? note;
  const at = tongue === 'zh-CN' ? 0 : 1;
  const whole = assignment(note, at) ?? clause(note, at);
  if (whole !== undefined) return whole;
  return note
    .split('; ')
    .map((part) => clause(part, at) ?? part)
    .join('；');
}

type At = 0 | 1;

function clause(text: string, at: At): string | undefined {
  for (const { pattern, names, wording } of PATTERNS) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const given = new Map(names.map((name, index) => [name, found[index + 1] ?? '']));
    return wording[at].replaceAll(/\{(\w+)\}/g, (_whole, name: string) => given.get(name) ?? '');
  }
  return undefined;
}

/** `least-busy: Li Na: least busy, 2 of 5 conversations open. Not chosen: 1 offline.` */
function assignment(note: string, at: At): string | undefined {
  const found = CHOICE.exec(note);
  if (found === null) return undefined;
  const [, queued, rest = ''] = found;
  if (queued !== undefined) {
    const [why = '', counts] = rest.split(/: (?=\d)/, 2);
    const said = clause(why, at) ?? why;
    return counts === undefined ? said : `${said}（${list(counts, at)}）`;
  }
  const [chosen = '', others] = rest.split('. Not chosen: ', 2);
  const [name = '', remarks] = chosen.split(': ', 2);
  if (remarks === undefined) return undefined;
  const about = `${name}：${list(remarks, at)}`;
  return others === undefined ? about : `${about}。${at === 0 ? '未选' : '未選'}：${list(others, at)}`;
}

/** The rules by which one is chosen or nobody is. */
const CHOICE =
  /^(?:named|knows-customer|speaks-language|least-busy|waited-longest|even|only-one-free|nobody-in-team|no-such-agent|nobody-online|all-off-shift|all-full|nobody-free): (queued: )?(.+)\.$/;

function list(text: string, at: At): string {
  return text
    .split(', ')
    .map((part) => clause(part, at) ?? part)
    .join('、');
}

/** English → Simplified Chinese, Traditional Chinese. */
export const NOTES: Sentences = {
  'there is no text': ['没有文本', '沒有文字'],
  'into {language}': ['译为 {language}', '譯為 {language}'],
  'translated by {model}': ['由 {model} 翻译', '由 {model} 翻譯'],
  'summarised by {model}': ['由 {model} 总结', '由 {model} 摘要'],
  'no model is set up': ['未设置模型', '未設定模型'],
  'the budget is spent': ['预算已用完', '預算已用完'],
  'no model answered': ['模型未回答', '模型未回答'],
  'no model answered ({code})': ['模型未回答（{code}）', '模型未回答（{code}）'],
  'what the model wrote was held back: {reason} ({detail})': [
    '模型的回答已拦下：{reason}（{detail}）',
    '模型的回答已攔下：{reason}（{detail}）',
  ],
  'answered by {model}': ['由 {model} 回答', '由 {model} 回答'],
  'woken by something else than the answer': ['被其他事件唤醒', '被其他事件喚醒'],
  'woken by {what}': ['被 {what} 唤醒', '被 {what} 喚醒'],
  'missing: {names}': ['缺少：{names}', '缺少：{names}'],
  '{by}: found nothing': ['{by}：未找到', '{by}：未找到'],
  '{by}: found {names}': ['{by}：找到 {names}', '{by}：找到 {names}'],
  '{model}: none of them': ['{model}：均不符合', '{model}：均不符合'],
  'there is nothing to sort': ['没有可分类的内容', '沒有可分類的內容'],
  'like none of the examples': ['与例句都不相近', '與例句都不相近'],
  'like the examples of {intent}': ['与“{intent}”的例句相近', '與「{intent}」的例句相近'],
  'there is no question': ['没有问题', '沒有問題'],
  'the customer asks for a person': ['客户要求转人工', '客戶要求轉真人'],
  'offline: nothing was looked up': ['离线：未查询', '離線：未查詢'],
  'not answered': ['未回答', '未回答'],
  'a tool was asked for that cannot be read': ['请求的工具无法识别', '要求的工具無法辨識'],
  'asks the tool {name}': ['调用工具 {name}', '呼叫工具 {name}'],
  'nothing was judged': ['未作判断', '未作判斷'],
  'negative {times} times in a row': ['连续 {times} 次负面', '連續 {times} 次負面'],
  'not sure {times} times in a row': ['连续 {times} 次不确定', '連續 {times} 次不確定'],
  'banned topic: {topic}': ['禁止的话题：{topic}', '禁止的話題：{topic}'],
  'looked in the knowledge bases': ['已查询知识库', '已查詢知識庫'],
  'nothing is known about it': ['没有相关内容', '沒有相關內容'],
  'what is near may be about something else': ['相近的内容可能并不相关', '相近的內容可能並不相關'],
  'what is known is in another language': ['相关内容是其他语言', '相關內容是其他語言'],
  'the passage speaks of a banned topic': ['相关内容涉及禁止的话题', '相關內容涉及禁止的話題'],
  'taken from “{title}”': ['摘自“{title}”', '摘自「{title}」'],
  'the budget of the {limit} is spent': ['预算已用完（{limit}）', '預算已用完（{limit}）'],
  'so judged by the model': ['由模型判断', '由模型判斷'],
  'no case holds': ['没有条件成立', '沒有條件成立'],
  'country unknown': ['国家未知', '國家未知'],
  'closed until {time}': ['休息中，{time} 恢复', '休息中，{time} 恢復'],
  open: ['营业中', '上班中'],
  closed: ['休息中', '休息中'],
  '{field} is none of the values': ['{field} 不是其中任何值', '{field} 不是其中任何值'],
  '{field} is {values}': ['{field} 为 {values}', '{field} 為 {values}'],
  'left {name} as it is: the value is no {kind}': [
    '{name} 保持不变：内容不是 {kind}',
    '{name} 保持不變：內容不是 {kind}',
  ],
  'answered {status}': ['返回 {status}', '回傳 {status}'],
  '{points} points from {held} of {all} conditions, score {score}': [
    '{all} 个条件中 {held} 个成立，加 {points} 分，共 {score} 分',
    '{all} 個條件中 {held} 個成立，加 {points} 分，共 {score} 分',
  ],
  '{mood}, score {score}, anger {anger}': [
    '{mood}，得分 {score}，愤怒 {anger}',
    '{mood}，得分 {score}，憤怒 {anger}',
  ],
  'known already, not asked': ['已知，未再询问', '已知，未再詢問'],
  'no answer in time': ['超时未回答', '逾時未回答'],
  'found in what was said, asked whether it may be kept': [
    '从客户的话中得知，已询问可否保存',
    '從客戶的話中得知，已詢問可否保存',
  ],
  'known meanwhile': ['期间已得知', '期間已得知'],
  'stays open': ['保持等待回答', '保持等待回答'],
  'back to the question': ['回到该问题', '回到該問題'],
  'no fitting answer in {attempts} attempts': ['{attempts} 次均无合适回答', '{attempts} 次均無合適回答'],
  'attempt {attempt} did not fit': ['第 {attempt} 次回答不合适', '第 {attempt} 次回答不合適'],
  'looks like a slip of the finger': ['像是笔误', '像是筆誤'],
  '{flow} did not run: flow.not-live': ['{flow} 未运行：尚未发布', '{flow} 未執行：尚未發布'],
  '{flow} did not run: flow.no-entry': ['{flow} 未运行：没有起点', '{flow} 未執行：沒有起點'],
  '{flow} did not run: flow.too-deep': ['{flow} 未运行：嵌套过深', '{flow} 未執行：巢狀過深'],
  '{flow} did not run: {code}': ['{flow} 未运行：{code}', '{flow} 未執行：{code}'],
  'does not want to leave an address': ['客户不愿留下邮箱', '客戶不願留下電子郵件'],
  'left out what is no web address: {addresses}': [
    '已略去无效网址：{addresses}',
    '已略去無效網址：{addresses}',
  ],
  'nothing to send': ['没有可发送的内容', '沒有可傳送的內容'],
  'nothing to note': ['没有可记录的内容', '沒有可記錄的內容'],
  'there is nothing to wait for': ['无需等待', '無需等待'],
  'no rating in time': ['超时未评分', '逾時未評分'],
  'no answer that could be read as a rating': ['回答无法识别为评分', '回答無法辨識為評分'],
  'asked for by name': ['指名要求', '指名要求'],
  'knows this customer': ['熟悉此客户', '熟悉此客戶'],
  'speaks {language} best': ['最擅长 {language}', '最擅長 {language}'],
  'least busy': ['最空闲', '最空閒'],
  'as busy as the next': ['与下一位同样忙', '與下一位同樣忙'],
  'and has waited longest': ['等待最久', '等待最久'],
  'first among equals': ['同等条件下排第一', '同等條件下排第一'],
  'the only one free': ['唯一空闲', '唯一有空'],
  'does not speak {language}': ['不会 {language}', '不會 {language}'],
  'nor does anyone else who is free': ['其他空闲的人也不会', '其他有空的人也不會'],
  'speaks {language}': ['会 {language}', '會 {language}'],
  '{open} of {capacity} conversations open': [
    '正在处理 {open} / {capacity} 个会话',
    '正在處理 {open} / {capacity} 個對話',
  ],
  'there is no agent {agent} in the team {team}': [
    '团队 {team} 中没有 {agent}',
    '團隊 {team} 中沒有 {agent}',
  ],
  'there is no agent {agent}': ['没有客服 {agent}', '沒有客服 {agent}'],
  'there is no agent': ['没有客服', '沒有客服'],
  'nobody is in the team {team}': ['团队 {team} 中没有人', '團隊 {team} 中沒有人'],
  'nobody in {team} is free': ['团队 {team} 无人空闲，已排队', '團隊 {team} 無人有空，已排隊'],
  'nobody is free': ['无人空闲，已排队', '無人有空，已排隊'],
  '{count} offline': ['{count} 人离线', '{count} 人離線'],
  '{count} full': ['{count} 人已满', '{count} 人已滿'],
  '{count} in another team': ['{count} 人在其他团队', '{count} 人在其他團隊'],
  '{count} speaking the language less well': ['{count} 人语言稍逊', '{count} 人語言稍遜'],
  '{count} off shift': ['{count} 人不当班', '{count} 人不當班'],
  '{count} busier': ['{count} 人更忙', '{count} 人更忙'],
  '{count} assigned more recently': ['{count} 人刚分配过', '{count} 人剛指派過'],
  '{count} not asked for': ['{count} 人未被指定', '{count} 人未被指定'],
  '{count} just as good': ['{count} 人条件相同', '{count} 人條件相同'],
  '{some} of {all}': ['{all} 之 {some}', '{all} 之 {some}'],
};

/** What a detail looks like, so that an operator's own words are not taken for a sentence of ours. */
const NUMBER = '(-?\\d[\\d.]*)';
const SHAPES: Readonly<Record<string, string>> = {
  field: '([a-z]+\\.[\\w.-]+)',
  ...Object.fromEntries(
    [
      ...['count', 'some', 'all', 'times', 'attempts', 'attempt', 'points', 'held'],
      ...['score', 'anger', 'status', 'open', 'capacity'],
    ].map((name) => [name, NUMBER]),
  ),
};

/** The longer a sentence without its details, the surer it is the one that was meant. */
const PATTERNS = Object.entries(NOTES)
  .map(([english, wording]) => {
    const escaped = english.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&');
    const source = escaped.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => SHAPES[name] ?? '(.+?)');
    return {
      wording,
      names: [...english.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
      pattern: new RegExp(`^${source}$`),
      own: english.replaceAll(/\{\w+\}/g, '').length,
    };
  })
  .sort((a, b) => b.own - a.own);
