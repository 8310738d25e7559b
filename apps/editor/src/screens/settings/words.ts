import { defineWords } from '../../i18n/words.js';

export const words = defineWords({
  title: { en: 'Settings', 'zh-CN': '设置', 'zh-TW': '設定' },
  pages: { en: 'Pages of the settings', 'zh-CN': '设置页面', 'zh-TW': '設定頁面' },
  loading: { en: 'Loading', 'zh-CN': '正在加载', 'zh-TW': '載入中' },
  groupReach: { en: 'Reach', 'zh-CN': '触达', 'zh-TW': '觸及' },
  groupPeople: { en: 'People', 'zh-CN': '人员', 'zh-TW': '人員' },
  groupTechnical: { en: 'Technical', 'zh-CN': '技术', 'zh-TW': '技術' },
  channels: { en: 'Channels', 'zh-CN': '渠道', 'zh-TW': '渠道' },
  calendars: { en: 'Calendars', 'zh-CN': '日历', 'zh-TW': '行事曆' },
  shop: { en: 'Shop', 'zh-CN': '店铺', 'zh-TW': '商店' },
  people: { en: 'Team', 'zh-CN': '团队成员', 'zh-TW': '團隊成員' },
  tokens: { en: 'API tokens', 'zh-CN': 'API 令牌', 'zh-TW': 'API 權杖' },
  hosts: { en: 'Allowed hosts', 'zh-CN': '允许的主机', 'zh-TW': '允許的主機' },
  operations: { en: 'Operations', 'zh-CN': '运行状况', 'zh-TW': '運行狀況' },
  audit: { en: 'Audit log', 'zh-CN': '审计日志', 'zh-TW': '稽核記錄' },
  tags: { en: 'Tags', 'zh-CN': '标签', 'zh-TW': '標籤' },
  fields: { en: 'Contact fields', 'zh-CN': '联系人字段', 'zh-TW': '聯絡人欄位' },
  languages: { en: 'Languages', 'zh-CN': '语言', 'zh-TW': '語言' },
  groupContacts: { en: 'Contacts', 'zh-CN': '联系人', 'zh-TW': '聯絡人' },
  open: { en: 'Settings: {name}', 'zh-CN': '设置：{name}', 'zh-TW': '設定：{name}' },
});
