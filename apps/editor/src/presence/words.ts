import { defineWords } from '../i18n/words.js';

export const words = defineWords({
  here: { en: 'Also at this flow', 'zh-CN': '也在编辑此流程', 'zh-TW': '也在編輯此流程' },
  you: { en: '{name}, in another window', 'zh-CN': '{name}（另一个窗口）', 'zh-TW': '{name}（另一個視窗）' },
  at: {
    en: '{name} is at “{step}”',
    'zh-CN': '{name} 正在编辑“{step}”',
    'zh-TW': '{name} 正在編輯「{step}」',
  },
  looking: {
    en: '{name} is looking at the flow',
    'zh-CN': '{name} 正在查看流程',
    'zh-TW': '{name} 正在檢視流程',
  },
  atStep: {
    en: '{name} is at this step',
    'zh-CN': '{name} 正在编辑此步骤',
    'zh-TW': '{name} 正在編輯此步驟',
  },
  more: { en: '{count} more', 'zh-CN': '另有 {count} 人', 'zh-TW': '另有 {count} 人' },
});
