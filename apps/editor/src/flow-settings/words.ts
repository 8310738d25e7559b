import { defineWords } from '../i18n/words.js';

export const settingsWords = defineWords({
  untitled: { en: 'Untitled flow', 'zh-CN': '未命名流程', 'zh-TW': '未命名流程' },
  title: { en: 'Settings of the flow', 'zh-CN': '流程设置', 'zh-TW': '流程設定' },
  name: { en: 'Name', 'zh-CN': '名称', 'zh-TW': '名稱' },
  description: { en: 'Notes for the team', 'zh-CN': '团队备注', 'zh-TW': '團隊備註' },
  languages: { en: 'Languages', 'zh-CN': '语言', 'zh-TW': '語言' },
  languagesHow: {
    en: 'Every text of the flow can be written in each of them.',
    'zh-CN': '流程中的每段文字都可以用这些语言分别填写。',
    'zh-TW': '流程中的每段文字都可以用這些語言分別填寫。',
  },
  fallback: {
    en: 'Spoken when the customer’s own is not offered',
    'zh-CN': '没有客户的语言时使用',
    'zh-TW': '沒有客戶的語言時使用',
  },
  variables: { en: 'Variables', 'zh-CN': '变量', 'zh-TW': '變數' },
  variablesHow: {
    en: 'What the flow remembers while it talks to one customer. Read as {{vars.name}}.',
    'zh-CN': '流程与一位客户对话期间记住的内容，用 {{vars.名称}} 读取。',
    'zh-TW': '流程與一位客戶對話期間記住的內容，用 {{vars.名稱}} 讀取。',
  },
  variableType: { en: 'Kind', 'zh-CN': '类型', 'zh-TW': '類型' },
  variableTitle: { en: 'What people call it', 'zh-CN': '显示名称', 'zh-TW': '顯示名稱' },
  initial: { en: 'Value at the start', 'zh-CN': '初始值', 'zh-TW': '初始值' },
  text: { en: 'Text', 'zh-CN': '文字', 'zh-TW': '文字' },
  number: { en: 'Number', 'zh-CN': '数字', 'zh-TW': '數字' },
  boolean: { en: 'Yes or no', 'zh-CN': '是或否', 'zh-TW': '是或否' },
  email: { en: 'Email', 'zh-CN': '邮箱', 'zh-TW': '電子郵件' },
  phone: { en: 'Phone', 'zh-CN': '电话', 'zh-TW': '電話' },
  date: { en: 'Date', 'zh-CN': '日期', 'zh-TW': '日期' },
  choice: { en: 'One of several', 'zh-CN': '单选', 'zh-TW': '單選' },
  list: { en: 'List', 'zh-CN': '列表', 'zh-TW': '清單' },
  object: { en: 'Several values', 'zh-CN': '一组值', 'zh-TW': '一組值' },
  burst: {
    en: 'Several messages in a row',
    'zh-CN': '客户连续发送多条消息',
    'zh-TW': '客戶連續傳送多則訊息',
  },
  burstHow: {
    en: 'Customers write “hello”, “about the lamp”, “is it red?” within seconds.',
    'zh-CN': '客户常在几秒内连发“你好”“那盏灯”“有红色吗”。',
    'zh-TW': '客戶常在幾秒內連發「你好」「那盞燈」「有紅色嗎」。',
  },
  burstMerge: {
    en: 'Wait for a pause and take them as one',
    'zh-CN': '等客户停下后合并处理',
    'zh-TW': '等客戶停下後合併處理',
  },
  burstQueue: {
    en: 'One after the other: the next waits until this one is answered',
    'zh-CN': '依次处理：上一条答完再处理下一条',
    'zh-TW': '依序處理：上一則答完再處理下一則',
  },
  burstInterrupt: {
    en: 'The newest counts: drop what is still being answered',
    'zh-CN': '以最新一条为准：放弃尚未完成的回复',
    'zh-TW': '以最新一則為準：放棄尚未完成的回覆',
  },
  pause: { en: 'Length of the pause', 'zh-CN': '停顿时长', 'zh-TW': '停頓時間' },
  pauseWrong: {
    en: 'Choose a pause between a tenth of a second and a minute.',
    'zh-CN': '请选择 0.1 秒到 1 分钟之间的时长。',
    'zh-TW': '請選擇 0.1 秒到 1 分鐘之間的時間。',
  },
  maxMessages: {
    en: 'Answer at once after so many',
    'zh-CN': '达到多少条时立即回复',
    'zh-TW': '達到多少則時立即回覆',
  },
});
