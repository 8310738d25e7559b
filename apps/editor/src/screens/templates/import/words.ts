import { defineWords } from '../../../i18n/words.js';

export const words = defineWords({
  title: { en: 'Import a flow', 'zh-CN': '导入流程', 'zh-TW': '匯入流程' },
  text: {
    en: 'It is looked at first. Nothing is stored until you say so.',
    'zh-CN': '会先检查内容；在您确认之前不会保存任何东西。',
    'zh-TW': '會先檢查內容；在您確認之前不會儲存任何東西。',
  },
  from: { en: 'Where it comes from', 'zh-CN': '来源', 'zh-TW': '來源' },
  file: { en: 'File', 'zh-CN': '文件', 'zh-TW': '檔案' },
  paste: { en: 'Paste', 'zh-CN': '粘贴', 'zh-TW': '貼上' },
  address: { en: 'Address', 'zh-CN': '网址', 'zh-TW': '網址' },
  drop: {
    en: 'Drop a flow file here, or choose one',
    'zh-CN': '将流程文件拖到此处，或选择文件',
    'zh-TW': '將流程檔案拖曳到此處，或選擇檔案',
  },
  pasteLabel: { en: 'The flow as JSON', 'zh-CN': '流程的 JSON', 'zh-TW': '流程的 JSON' },
  addressLabel: { en: 'Address of a flow file', 'zh-CN': '流程文件的网址', 'zh-TW': '流程檔案的網址' },
  addressHint: {
    en: 'The server reads it; only public addresses are allowed.',
    'zh-CN': '由服务器读取，仅允许公开网址。',
    'zh-TW': '由伺服器讀取，僅允許公開網址。',
  },
  read: { en: 'Read it', 'zh-CN': '读取', 'zh-TW': '讀取' },
  tooLarge: {
    en: 'The file is larger than 5 MB; that is no flow.',
    'zh-CN': '文件超过 5 MB，不是流程文件。',
    'zh-TW': '檔案超過 5 MB，不是流程檔案。',
  },
  notJson: {
    en: 'This is not JSON: line {line}, column {column}',
    'zh-CN': '这不是 JSON：第 {line} 行，第 {column} 列',
    'zh-TW': '這不是 JSON：第 {line} 行，第 {column} 欄',
  },
  notJsonFix: {
    en: 'Mend the text at that place, or export the flow again.',
    'zh-CN': '请修正该处，或重新导出流程。',
    'zh-TW': '請修正該處，或重新匯出流程。',
  },
  checking: { en: 'Looking at the flow', 'zh-CN': '正在检查流程', 'zh-TW': '正在檢查流程' },
  fine: { en: 'Nothing is wrong with it.', 'zh-CN': '没有发现问题。', 'zh-TW': '沒有發現問題。' },
  errors: {
    en: { one: '{count} thing must be mended first', other: '{count} things must be mended first' },
    'zh-CN': '需先解决 {count} 个问题',
    'zh-TW': '需先解決 {count} 個問題',
  },
  mendLater: {
    en: {
      one: '{count} thing to mend before it can answer; take it in as a draft and mend it there',
      other: '{count} things to mend before it can answer; take it in as a draft and mend them there',
    },
    'zh-CN': '上线前需解决 {count} 个问题；可先导入为草稿，在编辑器中修改',
    'zh-TW': '上線前需解決 {count} 個問題；可先匯入為草稿，在編輯器中修改',
  },
  cards: {
    en: 'These are cards, not a whole flow',
    'zh-CN': '这是复制的卡片，不是完整的流程',
    'zh-TW': '這是複製的卡片，不是完整的流程',
  },
  cardsFix: {
    en: 'Open a flow, or begin a new one, click on its canvas and paste them there with Ctrl+V or ⌘V.',
    'zh-CN': '请打开或新建一个流程，点击画布，再按 Ctrl+V 或 ⌘V 粘贴。',
    'zh-TW': '請開啟或新建一個流程，點選畫布，再按 Ctrl+V 或 ⌘V 貼上。',
  },
  notHere: { en: 'Not here yet', 'zh-CN': '这里还没有', 'zh-TW': '這裡還沒有' },
  notHereText: {
    en: 'The flow calls these by name. Take what you have, or make them.',
    'zh-CN': '流程用到了这些名称。可换成已有的，或新建。',
    'zh-TW': '流程用到了這些名稱。可換成既有的，或新建。',
  },
  later: { en: 'Decide later', 'zh-CN': '以后再定', 'zh-TW': '以後再定' },
  make: { en: 'Make it', 'zh-CN': '新建', 'zh-TW': '新建' },
  tag: { en: 'Tag “{name}”', 'zh-CN': '标签“{name}”', 'zh-TW': '標籤「{name}」' },
  notes: {
    en: { one: '{count} thing to know', other: '{count} things to know' },
    'zh-CN': '{count} 条提示',
    'zh-TW': '{count} 則提示',
  },
  replaces: {
    en: 'A flow with this id is here already: “{name}”. Its draft will be replaced.',
    'zh-CN': '已有相同 ID 的流程“{name}”，其草稿将被替换。',
    'zh-TW': '已有相同 ID 的流程「{name}」，其草稿將被取代。',
  },
  importDraft: { en: 'Import as draft', 'zh-CN': '导入为草稿', 'zh-TW': '匯入為草稿' },
  importPublish: { en: 'Import and publish', 'zh-CN': '导入并发布', 'zh-TW': '匯入並發布' },
  imported: { en: '{name} was imported', 'zh-CN': '已导入“{name}”', 'zh-TW': '已匯入「{name}」' },
  steps: {
    en: { one: '{count} step', other: '{count} steps' },
    'zh-CN': '{count} 个步骤',
    'zh-TW': '{count} 個步驟',
  },
});
