import { defineWords } from '../i18n/words.js';

/** How a condition reads as a sentence: `{field}` what is looked at, `{value}` what it is compared with. */
export const operatorWords = defineWords({
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
  matches: {
    en: '{field} fits a pattern',
    'zh-CN': '{field}符合正则表达式',
    'zh-TW': '{field}符合正規表示式',
  },
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
});

/** Of days and times of day, "more" is "after". */
export const timeWords = defineWords({
  greater: { en: '{field} is after {value}', 'zh-CN': '{field}晚于{value}', 'zh-TW': '{field}晚於{value}' },
  'at-least': {
    en: '{field} is {value} or later',
    'zh-CN': '{field}是{value}或更晚',
    'zh-TW': '{field}是{value}或更晚',
  },
  less: { en: '{field} is before {value}', 'zh-CN': '{field}早于{value}', 'zh-TW': '{field}早於{value}' },
  'at-most': {
    en: '{field} is {value} or earlier',
    'zh-CN': '{field}是{value}或更早',
    'zh-TW': '{field}是{value}或更早',
  },
});

/** The operator by itself, where it is chosen. */
export const verbWords = defineWords({
  equals: { en: 'is', 'zh-CN': '是', 'zh-TW': '是' },
  'not-equals': { en: 'is not', 'zh-CN': '不是', 'zh-TW': '不是' },
  contains: { en: 'contains', 'zh-CN': '包含', 'zh-TW': '包含' },
  'not-contains': { en: 'does not contain', 'zh-CN': '不包含', 'zh-TW': '不包含' },
  'starts-with': { en: 'begins with', 'zh-CN': '开头是', 'zh-TW': '開頭是' },
  'ends-with': { en: 'ends with', 'zh-CN': '结尾是', 'zh-TW': '結尾是' },
  matches: { en: 'fits the pattern', 'zh-CN': '符合正则', 'zh-TW': '符合正規式' },
  in: { en: 'is one of', 'zh-CN': '是其中之一', 'zh-TW': '是其中之一' },
  'not-in': { en: 'is none of', 'zh-CN': '不是其中任何一个', 'zh-TW': '不是其中任何一個' },
  greater: { en: 'is more than', 'zh-CN': '大于', 'zh-TW': '大於' },
  'at-least': { en: 'is at least', 'zh-CN': '不少于', 'zh-TW': '不少於' },
  less: { en: 'is less than', 'zh-CN': '小于', 'zh-TW': '小於' },
  'at-most': { en: 'is at most', 'zh-CN': '不多于', 'zh-TW': '不多於' },
  exists: { en: 'is known', 'zh-CN': '已知', 'zh-TW': '已知' },
  missing: { en: 'is not known', 'zh-CN': '未知', 'zh-TW': '未知' },
  after: { en: 'is after', 'zh-CN': '晚于', 'zh-TW': '晚於' },
  onOrAfter: { en: 'is not before', 'zh-CN': '不早于', 'zh-TW': '不早於' },
  before: { en: 'is before', 'zh-CN': '早于', 'zh-TW': '早於' },
  onOrBefore: { en: 'is not after', 'zh-CN': '不晚于', 'zh-TW': '不晚於' },
  open: { en: 'open', 'zh-CN': '上班中', 'zh-TW': '上班中' },
  closed: { en: 'closed', 'zh-CN': '已下班', 'zh-TW': '已下班' },
  yes: { en: 'yes', 'zh-CN': '是', 'zh-TW': '是' },
  no: { en: 'no', 'zh-CN': '否', 'zh-TW': '否' },
});

/** Values that are codes. */
export const valueWords = defineWords({
  low: { en: 'low', 'zh-CN': '低', 'zh-TW': '低' },
  normal: { en: 'normal', 'zh-CN': '普通', 'zh-TW': '普通' },
  high: { en: 'high', 'zh-CN': '高', 'zh-TW': '高' },
  urgent: { en: 'urgent', 'zh-CN': '紧急', 'zh-TW': '緊急' },
  mon: { en: 'Monday', 'zh-CN': '星期一', 'zh-TW': '星期一' },
  tue: { en: 'Tuesday', 'zh-CN': '星期二', 'zh-TW': '星期二' },
  wed: { en: 'Wednesday', 'zh-CN': '星期三', 'zh-TW': '星期三' },
  thu: { en: 'Thursday', 'zh-CN': '星期四', 'zh-TW': '星期四' },
  fri: { en: 'Friday', 'zh-CN': '星期五', 'zh-TW': '星期五' },
  sat: { en: 'Saturday', 'zh-CN': '星期六', 'zh-TW': '星期六' },
  sun: { en: 'Sunday', 'zh-CN': '星期日', 'zh-TW': '星期日' },
});

