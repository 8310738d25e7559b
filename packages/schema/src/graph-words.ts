/** What is wrong with how steps hang together, in Chinese, as `PROBLEM_WORDS` has it. */
export const GRAPH_WORDS = {
  'cycle.without-wait': {
    'zh-CN': say(
      '这些步骤会不停地循环，中途从不等待：{cycle}。',
      '请在循环中加入提问或等待，或把其中一条连线引向别处。',
    ),
    'zh-TW': say(
      '這些步驟會不停地循環，中途從不等待：{cycle}。',
      '請在循環中加入提問或等待，或把其中一條連線引向別處。',
    ),
  },
  'flow.too-long': {
    'zh-CN': say(
      '一次最多连续执行 {limit} 个步骤，而“{node}”之前已有这么多步骤且没有等待：永远走不到这里。',
      '请在中间加入提问或等待。',
    ),
    'zh-TW': say(
      '一次最多連續執行 {limit} 個步驟，而「{node}」之前已有這麼多步驟且沒有等待：永遠走不到這裡。',
      '請在中間加入提問或等待。',
    ),
  },
  'trigger.same-words': {
    'zh-CN': say(
      '此流程的触发器“{node}”和“{otherNode}”都在监听{shown}[等 {total} 个词]；只有其中一个会触发。',
      '请给其中一个换用其他关键词，或删除它。',
    ),
    'zh-TW': say(
      '此流程的觸發器「{node}」和「{otherNode}」都在監聽{shown}[等 {total} 個詞]；只有其中一個會觸發。',
      '請給其中一個換用其他關鍵字，或刪除它。',
    ),
  },
  'trigger.same-occasion': {
    'zh-CN': say(
      '此流程的触发器“{node}”和“{otherNode}”会被同一件事触发；只有其中一个会触发。',
      '请修改其中一个，或删除它。',
    ),
    'zh-TW': say(
      '此流程的觸發器「{node}」和「{otherNode}」會被同一件事觸發；只有其中一個會觸發。',
      '請修改其中一個，或刪除它。',
    ),
  },
  'ways.unconnected': {
    'zh-CN': say('“{node}”无论怎样判断，都没有去向。', '请连接它的一个出口，或删除它。'),
    'zh-TW': say('「{node}」無論怎樣判斷，都沒有去向。', '請連接它的一個出口，或刪除它。'),
  },
} as const;

function say(message: string, fix: string): { message: string; fix: string } {
  return { message, fix };
}
