import { because } from '@nightshift/schema';
import { Type } from 'typebox';
import { defineNode } from '../../sdk/define-node.js';
import { go } from '../../sdk/outcome.js';
import { checkCaseIds, checkHasCases, checkOverlap } from '../config-checks.js';
import { CaseIdField, look, MAX_CASES } from '../config-fields.js';

const Value = Type.String({ minLength: 1, maxLength: 200 });

export const switchValue = defineNode({
  type: 'switch',
  version: 1,
  title: { en: 'Switch', 'zh-CN': '按值分流', 'zh-TW': '依值分流' },
  description: {
    en: 'Takes the way that belongs to a value.',
    'zh-CN': '根据一个值选择去向。',
    'zh-TW': '依照一個值選擇去向。',
  },
  category: 'condition',
  aliases: ['case', 'router', 'value', 'match', 'if', '分支'],
  config: Type.Object(
    {
      field: Type.String({
        ...look('Value of', { widget: 'field', placeholder: 'contact.country' }),
        minLength: 1,
        maxLength: 200,
      }),
      cases: Type.Array(
        Type.Object(
          {
            id: CaseIdField,
            is: Type.Union(
              [Value, Type.Array(Value, { minItems: 1, maxItems: 200 })],
              look('Is', { widget: 'keywords' }, 'One of these values.'),
            ),
          },
          { additionalProperties: false },
        ),
        { ...look('Cases', { widget: 'cases' }, 'Tried from top to bottom.'), maxItems: MAX_CASES },
      ),
    },
    { additionalProperties: false },
  ),
  ports: ['else'],
  portsFrom: 'cases',
  explain: [
    {
      text: {
        en: 'Looks at {field} and takes the case with that value; “else” when there is none.',
        'zh-CN': '查看 {field}，走与其值对应的分支；没有对应的就走“否则”。',
        'zh-TW': '查看 {field}，走與其值對應的分支；沒有對應的就走「否則」。',
      },
    },
  ],
  check: ({ cases }) => [
    ...checkHasCases(cases, 'cases'),
    ...checkCaseIds(cases, 'cases', ['else']),
    ...checkOverlap(cases, 'cases', 'is', ({ is }) => valuesOf(is)),
  ],
  enter: ({ config: { field, cases }, view }) => {
    const taken = cases.find(({ is }) => view.test({ field, is: 'in', value: valuesOf(is) }));
    if (taken === undefined) return go('else', { why: because('switch.none', { field }) });
    return go(taken.id, { why: because('switch.is', { field, values: valuesOf(taken.is) }) });
  },
});

function valuesOf(is: string | string[]): string[] {
  return typeof is === 'string' ? [is] : is;
}
