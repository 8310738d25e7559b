import { defineWords } from '../../i18n/words.js';

export const words = defineWords({
  title: { en: 'Settings', 'zh-CN': '设置', 'zh-TW': '設定' },
  soon: { en: 'The settings are on their way.', 'zh-CN': '设置即将推出。', 'zh-TW': '設定即將推出。' },
});
