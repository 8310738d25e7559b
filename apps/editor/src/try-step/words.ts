import { defineWords } from '../i18n/words.js';

/** Of trying a step in its form. */
export const words = defineWords({
  title: { en: 'Try it', 'zh-CN': '试一试', 'zh-TW': '試一試' },
  text: {
    en: 'Makes the call for real, from the server. Click a value of the answer to keep it in a variable.',
    'zh-CN': '由服务器真实发出请求。点击返回内容中的值即可存入变量。',
    'zh-TW': '由伺服器實際送出請求。點選返回內容中的值即可存入變數。',
  },
  secrets: {
    en: 'Secrets are filled in on the server.',
    'zh-CN': '密钥由服务器填入。',
    'zh-TW': '密鑰由伺服器填入。',
  },
  send: { en: 'Send', 'zh-CN': '发送', 'zh-TW': '送出' },
  again: { en: 'Send again', 'zh-CN': '再次发送', 'zh-TW': '再次送出' },
  took: { en: '{ms} ms', 'zh-CN': '{ms} 毫秒', 'zh-TW': '{ms} 毫秒' },
  answer: { en: 'Answer', 'zh-CN': '返回内容', 'zh-TW': '返回內容' },
  empty: { en: 'The answer is empty.', 'zh-CN': '返回内容为空。', 'zh-TW': '返回內容為空。' },
  nothingSent: {
    en: 'Nothing to send yet: fill in the address.',
    'zh-CN': '还没有可发送的请求：请填写地址。',
    'zh-TW': '尚無可送出的請求：請填寫網址。',
  },
  keep: { en: 'Keep {path}', 'zh-CN': '保存 {path}', 'zh-TW': '儲存 {path}' },
  keepWhole: { en: 'Keep the whole answer', 'zh-CN': '保存整个返回内容', 'zh-TW': '儲存整個返回內容' },
  drop: {
    en: 'No longer keep {path} in {variable}',
    'zh-CN': '不再把 {path} 存入 {variable}',
    'zh-TW': '不再將 {path} 存入 {variable}',
  },
  kept: {
    en: '{path} is kept in “{variable}”',
    'zh-CN': '{path} 将存入“{variable}”',
    'zh-TW': '{path} 將存入「{variable}」',
  },
  undo: { en: 'Undo', 'zh-CN': '撤销', 'zh-TW': '復原' },
  more: {
    en: { one: '{count} more', other: '{count} more' },
    'zh-CN': '还有 {count} 项',
    'zh-TW': '還有 {count} 項',
  },
  entries: {
    en: { one: '{count} entry', other: '{count} entries' },
    'zh-CN': '{count} 项',
    'zh-TW': '{count} 項',
  },
});
