import { defineWords } from '../../../i18n/words.js';

export const words = defineWords({
  copy: { en: 'Copy', 'zh-CN': '复制', 'zh-TW': '複製' },
  copied: { en: 'Copied', 'zh-CN': '已复制', 'zh-TW': '已複製' },
  save: { en: 'Save', 'zh-CN': '保存', 'zh-TW': '儲存' },
  saving: { en: 'Saving…', 'zh-CN': '正在保存…', 'zh-TW': '正在儲存…' },
  saved: { en: 'Saved', 'zh-CN': '已保存', 'zh-TW': '已儲存' },
  unsaved: { en: 'Unsaved changes', 'zh-CN': '有未保存的更改', 'zh-TW': '有未儲存的變更' },
  discard: { en: 'Discard', 'zh-CN': '放弃更改', 'zh-TW': '捨棄變更' },
  undo: { en: 'Undo', 'zh-CN': '撤销', 'zh-TW': '復原' },
  redo: { en: 'Redo', 'zh-CN': '重做', 'zh-TW': '重做' },
  cancel: { en: 'Cancel', 'zh-CN': '取消', 'zh-TW': '取消' },
  again: { en: 'Try again', 'zh-CN': '重试', 'zh-TW': '重試' },
  loading: { en: 'Loading', 'zh-CN': '正在加载', 'zh-TW': '載入中' },
  back: { en: 'Back to {name}', 'zh-CN': '返回{name}', 'zh-TW': '返回{name}' },
  group: { en: 'Settings', 'zh-CN': '设置', 'zh-TW': '設定' },
  add: { en: 'Add', 'zh-CN': '添加', 'zh-TW': '新增' },
  remove: { en: 'Remove {name}', 'zh-CN': '移除 {name}', 'zh-TW': '移除 {name}' },
  doesNotFit: {
    en: '“{value}” does not fit.',
    'zh-CN': '“{value}”格式不正确。',
    'zh-TW': '「{value}」格式不正確。',
  },
  everyLanguage: { en: 'All languages', 'zh-CN': '所有语言', 'zh-TW': '所有語言' },
  addLanguage: { en: 'Add a language', 'zh-CN': '添加语言', 'zh-TW': '新增語言' },
});
