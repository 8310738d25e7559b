import { type Condition, decidingPart, StepNameSchema, type Why } from '@nightshift/schema';
import { Type } from 'typebox';
import { defineNode } from '../../sdk/define-node.js';
import type { View } from '../../sdk/view.js';
import { go } from '../../sdk/outcome.js';
import { checkCaseIds, checkHasCases, checkNeeded } from '../config-checks.js';
import { CaseIdField, conditionField, look, MAX_CASES } from '../config-fields.js';

export const branch = defineNode({
  type: 'branch',
  version: 1,
  title: { en: 'Branch', 'zh-CN': '条件分支', 'zh-TW': '條件分支' },
  description: {
    en: 'Takes the first way whose condition holds.',
    'zh-CN': '走第一条条件成立的路。',
    'zh-TW': '走第一條條件成立的路。',
  },
  category: 'condition',
  aliases: ['if', 'else', 'condition', 'filter', 'router', 'logic', '如果', '判断', '判斷', '条件', '條件'],
  config: Type.Object(
    {
      cases: Type.Array(
        Type.Object(
          {
            id: CaseIdField,
            name: Type.Optional(Type.Union([...StepNameSchema.anyOf], look('Name', { widget: 'name' }))),
            when: conditionField('If'),
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
        en: 'Tries the cases from top to bottom; when none holds, the way out is “else”.',
        'zh-CN': '从上到下依次判断；都不成立时走“否则”。',
        'zh-TW': '由上而下依序判斷；都不成立時走「否則」。',
      },
    },
  ],
  check: ({ cases }) => [
    ...checkHasCases(cases, 'cases'),
    ...checkCaseIds(cases, 'cases', ['else']),
    ...cases.flatMap(({ when }, index) => checkNeeded(when, `/cases/${index}/when`)),
  ],
  enter: ({ config, view }) => {
    const taken = config.cases.find(({ when }) => view.test(when));
    if (taken === undefined) return go('else', { why: noneHolds(config.cases, view) });
    return go(taken.id, { why: { code: 'case.held', ...decidingPart(taken.when, view) } });
  },
});

/** Of several cases it would take too long to say what each wanted. */
function noneHolds([only, ...others]: readonly { when: Condition }[], view: View): Why {
  if (only === undefined || others.length > 0) return { code: 'case.none' };
  return { code: 'case.none', ...decidingPart(only.when, view) };
}
