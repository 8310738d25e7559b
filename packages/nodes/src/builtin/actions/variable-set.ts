import { Type } from 'typebox';
import { defineNode } from '../../sdk/define-node.js';
import { go } from '../../sdk/outcome.js';
import { screenText, templateField, variableField } from './fields.js';

/** Writes a variable of the run: to remember which way it came, or to hand something to a flow that called. */
export const setVariable = defineNode({
  type: 'variable.set',
  version: 1,
  title: screenText('Set variable', '设置变量', '設定變數'),
  description: screenText(
    'Writes a value into a variable of this flow.',
    '把一个值写入本流程的变量。',
    '把一個值寫入本流程的變數。',
  ),
  category: 'flow',
  aliases: [
    'variable',
    'value',
    'code',
    'compute',
    'formula',
    'assign',
    'store',
    '变量',
    '變數',
    '计算',
    '計算',
  ],
  config: Type.Object(
    {
      variable: variableField(),
      value: templateField('Value', { description: 'Empty clears the variable.', maxLength: 8000 }),
    },
    { additionalProperties: false },
  ),
  ports: ['done'],
  writes: ['variable'],
  explain: [
    {
      text: screenText(
        'Sets {variable} to “{value}”.',
        '把 {variable} 设为“{value}”。',
        '把 {variable} 設為「{value}」。',
      ),
    },
  ],
  enter: ({ config: { variable, value }, view }) => {
    const rendered = view.render(value);
    return go('done', { vars: { [variable]: rendered === '' ? null : rendered } });
  },
});
