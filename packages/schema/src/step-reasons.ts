import { AI_REASONS } from './ai-reasons.js';
import { words } from './sentences.js';

/**
 * Why steps go the way they do, by the codes that the built-in ones leave in a trace. `{name}` is a value of the reason;
 * `say-values.ts` knows how each is said. No full stops: sentences are put together of them.
 */
export const STEP_REASONS = {
  // Questions
  'answer.known': words('known already, not asked', '已知，未再询问', '已知，未再詢問'),
  'answer.known-meanwhile': words('known meanwhile', '期间已得知', '期間已得知'),
  'answer.late': words('no answer in time', '超时未回答', '逾時未回答'),
  'answer.found': words(
    'found in what was said, not asked',
    '从客户的话中得知，未再询问',
    '從客戶的話中得知，未再詢問',
  ),
  'answer.found-asked': words(
    'found in what was said, asked whether it may be kept',
    '从客户的话中得知，已询问可否保存',
    '從客戶的話中得知，已詢問可否保存',
  ),
  'answer.found-kept': words(
    'found in what was said, and it may be kept',
    '从客户的话中得知，客户同意保存',
    '從客戶的話中得知，客戶同意保存',
  ),
  'answer.in-passing': words('answered in passing', '顺带作了回答', '順帶作了回答'),
  'answer.stays-open': words('stays open', '保持等待回答', '保持等待回答'),
  'answer.asked-again': words('back to the question', '回到该问题', '回到該問題'),
  'answer.unfit': words(
    'attempt {attempt} did not fit',
    '第 {attempt} 次回答不合适',
    '第 {attempt} 次回答不合適',
  ),
  'answer.gave-up': words(
    'no fitting answer in {attempts} attempts',
    '{attempts} 次均无合适回答',
    '{attempts} 次均無合適回答',
  ),
  'answer.slip': words('looks like a slip of the finger', '像是笔误', '像是筆誤'),
  'answer.took-suggestion': words('took the suggestion', '接受了建议的写法', '接受了建議的寫法'),
  'answer.kept': words('kept as written', '按原样保留', '照原樣保留'),
  'answer.kept-twice': words(
    'written the same way twice, so kept',
    '两次写法相同，按原样保留',
    '兩次寫法相同，照原樣保留',
  ),
  'answer.kept-silent': words(
    'kept as written, no word on the suggestion',
    '客户未回应建议，按原样保留',
    '客戶未回應建議，照原樣保留',
  ),
  'answer.declined': words('does not want to leave an address', '客户不愿留下邮箱', '客戶不願留下電子郵件'),
  'choice.button': words('the button “{way}”', '按钮“{way}”', '按鈕「{way}」'),
  'choice.ordinal': words(
    'number {number} of the choices, “{way}”',
    '第 {number} 个选项“{way}”',
    '第 {number} 個選項「{way}」',
  ),
  'choice.range': words(
    'a number in the range of “{way}”',
    '数字在“{way}”的范围内',
    '數字在「{way}」的範圍內',
  ),
  'choice.word': words('the words of “{way}”', '说出了“{way}”', '說出了「{way}」'),
  'choice.synonym': words('“{word}”, which means “{way}”', '“{word}”，即“{way}”', '「{word}」，即「{way}」'),
  'choice.nearly': words('“{way}” with a slip of the finger', '“{way}”（有笔误）', '「{way}」（有筆誤）'),
  'choice.named': words('“{way}” is named in a sentence', '句中提到“{way}”', '句中提到「{way}」'),
  'choice.several': words('chosen: {ways}', '选择了{ways}', '選擇了{ways}'),
  'choice.other': words(
    'none of the choices, kept as written',
    '不在选项中，按原文保存',
    '不在選項中，按原文儲存',
  ),
  'rating.given': words('{rating} of 5', '{rating} / 5 星', '{rating} / 5 顆星'),
  'rating.late': words('no rating in time', '超时未评分', '逾時未評分'),
  'rating.unreadable': words(
    'no answer that could be read as a rating',
    '回答无法识别为评分',
    '回答無法辨識為評分',
  ),

  // Conditions
  'country.is': words('the customer is in {country}', '客户在{country}', '客戶在{country}'),
  'country.unknown': words('the country is not known', '国家未知', '國家未知'),
  'language.is': words(
    'the customer’s language is {language}',
    '客户语言为{language}',
    '客戶語言為{language}',
  ),
  'channel.is': words('the channel is {channel}', '渠道为{channel}', '管道為{channel}'),
  'hours.is-open': words('{calendar} is open', '{calendar}在营业', '{calendar}在營業'),
  'hours.is-closed': words('{calendar} is closed', '{calendar}已下班', '{calendar}已下班'),
  'hours.closed-until': words(
    '{calendar} is closed until {time}',
    '{calendar}已下班，{time}恢复',
    '{calendar}已下班，{time}恢復',
  ),
  'switch.is': words('{field} is {values}', '{field}为{values}', '{field}為{values}'),
  'switch.none': words('{field} is none of the values', '{field}不是其中任何值', '{field}不是其中任何值'),
  'frequency.count': words('{count} of {max}', '第 {count} 次，上限 {max}', '第 {count} 次，上限 {max}'),
  'frequency.enough': words(
    '{count} of {max} already',
    '已达 {count} 次，上限 {max}',
    '已達 {count} 次，上限 {max}',
  ),
  'mood.heard': words(
    'sounds {mood}: score {score}, anger {anger}',
    '听起来{mood}（得分 {score}，愤怒 {anger}）',
    '聽起來{mood}（得分 {score}，憤怒 {anger}）',
  ),
  'mood.judged': words('sounds {mood}, says {model}', '{model} 判断为{mood}', '{model} 判斷為{mood}'),
  'mood.none': words('nothing was judged', '未作判断', '未作判斷'),
  'mood.repeated': words('negative {times} times in a row', '连续 {times} 次负面', '連續 {times} 次負面'),

  // Actions
  'contact.left': words(
    'left {field} as it is: the value is no {kind}',
    '{field}保持不变：内容不是{kind}',
    '{field}保持不變：內容不是{kind}',
  ),
  'score.added': words(
    '{points} points from {held} of {all} conditions, score {score}',
    '{all} 个条件中 {held} 个成立，加 {points} 分，共 {score} 分',
    '{all} 個條件中 {held} 個成立，加 {points} 分，共 {score} 分',
  ),
  'send.left-out': words(
    'left out what is no web address: {addresses}',
    '已略去无效网址：{addresses}',
    '已略去無效網址：{addresses}',
  ),
  'send.nothing': words('nothing to send', '没有可发送的内容', '沒有可傳送的內容'),
  'note.nothing': words('nothing to note', '没有可记录的内容', '沒有可記錄的內容'),
  'wait.over': words('there is nothing to wait for', '无需等待', '無需等待'),
  'jump.enough': words('it has gone back {times} times', '已返回 {times} 次', '已返回 {times} 次'),
  'flow.did-not-run': words(
    '{flow} did not run: {failure}',
    '{flow} 未运行：{failure}',
    '{flow} 未執行：{failure}',
  ),
  'http.offline': words(
    'offline: {method} {url} was not sent',
    '离线：未发送 {method} {url}',
    '離線：未傳送 {method} {url}',
  ),
  'http.answered': words('the server answered {status}', '服务器返回 {status}', '伺服器回傳 {status}'),
  'http.no-url': words(
    'the address is no web address once its variables are filled in',
    '填入变量后不是有效网址',
    '填入變數後不是有效網址',
  ),
  'http.no-json': words(
    'the body is no JSON once its variables are filled in',
    '填入变量后正文不是有效 JSON',
    '填入變數後內文不是有效 JSON',
  ),
  'assign.chosen': words('{agent}: {remarks}', '{agent}：{remarks}', '{agent}：{remarks}'),
  'assign.others': words('not chosen: {others}', '未选：{others}', '未選：{others}'),
  'assign.named': words('asked for by name', '指名要求', '指名要求'),
  'assign.knows-customer': words('knows this customer', '熟悉此客户', '熟悉此客戶'),
  'assign.speaks-language': words('speaks {language} best', '最擅长{language}', '最擅長{language}'),
  'assign.least-busy': words('least busy', '最空闲', '最空閒'),
  'assign.waited-longest': words(
    'as busy as the next, and has waited longest',
    '同样忙，等待最久',
    '同樣忙，等待最久',
  ),
  'assign.even': words('first among equals', '同等条件下排第一', '同等條件下排第一'),
  'assign.only-one-free': words('the only one free', '唯一空闲', '唯一有空'),
  'assign.load': words(
    '{open} of {capacity} conversations open',
    '正在处理 {open} / {capacity} 个会话',
    '正在處理 {open} / {capacity} 個對話',
  ),
  'assign.speaks': words('speaks {language}', '会{language}', '會{language}'),
  'assign.no-language': words('does not speak {language}', '不会{language}', '不會{language}'),
  'assign.nobody-speaks': words(
    'does not speak {language}, nor does anyone else who is free',
    '不会{language}，其他空闲的人也不会',
    '不會{language}，其他有空的人也不會',
  ),
  'assign.no-such-agent': words('there is no agent {agent}', '没有客服 {agent}', '沒有客服 {agent}'),
  'assign.not-in-team': words(
    'there is no agent {agent} in the team {team}',
    '团队“{team}”中没有 {agent}',
    '團隊「{team}」中沒有 {agent}',
  ),
  'assign.no-agent': words('there is no agent', '没有客服', '沒有客服'),
  'assign.empty-team': words(
    'nobody is in the team {team}',
    '团队“{team}”中没有人',
    '團隊「{team}」中沒有人',
  ),
  'assign.nobody-free': words('nobody is free ({others})', '无人空闲（{others}）', '無人有空（{others}）'),
  'assign.nobody-free-in': words(
    'nobody in the team {team} is free ({others})',
    '团队“{team}”无人空闲（{others}）',
    '團隊「{team}」無人有空（{others}）',
  ),
  'agents.offline': words('{count} offline', '{count} 人离线', '{count} 人離線'),
  'agents.full': words('{count} full', '{count} 人已满', '{count} 人已滿'),
  'agents.other-team': words('{count} in another team', '{count} 人在其他团队', '{count} 人在其他團隊'),
  'agents.other-language': words(
    '{count} speaking the language less well',
    '{count} 人语言稍逊',
    '{count} 人語言稍遜',
  ),
  'agents.off-shift': words('{count} off shift', '{count} 人不当班', '{count} 人不當班'),
  'agents.busier': words('{count} busier', '{count} 人更忙', '{count} 人更忙'),
  'agents.assigned-more-recently': words(
    '{count} assigned more recently',
    '{count} 人刚分配过',
    '{count} 人剛指派過',
  ),
  'agents.another-wanted': words('{count} not asked for', '{count} 人未被指定', '{count} 人未被指定'),
  'agents.even': words('{count} just as good', '{count} 人条件相同', '{count} 人條件相同'),

  ...AI_REASONS,
  'woken.otherwise': words('woken by something else than the answer', '被其他事件唤醒', '被其他事件喚醒'),
} as const;

export type StepReason = keyof typeof STEP_REASONS;
