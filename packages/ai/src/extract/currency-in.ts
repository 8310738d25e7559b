import { foldText } from '../text/fold.js';
import { MONEY_AHEAD, UNIT, isMoney, moneyIn, unitOf, type Unit } from '../text/units.js';

/** By what a text calls it; of what several countries call the same, the one of the customer's country. */
const CODES: Readonly<Partial<Record<Unit, string | Readonly<Record<string, string>>>>> = {
  ...{ 'us-dollar': 'USD', 'canadian-dollar': 'CAD', 'australian-dollar': 'AUD', 'singapore-dollar': 'SGD' },
  ...{ 'hong-kong-dollar': 'HKD', 'taiwan-dollar': 'TWD', euro: 'EUR', sterling: 'GBP', renminbi: 'CNY' },
  ...{ yen: 'JPY', rouble: 'RUB', won: 'KRW', baht: 'THB', dong: 'VND', rupiah: 'IDR', real: 'BRL' },
  ...{ zloty: 'PLN', ringgit: 'MYR', lira: 'TRY' },
  dollar: {
    ...{ CA: 'CAD', AU: 'AUD', NZ: 'NZD', SG: 'SGD', HK: 'HKD', TW: 'TWD', MX: 'MXN', AR: 'ARS', CL: 'CLP' },
    ...{ CO: 'COP', other: 'USD' },
  },
  yuan: { TW: 'TWD', HK: 'HKD', MO: 'MOP', other: 'CNY' },
  'yen-or-yuan': { JP: 'JPY', CN: 'CNY' },
  franc: { CH: 'CHF', LI: 'CHF' },
  krone: { SE: 'SEK', NO: 'NOK', DK: 'DKK', IS: 'ISK' },
  rupee: { IN: 'INR', PK: 'PKR', LK: 'LKR', NP: 'NPR' },
  peso: { MX: 'MXN', AR: 'ARS', CL: 'CLP', CO: 'COP', PH: 'PHP', UY: 'UYU' },
  dirham: { AE: 'AED', MA: 'MAD' },
  riyal: { SA: 'SAR', QA: 'QAR', OM: 'OMR' },
};

const SUM = new RegExp(`(${MONEY_AHEAD})\\s?\\d|\\d\\s?(${UNIT})`, 'gu');

/** The currency that a text names, as ISO 4217 has it; undefined where it names none, or more than one. */
export function currencyIn(text: string, country: string | undefined): string | undefined {
  const folded = foldText(text);
  const ofSums = [...folded.matchAll(SUM)].flatMap(([, ahead, behind]) => {
    const unit = unitOf((ahead ?? behind ?? '').trim());
    return unit !== undefined && isMoney(unit) ? [unit] : [];
  });
  const codes = (ofSums.length > 0 ? ofSums : [...moneyIn(folded)]).map((unit) => {
    const code = CODES[unit];
    return typeof code === 'object' ? (code[country ?? ''] ?? code['other']) : code;
  });
  const [only, ...more] = new Set(codes);
  return more.length === 0 ? only : undefined;
}
