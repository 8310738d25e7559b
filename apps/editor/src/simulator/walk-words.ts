import { defineWords } from '../i18n/words.js';

export const walkWords = defineWords({
  path: { en: 'Path', 'zh-CN': '路径', 'zh-TW': '路徑' },
  noPath: {
    en: 'Nothing has been walked yet.',
    'zh-CN': '尚未经过任何步骤。',
    'zh-TW': '尚未經過任何步驟。',
  },
  fired: { en: 'fired', 'zh-CN': '已触发', 'zh-TW': '已觸發' },
  entered: { en: 'entered', 'zh-CN': '进入', 'zh-TW': '進入' },
  waited: { en: 'waits', 'zh-CN': '等待', 'zh-TW': '等待' },
  left: { en: 'left', 'zh-CN': '离开', 'zh-TW': '離開' },
  failed: { en: 'failed', 'zh-CN': '出错', 'zh-TW': '出錯' },
  leftBy: { en: '→ {port}', 'zh-CN': '→ {port}', 'zh-TW': '→ {port}' },
});
