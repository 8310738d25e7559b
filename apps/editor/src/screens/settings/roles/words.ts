import { defineWords } from '../../../i18n/words.js';

export const words = defineWords({
  admin: { en: 'Admin', 'zh-CN': '管理员', 'zh-TW': '管理員' },
  operator: { en: 'Operator', 'zh-CN': '运营', 'zh-TW': '營運' },
  agent: { en: 'Agent', 'zh-CN': '客服', 'zh-TW': '客服' },
  developer: { en: 'Developer', 'zh-CN': '开发者', 'zh-TW': '開發者' },
  adminText: { en: 'everything', 'zh-CN': '所有权限', 'zh-TW': '所有權限' },
  operatorText: {
    en: 'flows, inbox, calendars',
    'zh-CN': '流程、收件箱、日历',
    'zh-TW': '流程、收件匣、行事曆',
  },
  agentText: { en: 'inbox', 'zh-CN': '收件箱', 'zh-TW': '收件匣' },
  developerText: {
    en: 'flows, channels',
    'zh-CN': '流程、渠道',
    'zh-TW': '流程、管道',
  },
});
