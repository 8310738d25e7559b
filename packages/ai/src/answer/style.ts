import { baseLanguage, isReadAlike } from '@nightshift/schema';

/** How a market likes to be answered. `auto` goes by the customer's country, else by their language. */
export type Style = 'auto' | 'short' | 'detailed' | 'polite' | 'warm';

const BY_COUNTRY: Readonly<Record<string, Exclude<Style, 'auto'>>> = {
  US: 'short',
  CA: 'short',
  GB: 'short',
  AU: 'short',
  NZ: 'short',
  SG: 'short',
  NL: 'short',
  DE: 'detailed',
  AT: 'detailed',
  CH: 'detailed',
  FR: 'detailed',
  JP: 'polite',
  KR: 'polite',
  BR: 'warm',
  MX: 'warm',
  ES: 'warm',
  PT: 'warm',
  ID: 'warm',
  VN: 'warm',
  TH: 'warm',
  PH: 'warm',
};
const BY_LANGUAGE: Readonly<Record<string, Exclude<Style, 'auto'>>> = {
  en: 'short',
  de: 'detailed',
  fr: 'detailed',
  ja: 'polite',
  ko: 'polite',
  zh: 'short',
  es: 'warm',
  pt: 'warm',
  id: 'warm',
  vi: 'warm',
  th: 'warm',
};

const LINES: Readonly<Record<Exclude<Style, 'auto'>, string>> = {
  short: 'Answer first, in one to three short sentences. No small talk, no filler.',
  detailed: 'Be complete and exact: conditions, deadlines, amounts and exceptions that the passages name.',
  polite: 'Open with a brief courteous phrase.',
  warm: 'Be friendly and personal, in plain words; two to four sentences.',
};
/** How customers are addressed. */
const ADDRESS: Readonly<Partial<Record<Exclude<Style, 'auto'>, string>>> = {
  detailed: ' Formal address.',
  polite: ' Use the polite register of the language (です・ます in Japanese, 합니다 in Korean).',
};

/** How customers of one market, or in one language, are spoken to instead. `style` or `words`, whichever is there. */
export type StyleRule = {
  /** ISO 3166 country; else it is for a language. */
  market?: string;
  /** BCP 47. */
  language?: string;
  style?: Exclude<Style, 'auto'>;
  /** Of the operator's own. */
  words?: string;
};

export interface Asked {
  style: Style;
  styles?: readonly StyleRule[];
  market?: string;
}

/** What the model is told about the manner. How a brand addresses its customers is its own to say, where it has a voice. */
export function styleLine(asked: Asked, language: string, hasVoice: boolean): string {
  const rule = ruleFor(asked, language);
  if (rule?.words !== undefined) return `Manner, in words of the shop: ${rule.words}`;
  const said = rule?.style ?? asked.style;
  const chosen = said === 'auto' ? styleOf(asked.market, language) : said;
  const isChosen = said === 'polite';
  return LINES[chosen] + (hasVoice && !isChosen ? '' : (ADDRESS[chosen] ?? ''));
}

/** What is said of a market goes before what is said of a language, and `pt-BR` before `pt`. Of two alike the first counts. */
function ruleFor({ styles = [], market }: Asked, language: string): StyleRule | undefined {
  const named = (rule: StyleRule): string => rule.language ?? '';
  return (
    styles.find((rule) => rule.market !== undefined && rule.market === market) ??
    styles.find((rule) => named(rule).toLowerCase() === language.toLowerCase()) ??
    // Chinese goes by its characters, whichever place a tag names.
    styles.find((rule) => named(rule).startsWith('zh-') && isReadAlike(named(rule), language)) ??
    styles.find((rule) => named(rule) === baseLanguage(language))
  );
}

function styleOf(market: string | undefined, language: string): Exclude<Style, 'auto'> {
  const byMarket = market === undefined ? undefined : BY_COUNTRY[market];
  return byMarket ?? BY_LANGUAGE[baseLanguage(language)] ?? 'short';
}

/** Which markets and languages a style is the default of. */
export function defaultsOf(style: Exclude<Style, 'auto'>): { markets: string[]; languages: string[] } {
  const having = (table: Readonly<Record<string, Style>>): string[] =>
    Object.keys(table).filter((key) => table[key] === style);
  return { markets: having(BY_COUNTRY), languages: having(BY_LANGUAGE) };
}
