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

/** What the model is told about the manner. How a brand addresses its customers is its own to say, where it has a voice. */
export function styleLine(
  style: Style,
  market: string | undefined,
  language: string,
  hasVoice: boolean,
): string {
  const base = language.split('-', 1)[0] ?? '';
  const chosen =
    style !== 'auto'
      ? style
      : ((market === undefined ? undefined : BY_COUNTRY[market]) ?? BY_LANGUAGE[base] ?? 'short');
  const isChosen = style === 'polite';
  return LINES[chosen] + (hasVoice && !isChosen ? '' : (ADDRESS[chosen] ?? ''));
}
