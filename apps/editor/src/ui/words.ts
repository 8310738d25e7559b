import { defineWords } from '../i18n/words.js';

/** What the parts themselves say, wherever they are used. */
export const words = defineWords({
  close: { en: 'Close', 'zh-CN': '关闭', 'zh-TW': '關閉' },
  notice: { en: 'Notice', 'zh-CN': '通知', 'zh-TW': '通知' },
  notices: { en: 'Notices', 'zh-CN': '通知', 'zh-TW': '通知' },
  offline: { en: 'The server cannot be reached', 'zh-CN': '无法连接服务器', 'zh-TW': '無法連線到伺服器' },
  offlineFix: {
    en: 'Check the network; what you have done is kept here.',
    'zh-CN': '请检查网络；您的更改已保留在此。',
    'zh-TW': '請檢查網路；您的變更已保留在此。',
  },
  unexpected: { en: 'Something went wrong here', 'zh-CN': '这里出了问题', 'zh-TW': '這裡出了問題' },
  unexpectedFix: {
    en: 'Reload the page. If it happens again, tell your admin what you did.',
    'zh-CN': '请重新加载页面；如再次出现，请告知管理员您的操作。',
    'zh-TW': '請重新載入頁面；如再次發生，請告知管理員您的操作。',
  },
});
