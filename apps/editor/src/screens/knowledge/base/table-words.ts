import { defineWords } from '../../../i18n/words.js';

export const tableWords = defineWords({
  readAs: {
    en: {
      one: '{count} entry from a table: how it was read',
      other: '{count} entries from a table: how it was read',
    },
    'zh-CN': '表格中的 {count} 个条目：读取方式',
    'zh-TW': '表格中的 {count} 個條目：讀取方式',
  },
  readAsDoubtful: {
    en: {
      one: '{count} entry from a table: look at how it was read',
      other: '{count} entries from a table: look at how it was read',
    },
    'zh-CN': '表格中的 {count} 个条目：请核对读取方式',
    'zh-TW': '表格中的 {count} 個條目：請核對讀取方式',
  },
  sheet: {
    en: { one: '{sheet}: {count} entry', other: '{sheet}: {count} entries' },
    'zh-CN': '{sheet}：{count} 个条目',
    'zh-TW': '{sheet}：{count} 個條目',
  },
  column: { en: '{name}: {use}', 'zh-CN': '{name}：{use}', 'zh-TW': '{name}：{use}' },
  nth: { en: 'Column {place}', 'zh-CN': '第 {place} 列', 'zh-TW': '第 {place} 欄' },
  question: { en: 'the question', 'zh-CN': '问题', 'zh-TW': '問題' },
  answer: { en: 'the answer, said to customers', 'zh-CN': '答案，会说给客户', 'zh-TW': '答案，會說給客戶' },
  language: { en: 'the language of the row', 'zh-CN': '该行的语言', 'zh-TW': '該列的語言' },
  market: {
    en: 'the country the row is for',
    'zh-CN': '该行适用的国家/地区',
    'zh-TW': '該列適用的國家/地區',
  },
  category: {
    en: 'tells apart what is asked twice; not said',
    'zh-CN': '用于区分重复的问题，不会说出',
    'zh-TW': '用於區分重複的問題，不會說出',
  },
  said: { en: 'said under its name', 'zh-CN': '连同列名一起说出', 'zh-TW': '連同欄名一起說出' },
  'left-out': { en: 'left out', 'zh-CN': '不读取', 'zh-TW': '不讀取' },
  noHeader: {
    en: 'The first row is an entry, not a header. If it is one, name its columns “question” and “answer”.',
    'zh-CN': '第一行被当作条目而非表头。如果它是表头，请将列命名为“问题”和“答案”。',
    'zh-TW': '第一列被視為條目而非標題。如果它是標題，請將欄命名為「問題」與「答案」。',
  },
  unanswered: {
    en: {
      one: '{count} row has no answer and is left out.',
      other: '{count} rows have no answer and are left out.',
    },
    'zh-CN': '{count} 行没有答案，未读取。',
    'zh-TW': '{count} 列沒有答案，未讀取。',
  },
  unknown: {
    en: 'Not known as a language or country, their rows are left out: {values}',
    'zh-CN': '以下内容不是已知的语言或国家/地区，所在行未读取：{values}',
    'zh-TW': '以下內容不是已知的語言或國家/地區，所在列未讀取：{values}',
  },
  uncalculated: {
    en: {
      one: '{count} cell holds a formula without a stored value and stays empty: {cells}. Open the workbook in a spreadsheet program and save it again.',
      other:
        '{count} cells hold formulas without stored values and stay empty, among them {cells}. Open the workbook in a spreadsheet program and save it again.',
    },
    'zh-CN': '{count} 个单元格只有公式而没有保存结果，读作空白：{cells}。请用电子表格软件打开并重新保存。',
    'zh-TW': '{count} 個儲存格只有公式而沒有儲存結果，讀作空白：{cells}。請用試算表軟體開啟並重新儲存。',
  },
});
