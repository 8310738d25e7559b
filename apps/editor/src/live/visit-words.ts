import { defineWords } from '../i18n/words.js';

/** Of the list of conversations that came through a flow. */
export const words = defineWords({
  conversations: { en: 'Conversations', 'zh-CN': '会话', 'zh-TW': '對話' },
  loading: { en: 'Loading', 'zh-CN': '正在加载', 'zh-TW': '正在載入' },
  noConversations: {
    en: 'No conversation came through yet',
    'zh-CN': '还没有会话经过',
    'zh-TW': '尚無對話經過',
  },
  noConversationsText: {
    en: 'As soon as a customer sets the flow off, they are listed here.',
    'zh-CN': '客户触发流程后会显示在这里。',
    'zh-TW': '客戶觸發流程後會顯示在這裡。',
  },
  visitor: { en: 'Visitor', 'zh-CN': '访客', 'zh-TW': '訪客' },
  idle: { en: 'looking', 'zh-CN': '浏览中', 'zh-TW': '瀏覽中' },
  open: { en: 'open', 'zh-CN': '进行中', 'zh-TW': '進行中' },
  snoozed: { en: 'snoozed', 'zh-CN': '已暂缓', 'zh-TW': '已暫緩' },
  closed: { en: 'closed', 'zh-CN': '已关闭', 'zh-TW': '已關閉' },
  replay: { en: 'Replay {name}', 'zh-CN': '回放 {name}', 'zh-TW': '重播 {name}' },
  more: { en: 'Show more', 'zh-CN': '显示更多', 'zh-TW': '顯示更多' },
  search: {
    en: 'Find by name or by what was said',
    'zh-CN': '按姓名或说过的话查找',
    'zh-TW': '依姓名或說過的話尋找',
  },
  notFound: { en: 'Nobody said “{words}”', 'zh-CN': '没有人说过“{words}”', 'zh-TW': '沒有人說過「{words}」' },
  notFoundText: {
    en: 'Every word has to occur in one conversation, or in the name, email or phone of the customer. The latest 5,000 were looked through.',
    'zh-CN': '每个词都须出现在会话中，或出现在客户的姓名、邮箱或电话中。已查找最近 5,000 个会话。',
    'zh-TW': '每個詞都須出現在對話中，或出現在顧客的姓名、電子郵件或電話中。已查找最近 5,000 個對話。',
  },
  among: { en: 'Which conversations', 'zh-CN': '哪些会话', 'zh-TW': '哪些對話' },
  through: { en: 'Through this flow', 'zh-CN': '经过此流程', 'zh-TW': '經過此流程' },
  all: { en: 'All', 'zh-CN': '全部', 'zh-TW': '全部' },
  nothing: { en: 'No conversations yet', 'zh-CN': '还没有会话', 'zh-TW': '尚無對話' },
  nothingText: {
    en: 'As soon as a customer writes, they are listed here.',
    'zh-CN': '客户发来消息后会显示在这里。',
    'zh-TW': '客戶傳來訊息後會顯示在這裡。',
  },
  elsewhere: {
    en: 'None of those that came through this flow. These are others:',
    'zh-CN': '经过此流程的会话中没有，以下是其他会话：',
    'zh-TW': '經過此流程的對話中沒有，以下是其他對話：',
  },
  never: { en: 'Did not come through', 'zh-CN': '未经过此流程', 'zh-TW': '未經過此流程' },
  allConversations: { en: 'Show all', 'zh-CN': '显示全部', 'zh-TW': '顯示全部' },
  noWords: { en: 'Has not written anything', 'zh-CN': '还没有写过消息', 'zh-TW': '尚未寫過訊息' },
  messages: {
    en: { one: '{count} message', other: '{count} messages' },
    'zh-CN': '{count} 条消息',
    'zh-TW': '{count} 則訊息',
  },
  finished: { en: 'Came to its end', 'zh-CN': '走到结尾', 'zh-TW': '走到結尾' },
  waits: { en: 'Waits', 'zh-CN': '等待中', 'zh-TW': '等待中' },
  'waits at': { en: 'Waits at “{step}”', 'zh-CN': '在“{step}”等待', 'zh-TW': '在「{step}」等待' },
  'with-people': { en: 'With the team', 'zh-CN': '已转人工', 'zh-TW': '已轉真人' },
  'failed at': { en: 'Failed at “{step}”', 'zh-CN': '在“{step}”出错', 'zh-TW': '在「{step}」出錯' },
  stopped: { en: 'Broken off', 'zh-CN': '中途停止', 'zh-TW': '中途停止' },
  failed: { en: 'Failed', 'zh-CN': '出错', 'zh-TW': '出錯' },
});
