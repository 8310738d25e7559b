/** What the forms of actions say: English → Simplified Chinese, Traditional Chinese. */
export const actionWords: Readonly<Record<string, readonly [simplified: string, traditional: string]>> = {
  // Ways out
  done: ['完成', '完成'],
  answered: ['已回答', '已回答'],
  'gave-up': ['放弃询问', '放棄詢問'],
  'no-answer': ['客户未回复', '客戶未回覆'],
  collected: ['已收集', '已收集'],
  declined: ['客户拒绝', '客戶拒絕'],
  'rated-good': ['好评', '好評'],
  'rated-bad': ['差评', '負評'],
  assigned: ['已分配', '已指派'],
  queued: ['排队中', '排隊中'],
  reply: ['已回复', '已回覆'],
  timeout: ['超时', '逾時'],
  returned: ['已返回', '已返回'],
  otherwise: ['超过次数', '超過次數'],
  ok: ['成功', '成功'],
  error: ['出错', '出錯'],

  // Shared
  Text: ['文字', '文字'],
  Title: ['标题', '標題'],
  Label: ['显示文字', '顯示文字'],
  Value: ['值', '值'],
  'What the flow receives when it is pressed; the label when empty.': [
    '点击后流程收到的内容；不填则为显示文字。',
    '點擊後流程收到的內容；不填則為顯示文字。',
  ],
  'Opens this address': ['打开此网址', '開啟此網址'],
  Address: ['网址', '網址'],
  'Empty clears the variable.': ['留空则清除该变量。', '留空則清除該變數。'],
  'Save in variable': ['存入变量', '存入變數'],
  'Stop waiting after': ['最长等待时间', '最長等待時間'],

  // Groups of fields
  Consent: ['用途说明', '用途說明'],
  'Picture and file': ['图片和文件', '圖片和檔案'],
  'Who is preferred': ['优先分配给谁', '優先指派給誰'],
  Advanced: ['高级', '進階'],
  'When no answer fits or comes': ['回答不符或没有回答时', '回答不符或沒有回答時'],

  // message.send
  Buttons: ['按钮', '按鈕'],
  Cards: ['卡片', '卡片'],
  Picture: ['图片', '圖片'],
  'Description for those who cannot see it': [
    '图片的文字说明（供无法看图的人）',
    '圖片的文字說明（供無法看圖的人）',
  ],
  File: ['文件', '檔案'],
  'File name': ['文件名', '檔案名稱'],

  // Questions
  Question: ['问题', '問題'],
  'Save in contact field': ['存入联系人字段', '存入聯絡人欄位'],
  'Skip when already known': ['已知时跳过', '已知時略過'],
  'Does not ask when the contact field is already filled.': [
    '联系人字段已有内容时不再询问。',
    '聯絡人欄位已有內容時不再詢問。',
  ],
  'Look for the answer in': ['先在这里找答案', '先在這裡找答案'],
  'What stands there is taken without asking. {{message.text}} is what the customer has just written.': [
    '这里已有答案就直接采用，不再询问。{{message.text}} 是客户刚发来的消息。',
    '這裡已有答案就直接採用，不再詢問。{{message.text}} 是客戶剛傳來的訊息。',
  ],
  'An address that stands there is kept once the customer agrees. {{message.text}} is what they have just written.':
    [
      '这里已有邮箱时，征得客户同意后保存。{{message.text}} 是客户刚发来的消息。',
      '這裡已有電子郵件時，徵得客戶同意後儲存。{{message.text}} 是客戶剛傳來的訊息。',
    ],
  'When something else came in between': ['中途聊了别的之后', '中途聊了別的之後'],
  'How to ask again after another question of theirs was answered. The question itself when empty.': [
    '解答客户的其他问题后，用这句话接着问；不填则重复原问题。',
    '解答客戶的其他問題後，用這句話接著問；不填則重複原問題。',
  ],
  'Keep only': ['只保存', '只儲存'],
  'The answer must hold what fits this regular expression (RE2); of it, only the first group (…).': [
    '回答中必须有符合此正则表达式（RE2）的内容；有括号 (…) 时只保存第一个括号内的部分。',
    '回答中必須有符合此正規表示式（RE2）的內容；有括號 (…) 時只儲存第一個括號內的部分。',
  ],
  'Where it stands in a sentence': ['数字在句中的位置', '數字在句中的位置'],
  'Which of several numbers is meant, as a regular expression (RE2): ([0-9]+) ?(?:pieces|pcs)': [
    '有多个数字时指哪一个，用正则表达式（RE2）表示：([0-9]+) ?(?:pieces|pcs)',
    '有多個數字時指哪一個，用正規表示式（RE2）表示：([0-9]+) ?(?:pieces|pcs)',
  ],
  'Other words are an answer, too': ['也接受其他回答', '也接受其他回答'],
  'What is none of the choices is kept as it was written and leaves by “answered”.': [
    '不在选项中的回答按原文保存，从“已回答”离开。',
    '不在選項中的回答按原文儲存，從「已回答」離開。',
  ],
  'When the answer does not fit': ['回答不符时', '回答不符時'],
  'How many times to ask': ['最多询问次数', '最多詢問次數'],
  'At least this many characters': ['最少字数', '最少字數'],
  'At most this many characters': ['最多字数', '最多字數'],
  Choices: ['选项', '選項'],
  'Value to keep': ['保存的值', '儲存的值'],
  'Numbers from': ['数字从', '數字從'],
  'Numbers below': ['数字小于', '數字小於'],
  'Also understood': ['同义说法', '同義說法'],
  'Several may be chosen': ['可多选', '可複選'],
  'The answer is then a list and leaves by “answered”.': [
    '此时答案是列表，走“已回答”。',
    '此時答案是清單，走「已回答」。',
  ],
  Smallest: ['最小值', '最小值'],
  Largest: ['最大值', '最大值'],
  'Whole numbers only': ['只接受整数', '只接受整數'],
  'Country when the number names none': ['号码未带区号时的国家', '號碼未帶國碼時的國家'],
  "The customer's own country is used when it is known.": [
    '已知客户所在国家时，优先使用该国家。',
    '已知客戶所在國家時，優先使用該國家。',
  ],
  'First possible day': ['最早日期', '最早日期'],
  'Last possible day': ['最晚日期', '最晚日期'],
  'today, a date such as 2027-02-06, or a time from today such as P2D (two days) or P3M (three months).': [
    'today（今天）、日期如 2027-02-06，或从今天算起如 P2D（两天）、P3M（三个月）。',
    'today（今天）、日期如 2027-02-06，或從今天算起如 P2D（兩天）、P3M（三個月）。',
  ],

  // csat.ask
  'A question of ours when empty.': ['不填则使用默认问题。', '不填則使用預設問題。'],
  'Ask what went wrong': ['追问原因', '追問原因'],
  'After one, two or three stars.': ['客户打 1 到 3 星时。', '客戶評 1 到 3 顆星時。'],
  'Question about what went wrong': ['追问的问题', '追問的問題'],
  Thanks: ['感谢语', '感謝語'],
  'Save the comment in variable': ['把意见存入变量', '把意見存入變數'],

  // lead.collect-email
  'What the address is used for': ['邮箱用途说明', '電子郵件用途說明'],
  'Shown under the question and kept, word for word, with the time. A sentence of ours when empty.': [
    '显示在问题下方，并连同时间原文留存；不填则使用默认说明。',
    '顯示在問題下方，並連同時間原文留存；不填則使用預設說明。',
  ],
  'The customer may decline': ['客户可以拒绝', '客戶可以拒絕'],

  // lead.tag, lead.score, contact.set
  'Tags to add': ['要添加的标签', '要加上的標籤'],
  'Tags to remove': ['要移除的标签', '要移除的標籤'],
  'Points for everybody': ['固定加分', '固定加分'],
  'Points by condition': ['按条件加分', '按條件加分'],
  'Every condition that holds counts.': ['每个成立的条件都计分。', '每個成立的條件都計分。'],
  When: ['条件', '條件'],
  Points: ['分数', '分數'],
  'Tags by score': ['按分数打标签', '按分數加標籤'],
  'The contact keeps the tag of the highest score reached, and loses the others of this list.': [
    '联系人保留所达最高分数的标签，并移除列表中的其他标签。',
    '聯絡人保留所達最高分數的標籤，並移除清單中的其他標籤。',
  ],
  'From this score': ['达到分数', '達到分數'],
  Tag: ['标签', '標籤'],
  'Contact field': ['联系人字段', '聯絡人欄位'],
  'Empty clears the field.': ['留空则清除该字段。', '留空則清除該欄位。'],
  'Kind of value': ['值的类型', '值的類型'],
  Number: ['数字', '數字'],
  'Yes or no': ['是或否', '是或否'],
  Date: ['日期', '日期'],
  List: ['列表', '清單'],

  // Conversation
  Team: ['团队', '團隊'],
  'Without a team and an agent, anybody may be chosen.': [
    '团队和客服都不填时，可分配给任何人。',
    '團隊和客服都不填時，可指派給任何人。',
  ],
  Agent: ['客服', '客服'],
  'Any team': ['任意团队', '任意團隊'],
  'Whoever is free': ['空闲的任意客服', '有空的任意客服'],
  'Only this person; while they are away, the conversation waits in the queue.': [
    '只分配给此人；不在时会话在队列中等候。',
    '只指派給此人；不在時對話在佇列中等候。',
  ],
  "Prefer who speaks the customer's language": ['优先会说客户语言的客服', '優先會說客戶語言的客服'],
  'Prefer who had this conversation before': ['优先之前接待过的客服', '優先之前接待過的客服'],
  'Tell the customer': ['告知客户', '告知客戶'],
  'May name {{handoff.agent}} and {{handoff.back}}: who takes over, and when somebody is back.': [
    '可以使用 {{handoff.agent}}（接手的客服）和 {{handoff.back}}（何时有人）。',
    '可以使用 {{handoff.agent}}（接手的客服）和 {{handoff.back}}（何時有人）。',
  ],
  'Tell the customer when nobody is free': ['无人空闲时告知客户', '無人有空時告知客戶'],
  'The text above is used when this is empty.': ['不填则使用上面的文字。', '不填則使用上面的文字。'],
  'Whose hours {{handoff.back}} tells.': [
    '{{handoff.back}} 依据哪个日历。',
    '{{handoff.back}} 依據哪個行事曆。',
  ],
  Priority: ['优先级', '優先順序'],
  Low: ['低', '低'],
  Normal: ['普通', '普通'],
  High: ['高', '高'],
  Urgent: ['紧急', '緊急'],
  Note: ['备注', '備註'],
  Farewell: ['告别语', '道別語'],

  // wait
  'How long': ['等待多久', '等待多久'],
  'For this long': ['等待时长', '等待時長'],
  'Until this time of day': ['等到几点', '等到幾點'],
  "On the customer's clock, unless another time zone is chosen.": [
    '未选择时区时，按客户当地时间计算。',
    '未選擇時區時，按客戶當地時間計算。',
  ],
  'Days later': ['几天后', '幾天後'],
  '1 is tomorrow. Without it, the next time the clock shows it.': [
    '1 表示明天；不填则为下一次到达该时刻。',
    '1 表示明天；不填則為下一次到達該時刻。',
  ],
  'Time zone': ['时区', '時區'],
  "The customer's own when empty. For example Asia/Shanghai.": [
    '不填则为客户所在时区，例如 Asia/Shanghai。',
    '不填則為客戶所在時區，例如 Asia/Shanghai。',
  ],
  'Until this calendar is open': ['等到此日历上班', '等到此行事曆上班'],
  'Until this moment': ['等到指定时间', '等到指定時間'],
  'A date and time, or a value that holds one: {{sale.starts}}.': [
    '日期和时间，或含有日期和时间的变量：{{sale.starts}}。',
    '日期和時間，或含有日期和時間的變數：{{sale.starts}}。',
  ],

  // flow.run, flow.jump
  Flow: ['流程', '流程'],
  'Give it': ['传入', '傳入'],
  'Variable there': ['对方的变量', '對方的變數'],
  'A single {{variable}} keeps its kind: a number stays a number.': [
    '只写一个 {{变量}} 时保留类型：数字仍是数字。',
    '只寫一個 {{變數}} 時保留類型：數字仍是數字。',
  ],
  'Take back': ['取回', '取回'],
  'Go to': ['跳到', '跳到'],

  // http.request
  Method: ['方法', '方法'],
  Headers: ['请求头', '請求標頭'],
  Body: ['请求体', '請求內文'],
  'JSON, unless a Content-Type header says otherwise.': [
    '默认为 JSON，除非请求头 Content-Type 另有说明。',
    '預設為 JSON，除非請求標頭 Content-Type 另有說明。',
  ],
  'Give up after (seconds)': ['超时（秒）', '逾時（秒）'],
  'Keep from the answer': ['保存返回内容', '儲存返回內容'],
  'Path in the answer': ['返回内容中的路径', '返回內容中的路徑'],
  'data.items[0].price; empty for the whole answer.': [
    '例如 data.items[0].price；留空表示全部内容。',
    '例如 data.items[0].price；留空表示全部內容。',
  ],
  'Ways out by status': ['按状态码分支', '按狀態碼分支'],
  'The first that fits.': ['取第一个符合的。', '取第一個符合的。'],
  Status: ['状态码', '狀態碼'],
  '404, or 4xx for all of them.': ['例如 404，或用 4xx 表示全部。', '例如 404，或用 4xx 表示全部。'],
};
