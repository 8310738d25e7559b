import { defineWords } from '../../i18n/words.js';

export const words = defineWords({
  title: { en: 'Sign in to Nightshift', 'zh-CN': '登录 Nightshift', 'zh-TW': '登入 Nightshift' },
  email: { en: 'Email', 'zh-CN': '邮箱', 'zh-TW': '電子郵件' },
  password: { en: 'Password', 'zh-CN': '密码', 'zh-TW': '密碼' },
  signIn: { en: 'Sign in', 'zh-CN': '登录', 'zh-TW': '登入' },
  language: { en: 'Language', 'zh-CN': '语言', 'zh-TW': '語言' },
});
