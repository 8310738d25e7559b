import { sayDefaults } from './style-words.js';

/** What the forms of AI steps say: English → Simplified Chinese, Traditional Chinese. */
export const aiWords: Readonly<Record<string, readonly [simplified: string, traditional: string]>> = {
  // Ways out
  unsure: ['没把握', '沒把握'],
  'wants-human': ['要找人工', '要找真人'],
  'out-of-scope': ['超出范围', '超出範圍'],
  failed: ['多次没把握', '多次沒把握'],

  translated: ['已翻译', '已翻譯'],
  unchanged: ['保留原文', '保留原文'],

  // Groups of fields
  limits: ['限制', '限制'],
  tools: ['工具', '工具'],

  // ai.classify
  Intents: ['意图', '意圖'],
  'What the customer wants': ['客户想要什么', '客戶想要什麼'],
  'How customers say it': ['客户会怎么说', '客戶會怎麼說'],
  'A few sentences in each language of your customers. Without an AI provider these decide.': [
    '用客户的每种语言各写几句。没有 AI 服务时由这些例句决定。',
    '用客戶的每種語言各寫幾句。沒有 AI 服務時由這些例句決定。',
  ],
  'Save the intent in variable': ['把意图存入变量', '把意圖存入變數'],
  'Budget for one question (US dollars)': ['每次提问的预算（美元）', '每次提問的預算（美元）'],

  // ai.extract
  'Values to find': ['要找的值', '要找的值'],
  'What it is called': ['名称', '名稱'],
  'As the customer reads it when it is asked for.': ['询问时客户看到的名称。', '詢問時客戶看到的名稱。'],
  'Ask for what is missing': ['缺少时询问', '缺少時詢問'],
  'May name {{missing}}. Without it nothing is asked.': [
    '可以用 {{missing}} 代表缺少的内容；不填则不询问。',
    '可以用 {{missing}} 代表缺少的內容；不填則不詢問。',
  ],
  'Ask at most': ['最多询问次数', '最多詢問次數'],

  // ai.translate, ai.summarise
  Into: ['译成', '譯成'],
  "The customer's language when empty.": ['留空则为客户的语言。', '留空則為客戶的語言。'],
  'Language of the summary': ['总结使用的语言', '總結使用的語言'],
  'The language your team reads.': ['团队阅读的语言。', '團隊閱讀的語言。'],
  'Longest summary (characters)': ['总结最长字数', '總結最長字數'],
  'Leave it as a note for the team': ['作为备注留给团队', '作為備註留給團隊'],

  // Shared
  'All of them': ['全部知识库', '全部知識庫'],
  'Default of the workspace': ['工作区默认服务', '工作區預設服務'],
  'The one that answers': ['回答所用的服务', '回答所用的服務'],
  "The customer's language": ['客户的语言', '客戶的語言'],
  Knowledge: ['知识库', '知識庫'],
  'The knowledge bases to answer from; all of them when empty.': [
    '依据哪些知识库回答；留空则使用全部。',
    '依據哪些知識庫回答；留空則使用全部。',
  ],
  'When empty: what the customer has just written.': [
    '留空则为客户刚发来的消息。',
    '留空則為客戶剛傳來的訊息。',
  ],
  'AI provider': ['AI 服务', 'AI 服務'],
  'The default of the workspace when empty.': [
    '留空则使用工作区的默认服务。',
    '留空則使用工作區的預設服務。',
  ],
  Style: ['风格', '風格'],
  'As the market likes it': ['按市场习惯', '依市場習慣'],
  'Short and quick': ['简短直接', '簡短直接'],
  'Complete and exact': ['完整严谨', '完整嚴謹'],
  'Very polite': ['非常礼貌', '非常有禮'],
  'Warm and personal': ['亲切自然', '親切自然'],
  [sayDefaults('en')]: [sayDefaults('zh-CN'), sayDefaults('zh-TW')],
  'Another style for a market or language': ['某个市场或语言的其他风格', '某個市場或語言的其他風格'],
  For: ['适用于', '適用於'],
  Market: ['市场', '市場'],
  Language: ['语言', '語言'],
  'In words of your own': ['自己描述', '自己描述'],
  'Kind of value': ['值的类型', '值的類型'],
  Number: ['数字', '數字'],
  'Yes or no': ['是或否', '是或否'],
  'Email address': ['邮箱地址', '電子郵件地址'],
  Date: ['日期', '日期'],
  'Order number': ['订单号', '訂單編號'],
  'Amount of money': ['金额', '金額'],
  'Save its currency in': ['币种保存到', '幣別儲存到'],
  'As EUR or USD, where the customer says it.': [
    '客户说明时保存为 EUR、USD 等代码。',
    '客戶說明時儲存為 EUR、USD 等代碼。',
  ],
  'What fits': ['符合要求的值', '符合要求的值'],
  'One of': ['限于', '限於'],
  'The only texts that fit: S, M, L.': ['只接受这些文字，例如 S、M、L。', '只接受這些文字，例如 S、M、L。'],
  'The text must hold what fits this regular expression (RE2); of it, only the first group (…).': [
    '文字中须有符合此正则表达式（RE2）的内容；只保存第一个分组（…）。',
    '文字中須有符合此正規表示式（RE2）的內容；只儲存第一個群組（…）。',
  ],
  'For example': ['例如', '例如'],
  'What a value looks like; said when something else was written.': [
    '值的样子；客户写的不符合时会告诉客户。',
    '值的樣子；客戶寫的不符合時會告訴客戶。',
  ],

  // ai.answer
  'Who answers': ['由谁回答', '由誰回答'],
  'For example: Mia, who knows every lamp of the shop.': [
    '例如：小美，店里每盏灯她都了解。',
    '例如：小美，店裡每盞燈她都了解。',
  ],
  'Voice of the brand': ['品牌语气', '品牌語氣'],
  'Words it uses and avoids, and how it addresses customers.': [
    '常用和避免的说法，以及如何称呼客户。',
    '常用和避免的說法，以及如何稱呼客戶。',
  ],
  'Never about': ['绝不谈论', '絕不談論'],
  'Who asks about one of these leaves by “out of scope”.': [
    '客户问到这些话题时走“超出范围”出口。',
    '客戶問到這些話題時走「超出範圍」出口。',
  ],
  'Longest answer (characters)': ['回答最长字数', '回答最長字數'],
  'Check answers a second time': ['再复核一遍回答', '再複核一遍回答'],
  'Where words are not enough': ['仅凭字词无法判断时', '僅憑字詞無法判斷時'],
  'Every sentence': ['每一句', '每一句'],
  Never: ['从不', '從不'],
  'Each sentence is compared with the passage it cites, by its words. A second question to a model is asked about what they doubt, and about what words see little of: a yes to what was asked, and an answer in another language than its passages. Asked about every sentence, it finds all opposites and made-up details. Paid from the same budget.':
    [
      '每句话都会与所引用的内容逐字比对。有疑问的句子，以及仅凭字词难以判断的回答（对所问作肯定答复，或与所引内容语言不同），会再向模型提问一次。若复核每一句，还能发现说反或编造的细节。费用计入同一预算。',
      '每句話都會與所引用的內容逐字比對。有疑問的句子，以及僅憑字詞難以判斷的回答（對所問作肯定答覆，或與所引內容語言不同），會再向模型提問一次。若複核每一句，還能發現說反或編造的細節。費用計入同一預算。',
    ],
  'AI provider that checks': ['用于复核的 AI 服务', '用於複核的 AI 服務'],
  'A small model will do. The one that answers when empty.': [
    '小模型即可。留空则使用回答的服务。',
    '小模型即可。留空則使用回答的服務。',
  ],
  'Show where it was found': ['显示出处', '顯示出處'],
  'Save the answer in variable': ['把回答存入变量', '把回答存入變數'],
  'Unsure answers in a row': ['连续没把握的次数', '連續沒把握的次數'],
  'After this many it leaves by “failed”. One that is out of scope counts too, right after an unsure one.': [
    '达到这个次数后走“多次没把握”出口。没把握之后紧接着的超出范围也计入。',
    '達到這個次數後走「多次沒把握」出口。沒把握之後緊接著的超出範圍也計入。',
  ],
  Tools: ['工具', '工具'],
  'Steps behind a way out, or an address, that the model may use to find something out. Dify and Coze know none of them; who does is asked before those.':
    [
      '模型可用来查询信息的步骤（某个出口之后）或网址。Dify 和 Coze 无法使用，会先询问能使用的服务商。',
      '模型可用來查詢資訊的步驟（某個出口之後）或網址。Dify 與 Coze 無法使用，會先詢問能使用的服務商。',
    ],
  'What it can find out or do': ['它能查什么或做什么', '它能查什麼或做什麼'],
  'The model decides by this when to use it.': ['模型据此判断何时使用。', '模型據此判斷何時使用。'],
  'What it has to be told': ['需要告诉它什么', '需要告訴它什麼'],
  'What it is': ['说明', '說明'],
  Needed: ['必填', '必填'],
  Variable: ['变量', '變數'],
  'Variables it finds out': ['它查到的变量', '它查到的變數'],
  'What the steps behind this way out have set is told to the model.': [
    '出口后面的步骤设置的这些变量会告诉模型。',
    '出口後面的步驟設定的這些變數會告訴模型。',
  ],
  'With an address, it is asked there and no steps are needed. {{args.name}} is what the model has filled in.':
    [
      '填写网址后直接请求该地址，不需要连接步骤。{{args.名称}} 是模型填入的值。',
      '填寫網址後直接請求該位址，不需要連接步驟。{{args.名稱}} 是模型填入的值。',
    ],
  'At most this many uses of tools': ['工具最多使用次数', '工具最多使用次數'],
  'Budget for one answer (US dollars)': ['每次回答的预算（美元）', '每次回答的預算（美元）'],
  'Budget for one conversation (US dollars)': ['每个会话的预算（美元）', '每個對話的預算（美元）'],
  'When the budget is spent': ['预算用完时', '預算用完時'],
  'Answer from the knowledge alone': ['只用知识库回答', '只用知識庫回答'],
  'Leave by “wants a person”': ['走“要找人工”出口', '走「要找真人」出口'],
  'Leave by “error”': ['走“出错”出口', '走「出錯」出口'],
};
