import { defineWords } from '../i18n/words.js';

export const rulesWords = defineWords({
  title: { en: 'When it may fire', 'zh-CN': '何时允许触发', 'zh-TW': '何時允許觸發' },
  maxPerContact: {
    en: 'At most this often per contact',
    'zh-CN': '每位联系人最多触发次数',
    'zh-TW': '每位聯絡人最多觸發次數',
  },
  maxPerContactHow: {
    en: '1 is once per contact, ever. Empty is without limit.',
    'zh-CN': '1 表示每位联系人只触发一次；不填则不限。',
    'zh-TW': '1 表示每位聯絡人只觸發一次；不填則不限。',
  },
  cooldown: {
    en: 'Not again for the same contact within',
    'zh-CN': '同一联系人再次触发的间隔',
    'zh-TW': '同一聯絡人再次觸發的間隔',
  },
  cooldownHow: {
    en: 'Counted from the last time it fired for them.',
    'zh-CN': '从上一次对其触发算起。',
    'zh-TW': '從上一次對其觸發算起。',
  },
  when: { en: 'Only if', 'zh-CN': '仅当', 'zh-TW': '僅當' },
  dates: { en: 'Between dates', 'zh-CN': '有效日期', 'zh-TW': '有效日期' },
  from: { en: 'Not before', 'zh-CN': '开始时间', 'zh-TW': '開始時間' },
  until: { en: 'Not after', 'zh-CN': '结束时间', 'zh-TW': '結束時間' },
  others: { en: 'Beside other triggers', 'zh-CN': '与其他触发器的关系', 'zh-TW': '與其他觸發器的關係' },
  interrupts: {
    en: 'While another flow waits for an answer',
    'zh-CN': '其他流程正在等待回答时',
    'zh-TW': '其他流程正在等待回答時',
  },
  interruptsHow: {
    en: 'A customer who is asked “Which size?” may write “refund” instead.',
    'zh-CN': '客户被问“要什么尺码？”时，可能回的是“退款”。',
    'zh-TW': '客戶被問「要什麼尺寸？」時，可能回的是「退款」。',
  },
  interruptsNot: {
    en: 'Stay quiet: the message is the answer',
    'zh-CN': '不触发：把消息当作回答',
    'zh-TW': '不觸發：把訊息當作回答',
  },
  interruptsAndReturns: {
    en: 'Fire, then ask the question again',
    'zh-CN': '触发，之后重新提问',
    'zh-TW': '觸發，之後重新提問',
  },
  interruptsUnfit: {
    en: 'Fire only if no answer is found in it, then ask again',
    'zh-CN': '消息里找不到答案时才触发，之后重新提问',
    'zh-TW': '訊息裡找不到答案時才觸發，之後重新提問',
  },
  interruptsEnds: {
    en: 'Fire, and drop the question',
    'zh-CN': '触发，并放弃原问题',
    'zh-TW': '觸發，並放棄原問題',
  },
  interruptsBeside: {
    en: 'Fire, and take the message as the answer, too',
    'zh-CN': '触发，同时把消息当作回答',
    'zh-TW': '觸發，同時把訊息當作回答',
  },
  priority: { en: 'Priority', 'zh-CN': '优先级', 'zh-TW': '優先順序' },
  priorityHow: {
    en: 'When several triggers of a group fit, the highest number fires, and only that one.',
    'zh-CN': '同组有多个触发器符合时，只触发数字最大的那个。',
    'zh-TW': '同組有多個觸發器符合時，只觸發數字最大的那個。',
  },
  group: { en: 'Group', 'zh-CN': '分组', 'zh-TW': '群組' },
  groupHow: {
    en: 'Triggers of another group fire independently of these.',
    'zh-CN': '不同组的触发器互不影响。',
    'zh-TW': '不同群組的觸發器互不影響。',
  },
  // As sentences, at the foot.
  sayOnce: { en: 'Once per contact.', 'zh-CN': '每位联系人只触发一次。', 'zh-TW': '每位聯絡人只觸發一次。' },
  sayMax: {
    en: { one: 'At most {count} time per contact.', other: 'At most {count} times per contact.' },
    'zh-CN': '每位联系人最多触发 {count} 次。',
    'zh-TW': '每位聯絡人最多觸發 {count} 次。',
  },
  sayCooldown: {
    en: 'At most once in {time} per contact.',
    'zh-CN': '同一联系人 {time}内最多触发一次。',
    'zh-TW': '同一聯絡人 {time}內最多觸發一次。',
  },
  sayWhen: { en: 'Only if {condition}.', 'zh-CN': '仅当{condition}。', 'zh-TW': '僅當{condition}。' },
  sayFrom: { en: 'From {time} on.', 'zh-CN': '从 {time} 开始。', 'zh-TW': '從 {time} 開始。' },
  sayUntil: { en: 'Until {time}.', 'zh-CN': '到 {time} 为止。', 'zh-TW': '到 {time} 為止。' },
  sayReturns: {
    en: 'Interrupts a question, which is asked again afterwards.',
    'zh-CN': '可打断正在进行的提问，之后会重新提问。',
    'zh-TW': '可打斷正在進行的提問，之後會重新提問。',
  },
  sayUnfit: {
    en: 'Interrupts a question that the message does not answer; it is asked again afterwards.',
    'zh-CN': '消息没有回答正在进行的提问时可打断，之后会重新提问。',
    'zh-TW': '訊息沒有回答正在進行的提問時可打斷，之後會重新提問。',
  },
  sayEnds: {
    en: 'Interrupts a question and drops it.',
    'zh-CN': '可打断并放弃正在进行的提问。',
    'zh-TW': '可打斷並放棄正在進行的提問。',
  },
  saySettled: {
    en: 'Who goes first where other flows answer the same is settled.',
    'zh-CN': '与其他流程重叠时由谁优先，已经确定。',
    'zh-TW': '與其他流程重疊時由誰優先，已經確定。',
  },
  sayBeside: {
    en: 'Fires also while a question is open, and the message is its answer all the same.',
    'zh-CN': '有未回答的问题时也会触发，消息仍算作回答。',
    'zh-TW': '有未回答的問題時也會觸發，訊息仍算作回答。',
  },
});
