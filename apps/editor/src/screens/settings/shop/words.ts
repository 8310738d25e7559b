import { defineWords } from '../../../i18n/words.js';

export const words = defineWords({
  title: { en: 'Shop', 'zh-CN': '店铺', 'zh-TW': '商店' },
  values: { en: 'Values', 'zh-CN': '变量值', 'zh-TW': '變數值' },
  valuesText: {
    en: 'What flows say in many places and should be changed in one: write {example} in a text.',
    'zh-CN': '流程中多处引用、只需在此修改一次的内容：在文本中写 {example}。',
    'zh-TW': '流程中多處引用、只需在此修改一次的內容：在文字中寫 {example}。',
  },
  valueOf: { en: 'Value of {name}', 'zh-CN': '{name} 的值', 'zh-TW': '{name} 的值' },
  add: { en: 'Add value', 'zh-CN': '添加变量', 'zh-TW': '新增變數' },
  remove: { en: 'Remove {name}', 'zh-CN': '移除 {name}', 'zh-TW': '移除 {name}' },
  empty: {
    en: 'Nothing yet. Begin with shop.name: templates greet customers with it.',
    'zh-CN': '还没有内容。先添加 shop.name，模板会用它问候客户。',
    'zh-TW': '尚無內容。先新增 shop.name，範本會用它問候客戶。',
  },
  newName: { en: 'Name of a new value', 'zh-CN': '新变量名称', 'zh-TW': '新變數名稱' },
  newHint: {
    en: 'Small letters first, then letters, digits, dots: shop.name',
    'zh-CN': '以小写字母开头，可含字母、数字和点：shop.name',
    'zh-TW': '以小寫字母開頭，可含字母、數字和點：shop.name',
  },
  nameWrong: {
    en: '“{name}” is no name.',
    'zh-CN': '“{name}”不是有效名称。',
    'zh-TW': '「{name}」不是有效名稱。',
  },
  nameTaken: { en: '“{name}” is there already.', 'zh-CN': '“{name}”已存在。', 'zh-TW': '「{name}」已存在。' },
  workspace: { en: 'Workspace', 'zh-CN': '工作区', 'zh-TW': '工作區' },
  workspaceHint: {
    en: 'What your team calls this installation.',
    'zh-CN': '团队对此系统的称呼。',
    'zh-TW': '團隊對此系統的稱呼。',
  },
  structured: {
    en: 'Not a plain text; it can be changed by the API.',
    'zh-CN': '非纯文本，可通过 API 修改。',
    'zh-TW': '非純文字，可透過 API 修改。',
  },
  saved: { en: 'The shop was saved', 'zh-CN': '已保存店铺设置', 'zh-TW': '已儲存商店設定' },
  hosts: { en: 'Allowed hosts', 'zh-CN': '允许的主机', 'zh-TW': '允許的主機' },
  hostsText: {
    en: 'Flows and webhooks reach any public address. Machines in your own network only if they stand here: 10.0.0.7:8080, erp.internal.',
    'zh-CN': '流程和 Webhook 可访问任何公网地址；内网主机须在此列出：10.0.0.7:8080、erp.internal。',
    'zh-TW': '流程和 Webhook 可存取任何公網位址；內網主機須在此列出：10.0.0.7:8080、erp.internal。',
  },
  host: { en: 'Host, or host:port', 'zh-CN': '主机或主机:端口', 'zh-TW': '主機或主機:連接埠' },
  hostsOff: { en: 'Only admins may change this.', 'zh-CN': '仅管理员可修改。', 'zh-TW': '僅管理員可修改。' },
  hostsSaved: { en: 'The hosts were saved', 'zh-CN': '已保存主机列表', 'zh-TW': '已儲存主機清單' },
});
