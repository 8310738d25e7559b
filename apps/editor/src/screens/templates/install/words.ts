import { defineWords } from '../../../i18n/words.js';

export const words = defineWords({
  title: { en: 'Set up {name}', 'zh-CN': '设置“{name}”', 'zh-TW': '設定「{name}」' },
  back: { en: 'About this template', 'zh-CN': '模板介绍', 'zh-TW': '範本介紹' },
  loading: { en: 'Loading the template', 'zh-CN': '正在加载模板', 'zh-TW': '正在載入範本' },
  yours: { en: 'What is yours', 'zh-CN': '您的信息', 'zh-TW': '您的資訊' },
  yoursText: {
    en: 'Customers read these. What you leave as it is works, too.',
    'zh-CN': '客户会看到这些内容；保持默认也能正常使用。',
    'zh-TW': '客戶會看到這些內容；保持預設也能正常使用。',
  },
  tongue: { en: 'Texts in', 'zh-CN': '文本语言', 'zh-TW': '文字語言' },
  time: { en: '{name}: time zone', 'zh-CN': '{name}：时区', 'zh-TW': '{name}：時區' },
  where: { en: 'Where it answers', 'zh-CN': '在哪里回复', 'zh-TW': '在哪裡回覆' },
  channel: { en: 'Channel', 'zh-CN': '渠道', 'zh-TW': '管道' },
  everyChannel: { en: 'Every channel', 'zh-CN': '所有渠道', 'zh-TW': '所有管道' },
  channelHint: {
    en: 'Try it on one channel first, or let it answer everywhere.',
    'zh-CN': '可以先在一个渠道试用，也可以在所有渠道回复。',
    'zh-TW': '可以先在一個管道試用，也可以在所有管道回覆。',
  },
  names: {
    en: 'Your teams, hours and knowledge',
    'zh-CN': '您的团队、工作时间和知识库',
    'zh-TW': '您的團隊、工作時間和知識庫',
  },
  namesText: {
    en: 'Take what you have already, or let the template make its own.',
    'zh-CN': '使用已有的，或由模板新建。',
    'zh-TW': '使用既有的，或由範本新建。',
  },
  calendar: { en: 'Calendar “{name}”', 'zh-CN': '日历“{name}”', 'zh-TW': '行事曆「{name}」' },
  team: { en: 'Team “{name}”', 'zh-CN': '团队“{name}”', 'zh-TW': '團隊「{name}」' },
  base: { en: 'Knowledge base “{name}”', 'zh-CN': '知识库“{name}”', 'zh-TW': '知識庫「{name}」' },
  asItIs: { en: 'the template’s own', 'zh-CN': '模板自带', 'zh-TW': '範本自帶' },
  tags: { en: 'Tags it sets', 'zh-CN': '使用的标签', 'zh-TW': '使用的標籤' },
  tagsText: {
    en: 'Do you call it something else? Choose one of your own tags, or write a new name.',
    'zh-CN': '如果您用别的名称，请选择已有的标签，或填写新名称。',
    'zh-TW': '如果您用別的名稱，請選擇既有的標籤，或填寫新名稱。',
  },
  useTag: { en: 'Use “{name}”', 'zh-CN': '使用“{name}”', 'zh-TW': '使用「{name}」' },
  happens: { en: 'What will happen', 'zh-CN': '将会发生什么', 'zh-TW': '將會發生什麼' },
  showMore: { en: 'Show more ({count})', 'zh-CN': '显示更多（{count}）', 'zh-TW': '顯示更多（{count}）' },
  makesFlows: {
    en: { one: '{count} flow is added', other: '{count} flows are added' },
    'zh-CN': '新增 {count} 个流程',
    'zh-TW': '新增 {count} 個流程',
  },
  renewsFlows: {
    en: {
      one: '{count} flow is here already and gets these settings',
      other: '{count} flows are here already and get these settings',
    },
    'zh-CN': '{count} 个已有流程将采用这些设置',
    'zh-TW': '{count} 個既有流程將採用這些設定',
  },
  makesCalendars: {
    en: 'Calendars made: {names}',
    'zh-CN': '新建日历：{names}',
    'zh-TW': '新建行事曆：{names}',
  },
  makesTeams: { en: 'Teams made: {names}', 'zh-CN': '新建团队：{names}', 'zh-TW': '新建團隊：{names}' },
  joins: {
    en: 'You are in {names} from then on; add colleagues under Settings, Team',
    'zh-CN': '您将加入团队：{names}；可在“设置 › 团队成员”中添加同事',
    'zh-TW': '您將加入團隊：{names}；可在「設定 › 成員」中新增同事',
  },
  makesBase: {
    en: 'Knowledge base “{name}” with {count} answers',
    'zh-CN': '新建知识库“{name}”，含 {count} 条回答',
    'zh-TW': '新建知識庫「{name}」，含 {count} 則回答',
  },
  renewsBase: {
    en: 'Knowledge base “{name}”: {added} answers added, {changed} filled in anew, {removed} removed, {yours} left as you have them',
    'zh-CN':
      '知识库“{name}”：新增 {added} 条、更新 {changed} 条、移除 {removed} 条，您改过的 {yours} 条保持不变',
    'zh-TW':
      '知識庫「{name}」：新增 {added} 則、更新 {changed} 則、移除 {removed} 則，您改過的 {yours} 則維持不變',
  },
  keepsBase: {
    en: 'Knowledge base “{name}” stays as it is',
    'zh-CN': '知识库“{name}”保持不变',
    'zh-TW': '知識庫「{name}」維持不變',
  },
  readAnswers: { en: 'Read the answers', 'zh-CN': '查看回答', 'zh-TW': '查看回答' },
  overlaps: {
    en: {
      one: '{count} live flow answers the same customers',
      other: '{count} live flows answer the same customers',
    },
    'zh-CN': '有 {count} 个已上线的流程会回答同样的客户',
    'zh-TW': '有 {count} 個已上線的流程會回答同樣的顧客',
  },
  overlapsSettled: {
    en: 'Who goes first is settled',
    'zh-CN': '由谁优先已确定',
    'zh-TW': '由誰優先已確定',
  },
  notes: {
    en: { one: '{count} thing to know', other: '{count} things to know' },
    'zh-CN': '{count} 条提示',
    'zh-TW': '{count} 則提示',
  },
  mustMend: {
    en: { one: '{count} thing must be mended first', other: '{count} things must be mended first' },
    'zh-CN': '需先解决 {count} 个问题',
    'zh-TW': '需先解決 {count} 個問題',
  },
  replace: {
    en: 'Replace what was changed here',
    'zh-CN': '覆盖这里的修改',
    'zh-TW': '覆蓋這裡的修改',
  },
  publish: { en: 'Install and publish', 'zh-CN': '安装并发布', 'zh-TW': '安裝並發布' },
  draft: { en: 'Install as draft', 'zh-CN': '安装为草稿', 'zh-TW': '安裝為草稿' },
  published: { en: '{name} is live', 'zh-CN': '“{name}”已上线', 'zh-TW': '「{name}」已上線' },
  drafted: {
    en: '{name} is here as a draft',
    'zh-CN': '“{name}”已保存为草稿',
    'zh-TW': '「{name}」已儲存為草稿',
  },
  undo: { en: 'Take off line', 'zh-CN': '下线', 'zh-TW': '下線' },
  isOver: {
    en: 'This day is over; write the next one.',
    'zh-CN': '此日期已过，请填写下一个日期。',
    'zh-TW': '此日期已過，請填寫下一個日期。',
  },
  moveOn: { en: 'Move on to {date}', 'zh-CN': '改为{date}', 'zh-TW': '改為{date}' },
  needsNumber: { en: 'Write a number.', 'zh-CN': '请输入数字。', 'zh-TW': '請輸入數字。' },
  group: { en: 'Template', 'zh-CN': '模板', 'zh-TW': '範本' },
});
