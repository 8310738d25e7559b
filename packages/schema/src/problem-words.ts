import type { FlowProblemCode } from './flow-problems.js';
import { BUDGET_WORDS } from './budget-words.js';
import { OVERLAP_WORDS } from './overlap-words.js';
import { SECRET_WORDS } from './secret-words.js';
import { GRAPH_WORDS } from './graph-words.js';
import { READ_WORDS } from './read-words.js';
import { TEAM_WORDS } from './team-words.js';

export interface ProblemWords {
  message: string;
  fix: string;
  /** Instead of `fix`, as in `FLOW_PROBLEMS`. */
  missing?: string;
  foreign?: string;
}

const say = (message: string, fix: string): ProblemWords => ({ message, fix });

/**
 * The sentences of `FLOW_PROBLEMS` in Chinese, with the same details. What stands in square brackets is left out when
 * one of its details is missing, empty or 0.
 */
export const PROBLEM_WORDS: Readonly<
  Record<FlowProblemCode, { 'zh-CN': ProblemWords; 'zh-TW': ProblemWords }>
> = {
  'flow.not-json': {
    'zh-CN': say('这不是 JSON：第 {line} 行第 {column} 列：{reason}。', '请修改该处文本，或重新导出流程。'),
    'zh-TW': say('這不是 JSON：第 {line} 行第 {column} 欄：{reason}。', '請修改該處文字，或重新匯出流程。'),
  },
  'flow.shape': {
    'zh-CN': {
      ...say('{issue}。', '请修改 {place} 的值。'),
      missing: '请补上 {place}。',
      foreign: '请删除 {place}，或更正其名称。',
    },
    'zh-TW': {
      ...say('{issue}。', '請修改 {place} 的值。'),
      missing: '請補上 {place}。',
      foreign: '請刪除 {place}，或更正其名稱。',
    },
  },
  'flow.no-schema': {
    'zh-CN': say('这不是流程文件：没有说明文档格式。', '流程是以 "schema": {newest} 开头的 JSON 对象。'),
    'zh-TW': say('這不是流程檔案：沒有說明文件格式。', '流程是以 "schema": {newest} 開頭的 JSON 物件。'),
  },
  'flow.newer': {
    'zh-CN': say(
      '此流程由更新版本的 Nightshift 保存（格式 {found}，此处最高支持 {newest}）。',
      '请升级 Nightshift，或用此处的版本重新导出。',
    ),
    'zh-TW': say(
      '此流程由較新版本的 Nightshift 儲存（格式 {found}，此處最高支援 {newest}）。',
      '請升級 Nightshift，或用此處的版本重新匯出。',
    ),
  },
  'flow.upgrade-failed': {
    'zh-CN': say(
      '此流程是旧格式（{found}），无法升级：{reason}。',
      '请用创建它的 Nightshift 打开并重新导出。',
    ),
    'zh-TW': say(
      '此流程是舊格式（{found}），無法升級：{reason}。',
      '請用建立它的 Nightshift 開啟並重新匯出。',
    ),
  },
  'flow.no-trigger': {
    'zh-CN': say('没有任何触发器启动此流程。', '请添加触发器，并连接到第一个步骤。'),
    'zh-TW': say('沒有任何觸發器啟動此流程。', '請加入觸發器，並連接到第一個步驟。'),
  },
  'flow.calls-itself': {
    'zh-CN': say('“{node}”运行的是它自己所在的流程。', '请选择其他流程，或改为跳转到本流程的步骤。'),
    'zh-TW': say('「{node}」執行的是它自己所在的流程。', '請選擇其他流程，或改為跳到本流程的步驟。'),
  },
  'node.unknown-type': {
    'zh-CN': say('“{node}”的类型 {type} 尚未安装。', '请安装提供 {type} 的插件，或换用其他步骤。'),
    'zh-TW': say('「{node}」的類型 {type} 尚未安裝。', '請安裝提供 {type} 的外掛，或換用其他步驟。'),
  },
  'node.newer': {
    'zh-CN': say(
      '“{node}”使用 {type} 的第 {found} 版制作，此处安装的是第 {installed} 版。',
      '请升级 Nightshift 或提供 {type} 的插件。',
    ),
    'zh-TW': say(
      '「{node}」使用 {type} 的第 {found} 版製作，此處安裝的是第 {installed} 版。',
      '請升級 Nightshift 或提供 {type} 的外掛。',
    ),
  },
  'node.upgrade-failed': {
    'zh-CN': say(
      '“{node}”的设置（{type}，第 {found} 版）无法升级到第 {installed} 版：{reason}。',
      '请重新填写该步骤。',
    ),
    'zh-TW': say(
      '「{node}」的設定（{type}，第 {found} 版）無法升級到第 {installed} 版：{reason}。',
      '請重新填寫該步驟。',
    ),
  },
  'node.unreachable': {
    'zh-CN': say('没有触发器通向“{node}”。', '请连接它，或删除它。'),
    'zh-TW': say('沒有觸發器通向「{node}」。', '請連接它，或刪除它。'),
  },
  'id.reserved': {
    'zh-CN': say('ID {id} 在 JavaScript 中另有含义，不能使用。', '请换一个 ID。'),
    'zh-TW': say('ID {id} 在 JavaScript 中另有含義，不能使用。', '請換一個 ID。'),
  },
  'id.twice': {
    'zh-CN': say('有一个触发器和一个步骤都叫 {id}。', '请给其中一个换一个 ID。'),
    'zh-TW': say('有一個觸發器和一個步驟都叫 {id}。', '請給其中一個換一個 ID。'),
  },
  'config.invalid': {
    'zh-CN': {
      ...say('“{node}”：{issue}。', '请修改 {place} 的值。'),
      missing: '请补上 {place}。',
      foreign: '请删除 {place}，或更正其名称。',
    },
    'zh-TW': {
      ...say('「{node}」：{issue}。', '請修改 {place} 的值。'),
      missing: '請補上 {place}。',
      foreign: '請刪除 {place}，或更正其名稱。',
    },
  },
  'port.twice': {
    'zh-CN': say('“{node}”有两个出口都叫{port}。', '请给 {list} 的每一项设置不同的 ID。'),
    'zh-TW': say('「{node}」有兩個出口都叫{port}。', '請給 {list} 的每一項設定不同的 ID。'),
  },
  'port.unknown': {
    'zh-CN': say('“{node}”没有名为{port}的出口；它有 {ports}。', '请删除这条连线，或改用它已有的出口。'),
    'zh-TW': say('「{node}」沒有名為{port}的出口；它有 {ports}。', '請刪除這條連線，或改用它已有的出口。'),
  },
  'port.silent': {
    'zh-CN': say(
      '“{node}”在出口{port}处没有下文：客户发了消息，却得不到任何回应。',
      '请把{port}连接到一条消息或人工。',
    ),
    'zh-TW': say(
      '「{node}」在出口{port}處沒有下文：客戶傳了訊息，卻得不到任何回應。',
      '請把{port}連接到一則訊息或真人。',
    ),
  },
  'handover.silent': {
    'zh-CN': say(
      '“{node}”悄悄转给人工：客户发了消息，却不知道有人会接手。',
      '请填写此步骤的“告知客户”，或在它前面加一条消息。',
    ),
    'zh-TW': say(
      '「{node}」悄悄轉給真人：客戶傳了訊息，卻不知道有人會接手。',
      '請填寫此步驟的「告知客戶」，或在它前面加一則訊息。',
    ),
  },
  'buttons.unheard': {
    'zh-CN': say(
      '“{node}”带有按钮，却紧接着提问“{question}”：客户点了按钮，会被当成这个问题的回答。',
      '请改用提问步骤来提供这些按钮，或移除按钮。',
    ),
    'zh-TW': say(
      '「{node}」附有按鈕，卻緊接著提問「{question}」：客戶按了按鈕，會被當成這個問題的回答。',
      '請改用提問步驟來提供這些按鈕，或移除按鈕。',
    ),
  },
  'buttons.nowhere': {
    'zh-CN': say(
      '“{node}”带有按钮，点了却没有人回应：后面没有步骤在等待，也没有已上线流程的触发器在监听{shown}。',
      '请改用提问步骤来提供这些按钮，或让某个触发器监听这些词。',
    ),
    'zh-TW': say(
      '「{node}」附有按鈕，按了卻沒有人回應：後面沒有步驟在等待，也沒有已上線流程的觸發器在監聽{shown}。',
      '請改用提問步驟來提供這些按鈕，或讓某個觸發器監聽這些詞。',
    ),
  },
  'trigger.unconnected': {
    'zh-CN': say('触发器“{node}”没有连到任何步骤，不会触发。', '请把它连接到第一个步骤，或删除它。'),
    'zh-TW': say('觸發器「{node}」沒有連到任何步驟，不會觸發。', '請把它連接到第一個步驟，或刪除它。'),
  },
  'next.unknown-node': {
    'zh-CN': say('“{node}”在出口{port}处通向 {target}，但它不存在。', '请把{port}连接到存在的步骤。'),
    'zh-TW': say('「{node}」在出口{port}處通向 {target}，但它不存在。', '請把{port}連接到存在的步驟。'),
  },
  'next.to-trigger': {
    'zh-CN': say(
      '“{node}”在出口{port}处通向触发器 {target}；触发器没有入口。',
      '请把{port}连接到该触发器之后的步骤。',
    ),
    'zh-TW': say(
      '「{node}」在出口{port}處通向觸發器 {target}；觸發器沒有入口。',
      '請把{port}連接到該觸發器之後的步驟。',
    ),
  },
  'jump.unknown-node': {
    'zh-CN': say('“{node}”跳转到 {target}，但它不存在。', '请选择本流程中的步骤。'),
    'zh-TW': say('「{node}」跳到 {target}，但它不存在。', '請選擇本流程中的步驟。'),
  },
  ...GRAPH_WORDS,
  'text.missing-language': {
    'zh-CN': say('“{node}”缺少{languages}的文本。', '请同时写出{languages}文本；在此之前会显示其他语言。'),
    'zh-TW': say('「{node}」缺少{languages}的文字。', '請同時寫出{languages}文字；在此之前會顯示其他語言。'),
  },
  'text.untranslated': {
    'zh-CN': say(
      '“{node}”尚未翻译：{languages}的文本与其他语言相同。',
      '请写出{languages}的译文；在此之前客户看到的是照抄的文本。',
    ),
    'zh-TW': say(
      '「{node}」尚未翻譯：{languages}的文字與其他語言相同。',
      '請寫出{languages}的譯文；在此之前客戶看到的是照抄的文字。',
    ),
  },
  'text.too-long': {
    'zh-CN': say(
      '“{node}”的一段文本有 {length} 个字符；有些渠道会截断或拒绝超过 {limit} 个字符的消息。',
      '请缩短，或分成两条消息。',
    ),
    'zh-TW': say(
      '「{node}」的一段文字有 {length} 個字元；有些管道會截斷或拒絕超過 {limit} 個字元的訊息。',
      '請縮短，或分成兩則訊息。',
    ),
  },
  'variable.unknown': {
    'zh-CN': say('“{node}”读取 {path}，但流程没有变量 {variable}。', '请添加该变量，或更正其名称。'),
    'zh-TW': say('「{node}」讀取 {path}，但流程沒有變數 {variable}。', '請加入該變數，或更正其名稱。'),
  },
  'variable.read-before-set': {
    'zh-CN': say(
      '“{node}”读取 {path}，但走到这里之前 {variable} 还没有值。',
      '请给变量一个初始值，或提前赋值。',
    ),
    'zh-TW': say(
      '「{node}」讀取 {path}，但走到這裡之前 {variable} 還沒有值。',
      '請給變數一個初始值，或提前賦值。',
    ),
  },
  'variable.bare': {
    'zh-CN': say(
      '“{node}”从店铺信息中读取 {path}；同名变量应写作 vars.{path}。',
      '如果要用变量，请写 vars.{path}。',
    ),
    'zh-TW': say(
      '「{node}」從商店資訊中讀取 {path}；同名變數應寫作 vars.{path}。',
      '如果要用變數，請寫 vars.{path}。',
    ),
  },
  'value.unknown': {
    'zh-CN': say('“{node}”读取 {path}，但没有人填写过它。', '请在设置中添加该值，或更正名称。'),
    'zh-TW': say('「{node}」讀取 {path}，但沒有人填寫過它。', '請在設定中加入該值，或更正名稱。'),
  },
  ...READ_WORDS,
  'known.calendar': {
    'zh-CN': say('“{node}”使用日历 {name}，但它不存在。', '请选择已有的日历，或在设置中创建它。'),
    'zh-TW': say('「{node}」使用行事曆 {name}，但它不存在。', '請選擇已有的行事曆，或在設定中建立它。'),
  },
  ...TEAM_WORDS,
  'known.flow': {
    'zh-CN': say('“{node}”运行流程 {name}，但它没有在此发布。', '请选择已发布的流程，或导入并发布它。'),
    'zh-TW': say('「{node}」執行流程 {name}，但它沒有在此發布。', '請選擇已發布的流程，或匯入並發布它。'),
  },
  ...SECRET_WORDS,
  'known.provider': {
    'zh-CN': say(
      '“{node}”使用 AI 服务 {name}，但它不存在，将由默认服务回答。',
      '请选择已有的 AI 服务，或将此项留空。',
    ),
    'zh-TW': say(
      '「{node}」使用 AI 服務 {name}，但它不存在，將由預設服務回答。',
      '請選擇既有的 AI 服務，或將此項留空。',
    ),
  },
  'known.knowledge': {
    'zh-CN': say(
      '“{node}”依据知识库 {name} 回答，但它不存在。',
      '请选择已有的知识库，或在“知识库”中创建同名知识库。',
    ),
    'zh-TW': say(
      '「{node}」依據知識庫 {name} 回答，但它不存在。',
      '請選擇既有的知識庫，或在「知識庫」中建立同名知識庫。',
    ),
  },
  'known.tag': {
    'zh-CN': say('“{node}”使用标签 {name}，但还没有人用过它。', '请更正名称，或保留：首次使用时会自动创建。'),
    'zh-TW': say(
      '「{node}」使用標籤 {name}，但還沒有人用過它。',
      '請更正名稱，或保留：首次使用時會自動建立。',
    ),
  },
  ...OVERLAP_WORDS,
  ...BUDGET_WORDS,
  'knowledge.never-run': {
    'zh-CN': say(
      '“{node}”依据知识库“{base}”回答，但它从未评估过。',
      '请运行一次评估，或取消该知识库的门槛。',
    ),
    'zh-TW': say(
      '「{node}」依據知識庫「{base}」回答，但它從未評估過。',
      '請執行一次評估，或取消該知識庫的門檻。',
    ),
  },
  'knowledge.outdated': {
    'zh-CN': say('“{node}”所用的知识库“{base}”在上次评估之后有改动。', '请重新运行评估。'),
    'zh-TW': say('「{node}」所用的知識庫「{base}」在上次評估之後有變動。', '請重新執行評估。'),
  },
  'knowledge.missed-top3': {
    'zh-CN': say(
      '“{node}”所用的知识库“{base}”只能为 {got} 的问题找到正确段落，要求是 {wanted}。',
      '请查看未找到的问题，补充缺少的内容，再重新评估。',
    ),
    'zh-TW': say(
      '「{node}」所用的知識庫「{base}」只能為 {got} 的問題找到正確段落，要求是 {wanted}。',
      '請查看未找到的問題，補上缺少的內容，再重新評估。',
    ),
  },
  'knowledge.missed-wrong': {
    'zh-CN': say(
      '“{node}”所用的知识库“{base}”答错了 {got} 的问题，最多允许 {wanted}。',
      '请查看答错的问题，更正其来源，再重新评估。',
    ),
    'zh-TW': say(
      '「{node}」所用的知識庫「{base}」答錯了 {got} 的問題，最多允許 {wanted}。',
      '請查看答錯的問題，更正其來源，再重新評估。',
    ),
  },
  'knowledge.missed-answered': {
    'zh-CN': say(
      '“{node}”所用的知识库“{base}”只回答了应答问题中的 {got}，要求是 {wanted}。',
      '请查看没有把握的问题，补充缺少的内容，再重新评估。',
    ),
    'zh-TW': say(
      '「{node}」所用的知識庫「{base}」只回答了應答問題中的 {got}，要求是 {wanted}。',
      '請查看沒有把握的問題，補上缺少的內容，再重新評估。',
    ),
  },
  'channel.cannot-show': {
    'zh-CN': say('渠道“{channel}”无法显示“{node}”中的{part}。', '请改用文字说明，或用条件按渠道分别处理。'),
    'zh-TW': say(
      '管道「{channel}」無法顯示「{node}」中的{part}。',
      '請改用文字說明，或用條件按管道分別處理。',
    ),
  },
  'channel.too-long': {
    'zh-CN': say(
      '“{node}”的一段文本有 {length} 个字符；渠道“{channel}”最多显示 {limit} 个。',
      '请缩短，或分成两条消息。',
    ),
    'zh-TW': say(
      '「{node}」的一段文字有 {length} 個字元；管道「{channel}」最多顯示 {limit} 個。',
      '請縮短，或分成兩則訊息。',
    ),
  },
  'channel.too-many': {
    'zh-CN': say(
      '“{node}”有 {count} 个{part}；渠道“{channel}”最多显示 {limit} 个。',
      '请减少数量，或分成两条消息。',
    ),
    'zh-TW': say(
      '「{node}」有 {count} 個{part}；管道「{channel}」最多顯示 {limit} 個。',
      '請減少數量，或分成兩則訊息。',
    ),
  },
  'edit.unknown': {
    'zh-CN': say('没有可修改的 {kind} {id}。', '可能已被他人删除，请重新打开流程。'),
    'zh-TW': say('沒有可修改的 {kind} {id}。', '可能已被他人刪除，請重新開啟流程。'),
  },
  'edit.taken': {
    'zh-CN': say('ID {id} 已被使用。', '请换一个 ID。'),
    'zh-TW': say('ID {id} 已被使用。', '請換一個 ID。'),
  },
  'edit.bad-name': {
    'zh-CN': say('{id} 不能用作 {kind} 的名称。', '名称应类似 {pattern}。'),
    'zh-TW': say('{id} 不能用作 {kind} 的名稱。', '名稱應類似 {pattern}。'),
  },
  'edit.last-language': {
    'zh-CN': say('流程至少要有一种语言。', '请先添加另一种语言。'),
    'zh-TW': say('流程至少要有一種語言。', '請先加入另一種語言。'),
  },
  'edit.conflict': {
    'zh-CN': say('无法再撤销：{place} 期间已被修改。', '请重新打开流程，手动修改。'),
    'zh-TW': say('無法再復原：{place} 期間已被修改。', '請重新開啟流程，手動修改。'),
  },
};
