import { defineWords } from '../i18n/words.js';

/** What can come in, by the type of the event. */
export const eventWords = defineWords({
  'message.received': { en: 'Customer: {text}', 'zh-CN': '客户：{text}', 'zh-TW': '客戶：{text}' },
  'chat.opened': { en: 'The chat was opened', 'zh-CN': '打开了聊天窗口', 'zh-TW': '開啟了聊天視窗' },
  'page.visited': { en: 'Page: {text}', 'zh-CN': '页面：{text}', 'zh-TW': '頁面：{text}' },
  'event.received': { en: 'Event: {text}', 'zh-CN': '事件：{text}', 'zh-TW': '事件：{text}' },
  'contact.identified': {
    en: 'The customer said who they are',
    'zh-CN': '客户表明了身份',
    'zh-TW': '客戶表明了身分',
  },
  'contact.tagged': { en: 'Tags were changed', 'zh-CN': '标签有变动', 'zh-TW': '標籤有變動' },
  'timer.fired': { en: 'The waiting time was over', 'zh-CN': '等待时间到', 'zh-TW': '等待時間到' },
  'call.finished': { en: '{text}: done', 'zh-CN': '{text}：已完成', 'zh-TW': '{text}：已完成' },
  elsewhere: { en: 'What was asked for elsewhere', 'zh-CN': '外部请求', 'zh-TW': '外部要求' },
  'call.failed': { en: '{text}: failed', 'zh-CN': '{text}：失败', 'zh-TW': '{text}：失敗' },
  'answer.judged': {
    en: 'The team marked an answer as wrong',
    'zh-CN': '团队标记了一条错误回答',
    'zh-TW': '團隊標記了一則錯誤回答',
  },
  'answer.cleared': {
    en: 'The team took back that an answer was wrong',
    'zh-CN': '团队撤销了错误标记',
    'zh-TW': '團隊撤銷了錯誤標記',
  },
  'agent.replied': { en: 'Team: {text}', 'zh-CN': '客服：{text}', 'zh-TW': '客服：{text}' },
  'agent.took-over': { en: 'A person took over', 'zh-CN': '人工接手', 'zh-TW': '真人接手' },
  'agent.handed-back': { en: 'Handed back to the bot', 'zh-CN': '交还给机器人', 'zh-TW': '交還給機器人' },
  'conversation.assigned': {
    en: 'The conversation was assigned',
    'zh-CN': '会话已分配',
    'zh-TW': '對話已指派',
  },
  'conversation.closed': { en: 'The conversation was closed', 'zh-CN': '会话已关闭', 'zh-TW': '對話已關閉' },
  'conversation.reopened': {
    en: 'The conversation was opened again',
    'zh-CN': '会话重新打开',
    'zh-TW': '對話重新開啟',
  },
  'conversation.snoozed': {
    en: 'The conversation was put off',
    'zh-CN': '会话已暂缓',
    'zh-TW': '對話已暫緩',
  },
  'schedule.fired': { en: 'A scheduled time came', 'zh-CN': '到达预定时间', 'zh-TW': '到達預定時間' },
  'runs.moved': { en: 'Moved to a newer version', 'zh-CN': '移到较新版本', 'zh-TW': '移到較新版本' },
  'runs.handed-over': { en: 'Handed over to people', 'zh-CN': '转交人工', 'zh-TW': '轉交真人' },
});

export function isKnownEvent(type: string): type is keyof typeof eventWords {
  return Object.hasOwn(eventWords, type);
}
