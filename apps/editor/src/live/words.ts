import { defineWords } from '../i18n/words.js';

export const words = defineWords({
  title: { en: 'Live', 'zh-CN': '实时', 'zh-TW': '即時' },
  titleOf: { en: 'Live: {name}', 'zh-CN': '实时：{name}', 'zh-TW': '即時：{name}' },
  counts: { en: 'Steps', 'zh-CN': '步骤', 'zh-TW': '步驟' },
  conversations: { en: 'Conversations', 'zh-CN': '会话', 'zh-TW': '對話' },
  period: { en: 'Period', 'zh-CN': '时间段', 'zh-TW': '期間' },
  today: { en: 'Today', 'zh-CN': '今天', 'zh-TW': '今天' },
  week: { en: '7 days', 'zh-CN': '7 天', 'zh-TW': '7 天' },
  month: { en: '30 days', 'zh-CN': '30 天', 'zh-TW': '30 天' },
  version: { en: 'Version', 'zh-CN': '版本', 'zh-TW': '版本' },
  allVersions: { en: 'All versions', 'zh-CN': '所有版本', 'zh-TW': '所有版本' },
  versionOf: { en: 'Version {version}', 'zh-CN': '第 {version} 版', 'zh-TW': '第 {version} 版' },
  countedUntil: { en: 'Counted until {time}', 'zh-CN': '统计至 {time}', 'zh-TW': '統計至 {time}' },
  noCounts: {
    en: 'Nobody came through in this time',
    'zh-CN': '此时间段内无人经过',
    'zh-TW': '此期間內無人經過',
  },
  noCountsText: {
    en: 'Choose a longer period. Before a flow is published, no customer comes through it.',
    'zh-CN': '请选择更长的时间段。流程发布之前不会有客户经过。',
    'zh-TW': '請選擇更長的期間。流程發布之前不會有客戶經過。',
  },
  otherDrawing: {
    en: {
      one: 'Version {versions} is drawn differently from what you see: lines that have changed since carry no numbers of it.',
      other:
        'Versions {versions} are drawn differently from what you see: lines that have changed since carry no numbers of them.',
    },
    'zh-CN': '第 {versions} 版与此处所画的不同：之后改动过的连线不显示这些版本的人数。',
    'zh-TW': '第 {versions} 版與此處所畫的不同：之後改動過的連線不顯示這些版本的人數。',
  },
  came: { en: 'came', 'zh-CN': '到达', 'zh-TW': '到達' },
  stillWait: {
    en: { one: '{count} still waits here', other: '{count} still wait here' },
    'zh-CN': '{count} 人仍在等待',
    'zh-TW': '{count} 人仍在等待',
  },
  stayed: {
    en: { one: '{count} did not go on', other: '{count} did not go on' },
    'zh-CN': '{count} 人未继续',
    'zh-TW': '{count} 人未繼續',
  },
  failed: {
    en: { one: '{count} failed', other: '{count} failed' },
    'zh-CN': '{count} 次出错',
    'zh-TW': '{count} 次出錯',
  },
  wayOut: {
    en: '{port}: {number} ({share})',
    'zh-CN': '{port}：{number}（{share}）',
    'zh-TW': '{port}：{number}（{share}）',
  },
  back: { en: 'All conversations', 'zh-CN': '所有会话', 'zh-TW': '所有對話' },
  previous: { en: 'Step back', 'zh-CN': '上一步', 'zh-TW': '上一步' },
  next: { en: 'Step on', 'zh-CN': '下一步', 'zh-TW': '下一步' },
  previousMoment: { en: 'Previous moment', 'zh-CN': '上一时刻', 'zh-TW': '上一時刻' },
  nextMoment: { en: 'Next moment', 'zh-CN': '下一时刻', 'zh-TW': '下一時刻' },
  stepOf: { en: 'Step {at} of {all}', 'zh-CN': '第 {at} / {all} 步', 'zh-TW': '第 {at} / {all} 步' },
  steps: {
    en: { one: '{count} step', other: '{count} steps' },
    'zh-CN': '{count} 步',
    'zh-TW': '{count} 步',
  },
  place: { en: '{at} of {all}', 'zh-CN': '{at} / {all}', 'zh-TW': '{at} / {all}' },
  botSays: { en: 'Bot: {text}', 'zh-CN': '机器人：{text}', 'zh-TW': '機器人：{text}' },
  pages: {
    en: { one: '{count} page looked at', other: '{count} pages looked at' },
    'zh-CN': '浏览了 {count} 个页面',
    'zh-TW': '瀏覽了 {count} 個頁面',
  },
  asMet: {
    en: 'Version {version}, as this customer met it',
    'zh-CN': '第 {version} 版，即这位客户当时所见',
    'zh-TW': '第 {version} 版，即這位客戶當時所見',
  },
  began: { en: 'the flow begins here', 'zh-CN': '流程从此处开始', 'zh-TW': '流程從此處開始' },
  passedOver: {
    en: 'Why this flow did not start',
    'zh-CN': '为什么没有触发这个流程',
    'zh-TW': '為什麼沒有觸發這個流程',
  },
  asOfNow: {
    en: 'Some of this was not recorded: it is how the live version takes the message now.',
    'zh-CN': '部分原因当时没有记录，按现在上线的版本判断。',
    'zh-TW': '部分原因當時沒有記錄，按目前上線的版本判斷。',
  },
  notAsked: {
    en: 'None of its triggers listens to this.',
    'zh-CN': '它没有触发器会对此作出反应。',
    'zh-TW': '它沒有觸發器會對此作出反應。',
  },
  notLive: {
    en: 'It is not live, so no message sets it off.',
    'zh-CN': '流程未上线，消息不会触发它。',
    'zh-TW': '流程未上線，訊息不會觸發它。',
  },
  drawnLive: {
    en: 'Version {version}, live. The draft is different.',
    'zh-CN': '第 {version} 版（已上线），与草稿不同。',
    'zh-TW': '第 {version} 版（已上線），與草稿不同。',
  },
  drawnOther: {
    en: 'Version {version}. The draft is different.',
    'zh-CN': '第 {version} 版，与草稿不同。',
    'zh-TW': '第 {version} 版，與草稿不同。',
  },
  gone: {
    en: 'only in version {version}',
    'zh-CN': '仅见于第 {version} 版',
    'zh-TW': '僅見於第 {version} 版',
  },
  reasons: { en: 'What was decided, and why', 'zh-CN': '决定及原因', 'zh-TW': '決定及原因' },
  noReasons: { en: 'Nothing was decided here.', 'zh-CN': '此处没有决定。', 'zh-TW': '此處沒有決定。' },
  parked: {
    en: 'This turn failed, and people have it: {error}',
    'zh-CN': '此回合出错，已转人工：{error}',
    'zh-TW': '此回合出錯，已轉真人：{error}',
  },
  loading: { en: 'Loading', 'zh-CN': '正在加载', 'zh-TW': '正在載入' },
  moments: { en: 'Moments', 'zh-CN': '时间线', 'zh-TW': '時間軸' },
});