export const builderWords = defineWords({
  all: { en: 'All of these hold', 'zh-CN': '全部满足', 'zh-TW': '全部符合' },
  any: { en: 'Any of these holds', 'zh-CN': '任一满足', 'zh-TW': '任一符合' },
  none: { en: 'None of these holds', 'zh-CN': '全都不满足', 'zh-TW': '全都不符合' },
  notAll: { en: 'Not all of these hold', 'zh-CN': '不全满足', 'zh-TW': '不全符合' },
  howJoined: { en: 'How the conditions are joined', 'zh-CN': '条件如何组合', 'zh-TW': '條件如何組合' },
  what: { en: 'What is looked at', 'zh-CN': '判断对象', 'zh-TW': '判斷對象' },
  how: { en: 'How it is compared', 'zh-CN': '比较方式', 'zh-TW': '比對方式' },
  value: { en: 'Compared with', 'zh-CN': '比较值', 'zh-TW': '比較值' },
  chooseWhat: { en: 'Choose what to look at', 'zh-CN': '选择判断对象', 'zh-TW': '選擇判斷對象' },
  addCondition: { en: 'Condition', 'zh-CN': '条件', 'zh-TW': '條件' },
  addGroup: { en: 'Group', 'zh-CN': '条件组', 'zh-TW': '條件群組' },
  removeCondition: {
    en: 'Remove condition {number}',
    'zh-CN': '移除第 {number} 个条件',
    'zh-TW': '移除第 {number} 個條件',
  },
  removeGroup: {
    en: 'Remove group {number}',
    'zh-CN': '移除第 {number} 个条件组',
    'zh-TW': '移除第 {number} 個條件群組',
  },
  group: { en: 'Group', 'zh-CN': '条件组', 'zh-TW': '條件群組' },
  noCondition: { en: 'No condition yet.', 'zh-CN': '还没有条件。', 'zh-TW': '還沒有條件。' },
  emptyAll: {
    en: 'Empty: holds always.',
    'zh-CN': '空：始终成立。',
    'zh-TW': '空：一律成立。',
  },
  emptyAny: {
    en: 'Empty: holds never.',
    'zh-CN': '空：从不成立。',
    'zh-TW': '空：從不成立。',
  },
  asJson: { en: 'As JSON', 'zh-CN': 'JSON 视图', 'zh-TW': 'JSON 檢視' },
  asForm: { en: 'As a form', 'zh-CN': '表单视图', 'zh-TW': '表單檢視' },
  typed: { en: 'Type and press Enter', 'zh-CN': '输入后按回车', 'zh-TW': '輸入後按 Enter' },
  compareWithField: { en: 'Compare with a variable', 'zh-CN': '与变量比较', 'zh-TW': '與變數比較' },
  compareWithValue: { en: 'Compare with a fixed value', 'zh-CN': '与固定值比较', 'zh-TW': '與固定值比較' },
});

