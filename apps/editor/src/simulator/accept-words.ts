import { defineWords } from '../i18n/words.js';

/** Of a test that fails, and of making its expectation what comes now. */
export const acceptWords = defineWords({
  accept: { en: 'Accept the new answer', 'zh-CN': '接受新的回答', 'zh-TW': '接受新的回答' },
  acceptAll: {
    en: { one: 'Accept {count} new answer', other: 'Accept {count} new answers' },
    'zh-CN': '接受 {count} 个新的回答',
    'zh-TW': '接受 {count} 個新的回答',
  },
  acceptedOne: {
    en: 'From now on “{name}” expects the new answer',
    'zh-CN': '“{name}”今后期望新的回答',
    'zh-TW': '「{name}」今後期望新的回答',
  },
  acceptedAll: {
    en: {
      one: 'From now on {count} test expects the new answer',
      other: 'From now on {count} tests expect the new answers',
    },
    'zh-CN': '{count} 个测试今后期望新的回答',
    'zh-TW': '{count} 個測試今後期望新的回答',
  },
  expected: { en: 'Expected', 'zh-CN': '原来期望', 'zh-TW': '原本期望' },
  comes: { en: 'Comes now', 'zh-CN': '现在得到', 'zh-TW': '現在得到' },
  nothing: { en: 'Nothing', 'zh-CN': '没有回复', 'zh-TW': '沒有回覆' },
  none: { en: 'none', 'zh-CN': '无', 'zh-TW': '無' },
  gone: { en: 'No longer comes:', 'zh-CN': '不再出现：', 'zh-TW': '不再出現：' },
  fresh: { en: 'New:', 'zh-CN': '新增：', 'zh-TW': '新增：' },
  status: { en: 'Status', 'zh-CN': '状态', 'zh-TW': '狀態' },
  vars: { en: 'Variables', 'zh-CN': '变量', 'zh-TW': '變數' },
  tags: { en: 'Tags', 'zh-CN': '标签', 'zh-TW': '標籤' },
  fields: { en: 'Fields', 'zh-CN': '字段', 'zh-TW': '欄位' },
  assignee: { en: 'Agent', 'zh-CN': '客服', 'zh-TW': '客服' },
  team: { en: 'Team', 'zh-CN': '团队', 'zh-TW': '團隊' },
});
