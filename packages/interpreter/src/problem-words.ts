import { sayFrom, type Problem, type SentenceDetails, type Sentences } from '@nightshift/schema';

/** Everything that the checks of keywords, patterns and placeholders say: what is wrong, and how to mend it. */
export const PROBLEM_SENTENCES = {
  // Keywords
  'This trigger has nothing to look for, so it never fires.': [
    '此触发器没有要找的内容，永远不会触发。',
    '此觸發器沒有要找的內容，永遠不會觸發。',
  ],
  'Add at least one keyword, or a pattern.': [
    '请至少添加一个关键词，或填写正则表达式。',
    '請至少加入一個關鍵字，或填寫正規表示式。',
  ],
  'This keyword is empty.': ['这个关键词是空的。', '這個關鍵字是空的。'],
  'Write a word, or remove the line.': ['请填写一个词，或删除这一行。', '請填寫一個詞，或刪除這一行。'],
  'This keyword has {length} characters; at most {limit} are allowed.': [
    '这个关键词有 {length} 个字符，最多允许 {limit} 个。',
    '這個關鍵字有 {length} 個字元，最多允許 {limit} 個。',
  ],
  'Keep the words that matter, or split it into several keywords under "all".': [
    '请只保留要紧的词，或拆成几个词放进“包含全部词”。',
    '請只保留要緊的詞，或拆成幾個詞放進「包含全部詞」。',
  ],
  '"{word}" is only punctuation, which says nothing about what the customer wants.': [
    '“{word}”只有标点，看不出客户想要什么。',
    '「{word}」只有標點，看不出客戶想要什麼。',
  ],
  'Add a word to it, or remove it.': ['请加上文字，或删除它。', '請加上文字，或刪除它。'],
  '"{word}" is listed twice.': ['“{word}”列了两次。', '「{word}」列了兩次。'],
  '"{word}" is compared the same as "{twin}".': [
    '比较时“{word}”和“{twin}”是一样的。',
    '比對時「{word}」和「{twin}」是一樣的。',
  ],
  'Remove one of the two.': ['请删除其中一个。', '請刪除其中一個。'],
  '"{word}" can never fire: "{excluded}" under "none" occurs in "{word}".': [
    '“{word}”永远不会触发：它含有“不包含这些词”里的“{excluded}”。',
    '「{word}」永遠不會觸發：它含有「不包含這些詞」裡的「{excluded}」。',
  ],
  'This trigger can never fire: "{excluded}" under "none" occurs in "{word}".': [
    '此触发器永远不会触发：“{word}”含有“不包含这些词”里的“{excluded}”。',
    '此觸發器永遠不會觸發：「{word}」含有「不包含這些詞」裡的「{excluded}」。',
  ],
  'Typos are forgiven only in words of five letters or more, and no keyword has one.': [
    '只有五个字母以上的词才能允许拼写错误，而这些关键词里没有这样的词。',
    '只有五個字母以上的詞才能允許拼字錯誤，而這些關鍵字裡沒有這樣的詞。',
  ],
  'Turn typos off, or add a longer word.': [
    '请关闭“允许拼写错误”，或添加更长的词。',
    '請關閉「允許拼字錯誤」，或加入更長的詞。',
  ],

  // Patterns
  'The pattern has {detail} characters; at most {limit} are allowed.': [
    '正则表达式有 {detail} 个字符，最多允许 {limit} 个。',
    '正規表示式有 {detail} 個字元，最多允許 {limit} 個。',
  ],
  'Shorten it, or use keywords for lists of words.': [
    '请缩短它；如果只是一串词，请改用关键词。',
    '請縮短它；如果只是一串詞，請改用關鍵字。',
  ],
  'The pattern is too big once its repetitions are written out.': [
    '把重复展开之后，正则表达式太大了。',
    '把重複展開之後，正規表示式太大了。',
  ],
  'Use smaller numbers in {…}, or * and + in their place.': [
    '请把 {…} 里的数字改小，或改用 * 和 +。',
    '請把 {…} 裡的數字改小，或改用 * 和 +。',
  ],
  'Look-ahead and look-behind, (?=…) (?!…) (?<=…) (?<!…), are not supported.': [
    '不支持前瞻和后顾：(?=…) (?!…) (?<=…) (?<!…)。',
    '不支援前瞻和後顧：(?=…) (?!…) (?<=…) (?<!…)。',
  ],
  'Match the surrounding text itself, or put what must not occur under "none".': [
    '请直接匹配前后的文字，或把不该出现的词放进“不包含这些词”。',
    '請直接比對前後的文字，或把不該出現的詞放進「不包含這些詞」。',
  ],
  'Back-references such as \\1, which ask for the same text again, are not supported.': [
    '不支持 \\1 这样的反向引用，即要求同样的文字再出现一次。',
    '不支援 \\1 這樣的反向參照，即要求同樣的文字再出現一次。',
  ],
  'Write the repeated part out.': ['请把重复的部分写出来。', '請把重複的部分寫出來。'],
  'Characters cannot be written as \\uXXXX here.': [
    '这里不能用 \\uXXXX 表示字符。',
    '這裡不能用 \\uXXXX 表示字元。',
  ],
  'Type the character itself, or write \\x{XXXX}.': [
    '请直接输入该字符，或写成 \\x{XXXX}。',
    '請直接輸入該字元，或寫成 \\x{XXXX}。',
  ],
  'A bracket or a backslash is left open: {detail}.': [
    '有括号没有闭合，或反斜杠后面缺少字符：{detail}。',
    '有括號沒有閉合，或反斜線後面缺少字元：{detail}。',
  ],
  'Close every ( [ and {, and write \\( or \\\\ for the character itself.': [
    '请闭合每个 (、[ 和 {；如果要表示字符本身，请写 \\( 或 \\\\。',
    '請閉合每個 (、[ 和 {；如果要表示字元本身，請寫 \\( 或 \\\\。',
  ],
  'The pattern repeats too much or nests too deeply: {detail}.': [
    '正则表达式重复太多或嵌套太深：{detail}。',
    '正規表示式重複太多或巢狀太深：{detail}。',
  ],
  'Counts go up to 1000 in all, and the smaller one comes first.': [
    '重复次数合计最多 1000，较小的数写在前面。',
    '重複次數合計最多 1000，較小的數寫在前面。',
  ],
  'The pattern is not a regular expression that can be used: {detail}.': [
    '这不是可用的正则表达式：{detail}。',
    '這不是可用的正規表示式：{detail}。',
  ],
  'Patterns follow the RE2 syntax; see https://github.com/google/re2/wiki/Syntax.': [
    '请使用 RE2 语法，参见 https://github.com/google/re2/wiki/Syntax 。',
    '請使用 RE2 語法，參見 https://github.com/google/re2/wiki/Syntax 。',
  ],
  'This pattern fits every message, even an empty one.': [
    '这个正则表达式与任何消息都匹配，连空消息也不例外。',
    '這個正規表示式與任何訊息都相符，連空訊息也不例外。',
  ],
  'Require at least one character, for example with + in place of *.': [
    '请要求至少有一个字符，例如用 + 代替 *。',
    '請要求至少有一個字元，例如用 + 代替 *。',
  ],
  'In patterns, \\b and \\w know only the letters a to z; beside other letters they do not find what they seem to.':
    [
      '在正则表达式里，\\b 和 \\w 只认识字母 a 到 z，遇到其他文字时得不到想要的结果。',
      '在正規表示式裡，\\b 和 \\w 只認得字母 a 到 z，遇到其他文字時得不到想要的結果。',
    ],
  'Write \\p{L} for "any letter", or use keywords, which know the words of every script.': [
    '请用 \\p{L} 表示“任意文字”，或改用关键词，它认识各种文字的词。',
    '請用 \\p{L} 表示「任意文字」，或改用關鍵字，它認得各種文字的詞。',
  ],

  // Placeholders
  'A placeholder begins with {{ but does not end.': [
    '有一个占位符以 {{ 开头，却没有结束。',
    '有一個預留位置以 {{ 開頭，卻沒有結束。',
  ],
  'Close it with }}, or write \\{{ for plain braces.': [
    '请用 }} 结束；如果只想显示花括号，请写 \\{{。',
    '請用 }} 結束；如果只想顯示大括號，請寫 \\{{。',
  ],
  '{{{path}}} has more than {limit} filters.': [
    '{{{path}}} 的过滤器超过了 {limit} 个。',
    '{{{path}}} 的篩選器超過了 {limit} 個。',
  ],
  'Remove some.': ['请删除一些。', '請刪除一些。'],
  '"{call}" in {{{path}}} is not a filter.': [
    '{{{path}}} 中的“{call}”不是过滤器。',
    '{{{path}}} 中的「{call}」不是篩選器。',
  ],
  'Write a name, then a colon and values in quotes: | default: "you".': [
    '请先写名称，再写冒号和带引号的值，例如 | default: "您"。',
    '請先寫名稱，再寫冒號和帶引號的值，例如 | default: "您"。',
  ],
  'A placeholder is empty.': ['有一个占位符是空的。', '有一個預留位置是空的。'],
  '"{path}" is not the name of a value.': ['“{path}”不是值的名称。', '「{path}」不是值的名稱。'],
  'Write a name such as contact.name, or \\{{ for plain braces.': [
    '请填写 contact.name 这样的名称；如果只想显示花括号，请写 \\{{。',
    '請填寫 contact.name 這樣的名稱；如果只想顯示大括號，請寫 \\{{。',
  ],
  '"{path}" is not a value of the conversation.': ['“{path}”不是对话中的值。', '「{path}」不是對話中的值。'],
  'Use another name.': ['请换一个名称。', '請換一個名稱。'],
  'There is no filter called "{name}".': ['没有名为“{name}”的过滤器。', '沒有名為「{name}」的篩選器。'],
  'Use one of: {filters}.': ['可用的有：{filters}。', '可用的有：{filters}。'],
  'The filter "{name}" takes {wanted} values after the colon, not {count}.': [
    '过滤器“{name}”的冒号后应有 {wanted} 个值，现在有 {count} 个。',
    '篩選器「{name}」的冒號後應有 {wanted} 個值，現在有 {count} 個。',
  ],
  'The filter "{name}" needs a length of 1 or more, like truncate: 80.': [
    '过滤器“{name}”需要一个不小于 1 的长度，例如 truncate: 80。',
    '篩選器「{name}」需要一個不小於 1 的長度，例如 truncate: 80。',
  ],
  'The filter "{name}" takes "as-set" after the style, like date: "day", "as-set".': [
    '过滤器“{name}”的样式后面只能写 "as-set"，例如 date: "day", "as-set"。',
    '篩選器「{name}」的樣式後面只能寫 "as-set"，例如 date: "day", "as-set"。',
  ],
  'The filter "{name}" needs one of {styles}, like date: "long".': [
    '过滤器“{name}”需要以下之一：{styles}，例如 date: "long"。',
    '篩選器「{name}」需要以下之一：{styles}，例如 date: "long"。',
  ],
  'The filter "{name}" needs 0 to 20 decimals, like number: 2.': [
    '过滤器“{name}”的小数位数应为 0 到 20，例如 number: 2。',
    '篩選器「{name}」的小數位數應為 0 到 20，例如 number: 2。',
  ],
  'The filter "{name}" needs a currency of three letters, like money: "USD".': [
    '过滤器“{name}”需要三个字母的货币代码，例如 money: "CNY"。',
    '篩選器「{name}」需要三個字母的貨幣代碼，例如 money: "TWD"。',
  ],
  'The filter "{name}" needs a text to look for, like replace: "-", " ".': [
    '过滤器“{name}”需要要查找的文字，例如 replace: "-", " "。',
    '篩選器「{name}」需要要尋找的文字，例如 replace: "-", " "。',
  ],
  'Correct what follows the colon.': ['请更正冒号后面的内容。', '請更正冒號後面的內容。'],
} as const satisfies Sentences;

export type ProblemSentence = keyof typeof PROBLEM_SENTENCES;

/** What is wrong with a text at `index`, not yet said in any language: who only fills texts in needs no sentences. */
export interface TemplateFault {
  code: string;
  index: number;
  message: ProblemSentence;
  fix: ProblemSentence;
  details: SentenceDetails;
}

export const sayInterpreter = sayFrom(PROBLEM_SENTENCES);

/** An error. `path` is a JSON pointer into the config that was checked. */
export function problemOf(
  code: string,
  path: string,
  message: ProblemSentence,
  fix: ProblemSentence,
  details: SentenceDetails = {},
): Problem {
  return { code, severity: 'error', path, ...sayInterpreter(message, fix, details) };
}
