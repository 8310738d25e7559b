import { expect, test } from '@jest/globals';
import { currencyIn } from './currency-in.js';

test.each([
  ['my budget is €600', undefined, 'EUR'],
  ['预算3000元', undefined, 'CNY'],
  ['預算大概3000元', 'TW', 'TWD'],
  ['around $1.2k', undefined, 'USD'],
  ['around $1.2k', 'CA', 'CAD'],
  ['US$300 for 20 mugs', 'CA', 'USD'],
  ['300 kr i alt', 'SE', 'SEK'],
  ['予算は5万円です', 'JP', 'JPY'],
  ['between £20 and £40', undefined, 'GBP'],
  ['300 francs', 'CH', 'CHF'],
  // Of nobody knows which country, it is said to be none.
  ['300 kr i alt', undefined, undefined],
  ['about 600', 'DE', undefined],
  ['$50 or 45 euros', undefined, undefined],
])('“%s” from %s is %s', (text, country, code) => expect(currencyIn(text, country)).toBe(code));
