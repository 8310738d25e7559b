import { defineWords } from '../i18n/words.js';

/** What the button of a fix says. */
export const fixWords = defineWords({
  connectTo: { en: 'Connect to “{step}”', 'zh-CN': '连接到“{step}”', 'zh-TW': '連接到「{step}」' },
  addPeople: { en: 'Add “{step}”', 'zh-CN': '添加“{step}”', 'zh-TW': '加入「{step}」' },
  announce: { en: 'Write the usual sentence', 'zh-CN': '填入常用句', 'zh-TW': '填入常用句' },
  askInstead: { en: 'Turn it into “{step}”', 'zh-CN': '改为“{step}”', 'zh-TW': '改為「{step}」' },
  removeButtons: { en: 'Remove the buttons', 'zh-CN': '移除按钮', 'zh-TW': '移除按鈕' },
  removeStep: { en: 'Delete the step', 'zh-CN': '删除步骤', 'zh-TW': '刪除步驟' },
  removeTrigger: { en: 'Delete the trigger', 'zh-CN': '删除触发器', 'zh-TW': '刪除觸發器' },
  disconnect: { en: 'Remove the connection', 'zh-CN': '删除连线', 'zh-TW': '刪除連線' },
  addWait: { en: 'Put “{step}” in between', 'zh-CN': '中间插入“{step}”', 'zh-TW': '中間插入「{step}」' },
  declare: { en: 'Add the variable {name}', 'zh-CN': '添加变量 {name}', 'zh-TW': '加入變數 {name}' },
  makeVariable: {
    en: 'Make {name} a variable of the flow',
    'zh-CN': '把 {name} 设为流程变量',
    'zh-TW': '把 {name} 設為流程變數',
  },
  takeOut: { en: 'Take it out', 'zh-CN': '移除', 'zh-TW': '移除' },
  sayInstead: {
    en: 'Write what is said while {name} is empty',
    'zh-CN': '写明 {name} 为空时说什么',
    'zh-TW': '寫明 {name} 為空時說什麼',
  },
  giveInitial: { en: 'Begin {name} empty', 'zh-CN': '让 {name} 初始为空', 'zh-TW': '讓 {name} 初始為空' },
  write: { en: 'Write {name}', 'zh-CN': '改为 {name}', 'zh-TW': '改為 {name}' },
  use: { en: 'Use “{name}”', 'zh-CN': '改用“{name}”', 'zh-TW': '改用「{name}」' },
  createTeam: { en: 'Create the team “{name}”', 'zh-CN': '创建团队“{name}”', 'zh-TW': '建立團隊「{name}」' },
  createTag: { en: 'Create the tag “{name}”', 'zh-CN': '创建标签“{name}”', 'zh-TW': '建立標籤「{name}」' },
  createCalendar: {
    en: 'Create the calendar “{name}”',
    'zh-CN': '创建日历“{name}”',
    'zh-TW': '建立行事曆「{name}」',
  },
  copyWording: {
    en: 'Copy {language}, to translate',
    'zh-CN': '先复制{language}文本，再翻译',
    'zh-TW': '先複製{language}文字，再翻譯',
  },
  removeValue: { en: 'Remove it', 'zh-CN': '移除', 'zh-TW': '移除' },
  interruptToo: {
    en: 'This flow interrupts, too',
    'zh-CN': '此流程也打断提问',
    'zh-TW': '此流程也打斷提問',
  },
  answerFirst: { en: 'This flow answers first', 'zh-CN': '由此流程优先回答', 'zh-TW': '由此流程優先回答' },
  answerLast: {
    en: '“{name}” answers first',
    'zh-CN': '由“{name}”优先回答',
    'zh-TW': '由「{name}」優先回答',
  },
  renamePort: { en: 'Call it {name}', 'zh-CN': '改名为 {name}', 'zh-TW': '改名為 {name}' },
});

