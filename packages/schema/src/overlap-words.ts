const say = (message: string, fix: string) => ({ message, fix });

/** What is said about two flows that would answer the same customers, in Chinese, as `PROBLEM_WORDS` has it. */
export const OVERLAP_WORDS = {
  'overlap.words': {
    'zh-CN': say(
      '“{flow}”和已上线的“{other}”都在监听{shown}[等 {total} 个词][（渠道{channels}）]；由“{winner}”回答。[若正在等客户回答提问，则可能改由“{asking}”回答。]',
      '请换用其他关键词、把流程分到不同渠道、调整优先级，或下线其中一个。',
    ),
    'zh-TW': say(
      '「{flow}」和已上線的「{other}」都在監聽{shown}[等 {total} 個詞][（管道{channels}）]；由「{winner}」回答。[若正在等客戶回答提問，則可能改由「{asking}」回答。]',
      '請換用其他關鍵字、把流程分到不同管道、調整優先順序，或下線其中一個。',
    ),
  },
  'overlap.words-sometimes': {
    'zh-CN': say(
      '“{flow}”和已上线的“{other}”都在监听{shown}[等 {total} 个词][（渠道{channels}）]；符合触发器“{winnerNode}”的规则时由“{winner}”回答，否则由“{second}”回答。[若正在等客户回答提问，则可能改由“{asking}”回答。]',
      '请换用其他关键词、把流程分到不同渠道、调整优先级，或下线其中一个。',
    ),
    'zh-TW': say(
      '「{flow}」和已上線的「{other}」都在監聽{shown}[等 {total} 個詞][（管道{channels}）]；符合觸發器「{winnerNode}」的規則時由「{winner}」回答，否則由「{second}」回答。[若正在等客戶回答提問，則可能改由「{asking}」回答。]',
      '請換用其他關鍵字、把流程分到不同管道、調整優先順序，或下線其中一個。',
    ),
  },
  'overlap.trigger': {
    'zh-CN': say(
      '“{flow}”的“{node}”和已上线的“{other}”的“{otherNode}”会被同一件事触发[：{shared}][（渠道{channels}）]；由“{winner}”回答。[若正在等客户回答提问，则可能改由“{asking}”回答。]',
      '请把流程分到不同渠道、调整优先级，或下线其中一个。',
    ),
    'zh-TW': say(
      '「{flow}」的「{node}」和已上線的「{other}」的「{otherNode}」會被同一件事觸發[：{shared}][（管道{channels}）]；由「{winner}」回答。[若正在等客戶回答提問，則可能改由「{asking}」回答。]',
      '請把流程分到不同管道、調整優先順序，或下線其中一個。',
    ),
  },
  'overlap.trigger-sometimes': {
    'zh-CN': say(
      '“{flow}”的“{node}”和已上线的“{other}”的“{otherNode}”会被同一件事触发[：{shared}][（渠道{channels}）]；符合触发器“{winnerNode}”的规则时由“{winner}”回答，否则由“{second}”回答。[若正在等客户回答提问，则可能改由“{asking}”回答。]',
      '请把流程分到不同渠道、调整优先级，或下线其中一个。',
    ),
    'zh-TW': say(
      '「{flow}」的「{node}」和已上線的「{other}」的「{otherNode}」會被同一件事觸發[：{shared}][（管道{channels}）]；符合觸發器「{winnerNode}」的規則時由「{winner}」回答，否則由「{second}」回答。[若正在等客戶回答提問，則可能改由「{asking}」回答。]',
      '請把流程分到不同管道、調整優先順序，或下線其中一個。',
    ),
  },
  'overlap.takes': {
    'zh-CN': say(
      '“{flow}”的“{taker}”[（受“{bound}”的规则限制）]接收任何消息[（渠道{channels}）]，连已上线的“{other}”该回答的也会接走：{shown}[等 {total} 个词]。[若正在等客户回答提问，则可能改由“{asking}”回答。]',
      '请把“{taker}”的优先级降到 {priority} 或更低，让它只回答别人不回答的消息；或把流程分到不同渠道。',
    ),
    'zh-TW': say(
      '「{flow}」的「{taker}」[（受「{bound}」的規則限制）]接收任何訊息[（管道{channels}）]，連已上線的「{other}」該回答的也會接走：{shown}[等 {total} 個詞]。[若正在等客戶回答提問，則可能改由「{asking}」回答。]',
      '請把「{taker}」的優先順序降到 {priority} 或更低，讓它只回答別人不回答的訊息；或把流程分到不同管道。',
    ),
  },
  'overlap.taken': {
    'zh-CN': say(
      '已上线的“{other}”的“{taker}”[（受“{bound}”的规则限制）]接收任何消息[（渠道{channels}）]，连“{flow}”该回答的也会接走：{shown}[等 {total} 个词]。[若正在等客户回答提问，则可能改由“{asking}”回答。]',
      '请把“{other}”中“{taker}”的优先级降到 {priority} 或更低、让此流程优先回答，或把流程分到不同渠道。',
    ),
    'zh-TW': say(
      '已上線的「{other}」的「{taker}」[（受「{bound}」的規則限制）]接收任何訊息[（管道{channels}）]，連「{flow}」該回答的也會接走：{shown}[等 {total} 個詞]。[若正在等客戶回答提問，則可能改由「{asking}」回答。]',
      '請把「{other}」中「{taker}」的優先順序降到 {priority} 或更低、讓此流程優先回答，或把流程分到不同管道。',
    ),
  },
  'overlap.asking': {
    'zh-CN': say(
      '“{flow}”和已上线的“{other}”会被同一件事触发[：{shown}][等 {total} 个词][：{shared}][（渠道{channels}）]；已确定由“{winner}”回答，但正在等客户回答提问时会由“{asking}”打断并回答。',
      '请让两者都打断或都不打断，或改为由“{asking}”优先回答。',
    ),
    'zh-TW': say(
      '「{flow}」和已上線的「{other}」會被同一件事觸發[：{shown}][等 {total} 個詞][：{shared}][（管道{channels}）]；已確定由「{winner}」回答，但正在等客戶回答提問時會由「{asking}」打斷並回答。',
      '請讓兩者都打斷或都不打斷，或改為由「{asking}」優先回答。',
    ),
  },
};
