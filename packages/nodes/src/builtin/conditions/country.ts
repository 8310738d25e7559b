import { because } from '@nightshift/schema';
import { Type } from 'typebox';
import { defineNode } from '../../sdk/define-node.js';
import { go } from '../../sdk/outcome.js';
import { checkCaseIds, checkHasCases, checkOverlap } from '../config-checks.js';
import { CaseIdField, look, MAX_CASES } from '../config-fields.js';

const CountriesField = Type.Array(Type.String({ pattern: '^[A-Z]{2}$' }), {
  ...look('Countries', { widget: 'country' }, 'Codes of two letters, like DE.'),
  minItems: 1,
  maxItems: 250,
});

export const country = defineNode({
  type: 'country',
  version: 1,
  title: { en: 'Country', 'zh-CN': '国家/地区', 'zh-TW': '國家/地區' },
  description: {
    en: 'Takes the way for the customer’s country.',
    'zh-CN': '按客户所在的国家或地区选择去向。',
    'zh-TW': '依客戶所在的國家或地區選擇去向。',
  },
  category: 'condition',
  aliases: ['region', 'location', 'market', 'geo', '地区', '地區', '市场', '市場'],
  config: Type.Object(
    {
      cases: Type.Array(
        Type.Object({ id: CaseIdField, countries: CountriesField }, { additionalProperties: false }),
        {
          ...look('Cases', { widget: 'cases' }),
          maxItems: MAX_CASES,
        },
      ),
    },
    { additionalProperties: false },
  ),
  ports: ['else'],
  portsFrom: 'cases',
  explain: [
    {
      text: {
        en: 'Customers from elsewhere, and those whose country is not known, take “else”.',
        'zh-CN': '其他地区的客户以及所在地未知的客户走“否则”。',
        'zh-TW': '其他地區的客戶以及所在地未知的客戶走「否則」。',
      },
    },
  ],
  check: ({ cases }) => [
    ...checkHasCases(cases, 'cases'),
    ...checkCaseIds(cases, 'cases', ['else']),
    ...checkOverlap(cases, 'cases', 'countries', ({ countries }) => countries),
  ],
  enter: ({ config, view }) => {
    const home = view.contact.country?.toUpperCase();
    if (home === undefined) return go('else', { why: because('country.unknown') });
    const taken = config.cases.find(({ countries }) => countries.includes(home));
    return go(taken?.id ?? 'else', { why: because('country.is', { country: home }) });
  },
});
