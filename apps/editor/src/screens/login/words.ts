import { defineWords } from '../../i18n/words.js';

export const words = defineWords({
  title: { en: 'Sign in to Nightshift', 'zh-CN': '登录 Nightshift', 'zh-TW': '登入 Nightshift' },
  email: { en: 'Email', 'zh-CN': '邮箱', 'zh-TW': '電子郵件' },
  password: { en: 'Password', 'zh-CN': '密码', 'zh-TW': '密碼' },
  signIn: { en: 'Sign in', 'zh-CN': '登录', 'zh-TW': '登入' },
  lost: { en: 'Your session has ended', 'zh-CN': '登录已过期', 'zh-TW': '登入已過期' },
  lostText: {
    en: 'Sign in, and you are back where you were.',
    'zh-CN': '重新登录后，会回到您刚才所在的页面。',
    'zh-TW': '重新登入後，會回到您剛才所在的頁面。',
  },
  isKept: {
    en: 'What you changed in the flow is kept in this browser, and is saved when you are back.',
    'zh-CN': '您对流程所做的修改已保留在此浏览器中，登录后会自动保存。',
    'zh-TW': '您對流程所做的修改已保留在此瀏覽器中，登入後會自動儲存。',
  },
  language: { en: 'Language', 'zh-CN': '语言', 'zh-TW': '語言' },
});
