import { defaultsOf, type Style } from '@nightshift/ai';
import { sayCountry, sayLanguage } from '@nightshift/schema';

export const STYLE_TITLES = {
  auto: 'As the market likes it',
  short: 'Short and quick',
  detailed: 'Complete and exact',
  polite: 'Very polite',
  warm: 'Warm and personal',
} as const satisfies Record<Style, string>;

const BY_LANGUAGE = {
  en: {
    ...STYLE_TITLES,
    auto: 'Built in: by market, else by language of the answer; short and quick everywhere else.',
    colon: ': ',
    comma: ', ',
    and: '; ',
    other: 'all others',
  },
  'zh-CN': {
    auto: '内置：先按市场，再按回答的语言；其他一律简短直接。',
    short: '简短直接',
    detailed: '完整严谨',
    polite: '非常礼貌',
    warm: '亲切自然',
    colon: '：',
    comma: '、',
    and: '；',
    other: '其他',
  },
  'zh-TW': {
    auto: '內建：先依市場，再依回答的語言；其他一律簡短直接。',
    short: '簡短直接',
    detailed: '完整嚴謹',
    polite: '非常有禮',
    warm: '親切自然',
    colon: '：',
    comma: '、',
    and: '；',
    other: '其他',
  },
} as const;

/** What every market and language gets where nothing else is said: one line that says it all, then one for each manner, by the table that models are told by. */
export function sayDefaults(language: keyof typeof BY_LANGUAGE): string {
  const words = BY_LANGUAGE[language];
  const lines = (['short', 'detailed', 'polite', 'warm'] as const).map((style) => {
    const { markets, languages } = defaultsOf(style);
    const others = style === 'short' ? [words.other] : [];
    const named = [
      markets.map((code) => sayCountry(code, language)),
      [...languages.map((tag) => sayLanguage(tag, language)), ...others],
    ];
    return `${words[style]}${words.colon}${named.map((names) => names.join(words.comma)).join(words.and)}`;
  });
  return [words.auto, ...lines].join('\n');
}
