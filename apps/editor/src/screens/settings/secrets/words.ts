import { defineWords } from '../../../i18n/words.js';

export const words = defineWords({
  title: { en: 'Secrets', 'zh-CN': '密钥', 'zh-TW': '金鑰' },
  text: {
    en: 'Keys and passwords that flows show other systems. A step has only the name in it; the value is filled in when the call is made, in a header or in the query of an address.',
    'zh-CN':
      '流程访问其他系统时使用的密钥和密码。步骤中只写名称，发出请求时才填入值，仅可用于标头或网址的查询部分。',
    'zh-TW':
      '流程存取其他系統時使用的金鑰和密碼。步驟中只寫名稱，發出請求時才填入值，僅可用於標頭或網址的查詢部分。',
  },
  newSecret: { en: 'New secret', 'zh-CN': '新建密钥', 'zh-TW': '新增金鑰' },
  empty: { en: 'No secret yet', 'zh-CN': '还没有密钥', 'zh-TW': '尚無金鑰' },
  name: { en: 'Name', 'zh-CN': '名称', 'zh-TW': '名稱' },
  nameHint: {
    en: 'Letters, digits, - and _, beginning with a letter: shipping_api',
    'zh-CN': '以字母开头，可含字母、数字、- 和 _，例如 shipping_api',
    'zh-TW': '以字母開頭，可含字母、數字、- 和 _，例如 shipping_api',
  },
  nameWrong: {
    en: 'Begin with a letter; use letters, digits, - and _ only.',
    'zh-CN': '请以字母开头，只使用字母、数字、- 和 _。',
    'zh-TW': '請以字母開頭，只使用字母、數字、- 和 _。',
  },
  nameTaken: {
    en: 'There is one of that name; give that one a new value.',
    'zh-CN': '已有同名密钥，请为其设置新值。',
    'zh-TW': '已有同名金鑰，請為其設定新值。',
  },
  value: { en: 'Value', 'zh-CN': '值', 'zh-TW': '值' },
  valueHint: {
    en: 'It is encrypted and cannot be shown again.',
    'zh-CN': '加密保存，之后无法再次查看。',
    'zh-TW': '加密儲存，之後無法再次查看。',
  },
  valueMissing: { en: 'Enter the value.', 'zh-CN': '请填写值。', 'zh-TW': '請填寫值。' },
  save: { en: 'Save', 'zh-CN': '保存', 'zh-TW': '儲存' },
  cancel: { en: 'Cancel', 'zh-CN': '取消', 'zh-TW': '取消' },
  set: { en: 'Set {when}', 'zh-CN': '{when}设置', 'zh-TW': '{when}設定' },
  change: { en: 'New value', 'zh-CN': '更换', 'zh-TW': '更換' },
  changeOf: { en: 'New value of {name}', 'zh-CN': '{name} 的新值', 'zh-TW': '{name} 的新值' },
  saved: { en: '{name} was saved', 'zh-CN': '已保存 {name}', 'zh-TW': '已儲存 {name}' },
  remove: { en: 'Delete', 'zh-CN': '删除', 'zh-TW': '刪除' },
  removeOf: { en: 'Delete {name}', 'zh-CN': '删除 {name}', 'zh-TW': '刪除 {name}' },
  removeText: {
    en: 'Calls that show it fail from then on. This cannot be undone.',
    'zh-CN': '之后使用它的请求将失败，且无法恢复。',
    'zh-TW': '之後使用它的請求將失敗，且無法復原。',
  },
  removed: { en: '{name} was deleted', 'zh-CN': '已删除 {name}', 'zh-TW': '已刪除 {name}' },
});
