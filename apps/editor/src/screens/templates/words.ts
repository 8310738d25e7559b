import { defineWords } from '../../i18n/words.js';

export const words = defineWords({
  title: { en: 'Templates', 'zh-CN': '模板', 'zh-TW': '範本' },
  soon: { en: 'The gallery is on its way.', 'zh-CN': '模板库即将推出。', 'zh-TW': '範本庫即將推出。' },
});
