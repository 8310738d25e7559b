import { words, type Wording } from './sentences.js';

/** Why a trigger did or did not fire. `{detail}` is the operator's own word, a time or a name. */
export const TRIGGER_REASONS: Readonly<Record<string, Wording>> = {
  'keyword.found': words('it contains "{detail}"', '包含“{detail}”', '包含「{detail}」'),
  'keyword.pattern': words('it fits the pattern asked for', '符合设定的格式', '符合設定的格式'),
  'case.held': words('{detail}', '{detail}', '{detail}'),
  'case.none': words('no case holds ({detail})', '没有条件成立（{detail}）', '沒有條件成立（{detail}）'),
  'keyword.none': words('none of its words occur', '没有出现它的关键词', '沒有出現它的關鍵字'),
  'keyword.none-excluded': words('none of the excluded words occur', '没有出现排除词', '沒有出現排除詞'),
  'message.any': words('it takes any message', '任何消息都会触发', '任何訊息都會觸發'),
  'message.none': words('it is not a message', '不是消息', '不是訊息'),
  'sentiment.angry': words('it sounds angry ({detail})', '听起来愤怒（{detail}）', '聽起來憤怒（{detail}）'),
  'sentiment.negative': words(
    'it sounds negative ({detail})',
    '听起来负面（{detail}）',
    '聽起來負面（{detail}）',
  ),
  'sentiment.neutral': words(
    'it sounds neutral ({detail})',
    '听起来中性（{detail}）',
    '聽起來中性（{detail}）',
  ),
  'sentiment.positive': words(
    'it sounds positive ({detail})',
    '听起来正面（{detail}）',
    '聽起來正面（{detail}）',
  ),
  'intent.near': words('it resembles "{detail}"', '与“{detail}”相近', '與「{detail}」相近'),
  'intent.far': words(
    'it resembles none of the examples for {detail}',
    '与“{detail}”的例句都不相近',
    '與「{detail}」的例句都不相近',
  ),
  'intent.other': words('it is nearer to "{detail}"', '更接近“{detail}”', '更接近「{detail}」'),
  'conversation.opened': words(
    'the conversation begins ({detail})',
    '会话开始（{detail}）',
    '對話開始（{detail}）',
  ),
  'conversation.already-open': words('the conversation had begun before', '会话早已开始', '對話早已開始'),
  'conversation.opened-otherwise': words(
    'the conversation began in another way ({detail})',
    '会话以其他方式开始（{detail}）',
    '對話以其他方式開始（{detail}）',
  ),
  'page.visited': words('the page is visited ({detail})', '访问了页面（{detail}）', '造訪了頁面（{detail}）'),
  'page.dwell': words(
    'the page has been looked at for {detail}',
    '在页面停留了 {detail}',
    '在頁面停留了 {detail}',
  ),
  'page.dwell-short': words(
    'the page has not been looked at long enough ({detail})',
    '停留时间不够（{detail}）',
    '停留時間不夠（{detail}）',
  ),
  'page.dwell-over': words(
    'the time on the page was reached before ({detail})',
    '此前已达到停留时间（{detail}）',
    '先前已達到停留時間（{detail}）',
  ),
  'page.same-visit': words('it is still the same visit', '仍是同一次访问', '仍是同一次造訪'),
  'page.url': words('the address is another one ({detail})', '网址不符（{detail}）', '網址不符（{detail}）'),
  'page.referrer': words(
    'the visitor came from elsewhere ({detail})',
    '来源页面不符（{detail}）',
    '來源頁面不符（{detail}）',
  ),
  'page.utm': words(
    'the campaign is another one ({detail})',
    '广告系列不符（{detail}）',
    '廣告活動不符（{detail}）',
  ),
  'page.visits': words(
    'the number of visits does not fit ({detail})',
    '访问次数不符（{detail}）',
    '造訪次數不符（{detail}）',
  ),
  'page.other': words('it is not a page visit', '不是页面访问', '不是頁面造訪'),
  'hours.closed': words(
    'nobody is at work ({detail})',
    '不在工作时间（{detail}）',
    '不在上班時間（{detail}）',
  ),
  'hours.open': words('somebody is at work', '正在工作时间', '正在上班時間'),
  'calendar.unknown': words(
    'there is no calendar "{detail}"',
    '没有日历“{detail}”',
    '沒有行事曆「{detail}」',
  ),
  'event.received': words('the event {detail} came in', '收到事件 {detail}', '收到事件 {detail}'),
  'event.other': words('it is another event ({detail})', '是其他事件（{detail}）', '是其他事件（{detail}）'),
  'event.condition': words(
    'the data of the event do not fit ({detail})',
    '事件数据不符合条件（{detail}）',
    '事件資料不符合條件（{detail}）',
  ),
  'tag.added': words('the tag {detail} was added', '添加了标签 {detail}', '加上了標籤 {detail}'),
  'tag.other': words(
    'another tag was added ({detail})',
    '添加的是其他标签（{detail}）',
    '加上的是其他標籤（{detail}）',
  ),
  'customer.silent': words(
    'the customer has been silent for {detail}',
    '客户已沉默 {detail}',
    '客戶已沉默 {detail}',
  ),
  'schedule.time': words(
    'its time has come ({detail})',
    '到了设定的时间（{detail}）',
    '到了設定的時間（{detail}）',
  ),
  'group.lost': words('{detail} took precedence', '{detail} 优先', '{detail} 優先'),
  'question.open': words(
    'another flow waits for this answer ({detail})',
    '另一流程正在等待回答（{detail}）',
    '另一流程正在等待回答（{detail}）',
  ),
  'rule.not-yet': words('it begins only at {detail}', '{detail} 才开始', '{detail} 才開始'),
  'rule.over': words('it ended at {detail}', '已于 {detail} 结束', '已於 {detail} 結束'),
  'rule.often-enough': words(
    'it has fired for this contact {detail} times already',
    '已对该联系人触发 {detail} 次',
    '已對該聯絡人觸發 {detail} 次',
  ),
  'rule.cooling-down': words('it rests until {detail}', '冷却至 {detail}', '冷卻至 {detail}'),
  'rule.when': words(
    'its condition does not hold ({detail})',
    '不满足它的条件（{detail}）',
    '不符合它的條件（{detail}）',
  ),
};
