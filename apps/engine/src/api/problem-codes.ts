import type { Text } from '@nightshift/schema';

interface ProblemKind {
  status: number;
  title: Text;
}

/** Everything the API may answer instead of what was asked for. Codes are stable; titles are for people. */
export const PROBLEMS = {
  'request.malformed-json': {
    status: 400,
    title: { en: 'The body is not JSON', 'zh-CN': '请求正文不是 JSON', 'zh-TW': '請求內文不是 JSON' },
  },
  'request.not-utf8': {
    status: 400,
    title: {
      en: 'The body is not UTF-8',
      'zh-CN': '请求正文不是 UTF-8 编码',
      'zh-TW': '請求內文不是 UTF-8 編碼',
    },
  },
  'request.bad': {
    status: 400,
    title: { en: 'The request cannot be read', 'zh-CN': '无法读取该请求', 'zh-TW': '無法讀取該請求' },
  },
  'request.too-large': {
    status: 413,
    title: { en: 'The body is too large', 'zh-CN': '请求正文过大', 'zh-TW': '請求內文過大' },
  },
  'request.unsupported-type': {
    status: 415,
    title: {
      en: 'Send application/json',
      'zh-CN': '请发送 application/json',
      'zh-TW': '請傳送 application/json',
    },
  },
  'request.invalid': {
    status: 422,
    title: { en: 'The request does not fit', 'zh-CN': '请求内容不符合要求', 'zh-TW': '請求內容不符合要求' },
  },
  'auth.required': {
    status: 401,
    title: { en: 'Sign in, or send a token', 'zh-CN': '请登录或提供令牌', 'zh-TW': '請登入或提供權杖' },
  },
  'auth.wrong-password': {
    status: 401,
    title: {
      en: 'Email or password is wrong',
      'zh-CN': '邮箱或密码不正确',
      'zh-TW': '電子郵件或密碼不正確',
    },
  },
  'auth.unknown-visitor': {
    status: 401,
    title: { en: 'Open a session first', 'zh-CN': '请先建立会话', 'zh-TW': '請先建立工作階段' },
  },
  'auth.forbidden': {
    status: 403,
    title: {
      en: 'Your role does not allow this',
      'zh-CN': '您的角色无权执行此操作',
      'zh-TW': '您的角色無權執行此操作',
    },
  },
  'auth.cross-site': {
    status: 403,
    title: {
      en: 'The request came from another site',
      'zh-CN': '请求来自其他网站',
      'zh-TW': '請求來自其他網站',
    },
  },
  'setup.wrong-token': {
    status: 403,
    title: { en: 'This set-up link is not valid', 'zh-CN': '此设置链接无效', 'zh-TW': '此設定連結無效' },
  },
  'setup.done': {
    status: 409,
    title: { en: 'The set-up is done already', 'zh-CN': '初始设置已完成', 'zh-TW': '初始設定已完成' },
  },
  'not-found': {
    status: 404,
    title: { en: 'There is nothing here', 'zh-CN': '未找到', 'zh-TW': '找不到' },
  },
  'method.not-allowed': {
    status: 405,
    title: {
      en: 'This address does not take this method',
      'zh-CN': '此地址不支持该请求方法',
      'zh-TW': '此位址不支援該請求方法',
    },
  },
  'channel.no-webhook': {
    status: 404,
    title: {
      en: 'This channel takes no webhooks',
      'zh-CN': '该渠道不接收 Webhook',
      'zh-TW': '該管道不接收 Webhook',
    },
  },
  'channel.wrong-type': {
    status: 409,
    title: { en: 'This channel is of another type', 'zh-CN': '渠道类型不符', 'zh-TW': '管道類型不符' },
  },
  'channel.inactive': {
    status: 409,
    title: { en: 'This channel is switched off', 'zh-CN': '该渠道已停用', 'zh-TW': '該管道已停用' },
  },
  conflict: {
    status: 409,
    title: { en: 'Something else stands in the way', 'zh-CN': '与现有内容冲突', 'zh-TW': '與現有內容衝突' },
  },
  'precondition.failed': {
    status: 412,
    title: {
      en: 'Somebody else has saved meanwhile',
      'zh-CN': '其他人已保存过更改',
      'zh-TW': '其他人已儲存過變更',
    },
  },
  'precondition.required': {
    status: 428,
    title: {
      en: 'Say which revision you have changed',
      'zh-CN': '请注明所修改的版本',
      'zh-TW': '請註明所修改的版本',
    },
  },
  'flow.invalid': {
    status: 422,
    title: { en: 'The flow has errors', 'zh-CN': '流程存在错误', 'zh-TW': '流程存在錯誤' },
  },
  'knowledge.other-language': {
    status: 409,
    title: {
      en: 'The answer is in another language than the question',
      'zh-CN': '答案与问题的语言不同',
      'zh-TW': '答案與問題的語言不同',
    },
  },
  'knowledge.unreadable': {
    status: 415,
    title: {
      en: 'Files of this kind cannot be read',
      'zh-CN': '无法读取此类文件',
      'zh-TW': '無法讀取此類檔案',
    },
  },
  'fetch.failed': {
    status: 422,
    title: {
      en: 'The address cannot be read',
      'zh-CN': '无法读取该地址',
      'zh-TW': '無法讀取該網址',
    },
  },
  'calendar.invalid': {
    status: 422,
    title: { en: 'The calendar has errors', 'zh-CN': '日历存在错误', 'zh-TW': '行事曆存在錯誤' },
  },
  'event.unacceptable': {
    status: 422,
    title: { en: 'This cannot be stored', 'zh-CN': '内容无法保存', 'zh-TW': '內容無法儲存' },
  },
  'rate.limited': {
    status: 429,
    title: { en: 'Too many requests', 'zh-CN': '请求过于频繁', 'zh-TW': '請求過於頻繁' },
  },
  'server.unavailable': {
    status: 503,
    title: {
      en: 'Nothing was stored; send it again',
      'zh-CN': '未能保存，请重新发送',
      'zh-TW': '未能儲存，請重新傳送',
    },
  },
  'server.error': {
    status: 500,
    title: { en: 'Something went wrong here', 'zh-CN': '服务器内部错误', 'zh-TW': '伺服器內部錯誤' },
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof PROBLEMS;
