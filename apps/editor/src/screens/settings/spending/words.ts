import { defineWords } from '../../../i18n/words.js';

export const words = defineWords({
  title: { en: 'Spending', 'zh-CN': '花费', 'zh-TW': '花費' },
  from: { en: 'From', 'zh-CN': '从', 'zh-TW': '從' },
  to: { en: 'Until', 'zh-CN': '到', 'zh-TW': '到' },
  period: { en: 'Period', 'zh-CN': '时段', 'zh-TW': '期間' },
  lastDays: { en: '{count} days', 'zh-CN': '{count} 天', 'zh-TW': '{count} 天' },
  whole: { en: 'At a glance', 'zh-CN': '概览', 'zh-TW': '概覽' },
  wholeText: {
    en: 'What models have cost, in US dollars by UTC days, each by the price that its provider had when it was asked.',
    'zh-CN': '模型的花费（美元，按 UTC 日计），按提问时该服务商的价格计算。',
    'zh-TW': '模型的花費（美元，依 UTC 日計），依提問時該服務商的價格計算。',
  },
  today: { en: 'Today', 'zh-CN': '今天', 'zh-TW': '今天' },
  ofBudget: { en: 'of {budget} for the day', 'zh-CN': '每日预算 {budget}', 'zh-TW': '每日預算 {budget}' },
  noBudget: { en: 'no budget for the day', 'zh-CN': '未设每日预算', 'zh-TW': '未設每日預算' },
  inPeriod: { en: 'In this period', 'zh-CN': '本时段', 'zh-TW': '本期間' },
  asked: {
    en: { one: '{count} question to models', other: '{count} questions to models' },
    'zh-CN': '向模型提问 {count} 次',
    'zh-TW': '向模型提問 {count} 次',
  },
  forCustomers: { en: 'For customers', 'zh-CN': '用于客户', 'zh-TW': '用於客戶' },
  forTeam: {
    en: 'the rest, {cost}, for tries and evaluation',
    'zh-CN': '其余 {cost} 用于试用和评估',
    'zh-TW': '其餘 {cost} 用於試用與評估',
  },
  answeredByAi: { en: 'Answered by AI', 'zh-CN': 'AI 已回答', 'zh-TW': 'AI 已回答' },
  answeredOf: {
    en: '{answered} of {questions}',
    'zh-CN': '{answered}/{questions}',
    'zh-TW': '{answered}/{questions}',
  },
  byWhom: {
    en: '{model} by a model, {knowledge} by the knowledge alone',
    'zh-CN': '模型 {model}，仅用知识库 {knowledge}',
    'zh-TW': '模型 {model}，僅用知識庫 {knowledge}',
  },
  perAnswered: { en: 'An answered question', 'zh-CN': '每个已答问题', 'zh-TW': '每個已答問題' },
  perAnsweredText: {
    en: 'on average, those not answered paid for along',
    'zh-CN': '平均花费，含未能回答的提问',
    'zh-TW': '平均花費，含未能回答的提問',
  },
  nothing: { en: '–', 'zh-CN': '–', 'zh-TW': '–' },
  chart: {
    en: 'Spending day by day, {cost} altogether, {most} at most.',
    'zh-CN': '每日花费，共 {cost}，最高 {most}。',
    'zh-TW': '每日花費，共 {cost}，最高 {most}。',
  },
  unpriced: {
    en: {
      one: '{count} question ({tokens} tokens) was asked of a provider without a price: {cost} of this is a guess.',
      other:
        '{count} questions ({tokens} tokens) were asked of a provider without a price: {cost} of this is a guess.',
    },
    'zh-CN': '有 {count} 次提问（{tokens} token）的服务商未填写价格：其中 {cost} 是估算。',
    'zh-TW': '有 {count} 次提問（{tokens} token）的服務商未填寫價格：其中 {cost} 是估算。',
  },
  free: {
    en: {
      one: '{count} question ({tokens} tokens) cost nothing: the price of its provider is 0.',
      other: '{count} questions ({tokens} tokens) cost nothing: the price of their provider is 0.',
    },
    'zh-CN': '有 {count} 次提问（{tokens} token）免费：服务商价格为 0。',
    'zh-TW': '有 {count} 次提問（{tokens} token）免費：服務商價格為 0。',
  },
  toPrices: { en: 'See the prices', 'zh-CN': '查看价格', 'zh-TW': '檢視價格' },
  breakdown: { en: 'Where it goes', 'zh-CN': '花费去向', 'zh-TW': '花費去向' },
  by: { en: 'By', 'zh-CN': '按', 'zh-TW': '依' },
  purpose: { en: 'Purpose', 'zh-CN': '用途', 'zh-TW': '用途' },
  flow: { en: 'Flow', 'zh-CN': '流程', 'zh-TW': '流程' },
  node: { en: 'Step', 'zh-CN': '步骤', 'zh-TW': '步驟' },
  provider: { en: 'Provider', 'zh-CN': '服务商', 'zh-TW': '服務商' },
  model: { en: 'Model', 'zh-CN': '模型', 'zh-TW': '模型' },
  base: { en: 'Knowledge base', 'zh-CN': '知识库', 'zh-TW': '知識庫' },
  language: { en: 'Language', 'zh-CN': '语言', 'zh-TW': '語言' },
  market: { en: 'Market', 'zh-CN': '市场', 'zh-TW': '市場' },
  share: { en: 'Share', 'zh-CN': '占比', 'zh-TW': '占比' },
  cost: { en: 'Cost', 'zh-CN': '花费', 'zh-TW': '花費' },
  questions: { en: 'Questions', 'zh-CN': '提问', 'zh-TW': '提問' },
  tokens: { en: 'Tokens', 'zh-CN': 'Token', 'zh-TW': 'Token' },
  answered: { en: 'Answered', 'zh-CN': '已回答', 'zh-TW': '已回答' },
  each: { en: 'Per answer', 'zh-CN': '每个回答', 'zh-TW': '每個回答' },
  eachAnswered: {
    en: { one: '{count} answered, {each} each', other: '{count} answered, {each} each' },
    'zh-CN': '已回答 {count} 个，每个 {each}',
    'zh-TW': '已回答 {count} 個，每個 {each}',
  },
  empty: {
    en: 'No model was asked in this period, and nothing was answered.',
    'zh-CN': '本时段没有向模型提问，也没有回答。',
    'zh-TW': '本期間沒有向模型提問，也沒有回答。',
  },
});

