/** What is wrong with a name that a text or condition reads, in Chinese, as `PROBLEM_WORDS` has it. */
export const READ_WORDS = {
  'name.nowhere': {
    'zh-CN': say(
      '“{node}”读取 {path}，但任何地方都没有给它赋值。',
      '请把它设为流程变量并写成 vars.{path}，或移除它。',
    ),
    'zh-TW': say(
      '「{node}」讀取 {path}，但任何地方都沒有給它賦值。',
      '請把它設為流程變數並寫成 vars.{path}，或移除它。',
    ),
  },
  'path.unknown': {
    'zh-CN': say('“{node}”读取 {path}，但没有这样的内容。', '请更正名称，或移除它。'),
    'zh-TW': say('「{node}」讀取 {path}，但沒有這樣的內容。', '請更正名稱，或移除它。'),
  },
  'field.unknown': {
    'zh-CN': say(
      '“{node}”读取 {path}，但没有人设置过这个联系人字段。',
      '请更正名称，在设置中添加该字段，或在某个步骤中保存到该字段。',
    ),
    'zh-TW': say(
      '「{node}」讀取 {path}，但沒有人設定過這個聯絡人欄位。',
      '請更正名稱，在設定中加入該欄位，或在某個步驟中儲存到該欄位。',
    ),
  },
  'event.not-brought': {
    'zh-CN': say(
      '“{node}”读取 {path}，但启动此流程的事件不带这项内容。',
      '请改为读取它带有的内容，或用带有它的事件启动流程。',
    ),
    'zh-TW': say(
      '「{node}」讀取 {path}，但啟動此流程的事件不帶這項內容。',
      '請改為讀取它帶有的內容，或用帶有它的事件啟動流程。',
    ),
  },
} as const;

function say(message: string, fix: string): { message: string; fix: string } {
  return { message, fix };
}
