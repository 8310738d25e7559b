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
  search: { en: 'Search', 'zh-CN': '搜索', 'zh-TW': '搜尋' },
  nothingFound: { en: 'Nothing found', 'zh-CN': '没有找到', 'zh-TW': '沒有找到' },
  change: { en: 'Change {item}', 'zh-CN': '修改 {item}', 'zh-TW': '修改 {item}' },
  removeItem: { en: 'Remove {item}', 'zh-CN': '移除 {item}', 'zh-TW': '移除 {item}' },
  showMore: { en: '{count} more', 'zh-CN': '还有 {count} 个', 'zh-TW': '還有 {count} 個' },
  chipsHow: {
    en: 'Press Enter after each one, or paste a list.',
    'zh-CN': '每输入一个后按回车，也可以粘贴一个列表。',
    'zh-TW': '每輸入一個後按 Enter，也可以貼上清單。',
  },
  chipsPlace: { en: 'Type and press Enter', 'zh-CN': '输入后按回车', 'zh-TW': '輸入後按 Enter' },
  addTyped: { en: 'Add', 'zh-CN': '添加', 'zh-TW': '加入' },
  typeToMake: {
    en: 'There is none yet: type a name to make one.',
    'zh-CN': '还没有，输入名称即可新建。',
    'zh-TW': '還沒有，輸入名稱即可新建。',
  },
  searchOrMake: {
    en: 'Search, or type a new name',
    'zh-CN': '搜索或输入新名称',
    'zh-TW': '搜尋或輸入新名稱',
  },
  onYourClock: { en: 'your time ({zone})', 'zh-CN': '您的时间（{zone}）', 'zh-TW': '您的時間（{zone}）' },
  unexpected: { en: 'Something went wrong here', 'zh-CN': '这里出了问题', 'zh-TW': '這裡出了問題' },
  unexpectedFix: {
    en: 'Reload the page. If it happens again, tell your admin what you did.',
    'zh-CN': '请重新加载页面；如再次出现，请告知管理员您的操作。',
    'zh-TW': '請重新載入頁面；如再次發生，請告知管理員您的操作。',
  },
});
