import { defineWords } from '../i18n/words.js';

/** Where an answer came from, and that it was wrong. */
export const answerWords = defineWords({
  title: { en: 'Where the answer came from', 'zh-CN': '回答依据', 'zh-TW': '回答依據' },
  asked: { en: 'Asked: “{question}”', 'zh-CN': '问题：“{question}”', 'zh-TW': '問題：「{question}」' },
  loading: { en: 'Looking it up', 'zh-CN': '正在查找', 'zh-TW': '正在查詢' },
  byModel: { en: 'written by a model', 'zh-CN': '由模型撰写', 'zh-TW': '由模型撰寫' },
  byKnowledge: {
    en: 'from the knowledge base, word for word',
    'zh-CN': '知识库原文',
    'zh-TW': '知識庫原文',
  },
  nothingSaid: {
    en: 'nothing was said, and the flow went on by another way',
    'zh-CN': '没有作答，流程走向了其他出口',
    'zh-TW': '沒有作答，流程走向了其他出口',
  },
  cited: { en: 'cited', 'zh-CN': '已引用', 'zh-TW': '已引用' },
  gone: {
    en: '“{title}” was cited and is not in the base any more.',
    'zh-CN': '引用的“{title}”已不在知识库中。',
    'zh-TW': '引用的「{title}」已不在知識庫中。',
  },
  near: {
    en: { one: '{count} passage is near it', other: '{count} passages are near it' },
    'zh-CN': '{count} 段相近内容',
    'zh-TW': '{count} 段相近內容',
  },
  nothingNear: {
    en: 'Nothing in the knowledge bases is near it.',
    'zh-CN': '知识库中没有相近的内容。',
    'zh-TW': '知識庫中沒有相近的內容。',
  },
  asNow: {
    en: 'Scores and words as they are found today.',
    'zh-CN': '得分和匹配词按当前知识库计算。',
    'zh-TW': '得分與相符詞依目前知識庫計算。',
  },
  isWrong: { en: 'This answer is wrong', 'zh-CN': '这个回答有误', 'zh-TW': '這則回答有誤' },
  shouldSay: { en: 'What should it have said?', 'zh-CN': '应该怎么回答？', 'zh-TW': '應該怎麼回答？' },
  shouldSayHint: {
    en: 'With it, the answer is held to this. Without it, to anything but what was said.',
    'zh-CN': '填写后以此为准；不填写则只要求不再这样回答。',
    'zh-TW': '填寫後以此為準；不填寫則只要求不再這樣回答。',
  },
  unanswerable: {
    en: 'It should not have answered at all',
    'zh-CN': '这个问题本不该回答',
    'zh-TW': '這個問題本不該回答',
  },
  addRight: {
    en: 'Add the right answer to the base',
    'zh-CN': '把正确答案加入知识库',
    'zh-TW': '把正確答案加入知識庫',
  },
  rightAdded: {
    en: 'The right answer is in the base now.',
    'zh-CN': '正确答案已加入知识库。',
    'zh-TW': '正確答案已加入知識庫。',
  },
  mark: { en: 'Mark as wrong', 'zh-CN': '标记为错误', 'zh-TW': '標記為錯誤' },
  cancel: { en: 'Cancel', 'zh-CN': '取消', 'zh-TW': '取消' },
  marked: {
    en: 'Marked as wrong: its question is in the evaluation now.',
    'zh-CN': '已标记为错误，其问题已加入评估集。',
    'zh-TW': '已標記為錯誤，其問題已加入評估集。',
  },
  toEvaluation: { en: 'Open the evaluation', 'zh-CN': '打开评估', 'zh-TW': '開啟評估' },
  undo: { en: 'Undo', 'zh-CN': '撤销', 'zh-TW': '復原' },
});
