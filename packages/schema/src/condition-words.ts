import type { Operator } from './condition.js';

type Words = Readonly<Record<'en' | 'zh-CN' | 'zh-TW', string>>;

/** How a condition reads as a sentence: `{field}` what is looked at, `{value}` what it is compared with. */
export const OPERATOR_WORDS: Readonly<Record<Operator, Words>> = {
  equals: { en: '{field} is {value}', 'zh-CN': '{field}是{value}', 'zh-TW': '{field}是{value}' },
  'not-equals': {
    en: '{field} is not {value}',
    'zh-CN': '{field}不是{value}',
    'zh-TW': '{field}不是{value}',
  },
  contains: { en: '{field} contains {value}', 'zh-CN': '{field}包含{value}', 'zh-TW': '{field}包含{value}' },
  'not-contains': {
    en: '{field} does not contain {value}',
    'zh-CN': '{field}不包含{value}',
    'zh-TW': '{field}不包含{value}',
  },
  'starts-with': {
    en: '{field} begins with {value}',
    'zh-CN': '{field}以{value}开头',
    'zh-TW': '{field}以{value}開頭',
  },
  'ends-with': {
    en: '{field} ends with {value}',
    'zh-CN': '{field}以{value}结尾',
    'zh-TW': '{field}以{value}結尾',
  },
  matches: { en: '{field} fits {value}', 'zh-CN': '{field}符合{value}', 'zh-TW': '{field}符合{value}' },
  in: { en: '{field} is {value}', 'zh-CN': '{field}是{value}', 'zh-TW': '{field}是{value}' },
  'not-in': {
    en: '{field} is none of {value}',
    'zh-CN': '{field}不是{value}',
    'zh-TW': '{field}不是{value}',
  },
  greater: {
    en: '{field} is more than {value}',
    'zh-CN': '{field}大于{value}',
    'zh-TW': '{field}大於{value}',
  },
  'at-least': {
    en: '{field} is at least {value}',
    'zh-CN': '{field}不少于{value}',
    'zh-TW': '{field}不少於{value}',
  },
  less: { en: '{field} is less than {value}', 'zh-CN': '{field}小于{value}', 'zh-TW': '{field}小於{value}' },
  'at-most': {
    en: '{field} is at most {value}',
    'zh-CN': '{field}不多于{value}',
    'zh-TW': '{field}不多於{value}',
  },
  exists: { en: '{field} is known', 'zh-CN': '{field}已知', 'zh-TW': '{field}已知' },
  missing: { en: '{field} is not known', 'zh-CN': '{field}未知', 'zh-TW': '{field}未知' },
};

/** With a "not" before it, of those that have no opposite. */
export const NOT_WORDS: Readonly<Partial<Record<Operator, Words>>> = {
  'starts-with': {
    en: '{field} does not begin with {value}',
    'zh-CN': '{field}不以{value}开头',
    'zh-TW': '{field}不以{value}開頭',
  },
  'ends-with': {
    en: '{field} does not end with {value}',
    'zh-CN': '{field}不以{value}结尾',
    'zh-TW': '{field}不以{value}結尾',
  },
  matches: {
    en: '{field} does not fit {value}',
    'zh-CN': '{field}不符合{value}',
    'zh-TW': '{field}不符合{value}',
  },
};

/** What operators call the fields that every installation has. */
export const FIELD_WORDS: Readonly<Record<string, Words>> = {
  'contact.name': { en: 'name', 'zh-CN': '姓名', 'zh-TW': '姓名' },
  'contact.email': { en: 'email', 'zh-CN': '邮箱', 'zh-TW': '電子郵件' },
  'contact.phone': { en: 'phone', 'zh-CN': '电话', 'zh-TW': '電話' },
  'contact.language': { en: 'language', 'zh-CN': '语言', 'zh-TW': '語言' },
  'contact.country': { en: 'country', 'zh-CN': '国家', 'zh-TW': '國家' },
  'contact.zone': { en: 'time zone', 'zh-CN': '时区', 'zh-TW': '時區' },
  'contact.tags': { en: 'tags', 'zh-CN': '标签', 'zh-TW': '標籤' },
  'contact.score': { en: 'score', 'zh-CN': '分数', 'zh-TW': '分數' },
  'message.text': { en: 'message', 'zh-CN': '消息', 'zh-TW': '訊息' },
  'message.language': { en: 'language of the message', 'zh-CN': '消息的语言', 'zh-TW': '訊息的語言' },
  'conversation.priority': { en: 'priority', 'zh-CN': '优先级', 'zh-TW': '優先順序' },
  'conversation.team': { en: 'team', 'zh-CN': '团队', 'zh-TW': '團隊' },
  'conversation.assignee': { en: 'agent', 'zh-CN': '客服', 'zh-TW': '客服' },
  'conversation.language': { en: 'language spoken', 'zh-CN': '所用语言', 'zh-TW': '所用語言' },
  'contact.visits': { en: 'page views', 'zh-CN': '浏览次数', 'zh-TW': '瀏覽次數' },
  'channel.type': { en: 'channel', 'zh-CN': '渠道', 'zh-TW': '管道' },
  'channel.id': { en: 'channel', 'zh-CN': '渠道', 'zh-TW': '管道' },
  'time.hour': { en: 'hour', 'zh-CN': '小时', 'zh-TW': '小時' },
  'time.weekday': { en: 'weekday', 'zh-CN': '星期', 'zh-TW': '星期' },
  'page.url': { en: 'page', 'zh-CN': '页面', 'zh-TW': '頁面' },
};

export const CONDITION_WORDS = {
  and: { en: ' and ', 'zh-CN': '且', 'zh-TW': '且' },
  or: { en: ' or ', 'zh-CN': '或', 'zh-TW': '或' },
  not: { en: 'not ({part})', 'zh-CN': '并非（{part}）', 'zh-TW': '並非（{part}）' },
  group: { en: '({part})', 'zh-CN': '（{part}）', 'zh-TW': '（{part}）' },
  quote: { en: '“{part}”', 'zh-CN': '“{part}”', 'zh-TW': '「{part}」' },
  pattern: { en: 'the pattern asked for', 'zh-CN': '设定的格式', 'zh-TW': '設定的格式' },
  more: { en: '{count} more', 'zh-CN': '另外 {count} 项', 'zh-TW': '另外 {count} 項' },
  yes: { en: 'yes', 'zh-CN': '是', 'zh-TW': '是' },
  no: { en: 'no', 'zh-CN': '否', 'zh-TW': '否' },
  always: { en: 'always', 'zh-CN': '始终', 'zh-TW': '一律' },
  never: { en: 'never', 'zh-CN': '从不', 'zh-TW': '從不' },
  isOpen: { en: '{calendar} is open', 'zh-CN': '{calendar}在营业', 'zh-TW': '{calendar}在營業' },
  isClosed: { en: '{calendar} is closed', 'zh-CN': '{calendar}已下班', 'zh-TW': '{calendar}已下班' },
} as const satisfies Readonly<Record<string, Words>>;
