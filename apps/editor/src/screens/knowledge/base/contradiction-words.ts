import { defineWords } from '../../../i18n/words.js';

export const contradictionWords = defineWords({
  answeredOtherwise: {
    en: 'This question is answered otherwise already, in the same language and for the same market. Customers would hear one or the other.',
    'zh-CN': '同一语言、同一市场下，这个问题已有不同的答案，客户会听到其中任意一个。',
    'zh-TW': '同一語言、同一市場下，這個問題已有不同的答案，客戶會聽到其中任意一個。',
  },
  saveAnyway: { en: 'Save anyway', 'zh-CN': '仍然保存', 'zh-TW': '仍然儲存' },
  open: { en: 'Open', 'zh-CN': '打开', 'zh-TW': '開啟' },
  openAnswer: {
    en: 'Open the answer “{text}”',
    'zh-CN': '打开答案“{text}”',
    'zh-TW': '開啟答案「{text}」',
  },
  contradictions: {
    en: {
      one: '{count} question has different answers',
      other: '{count} questions have different answers',
    },
    'zh-CN': '{count} 个问题有互相矛盾的答案',
    'zh-TW': '{count} 個問題有互相矛盾的答案',
  },
  mend: {
    en: 'Customers hear one or the other. Keep one answer, or say for which market or language each is.',
    'zh-CN': '客户会听到其中任意一个。请只保留一个答案，或注明各自适用的市场或语言。',
    'zh-TW': '客戶會聽到其中任意一個。請只保留一個答案，或註明各自適用的市場或語言。',
  },
  more: {
    en: { one: 'and {count} more', other: 'and {count} more' },
    'zh-CN': '另有 {count} 个',
    'zh-TW': '另有 {count} 個',
  },
});
