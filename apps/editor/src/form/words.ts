import { defineWords } from '../i18n/words.js';

export const words = defineWords({
  removeItem: { en: 'Remove {item}', 'zh-CN': '移除 {item}', 'zh-TW': '移除 {item}' },
  remove: { en: 'Remove', 'zh-CN': '移除', 'zh-TW': '移除' },
  up: { en: 'Move up', 'zh-CN': '上移', 'zh-TW': '上移' },
  down: { en: 'Move down', 'zh-CN': '下移', 'zh-TW': '下移' },
  addItem: { en: 'Add', 'zh-CN': '添加', 'zh-TW': '加入' },
  unit: { en: 'Unit of “{field}”', 'zh-CN': '“{field}”的单位', 'zh-TW': '「{field}」的單位' },
  seconds: { en: 'seconds', 'zh-CN': '秒', 'zh-TW': '秒' },
  minutes: { en: 'minutes', 'zh-CN': '分钟', 'zh-TW': '分鐘' },
  hours: { en: 'hours', 'zh-CN': '小时', 'zh-TW': '小時' },
  days: { en: 'days', 'zh-CN': '天', 'zh-TW': '天' },
  weeks: { en: 'weeks', 'zh-CN': '周', 'zh-TW': '週' },
  noJson: {
    en: 'This is not JSON yet; nothing has been changed.',
    'zh-CN': '还不是有效的 JSON，尚未更改。',
    'zh-TW': '還不是有效的 JSON，尚未變更。',
  },
});
