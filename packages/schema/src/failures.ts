import { words, type Wording } from './sentences.js';

/**
 * What went wrong, by the code of a run that failed or of a call that did. Where a value of the sentence is not there,
 * which is so in old entries, what was written in English stands for it.
 */
export const FAILURES: Readonly<Record<string, Wording>> = {
  'calendar.unknown': words(
    'there is no calendar “{calendar}”; create it under Settings, or choose another one in this step',
    '没有日历“{calendar}”；请在设置中创建，或在此步骤中改选',
    '沒有行事曆「{calendar}」；請在設定中建立，或在此步驟中改選',
  ),
  'split.no-weight': words(
    'no way of this split has a share above zero',
    '所有去向的比例都是零',
    '所有去向的比例都是零',
  ),
  'wait.duration': words('“{value}” is no duration', '“{value}”不是时长', '「{value}」不是時長'),
  'wait.time': words(
    'there is no {value} in {zone}',
    '{zone}没有 {value} 这个时刻',
    '{zone}沒有 {value} 這個時刻',
  ),
  'wait.nothing': words('nothing says how long to wait', '没有设定等待多久', '沒有設定等待多久'),
  'wait.date': words('“{value}” is no date', '“{value}”不是日期', '「{value}」不是日期'),
  'wait.calendar': words(
    'there is no calendar “{calendar}”',
    '没有日历“{calendar}”',
    '沒有行事曆「{calendar}」',
  ),
  'wait.never-open': words(
    'the calendar “{calendar}” does not open within 400 days',
    '日历“{calendar}”在 400 天内都不上班',
    '行事曆「{calendar}」在 400 天內都不上班',
  ),
  'node.unknown': words(
    'no step of the kind {type} is installed; install its plugin',
    '未安装 {type} 类型的步骤，请安装其插件',
    '未安裝 {type} 類型的步驟，請安裝其外掛',
  ),
  'node.missing': words('the step is not there any more', '该步骤已不存在', '該步驟已不存在'),
  'node.threw': words('the step broke: {message}', '步骤出错：{message}', '步驟出錯：{message}'),
  'node.cannot-resume': words(
    'the step was woken but never waits',
    '步骤被唤醒，但它从不等待',
    '步驟被喚醒，但它從不等待',
  ),
  'run.too-many-steps': words(
    'more than {max} steps at one go: a loop without a wait?',
    '一次走了超过 {max} 个步骤：是否有不等待的循环？',
    '一次走了超過 {max} 個步驟：是否有不等待的迴圈？',
  ),
  'flow.version-missing': words(
    'the version of the flow is not there any more',
    '流程的该版本已不存在',
    '流程的該版本已不存在',
  ),
  'flow.not-live': words('it is not live', '尚未发布', '尚未發布'),
  'flow.no-entry': words('it has no first step', '没有起点', '沒有起點'),
  'flow.too-deep': words('flows run one another too deeply', '流程嵌套过深', '流程巢狀過深'),
  'call.timeout': words('it took too long', '耗时过长', '耗時過長'),
  'call.threw': words('it broke: {message}', '出错：{message}', '出錯：{message}'),
  'call.unknown': words(
    'nothing performs it here; install the plugin that brings it',
    '无法执行，请安装相应插件',
    '無法執行，請安裝相應外掛',
  ),
  'call.too-large': words('the answer is too large', '返回内容过大', '回傳內容過大'),
  'call.ended-process': words(
    'the process ended each time it was tried',
    '每次执行时进程都会中止',
    '每次執行時處理程序都會中止',
  ),
  'http.no-answer': words('the server did not answer', '服务器没有响应', '伺服器沒有回應'),
  'http.no-address': words('the server cannot be found', '找不到服务器', '找不到伺服器'),
  'http.bad-url': words('the address is no web address', '网址无效', '網址無效'),
  'http.private-address': words(
    'the address is inside a private network',
    '网址在内部网络中',
    '網址在內部網路中',
  ),
  'http.too-large': words('the answer is too large', '返回内容过大', '回傳內容過大'),
  'http.redirect': words(
    'the server sends us elsewhere; enter its final address',
    '服务器重定向，请填写最终网址',
    '伺服器重新導向，請填寫最終網址',
  ),
  'secret.missing': words(
    '{message}',
    '密钥不存在；请管理员在设置的“密钥”中录入：{message}',
    '金鑰不存在；請管理員在設定的「金鑰」中輸入：{message}',
  ),
  'secret.host': words(
    '{message}',
    '密钥不允许发往该主机；请更正网址，或请管理员在设置的“密钥”中加入该主机：{message}',
    '金鑰不允許傳往該主機；請更正網址，或請管理員在設定的「金鑰」中加入該主機：{message}',
  ),
  'knowledge.no-base': words('the knowledge base is not there', '知识库不存在', '知識庫不存在'),
  'ai.timeout': words('the provider took too long', '服务商响应超时', '服務商回應逾時'),
  'ai.unreachable': words('the provider cannot be reached', '无法连接服务商', '無法連線服務商'),
  'ai.key-refused': words(
    'the provider refuses the key, or wants one',
    '服务商不接受密钥，或要求密钥',
    '服務商不接受金鑰，或要求金鑰',
  ),
  'ai.not-found': words('the provider does not know the model', '服务商没有此模型', '服務商沒有此模型'),
  'ai.rate-limited': words('the provider was asked too often', '请求服务商过于频繁', '請求服務商過於頻繁'),
  'ai.provider-down': words('the provider is down', '服务商出现故障', '服務商發生故障'),
  'ai.refused': words('the provider does not take the request', '服务商拒绝了请求', '服務商拒絕了請求'),
  'ai.filtered': words('the provider took its answer back', '服务商撤回了回答', '服務商撤回了回答'),
  'ai.too-large': words('the answer is too long', '回答过长', '回答過長'),
  'ai.cut-off': words('the answer broke off', '回答中断', '回答中斷'),
  'ai.garbage': words('the answer cannot be read', '回答无法识别', '回答無法辨識'),
  'ai.resting': words(
    'the provider rests after failures',
    '服务商多次失败，暂停使用',
    '服務商多次失敗，暫停使用',
  ),
};
