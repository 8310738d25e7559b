import { sayFrom, type SentenceDetails, type Sentences } from '@nightshift/schema';
import type { ConfigProblem } from '../sdk/define-node.js';

/** Everything that a check of a node or trigger says: what is wrong, and how to mend it. */
export const PROBLEM_SENTENCES = {
  // Durations
  '“{text}” is not a duration.': ['“{text}”不是一段时长。', '「{text}」不是一段時間長度。'],
  'Write for example PT30M (30 minutes), PT24H (24 hours), P3D (3 days) or P1W (a week).': [
    '例如 PT30M（30 分钟）、PT24H（24 小时）、P3D（3 天）或 P1W（1 周）。',
    '例如 PT30M（30 分鐘）、PT24H（24 小時）、P3D（3 天）或 P1W（1 週）。',
  ],
  'Months and years have no fixed length.': ['月和年的长短不固定。', '月和年的長短不固定。'],
  'Use weeks (P4W) or days (P30D).': ['请改用周或天，例如 P4W、P30D。', '請改用週或天，例如 P4W、P30D。'],
  'The duration is longer than ten years.': ['时长超过了十年。', '時間長度超過了十年。'],
  'Use a shorter one.': ['请改短一些。', '請改短一些。'],
  '“{text}” is too short here.': ['{text}在这里太短。', '{text}在這裡太短。'],
  '“{text}” is too long here.': ['{text}在这里太长。', '{text}在這裡太長。'],
  'Choose between {min} and {max}.': ['请选择 {min}到 {max}之间的时长。', '請選擇 {min}到 {max}之間的時間。'],

  // Styles of answers
  'This style is for no market and no language.': [
    '这条风格没有指定市场或语言。',
    '這條風格沒有指定市場或語言。',
  ],
  'Choose the market or the language it is for.': ['请选择适用的市场或语言。', '請選擇適用的市場或語言。'],
  'The style is not described.': ['还没有描述这种风格。', '還沒有描述這種風格。'],
  'Write how these customers are spoken to.': ['请写明如何与这些客户说话。', '請寫明如何與這些客戶說話。'],

  // Cases and ways out
  '“{id}” is already the name of another way out.': [
    '已有另一个出口叫“{id}”。',
    '已有另一個出口叫「{id}」。',
  ],
  'Two ways out are called “{id}”.': ['有两个出口都叫“{id}”。', '有兩個出口都叫「{id}」。'],
  'Give this way out another name.': ['请给这个出口换一个名称。', '請給這個出口換一個名稱。'],
  'There is no case, so nothing is decided here.': [
    '还没有分支，这一步什么也不判断。',
    '還沒有分支，這一步什麼也不判斷。',
  ],
  'Add a case, or take this step out of the flow.': [
    '请添加分支，或把这一步从流程中删除。',
    '請新增分支，或把這一步從流程中刪除。',
  ],
  '“{value}” stands in the list twice; only the first time counts.': [
    '“{value}”在列表中出现了两次，只有第一次有效。',
    '「{value}」在清單中出現了兩次，只有第一次有效。',
  ],
  'Remove “{value}” here.': ['请删除这里的“{value}”。', '請刪除這裡的「{value}」。'],

  // Conditions
  'Groups are nested more than {depth} deep.': [
    '条件组嵌套超过了 {depth} 层。',
    '條件群組巢狀超過了 {depth} 層。',
  ],
  'Use fewer groups inside groups.': ['请减少嵌套的层数。', '請減少巢狀的層數。'],
  '{field} is compared with nothing.': [
    '没有写要拿“{field}”和什么比较。',
    '沒有寫要拿「{field}」和什麼比較。',
  ],
  'Enter a value, or choose “exists” or “missing”.': [
    '请填写一个值，或改选“已知”或“未知”。',
    '請填寫一個值，或改選「已知」或「未知」。',
  ],
  '“Any of” nothing never holds.': [
    '“任一满足”的组里没有条件，永远不会成立。',
    '「任一符合」的群組裡沒有條件，永遠不會成立。',
  ],
  'This case has no condition yet.': ['这个分支还没有条件。', '這個分支還沒有條件。'],
  'This moment has passed: the flow goes on at once.': [
    '这个时刻已经过去，流程会立即继续。',
    '這個時刻已經過去，流程會立即繼續。',
  ],
  'Choose a moment that is still to come.': ['请选择一个尚未到来的时刻。', '請選擇一個尚未到來的時刻。'],
  'Add a condition, or remove the case.': ['请添加条件，或删除该分支。', '請新增條件，或刪除該分支。'],
  'Add a condition, or remove the group.': ['请添加条件，或删除该组。', '請新增條件，或刪除該群組。'],

  // A/B split
  'A split needs two ways or more.': ['分流至少需要两条路。', '分流至少需要兩條路。'],
  'Add a way, or take this step out.': ['请再加一条路，或删除这一步。', '請再加一條路，或刪除這一步。'],
  'Every way of this split has a share of zero.': [
    '这个分流各条路的份额都是零。',
    '這個分流各條路的份額都是零。',
  ],
  'Give at least one way a share above zero.': [
    '请至少给一条路设置大于零的份额。',
    '請至少給一條路設定大於零的份額。',
  ],

  // Texts and questions
  'The question is empty.': ['还没有写问题。', '還沒有寫問題。'],
  'Write the question.': ['请写出要问的问题。', '請寫出要問的問題。'],
  'The label is empty.': ['还没有写按钮或选项的文字。', '還沒有寫按鈕或選項的文字。'],
  'Write the label.': ['请写出这里的文字。', '請寫出這裡的文字。'],
  'The title is empty.': ['还没有写标题。', '還沒有寫標題。'],
  'Write the title.': ['请写出标题。', '請寫出標題。'],
  'The note is empty.': ['还没有写备注。', '還沒有寫備註。'],
  'Write the note.': ['请写出备注。', '請寫出備註。'],
  'The answer is not kept anywhere.': ['客户的回答没有保存到任何地方。', '客戶的回答沒有儲存到任何地方。'],
  'Name a variable or a contact field to save it in.': [
    '请选择用来保存的变量或联系人字段。',
    '請選擇用來儲存的變數或聯絡人欄位。',
  ],
  '“{word}” stands for choice {first} and for choice {second}.': [
    '“{word}”既指选项 {first}，又指选项 {second}。',
    '「{word}」既指選項 {first}，又指選項 {second}。',
  ],
  'Use different labels, values and synonyms.': [
    '请让各选项的文字、值和同义词互不相同。',
    '請讓各選項的文字、值和同義詞互不相同。',
  ],
  'The largest number is smaller than the smallest.': ['最大值小于最小值。', '最大值小於最小值。'],
  'Swap the two numbers.': ['请对调这两个数字。', '請對調這兩個數字。'],
  'The longest answer is shorter than the shortest one.': [
    '最多字数小于最少字数。',
    '最多字數小於最少字數。',
  ],
  'Swap the two lengths.': ['请对调这两个字数。', '請對調這兩個字數。'],
  'The last possible day is before the first.': ['最晚日期早于最早日期。', '最晚日期早於最早日期。'],
  'Swap the two days.': ['请对调这两个日期。', '請對調這兩個日期。'],
  'There is no day “{limit}”.': ['“{limit}”不是有效的日期。', '「{limit}」不是有效的日期。'],
  'Write today, a date such as 2027-02-06, or a time from today such as P2D (two days) or P3M (three months).':
    [
      '请填写 today（今天）、日期（如 2027-02-06），或从今天算起的时长，如 P2D（两天）、P3M（三个月）。',
      '請填寫 today（今天）、日期（如 2027-02-06），或從今天算起的時間，如 P2D（兩天）、P3M（三個月）。',
    ],
  "Any text would be saved as the contact's {field}.": [
    '任何文字都会被存为联系人的{field}。',
    '任何文字都會被存為聯絡人的{field}。',
  ],
  'Use “{step}”, which checks the answer.': [
    '请改用“{step}”，它会检查回答。',
    '請改用「{step}」，它會檢查回答。',
  ],
  '“{country}” is no country with phone numbers.': [
    '没有电话号码属于国家或地区“{country}”。',
    '沒有電話號碼屬於國家或地區「{country}」。',
  ],
  'Use a two-letter code such as CN, US or DE.': [
    '请使用两个字母的代码，例如 CN、US 或 DE。',
    '請使用兩個字母的代碼，例如 TW、US 或 DE。',
  ],

  // Messages, addresses, requests
  'There is nothing to send.': ['没有可发送的内容。', '沒有可傳送的內容。'],
  'Write a text, or add a picture, a file, cards or buttons.': [
    '请写一段文本，或添加图片、文件、卡片或按钮。',
    '請寫一段文字，或加入圖片、檔案、卡片或按鈕。',
  ],
  '“{url}” is no web address.': ['“{url}”不是网址。', '「{url}」不是網址。'],
  'Write an address that begins with https:// or http://.': [
    '请填写以 https:// 或 http:// 开头的网址。',
    '請填寫以 https:// 或 http:// 開頭的網址。',
  ],
  'The header {name} is set for you.': ['请求头 {name} 会自动设置。', '請求標頭 {name} 會自動設定。'],
  'Remove it.': ['请删除它。', '請刪除它。'],
  'GET sends no body.': ['GET 请求不会发送正文。', 'GET 請求不會傳送內文。'],
  'Choose POST, or put the values into the address.': [
    '请改用 POST，或把这些值写进网址。',
    '請改用 POST，或把這些值寫進網址。',
  ],
  '“{path}” is no path.': ['“{path}”不是有效的路径。', '「{path}」不是有效的路徑。'],
  'Write it like data.items[0].price.': [
    '请写成 data.items[0].price 这样的形式。',
    '請寫成 data.items[0].price 這樣的形式。',
  ],

  // Contacts, tags, scores
  "The contact's {field} is always text.": ['联系人的{field}只能是文本。', '聯絡人的{field}只能是文字。'],
  'Choose “Text”.': ['请选择“文本”。', '請選擇「文字」。'],
  'There is nothing to score.': ['没有可计分的内容。', '沒有可計分的內容。'],
  'Add points, a condition or a tag by score.': [
    '请添加分数、条件，或按分数添加的标签。',
    '請加入分數、條件，或依分數加上的標籤。',
  ],
  'Two tags begin at {score}; only the first is used.': [
    '有两个标签都从 {score} 分开始，只有第一个有效。',
    '有兩個標籤都從 {score} 分開始，只有第一個有效。',
  ],
  'Give each tag its own score.': ['请给每个标签设置不同的分数。', '請給每個標籤設定不同的分數。'],
  'There is no tag to add or to remove.': ['没有要添加或移除的标签。', '沒有要加上或移除的標籤。'],
  'Name at least one tag.': ['请至少填写一个标签。', '請至少填寫一個標籤。'],
  '“{tags}” would be added and removed at once.': [
    '“{tags}”既要添加又要移除。',
    '「{tags}」既要加上又要移除。',
  ],
  'Keep each tag in one of the two lists.': [
    '请让每个标签只出现在其中一个列表里。',
    '請讓每個標籤只出現在其中一個清單裡。',
  ],
  'There is no {{{name}}}.': ['没有 {{{name}}} 这个值。', '沒有 {{{name}}} 這個值。'],
  'Use {{handoff.agent}} or {{handoff.back}}.': [
    '请使用 {{handoff.agent}} 或 {{handoff.back}}。',
    '請使用 {{handoff.agent}} 或 {{handoff.back}}。',
  ],

  // Waits
  'Nothing says how long to wait.': ['没有说明要等多久。', '沒有說明要等多久。'],
  'Choose a length, a time of day, a calendar or a date.': [
    '请选择时长、时刻、日历或日期。',
    '請選擇時間長度、時刻、行事曆或日期。',
  ],
  'It waits {ways} at once; only one can count.': [
    '同时设置了{ways}，只能有一个生效。',
    '同時設定了{ways}，只能有一個生效。',
  ],
  'Keep one of them.': ['请只保留一个。', '請只保留一個。'],
  '“{date}” is no moment.': ['“{date}”不是有效的时间。', '「{date}」不是有效的時間。'],
  'Write date, time and time zone, like 2027-02-06T09:00:00+08:00.': [
    '请写明日期、时间和时区，例如 2027-02-06T09:00:00+08:00。',
    '請寫明日期、時間和時區，例如 2027-02-06T09:00:00+08:00。',
  ],
  'There is no time zone “{zone}”.': ['没有名为“{zone}”的时区。', '沒有名為「{zone}」的時區。'],
  'Write a name such as Asia/Shanghai.': [
    '请填写时区名称，例如 Asia/Shanghai。',
    '請填寫時區名稱，例如 Asia/Taipei。',
  ],

  // Schedules
  'There is no time zone called “{zone}”.': ['没有名为“{zone}”的时区。', '沒有名為「{zone}」的時區。'],
  'Use a name such as Asia/Shanghai.': [
    '请使用时区名称，例如 Asia/Shanghai。',
    '請使用時區名稱，例如 Asia/Taipei。',
  ],
  '“{time}” is there twice; it counts once.': [
    '“{time}”写了两次，只算一次。',
    '「{time}」寫了兩次，只算一次。',
  ],
  'Remove one.': ['请删除其中一个。', '請刪除其中一個。'],
  '“{date}” is not a day of the calendar.': ['日历上没有“{date}”这一天。', '日曆上沒有「{date}」這一天。'],
  'Write year, month and day, like 2027-02-06.': [
    '请按年、月、日填写，例如 2027-02-06。',
    '請依年、月、日填寫，例如 2027-02-06。',
  ],
  'The last day is before the first.': ['最后一天早于第一天。', '最後一天早於第一天。'],
  'Choose a later last day.': ['请把最后一天改晚一些。', '請把最後一天改晚一些。'],
  'None of the dates lies between the first and the last day.': [
    '没有一个日期在第一天和最后一天之间。',
    '沒有一個日期在第一天和最後一天之間。',
  ],
  'Change the dates or the first and last day.': [
    '请修改这些日期，或修改第一天和最后一天。',
    '請修改這些日期，或修改第一天和最後一天。',
  ],

  // Keywords
  'There is no example of how customers say it.': ['没有客户会怎么说的例句。', '沒有客戶會怎麼說的例句。'],
  'Add a few sentences, or use the trigger “Keyword”.': [
    '请添加几句例句，或改用“关键词”触发器。',
    '請新增幾句例句，或改用「關鍵字」觸發器。',
  ],
  'There is no word to listen for.': ['没有要监听的词。', '沒有要監聽的詞。'],
  'Add words to listen for, or use the trigger “Any message”.': [
    '请添加要监听的词，或改用触发器“任意消息”。',
    '請加入要監聽的詞，或改用觸發器「任何訊息」。',
  ],
  'Add at least one word.': ['请至少添加一个词。', '請至少加入一個詞。'],
  'A word is blank.': ['有一个词是空的。', '有一個詞是空的。'],
  '“{word}” is wanted and excluded at the same time.': [
    '“{word}”既要包含又要排除。',
    '「{word}」既要包含又要排除。',
  ],
  'Remove “{word}” from one of the lists.': [
    '请从其中一个列表里删除“{word}”。',
    '請從其中一個清單裡刪除「{word}」。',
  ],

  // Events and pages
  '“{name}” is not the name of an event.': ['“{name}”不是事件的名称。', '「{name}」不是事件的名稱。'],
  'Write a name such as cart.abandoned; a * may only stand at the end.': [
    '请填写 cart.abandoned 这样的名称；* 只能放在末尾。',
    '請填寫 cart.abandoned 這樣的名稱；* 只能放在最後。',
  ],
  'The campaign is empty, so every visitor counts.': [
    '没有填写推广活动，因此每位访客都算。',
    '沒有填寫推廣活動，因此每位訪客都算。',
  ],
  'Fill in the source or another part, or remove the campaign.': [
    '请填写来源或其他项，或删除推广活动。',
    '請填寫來源或其他項目，或刪除推廣活動。',
  ],
  'The address is empty.': ['网址是空的。', '網址是空的。'],
  '“{pattern}” contains a space.': ['“{pattern}”中有空格。', '「{pattern}」中有空格。'],
  '“{host}” is not the name of a site.': ['“{host}”不是网站的域名。', '「{host}」不是網站的網域名稱。'],
  'Write for example /products/*, shop.example/cart or *.example/*?utm_source=mail.': [
    '例如 /products/*、shop.example/cart 或 *.example/*?utm_source=mail。',
    '例如 /products/*、shop.example/cart 或 *.example/*?utm_source=mail。',
  ],
  '“{pattern}” is read as the name of a site.': [
    '“{pattern}”会被当作网站的域名。',
    '「{pattern}」會被當作網站的網域名稱。',
  ],
  'Begin a path with a slash: /{pattern}.': [
    '如果是路径，请以斜杠开头：/{pattern}。',
    '如果是路徑，請以斜線開頭：/{pattern}。',
  ],
} as const satisfies Sentences;

export type ProblemSentence = keyof typeof PROBLEM_SENTENCES;

export const sayProblemOf = sayFrom(PROBLEM_SENTENCES);

/** `path` is the place in the config. An error keeps the flow from being published. */
export function configError(
  code: string,
  path: string,
  message: ProblemSentence,
  fix: ProblemSentence,
  details: SentenceDetails = {},
): ConfigProblem {
  return { code, path, ...sayProblemOf(message, fix, details) };
}

export function configWarning(...problem: Parameters<typeof configError>): ConfigProblem {
  return { ...configError(...problem), severity: 'warning' };
}
