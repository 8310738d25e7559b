/** What is wrong with a secret in a step, in Chinese, as `PROBLEM_WORDS` has it. */
export const SECRET_WORDS = {
  'secret.unknown': {
    'zh-CN': {
      message: '“{node}”使用的密钥 {name} 不存在。',
      fix: '请更正名称，或请管理员在设置的“密钥”中录入。',
    },
    'zh-TW': {
      message: '「{node}」使用的金鑰 {name} 不存在。',
      fix: '請更正名稱，或請管理員在設定的「金鑰」中輸入。',
    },
  },
  'secret.place': {
    'zh-CN': {
      message: '“{node}”中密钥 {name} 所在的位置可能被他人看到。',
      fix: '请移到该请求的标头值中，或网址的问号之后。',
    },
    'zh-TW': {
      message: '「{node}」中金鑰 {name} 所在的位置可能被他人看到。',
      fix: '請移到該請求的標頭值中，或網址的問號之後。',
    },
  },
  'secret.host': {
    'zh-CN': {
      message: '“{node}”把密钥 {name} 发给 {host}，而它只允许发往 {hosts}，因此请求会失败。',
      fix: '请更正网址，或请管理员在设置的“密钥”中为 {name} 加入主机 {host}。',
    },
    'zh-TW': {
      message: '「{node}」把金鑰 {name} 傳給 {host}，而它只允許傳往 {hosts}，因此請求會失敗。',
      fix: '請更正網址，或請管理員在設定的「金鑰」中為 {name} 加入主機 {host}。',
    },
  },
  'secret.literal': {
    'zh-CN': {
      message: '“{node}”的标头 {header} 的值以明文写在流程中。',
      fix: '请管理员在设置的“密钥”中录入，并在此处改写为 {placeholder}。',
    },
    'zh-TW': {
      message: '「{node}」的標頭 {header} 的值以明文寫在流程中。',
      fix: '請管理員在設定的「金鑰」中輸入，並在此處改寫為 {placeholder}。',
    },
  },
} as const;