export const words = defineWords({
  ofStep: { en: '“{step}”: {what}', 'zh-CN': '“{step}”：{what}', 'zh-TW': '「{step}」：{what}' },
  created: { en: '“{name}” has been created', 'zh-CN': '已创建“{name}”', 'zh-TW': '已建立「{name}」' },
  show: { en: 'Show', 'zh-CN': '查看', 'zh-TW': '查看' },
  textsMissing: {
    en: {
      one: 'Text in {language} is missing in {count} step',
      other: 'Text in {language} is missing in {count} steps',
    },
    'zh-CN': '有 {count} 个步骤缺少{language}文本',
    'zh-TW': '有 {count} 個步驟缺少{language}文字',
  },
  textsCopied: {
    en: {
      one: 'Text in {language} is a copy, still to translate, in {count} step',
      other: 'Text in {language} is a copy, still to translate, in {count} steps',
    },
    'zh-CN': '有 {count} 个步骤的{language}文本是复制来的，尚待翻译',
    'zh-TW': '有 {count} 個步驟的{language}文字是複製來的，尚待翻譯',
  },
  textsMissingHow: {
    en: 'Customers are shown another language until then.',
    'zh-CN': '补全之前，客户会看到其他语言。',
    'zh-TW': '補齊之前，客戶會看到其他語言。',
  },
  showSteps: { en: 'Show the steps', 'zh-CN': '查看步骤', 'zh-TW': '檢視步驟' },
  wordsShared: {
    en: {
      one: '{shown} also starts “{other}”',
      other: '{count} keywords also start “{other}”: {shown}',
    },
    'zh-CN': '有 {count} 个关键词也会启动“{other}”：{shown}',
    'zh-TW': '有 {count} 個關鍵字也會啟動「{other}」：{shown}',
  },
  occasionsShared: {
    en: {
      one: '“{other}” also starts on {count} of the same occasions',
      other: '“{other}” also starts on {count} of the same occasions',
    },
    'zh-CN': '“{other}”也会在 {count} 种相同情况下启动',
    'zh-TW': '「{other}」也會在 {count} 種相同情況下啟動',
  },
  takesAny: {
    en: 'A trigger here takes any message, also what “{other}” is there to answer',
    'zh-CN': '这里有触发器接收任何消息，连“{other}”该回答的也会接走',
    'zh-TW': '這裡有觸發器接收任何訊息，連「{other}」該回答的也會接走',
  },
  takesAnyHow: {
    en: 'Let “{other}” answer first: the priority of that trigger is lowered, and it answers what is left.',
    'zh-CN': '让“{other}”优先回答：该触发器的优先级会降低，只回答剩下的消息。',
    'zh-TW': '讓「{other}」優先回答：該觸發器的優先順序會降低，只回答剩下的訊息。',
  },
  takenByAny: {
    en: '“{other}” takes any message, also what is to be answered here',
    'zh-CN': '“{other}”接收任何消息，连这里该回答的也会接走',
    'zh-TW': '「{other}」接收任何訊息，連這裡該回答的也會接走',
  },
  takenByAnyHow: {
    en: 'Answer first here, or lower the priority of its trigger in “{other}”.',
    'zh-CN': '请让这里优先回答，或在“{other}”中降低该触发器的优先级。',
    'zh-TW': '請讓這裡優先回答，或在「{other}」中降低該觸發器的優先順序。',
  },
  settledShared: {
    en: 'Who goes first beside “{other}” is settled, but not for questions',
    'zh-CN': '与“{other}”由谁优先已确定，但提问期间除外',
    'zh-TW': '與「{other}」由誰優先已確定，但提問期間除外',
  },
  otherAsks: {
    en: 'While a customer is being asked something, “{other}” answers: it interrupts.',
    'zh-CN': '正在等客户回答提问时，由“{other}”打断并回答。',
    'zh-TW': '正在等客戶回答提問時，由「{other}」打斷並回答。',
  },
  thisAsks: {
    en: 'While a customer is being asked something, this flow answers: it interrupts.',
    'zh-CN': '正在等客户回答提问时，由此流程打断并回答。',
    'zh-TW': '正在等客戶回答提問時，由此流程打斷並回答。',
  },
  theseAsk: {
    en: 'While a customer is being asked something, these flows answer: they interrupt.',
    'zh-CN': '正在等客户回答提问时，由这些流程打断并回答。',
    'zh-TW': '正在等客戶回答提問時，由這些流程打斷並回答。',
  },
  quoted: { en: '“{it}”', 'zh-CN': '“{it}”', 'zh-TW': '「{it}」' },
  comma: { en: ', ', 'zh-CN': '、', 'zh-TW': '、' },
  sharedHow: {
    en: 'Only one of them answers. Say which one, take the other off line, or use other words.',
    'zh-CN': '其中只有一个会回答。请指定由谁优先、下线另一个，或改用其他词。',
    'zh-TW': '其中只有一個會回答。請指定由誰優先、下線另一個，或改用其他詞。',
  },
  showShared: { en: 'Who answers what', 'zh-CN': '查看由谁回答', 'zh-TW': '檢視由誰回答' },
  theseFirst: {
    en: 'These flows answer first',
    'zh-CN': '由这些流程优先回答',
    'zh-TW': '由這些流程優先回答',
  },
  firstBefore: {
    en: 'These flows answer before “{other}”',
    'zh-CN': '这些流程先于“{other}”回答',
    'zh-TW': '這些流程先於「{other}」回答',
  },
  lastBehind: {
    en: '“{other}” answers before these flows',
    'zh-CN': '“{other}”先于这些流程回答',
    'zh-TW': '「{other}」先於這些流程回答',
  },
  undoSettled: { en: 'Undo', 'zh-CN': '撤销', 'zh-TW': '復原' },
  takeOffline: { en: 'Take it off line', 'zh-CN': '将其下线', 'zh-TW': '將其下線' },
  toEvaluation: { en: 'Open the evaluation', 'zh-CN': '打开评估', 'zh-TW': '開啟評估' },
  otherFlow: { en: 'Open the other flow', 'zh-CN': '打开另一个流程', 'zh-TW': '開啟另一個流程' },
  severityError: { en: 'Error', 'zh-CN': '错误', 'zh-TW': '錯誤' },
  severityToFillIn: { en: 'To fill in', 'zh-CN': '待填写', 'zh-TW': '待填寫' },
  severityWarning: { en: 'Warning', 'zh-CN': '提醒', 'zh-TW': '提醒' },
});
