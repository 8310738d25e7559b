import { bestTag } from './languages.js';

const LANGUAGES = ['en', 'zh-CN', 'zh-TW'];

const STRINGS = {
  chat: ['Chat', '在线咨询', '線上諮詢'],
  openChat: ['Open chat', '打开聊天', '開啟聊天'],
  openUnread: ['Open chat, {count} unread', '打开聊天，{count} 条未读', '開啟聊天，{count} 則未讀'],
  closeChat: ['Close chat', '关闭聊天', '關閉聊天'],
  answersNow: ['Answers at once, day and night', '全天候即时回复', '全天候即時回覆'],
  agentAnswers: ['{name} is answering', '{name} 正在为您服务', '{name} 正在為您服務'],
  assistant: ['Assistant', '智能助手', '智慧助理'],
  person: ['Team', '客服', '客服'],
  log: ['Messages', '消息', '訊息'],
  older: ['Earlier messages', '更早的消息', '更早的訊息'],
  loading: ['Loading…', '加载中…', '載入中…'],
  newMessages: ['New messages', '新消息', '新訊息'],
  isTyping: ['{name} is writing', '{name} 正在输入', '{name} 正在輸入'],
  write: ['Write a message…', '输入消息…', '輸入訊息…'],
  send: ['Send', '发送', '傳送'],
  tooLong: ['Too long by {count}', '超出 {count} 个字符', '超出 {count} 個字元'],
  sending: ['Sending…', '发送中…', '傳送中…'],
  sent: ['Sent', '已发送', '已傳送'],
  queued: ['Waiting to be sent', '等待发送', '等待傳送'],
  retryIn: ['Next try in {count} s', '{count} 秒后重试', '{count} 秒後重試'],
  retryNow: ['Try now', '立即重试', '立即重試'],
  refused: ['Not sent', '发送失败', '傳送失敗'],
  remove: ['Remove', '删除', '刪除'],
  offline: [
    'You are offline. What you write is sent later.',
    '网络已断开，消息会在恢复后发送。',
    '網路已中斷，訊息會在恢復後傳送。',
  ],
  reconnecting: ['Connecting again…', '正在重新连接…', '正在重新連線…'],
  dismiss: ['Dismiss', '关闭提示', '關閉提示'],
  cards: ['Choices', '选项', '選項'],
  stars: ['{count} of 5', '{count}/5 分', '{count}/5 分'],
  rating: ['Rating', '评分', '評分'],
  yourEmail: ['name@example.com', 'name@example.com', 'name@example.com'],
  yourPhone: ['+1 555 0100', '+86 138 0000 0000', '+886 912 345 678'],
  yourAnswer: ['Your answer', '您的回答', '您的回答'],
  badAnswer: ['Please check your answer.', '请检查您的回答。', '請檢查您的回答。'],
  consent: [
    'To answer you, we keep this chat and remember this browser.',
    '为回复您，我们会保存聊天并记住此浏览器。',
    '為回覆您，我們會保存聊天並記住此瀏覽器。',
  ],
  agree: ['Agree and chat', '同意并开始聊天', '同意並開始聊天'],
} as const satisfies Record<string, readonly [string, string, string]>;

export type StringKey = keyof typeof STRINGS;
export type Translate = (key: StringKey, values?: Readonly<Record<string, string | number>>) => string;

/** The widget's own words for a reader of `language`; English where it has none. */
export function translator(language: string): Translate {
  const column = LANGUAGES.indexOf(bestTag(LANGUAGES, language) ?? '');
  return (key, values = {}) =>
    (STRINGS[key][column] ?? STRINGS[key][0]).replace(/\{(\w+)\}/g, (_, name: string) =>
      String(values[name] ?? ''),
    );
}
