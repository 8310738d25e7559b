import { useWords } from '../../../i18n/use-words.js';
import { defineWords } from '../../../i18n/words.js';

const words = defineWords({
  none: { en: 'no key needed', 'zh-CN': '无需密钥', 'zh-TW': '無需金鑰' },
  stored: { en: 'key stored', 'zh-CN': '密钥已保存', 'zh-TW': '金鑰已儲存' },
  storedAs: { en: 'key stored ({key})', 'zh-CN': '密钥已保存（{key}）', 'zh-TW': '金鑰已儲存（{key}）' },
  hint: {
    en: 'Stored encrypted, and never shown again.',
    'zh-CN': '加密保存，之后不再显示。',
    'zh-TW': '加密儲存，之後不再顯示。',
  },
  stays: {
    en: 'Stored. Leave it empty to keep it; another address needs it anew.',
    'zh-CN': '已保存。留空则保持不变；更换地址时需重新填写。',
    'zh-TW': '已儲存。留空則保持不變；更換位址時需重新填寫。',
  },
  staysAs: {
    en: 'Stored ({key}). Leave it empty to keep it; another address needs it anew.',
    'zh-CN': '已保存（{key}）。留空则保持不变；更换地址时需重新填写。',
    'zh-TW': '已儲存（{key}）。留空則保持不變；更換位址時需重新填寫。',
  },
});

/** What the server tells of a key too short to show a part of. */
const SHORT = '…';

/** What is said of a key that is stored: the server tells its end, and of none null. */
export function useKeyWords(): {
  state: (key: string | null) => string;
  hint: (key: string | null) => string;
} {
  const t = useWords(words);
  return {
    state: (key) => (key === null ? t('none') : key === SHORT ? t('stored') : t('storedAs', { key })),
    hint: (key) => (key === null ? t('hint') : key === SHORT ? t('stays') : t('staysAs', { key })),
  };
}
