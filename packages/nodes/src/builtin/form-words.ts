import { closestLanguage } from '@nightshift/schema';
import { actionWords } from './actions/form-words.js';
import { aiWords } from './ai/form-words.js';

/** English → Simplified Chinese, Traditional Chinese. */
type FormWords = Readonly<Record<string, readonly [simplified: string, traditional: string]>>;

const FORM_LANGUAGES = ['en', 'zh-CN', 'zh-TW'];

/** What the forms of triggers and conditions say: titles, descriptions, choices and ways out. */
const WORDS: FormWords = {
  // Shared
  Calendar: ['日历', '行事曆'],
  'The working hours to go by.': ['依据哪个日历的工作时间。', '依據哪個行事曆的上班時間。'],
  'Keep in variable when it opens again': ['把恢复上班的时间存入变量', '把恢復上班的時間存入變數'],
  "In words and on the customer's clock, such as “Monday 9:00 your time”.": [
    '按客户当地时间写成文字，例如“您当地时间星期一 9:00”。',
    '依客戶當地時間寫成文字，例如「您當地時間星期一 9:00」。',
  ],
  'Way out': ['出口', '出口'],
  'A short name for the way out. Letters, digits, - and _.': [
    '出口的简短名称，可用字母、数字、- 和 _。',
    '出口的簡短名稱，可用字母、數字、- 和 _。',
  ],
  Languages: ['语言', '語言'],
  Cases: ['分支', '分支'],
  Name: ['名称', '名稱'],
  'Tried from top to bottom.': ['从上到下依次判断。', '由上而下依序判斷。'],
  'Only if': ['仅当', '僅當'],

  // Ways out
  next: ['下一步', '下一步'],
  else: ['否则', '否則'],
  open: ['上班', '上班'],
  closed: ['下班', '下班'],
  within: ['未超出', '未超出'],
  exceeded: ['已超出', '已超出'],
  angry: ['愤怒', '憤怒'],
  negative: ['负面', '負面'],
  neutral: ['中性', '中性'],
  positive: ['正面', '正面'],
  repeated: ['屡次不满', '屢次不滿'],

  // sentiment, message.sentiment, message.intent
  Sensitivity: ['灵敏度', '靈敏度'],
  'Only when it is plain': ['明显时才算', '明顯時才算'],
  'When it is likely': ['较有把握时', '較有把握時'],
  'At the first sign': ['略有迹象即可', '略有跡象即可'],
  'From when on somebody counts as angry.': ['何种程度算作愤怒。', '何種程度算作憤怒。'],
  '“Only when it is plain” misses more, “At the first sign” is wrong more often.': [
    '“明显时才算”会漏掉更多，“略有迹象即可”更容易误判。',
    '「明顯時才算」會漏掉更多，「略有跡象即可」更容易誤判。',
  ],
  'Who judges': ['由谁判断', '由誰判斷'],
  'Nightshift, at once': ['Nightshift，立即判断', 'Nightshift，立即判斷'],
  'The AI provider': ['AI 服务', 'AI 服務'],
  'Where the provider does not answer or its budget is spent, Nightshift judges.': [
    'AI 服务没有答复或预算用尽时，由 Nightshift 判断。',
    'AI 服務沒有答覆或預算用盡時，由 Nightshift 判斷。',
  ],
  'Negative messages in a row': ['连续的负面消息数', '連續的負面訊息數'],
  'From that many on, the way is “repeated”; without a number, never.': [
    '达到此数后走“屡次不满”；留空则不启用。',
    '達到此數後走「屢次不滿」；留空則不啟用。',
  ],
  'Save the mood in variable': ['把情绪存入变量', '把情緒存入變數'],
  Mood: ['情绪', '情緒'],
  Angry: ['愤怒', '憤怒'],
  'Negative, anger included': ['负面（含愤怒）', '負面（含憤怒）'],
  Positive: ['正面', '正面'],
  'What the customer wants': ['客户想要什么', '客戶想要什麼'],
  'A name for your eyes.': ['供您自己辨认的名称。', '供您自己辨認的名稱。'],
  'How customers say it': ['客户会怎么说', '客戶會怎麼說'],
  'Some short sentences in each language of your customers; the more differently worded, the more is found.':
    [
      '按客户使用的每种语言各写几句短句；说法越多样，识别得越全。',
      '依客戶使用的每種語言各寫幾句短句；說法越多樣，辨識得越全。',
    ],
  'What sounds alike but is something else': ['相似但意思不同的说法', '相似但意思不同的說法'],
  'The trigger stays quiet when a message is nearer to one of these.': [
    '消息与其中某句更接近时不触发。',
    '訊息與其中某句更接近時不觸發。',
  ],

  // frequency
  'Counts together with': ['合并计数的名称', '合併計數的名稱'],
  'Caps of the same name, in any flow, share one count.': [
    '名称相同的频次限制（任何流程中）共用一个计数。',
    '名稱相同的頻率限制（任何流程中）共用一個計數。',
  ],

  // message.keyword
  'Any of these words': ['包含任一词', '包含任一詞'],
  'One of them is enough.': ['出现其中一个即可。', '出現其中一個即可。'],
  'All of these words': ['包含全部词', '包含全部詞'],
  'Every one of them must occur, in any order.': ['必须全部出现，顺序不限。', '必須全部出現，順序不限。'],
  'None of these words': ['不包含这些词', '不包含這些詞'],
  'The trigger stays quiet when one of them occurs.': [
    '出现其中任何一个时不触发。',
    '出現其中任何一個時不觸發。',
  ],
  'How to compare': ['比较方式', '比對方式'],
  'Contains the word': ['包含该词', '包含該詞'],
  'Is exactly the word': ['与该词完全相同', '與該詞完全相同'],
  'Begins with the word': ['以该词开头', '以該詞開頭'],
  'Forgive a typo': ['允许拼写错误', '允許拼字錯誤'],
  'One wrong letter is forgiven in words of five letters or more.': [
    '五个字母及以上的词允许错一个字母。',
    '五個字母以上的詞允許錯一個字母。',
  ],
  'Regular expression': ['正则表达式', '正規表示式'],
  'RE2 syntax, for example ^(order|订单) ?\\d+. For experts.': [
    'RE2 语法，例如 ^(order|订单) ?\\d+。适合专业用户。',
    'RE2 語法，例如 ^(order|订单) ?\\d+。適合專業使用者。',
  ],

  // conversation.opened
  'Begins with': ['开始方式', '開始方式'],
  'On a web page the chat window is opened before the first message.': [
    '在网页上，客户先打开聊天窗口，再发第一条消息。',
    '在網頁上，客戶先開啟聊天視窗，再傳第一則訊息。',
  ],
  'Whichever comes first': ['先发生的那个', '先發生的那個'],
  'The chat window is opened': ['打开聊天窗口', '開啟聊天視窗'],
  'The first message': ['第一条消息', '第一則訊息'],

  // page.visited
  'Page address': ['页面地址', '頁面網址'],
  'Any of these. A * stands for anything; without any, every page counts.': [
    '符合任一即可，* 代表任意内容；不填则所有页面都算。',
    '符合任一即可，* 代表任意內容；不填則所有頁面都算。',
  ],
  'Came from': ['来自', '來自'],
  'The page before this one, in the same notation.': [
    '上一个页面的地址，写法相同。',
    '上一個頁面的網址，寫法相同。',
  ],
  Campaign: ['推广活动', '推廣活動'],
  'Read from the page address. A * stands for anything.': [
    '从页面地址读取，* 代表任意内容。',
    '從頁面網址讀取，* 代表任意內容。',
  ],
  'Campaign source (utm_source)': ['活动来源（utm_source）', '活動來源（utm_source）'],
  'Campaign medium (utm_medium)': ['活动媒介（utm_medium）', '活動媒介（utm_medium）'],
  'Campaign name (utm_campaign)': ['活动名称（utm_campaign）', '活動名稱（utm_campaign）'],
  'Campaign term (utm_term)': ['活动关键词（utm_term）', '活動關鍵字（utm_term）'],
  'Campaign content (utm_content)': ['活动内容（utm_content）', '活動內容（utm_content）'],
  'Page views so far': ['累计浏览次数', '累計瀏覽次數'],
  'Of this contact, this one included.': ['该联系人的浏览次数，含本次。', '該聯絡人的瀏覽次數，含本次。'],
  'How to count': ['计数方式', '計數方式'],
  'At least': ['至少', '至少'],
  Exactly: ['恰好', '恰好'],
  'Page views': ['浏览次数', '瀏覽次數'],
  'After looking at it for': ['停留多久之后', '停留多久之後'],
  'Without it, the trigger fires as soon as the page is visited.': [
    '不填则一访问页面就触发。',
    '不填則一造訪頁面就觸發。',
  ],

  // event.received
  'Event name': ['事件名称', '事件名稱'],
  'A * at the end stands for anything: order.*': [
    '末尾的 * 代表任意内容：order.*',
    '結尾的 * 代表任意內容：order.*',
  ],
  'What the event brings along is read as event.data.…': [
    '事件携带的数据用 event.data.… 读取。',
    '事件附帶的資料用 event.data.… 讀取。',
  ],

  // contact.tagged
  'Any of these tags': ['任一标签', '任一標籤'],
  'Tags that flows put on do not count.': ['流程添加的标签不算。', '流程加上的標籤不算。'],

  // customer.silent
  'Silent for': ['未回复时长', '未回覆時間'],
  'Counted from the last message to the customer.': [
    '从发给客户的最后一条消息算起。',
    '從傳給客戶的最後一則訊息算起。',
  ],

  // schedule
  'Time zone': ['时区', '時區'],
  Times: ['时间', '時間'],
  'Hours and minutes, like 09:00.': ['时和分，例如 09:00。', '時和分，例如 09:00。'],
  Dates: ['日期', '日期'],
  'Certain days, like 2027-02-06.': ['指定的日子，例如 2027-02-06。', '指定的日子，例如 2027-02-06。'],
  'Days of the week': ['星期', '星期'],
  'Without days and dates, every day.': ['星期和日期都不填则为每天。', '星期和日期都不填則為每天。'],
  Monday: ['星期一', '星期一'],
  Tuesday: ['星期二', '星期二'],
  Wednesday: ['星期三', '星期三'],
  Thursday: ['星期四', '星期四'],
  Friday: ['星期五', '星期五'],
  Saturday: ['星期六', '星期六'],
  Sunday: ['星期日', '星期日'],
  'First day': ['开始日期', '開始日期'],
  'Last day': ['结束日期', '結束日期'],

  // branch, switch, country, channel
  If: ['如果', '如果'],
  'Value of': ['取值字段', '取值欄位'],
  Is: ['等于', '等於'],
  'One of these values.': ['这些值之一。', '這些值之一。'],
  Countries: ['国家/地区', '國家/地區'],
  'Codes of two letters, like DE.': ['两个字母的代码，例如 DE。', '兩個字母的代碼，例如 DE。'],
  Channels: ['渠道', '管道'],
  'Kinds of channel, like web, or single channels by id.': [
    '渠道类型（如 web），或单个渠道的 ID。',
    '管道類型（如 web），或單一管道的 ID。',
  ],

  // ab-split
  Ways: ['分流', '分流'],
  'Shares of the whole: 50 and 50, or 9 and 1.': [
    '各占的份额：50 和 50，或 9 和 1。',
    '各占的份額：50 和 50，或 9 和 1。',
  ],
  Share: ['份额', '份額'],
  'Same way every time': ['每次走同一条路', '每次走同一條路'],
  'A customer who comes again takes the same way.': [
    '同一客户再次到来时走同一条路。',
    '同一客戶再次到來時走同一條路。',
  ],

  // frequency
  'At most this often': ['最多次数', '最多次數'],
  Within: ['时间范围', '時間範圍'],
  'Counted from the first time. Without it, for ever.': [
    '从第一次算起；不填则永久有效。',
    '從第一次算起；不填則永久有效。',
  ],
};

/** A word of a form in the language of the screen; in English when it is not in the list. */
export function formWord(english: string, language: string): string {
  const closest = closestLanguage(language, FORM_LANGUAGES);
  const words = [WORDS, actionWords, aiWords].find((table) => Object.hasOwn(table, english))?.[english];
  if (words === undefined || closest === undefined || closest === 'en') return english;
  return closest === 'zh-CN' ? words[0] : words[1];
}
