import { defineWords } from '../i18n/words.js';

export const words = defineWords({
  variables: { en: 'Variables', 'zh-CN': '变量', 'zh-TW': '變數' },
  insertVariable: { en: 'Insert a variable', 'zh-CN': '插入变量', 'zh-TW': '插入變數' },
  emoji: { en: 'Insert an emoji', 'zh-CN': '插入表情', 'zh-TW': '插入表情符號' },
  noVariable: { en: 'No such variable', 'zh-CN': '没有这个变量', 'zh-TW': '沒有這個變數' },
  mayBeEmpty: {
    en: '“{name}” may be empty here.',
    'zh-CN': '“{name}”在这里可能为空。',
    'zh-TW': '「{name}」在這裡可能為空。',
  },
  sayInstead: { en: 'Say something else then', 'zh-CN': '改为其他说法', 'zh-TW': '改為其他說法' },
  found: {
    en: { one: '{count} variable, arrow keys to choose', other: '{count} variables, arrow keys to choose' },
    'zh-CN': '{count} 个变量，用方向键选择',
    'zh-TW': '{count} 個變數，用方向鍵選擇',
  },
});