export const purposeWords = defineWords({
  customer: { en: 'Customers', 'zh-CN': '客户', 'zh-TW': '客戶' },
  simulator: { en: 'Simulator and tried steps', 'zh-CN': '模拟器与试用步骤', 'zh-TW': '模擬器與試用步驟' },
  'question-box': { en: 'Question boxes of the knowledge', 'zh-CN': '知识库提问框', 'zh-TW': '知識庫提問框' },
  evaluation: { en: 'Evaluation', 'zh-CN': '评估', 'zh-TW': '評估' },
  'gap-draft': { en: 'Drafts of answers to gaps', 'zh-CN': '缺口答案草稿', 'zh-TW': '缺口答案草稿' },
  translation: { en: 'Translation of drafts', 'zh-CN': '草稿翻译', 'zh-TW': '草稿翻譯' },
});

/** What stands for those that are booked on nothing. */
export const noneWords = defineWords({
  flow: { en: 'No flow', 'zh-CN': '不属于流程', 'zh-TW': '不屬於流程' },
  node: { en: 'No step', 'zh-CN': '不属于步骤', 'zh-TW': '不屬於步驟' },
  base: { en: 'Without knowledge', 'zh-CN': '未用知识库', 'zh-TW': '未用知識庫' },
  other: { en: 'Not known', 'zh-CN': '未知', 'zh-TW': '未知' },
});