export const fieldWords = defineWords({
  'contact.name': { en: 'name', 'zh-CN': '姓名', 'zh-TW': '姓名' },
  'contact.email': { en: 'email', 'zh-CN': '邮箱', 'zh-TW': '電子郵件' },
  'contact.phone': { en: 'phone', 'zh-CN': '电话', 'zh-TW': '電話' },
  'contact.language': { en: 'language', 'zh-CN': '语言', 'zh-TW': '語言' },
  'contact.country': { en: 'country', 'zh-CN': '国家', 'zh-TW': '國家' },
  'contact.zone': { en: 'time zone', 'zh-CN': '时区', 'zh-TW': '時區' },
  'contact.tags': { en: 'tags', 'zh-CN': '标签', 'zh-TW': '標籤' },
  'contact.score': { en: 'score', 'zh-CN': '分数', 'zh-TW': '分數' },
  'shop.name': { en: 'shop name', 'zh-CN': '店铺名称', 'zh-TW': '商店名稱' },
  'handoff.agent': { en: 'who takes over', 'zh-CN': '接手的客服', 'zh-TW': '接手的客服' },
  'handoff.back': { en: 'when the team is back', 'zh-CN': '客服回来的时间', 'zh-TW': '客服回來的時間' },
  missing: { en: 'what is missing', 'zh-CN': '缺少的内容', 'zh-TW': '缺少的內容' },
  'message.text': { en: 'message', 'zh-CN': '消息', 'zh-TW': '訊息' },
  'message.language': { en: 'language of the message', 'zh-CN': '消息的语言', 'zh-TW': '訊息的語言' },
  'conversation.priority': { en: 'priority', 'zh-CN': '优先级', 'zh-TW': '優先順序' },
  'conversation.team': { en: 'team', 'zh-CN': '团队', 'zh-TW': '團隊' },
  'conversation.language': { en: 'language spoken', 'zh-CN': '所用语言', 'zh-TW': '所用語言' },
  'channel.type': { en: 'kind of channel', 'zh-CN': '渠道类型', 'zh-TW': '管道類型' },
  'channel.id': { en: 'channel', 'zh-CN': '渠道', 'zh-TW': '管道' },
  'time.hour': { en: 'hour', 'zh-CN': '小时', 'zh-TW': '小時' },
  'time.weekday': { en: 'weekday', 'zh-CN': '星期', 'zh-TW': '星期' },
  'contact.visits': { en: 'page views', 'zh-CN': '浏览次数', 'zh-TW': '瀏覽次數' },
  'conversation.assignee': { en: 'agent', 'zh-CN': '客服', 'zh-TW': '客服' },
  'page.url': { en: 'page address', 'zh-CN': '页面地址', 'zh-TW': '頁面網址' },
  'page.title': { en: 'page title', 'zh-CN': '页面标题', 'zh-TW': '頁面標題' },
  'page.referrer': { en: 'page before', 'zh-CN': '上一个页面', 'zh-TW': '上一個頁面' },
  'time.time': { en: 'time of day', 'zh-CN': '时刻', 'zh-TW': '時刻' },
  'time.date': { en: 'date', 'zh-CN': '日期', 'zh-TW': '日期' },
  'time.day': { en: 'day of the month', 'zh-CN': '几号', 'zh-TW': '幾號' },
  'time.month': { en: 'month', 'zh-CN': '月份', 'zh-TW': '月份' },
  'agents.online': { en: 'agents online', 'zh-CN': '在线客服人数', 'zh-TW': '線上客服人數' },
  'agents.free': { en: 'agents free', 'zh-CN': '空闲客服人数', 'zh-TW': '空閒客服人數' },
  'agents.free.team': {
    en: 'agents free in {team}',
    'zh-CN': '{team}空闲客服人数',
    'zh-TW': '{team}空閒客服人數',
  },
  hours: {
    en: 'working hours “{calendar}”',
    'zh-CN': '工作时间“{calendar}”',
    'zh-TW': '上班時間「{calendar}」',
  },
});

export const words = defineWords({
  and: { en: ' and ', 'zh-CN': '且', 'zh-TW': '且' },
  or: { en: ' or ', 'zh-CN': '或', 'zh-TW': '或' },
  not: { en: 'not ({part})', 'zh-CN': '并非（{part}）', 'zh-TW': '並非（{part}）' },
  group: { en: '({part})', 'zh-CN': '（{part}）', 'zh-TW': '（{part}）' },
  quoted: { en: '“{it}”', 'zh-CN': '“{it}”', 'zh-TW': '「{it}」' },
  always: { en: 'always', 'zh-CN': '始终', 'zh-TW': '一律' },
  never: { en: 'never', 'zh-CN': '从不', 'zh-TW': '從不' },
  isOpen: { en: '{calendar} is open', 'zh-CN': '{calendar}在营业', 'zh-TW': '{calendar}在營業' },
  isClosed: { en: '{calendar} is closed', 'zh-CN': '{calendar}已下班', 'zh-TW': '{calendar}已下班' },
});
