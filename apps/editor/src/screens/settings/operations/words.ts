import { defineWords } from '../../../i18n/words.js';

export const words = defineWords({
  title: { en: 'Operations', 'zh-CN': '运行状况', 'zh-TW': '運行狀況' },
  now: { en: 'Waiting now', 'zh-CN': '当前等待', 'zh-TW': '目前等待' },
  nowText: {
    en: 'Counted every five seconds.',
    'zh-CN': '每五秒统计一次。',
    'zh-TW': '每五秒統計一次。',
  },
  waiting: { en: 'Events without a turn', 'zh-CN': '待处理事件', 'zh-TW': '待處理事件' },
  queued: { en: 'Effects under way', 'zh-CN': '执行中的动作', 'zh-TW': '執行中的動作' },
  timers: { en: 'Waits', 'zh-CN': '等待中的定时', 'zh-TW': '等待中的定時' },
  overdue: { en: '{count} over due', 'zh-CN': '{count} 个已逾期', 'zh-TW': '{count} 個已逾期' },
  oldest: { en: 'oldest {seconds} s', 'zh-CN': '最久 {seconds} 秒', 'zh-TW': '最久 {seconds} 秒' },
  parked: { en: 'Parked turns', 'zh-CN': '已搁置的处理', 'zh-TW': '已擱置的處理' },
  parkedText: {
    en: 'Each failed three times; its conversation is with people. Try again when the cause is mended.',
    'zh-CN': '连续失败三次，对话已转人工。排除原因后可重试。',
    'zh-TW': '連續失敗三次，對話已轉人工。排除原因後可重試。',
  },
  noParked: { en: 'No turn is parked.', 'zh-CN': '没有被搁置的处理。', 'zh-TW': '沒有被擱置的處理。' },
  held: { en: 'Outcome unknown', 'zh-CN': '结果未知', 'zh-TW': '結果未知' },
  dead: { en: 'Given up', 'zh-CN': '已放弃', 'zh-TW': '已放棄' },
  undelivered: { en: 'Not delivered', 'zh-CN': '未送达', 'zh-TW': '未送達' },
  undeliveredText: {
    en: 'Messages and calls that failed for good, and sends whose outcome nobody knows. Sending again uses the same key.',
    'zh-CN': '最终失败的消息与调用，以及结果未知的发送。重新发送会使用相同的标识。',
    'zh-TW': '最終失敗的訊息與呼叫，以及結果未知的傳送。重新傳送會使用相同的識別碼。',
  },
  noDead: { en: 'Everything was delivered.', 'zh-CN': '全部已送达。', 'zh-TW': '全部已送達。' },
  attempts: {
    en: { one: '{count} attempt', other: '{count} attempts' },
    'zh-CN': '已尝试 {count} 次',
    'zh-TW': '已嘗試 {count} 次',
  },
  heldOne: { en: 'Outcome unknown', 'zh-CN': '结果未知', 'zh-TW': '結果未知' },
  deadSend: { en: 'Message', 'zh-CN': '消息', 'zh-TW': '訊息' },
  deadCall: { en: 'Call', 'zh-CN': '调用', 'zh-TW': '呼叫' },
  resend: { en: 'Send again', 'zh-CN': '重新发送', 'zh-TW': '重新傳送' },
  retry: { en: 'Try again', 'zh-CN': '重试', 'zh-TW': '重試' },
  again: { en: 'It is on its way again', 'zh-CN': '已重新排队', 'zh-TW': '已重新排入佇列' },
});
