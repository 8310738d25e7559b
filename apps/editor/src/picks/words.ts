import { defineWords } from '../i18n/words.js';

/** Headings over what can be read while a flow runs. */
export const subjectWords = defineWords({
  variables: { en: 'Variables of this flow', 'zh-CN': '本流程的变量', 'zh-TW': '本流程的變數' },
  contact: { en: 'Contact', 'zh-CN': '联系人', 'zh-TW': '聯絡人' },
  message: { en: 'Message', 'zh-CN': '消息', 'zh-TW': '訊息' },
  conversation: { en: 'Conversation', 'zh-CN': '会话', 'zh-TW': '對話' },
  page: { en: 'Page', 'zh-CN': '页面', 'zh-TW': '頁面' },
  time: { en: 'Time', 'zh-CN': '时间', 'zh-TW': '時間' },
  people: { en: 'Team', 'zh-CN': '客服团队', 'zh-TW': '客服團隊' },
  shop: { en: 'Your shop', 'zh-CN': '店铺资料', 'zh-TW': '商店資料' },
  event: { en: 'Event', 'zh-CN': '事件', 'zh-TW': '事件' },
  here: { en: 'Only in this text', 'zh-CN': '仅此处可用', 'zh-TW': '僅此處可用' },
});

export const words = defineWords({
  choose: { en: 'Choose', 'zh-CN': '请选择', 'zh-TW': '請選擇' },
  add: { en: 'Add', 'zh-CN': '添加', 'zh-TW': '加入' },
  anybody: { en: 'Not set', 'zh-CN': '未设置', 'zh-TW': '未設定' },
  clear: { en: 'Clear', 'zh-CN': '清除', 'zh-TW': '清除' },
  remove: { en: 'Remove {name}', 'zh-CN': '移除 {name}', 'zh-TW': '移除 {name}' },
  unknown: {
    en: '“{name}” does not exist here.',
    'zh-CN': '“{name}”在这里不存在。',
    'zh-TW': '「{name}」在這裡不存在。',
  },
  makeIt: { en: 'Create it', 'zh-CN': '立即创建', 'zh-TW': '立即建立' },
  removeIt: { en: 'Remove it', 'zh-CN': '移除', 'zh-TW': '移除' },
  usual: { en: '{name} (usual)', 'zh-CN': '{name}（默认）', 'zh-TW': '{name}（預設）' },
  useTag: { en: 'Tag “{name}”', 'zh-CN': '标签“{name}”', 'zh-TW': '標籤「{name}」' },
  useField: { en: 'New field “{name}”', 'zh-CN': '新字段“{name}”', 'zh-TW': '新欄位「{name}」' },
  usePath: { en: 'Read “{name}”', 'zh-CN': '读取“{name}”', 'zh-TW': '讀取「{name}」' },
  makeVariable: { en: 'New variable “{name}”', 'zh-CN': '新变量“{name}”', 'zh-TW': '新變數「{name}」' },
  makeTeam: { en: 'New team “{name}”', 'zh-CN': '新团队“{name}”', 'zh-TW': '新團隊「{name}」' },
  makeBase: {
    en: 'New knowledge base “{name}”',
    'zh-CN': '新知识库“{name}”',
    'zh-TW': '新知識庫「{name}」',
  },
  nowCalled: { en: 'called {name} now', 'zh-CN': '现名 {name}', 'zh-TW': '現名 {name}' },
  toProviders: { en: 'AI providers', 'zh-CN': '管理 AI 服务', 'zh-TW': '管理 AI 服務' },
  useName: { en: 'Use “{it}”', 'zh-CN': '使用“{it}”', 'zh-TW': '使用「{it}」' },
  toKnowledge: { en: 'Knowledge bases', 'zh-CN': '管理知识库', 'zh-TW': '管理知識庫' },
  emptyBase: { en: 'nothing in it yet', 'zh-CN': '还没有内容', 'zh-TW': '還沒有內容' },
  makeFlow: { en: 'New flow “{name}”', 'zh-CN': '新流程“{name}”', 'zh-TW': '新流程「{name}」' },
  useLanguage: { en: 'Language “{name}”', 'zh-CN': '语言“{name}”', 'zh-TW': '語言「{name}」' },
  newCalendar: {
    en: 'Working hours in settings',
    'zh-CN': '在设置中管理工作时间',
    'zh-TW': '在設定中管理上班時間',
  },
  newChannel: { en: 'Channels in settings', 'zh-CN': '在设置中管理渠道', 'zh-TW': '在設定中管理管道' },
  channelKinds: { en: 'Kinds of channel', 'zh-CN': '渠道类型', 'zh-TW': '管道類型' },
  singleChannels: { en: 'Single channels', 'zh-CN': '单个渠道', 'zh-TW': '單一管道' },
  notLive: { en: 'not live', 'zh-CN': '未上线', 'zh-TW': '未上線' },
  everyContact: { en: 'Every contact has', 'zh-CN': '联系人自带', 'zh-TW': '聯絡人內建' },
  ownFields: { en: 'Your own fields', 'zh-CN': '自定义字段', 'zh-TW': '自訂欄位' },
});
