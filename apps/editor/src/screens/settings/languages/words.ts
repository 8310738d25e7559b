import { defineWords } from '../../../i18n/words.js';

export const words = defineWords({
  title: { en: 'Languages', 'zh-CN': '语言', 'zh-TW': '語言' },
  newFlows: { en: 'Languages of new flows', 'zh-CN': '新流程的语言', 'zh-TW': '新流程的語言' },
  text: {
    en: 'A new flow asks for its texts in these. The first is spoken to customers whose own is not offered. Each flow can have others.',
    'zh-CN': '新流程默认使用这些语言。客户的语言不在其中时，使用第一种。每个流程可另行设置。',
    'zh-TW': '新流程預設使用這些語言。客戶的語言不在其中時，使用第一種。每個流程可另行設定。',
  },
  fallback: { en: 'When no other fits', 'zh-CN': '默认语言', 'zh-TW': '預設語言' },
  first: { en: 'Make first', 'zh-CN': '设为默认', 'zh-TW': '設為預設' },
  makeFirst: { en: 'Make first: {name}', 'zh-CN': '设为默认：{name}', 'zh-TW': '設為預設：{name}' },
  remove: { en: 'Remove', 'zh-CN': '移除', 'zh-TW': '移除' },
  removeLanguage: { en: 'Remove {name}', 'zh-CN': '移除 {name}', 'zh-TW': '移除 {name}' },
  add: { en: 'Add a language', 'zh-CN': '添加语言', 'zh-TW': '新增語言' },
  savedNow: {
    en: 'New flows speak these from now on',
    'zh-CN': '今后的新流程将使用这些语言',
    'zh-TW': '今後的新流程將使用這些語言',
  },
});
