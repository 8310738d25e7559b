import { because, closestLanguage } from '@nightshift/schema';
import { Type } from 'typebox';
import { defineNode } from '../../sdk/define-node.js';
import { go } from '../../sdk/outcome.js';
import { checkCaseIds, checkHasCases, checkOverlap } from '../config-checks.js';
import { CaseIdField, LanguagesField, look, MAX_CASES } from '../config-fields.js';

export const language = defineNode({
  type: 'language',
  version: 1,
  title: { en: 'Language', 'zh-CN': '语言', 'zh-TW': '語言' },
  description: {
    en: 'Takes the way for the customer’s language.',
    'zh-CN': '按客户的语言选择去向。',
    'zh-TW': '依客戶的語言選擇去向。',
  },
  category: 'condition',
  aliases: ['locale', '语种', '語種'],
  config: Type.Object(
    {
      cases: Type.Array(
        Type.Object({ id: CaseIdField, languages: LanguagesField }, { additionalProperties: false }),
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
        en: 'The closest language wins: a reader of Hong Kong Chinese takes zh-TW before zh-CN. “else” when nothing is close.',
        'zh-CN': '选最接近的语言：香港中文先走 zh-TW，再走 zh-CN。没有相近的就走“否则”。',
        'zh-TW': '選最接近的語言：香港中文先走 zh-TW，再走 zh-CN。沒有相近的就走「否則」。',
      },
    },
  ],
  check: ({ cases }) => [
    ...checkHasCases(cases, 'cases'),
    ...checkCaseIds(cases, 'cases', ['else']),
    ...checkOverlap(cases, 'cases', 'languages', ({ languages }) =>
      languages.map((tag) => tag.toLowerCase()),
    ),
  ],
  enter: ({ config, view }) => {
    // The flow may not speak the customer's language and still know a way for them.
    const spoken = view.customerLanguage;
    const closest = closestLanguage(
      spoken,
      config.cases.flatMap(({ languages }) => languages),
    );
    const taken = config.cases.find(({ languages }) => closest !== undefined && languages.includes(closest));
    return go(taken?.id ?? 'else', { why: because('language.is', { language: spoken }) });
  },
});
