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
