import { defineWords } from '../../../i18n/words.js';

export const words = defineWords({
  title: { en: 'Secrets', 'zh-CN': '密钥', 'zh-TW': '金鑰' },
  text: {
    en: 'Keys and passwords that flows show other systems. A step has only the name in it; the value is filled in when the call is made, in a header or in the query of an address, and only for the hosts you name.',
    'zh-CN':
      '流程访问其他系统时使用的密钥和密码。步骤中只写名称，发出请求时才填入值，仅可用于标头或网址的查询部分，且只发往您指定的主机。',
    'zh-TW':
      '流程存取其他系統時使用的金鑰和密碼。步驟中只寫名稱，發出請求時才填入值，僅可用於標頭或網址的查詢部分，且只傳往您指定的主機。',
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
  valueKept: {
    en: 'Leave it empty to keep the one there is.',
    'zh-CN': '留空则保留现有的值。',
    'zh-TW': '留空則保留現有的值。',
  },
  hosts: { en: 'May go to', 'zh-CN': '允许发往', 'zh-TW': '允許傳往' },
  hostsHint: {
    en: 'A call that shows it to another host fails. *.example.com is every name below example.com.',
    'zh-CN': '发往其他主机的请求会失败。*.example.com 表示 example.com 的所有子域名。',
    'zh-TW': '傳往其他主機的請求會失敗。*.example.com 表示 example.com 的所有子網域。',
  },
  hostsFound: {
    en: 'Filled in from the flows that show it; check that it belongs there.',
    'zh-CN': '已根据使用它的流程填入，请核对是否正确。',
    'zh-TW': '已根據使用它的流程填入，請核對是否正確。',
  },
  hostsMissing: { en: 'Enter a host.', 'zh-CN': '请填写主机。', 'zh-TW': '請填寫主機。' },
  goesTo: { en: 'May go to {hosts}', 'zh-CN': '允许发往 {hosts}', 'zh-TW': '允許傳往 {hosts}' },
  goesAnywhere: {
    en: 'May go anywhere: name its hosts',
    'zh-CN': '可发往任何主机，请指定主机',
    'zh-TW': '可傳往任何主機，請指定主機',
  },
  missing: {
    en: 'Flows show these, and nobody has entered them',
    'zh-CN': '流程正在使用、但尚未录入',
    'zh-TW': '流程正在使用、但尚未輸入',
  },
  enter: { en: 'Enter', 'zh-CN': '录入', 'zh-TW': '輸入' },
  enterOf: { en: 'Enter {name}', 'zh-CN': '录入 {name}', 'zh-TW': '輸入 {name}' },
  change: { en: 'Change', 'zh-CN': '修改', 'zh-TW': '變更' },
  changeOf: { en: 'Change {name}', 'zh-CN': '修改 {name}', 'zh-TW': '變更 {name}' },
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
