import { defineWords } from '../../../i18n/words.js';

export const words = defineWords({
  title: { en: 'API tokens', 'zh-CN': 'API 令牌', 'zh-TW': 'API 權杖' },
  text: {
    en: 'A program that speaks to Nightshift shows a token. It may do what its role may do.',
    'zh-CN': '程序通过令牌访问 Nightshift，权限与所选角色一致。',
    'zh-TW': '程式透過權杖存取 Nightshift，權限與所選角色一致。',
  },
  newToken: { en: 'New token', 'zh-CN': '新建令牌', 'zh-TW': '新增權杖' },
  empty: { en: 'No token yet', 'zh-CN': '还没有令牌', 'zh-TW': '尚無權杖' },
  emptyText: {
    en: 'Make one for each program, named after it: then you can take one away without stopping the others.',
    'zh-CN': '为每个程序创建一个令牌并以其命名，这样撤销其中一个不会影响其他程序。',
    'zh-TW': '為每個程式建立一個權杖並以其命名，這樣撤銷其中一個不會影響其他程式。',
  },
  name: { en: 'Name', 'zh-CN': '名称', 'zh-TW': '名稱' },
  nameHint: { en: 'The program that uses it.', 'zh-CN': '使用此令牌的程序。', 'zh-TW': '使用此權杖的程式。' },
  nameMissing: { en: 'Give it a name.', 'zh-CN': '请填写名称。', 'zh-TW': '請填寫名稱。' },
  role: { en: 'Role', 'zh-CN': '角色', 'zh-TW': '角色' },
  create: { en: 'Create token', 'zh-CN': '创建令牌', 'zh-TW': '建立權杖' },
  cancel: { en: 'Cancel', 'zh-CN': '取消', 'zh-TW': '取消' },
  done: { en: 'I have copied it', 'zh-CN': '我已复制', 'zh-TW': '我已複製' },
  created: { en: 'Your new token', 'zh-CN': '您的新令牌', 'zh-TW': '您的新權杖' },
  onceOnly: {
    en: 'Copy it now. It is not kept here and cannot be shown again.',
    'zh-CN': '请立即复制。系统不保存明文，之后无法再次查看。',
    'zh-TW': '請立即複製。系統不保存明文，之後無法再次查看。',
  },
  never: { en: 'Never used', 'zh-CN': '从未使用', 'zh-TW': '從未使用' },
  used: { en: 'Used {when}', 'zh-CN': '{when}使用过', 'zh-TW': '{when}使用過' },
  revoke: { en: 'Revoke {name}', 'zh-CN': '撤销 {name}', 'zh-TW': '撤銷 {name}' },
  revokeText: {
    en: 'Programs that use it stop at once. This cannot be undone.',
    'zh-CN': '使用它的程序将立即停止，且无法恢复。',
    'zh-TW': '使用它的程式將立即停止，且無法復原。',
  },
  revokeNow: { en: 'Revoke', 'zh-CN': '撤销', 'zh-TW': '撤銷' },
  revoked: { en: '{name} was revoked', 'zh-CN': '已撤销 {name}', 'zh-TW': '已撤銷 {name}' },
});
