import { because, type Json } from '@nightshift/schema';
import { Type } from 'typebox';
import { defineNode } from '../../sdk/define-node.js';
import { go } from '../../sdk/outcome.js';
import type { View } from '../../sdk/view.js';
import { screenText, templateField, variableField } from './fields.js';

/** Of the other flow, so none of this one's is offered. */
const otherVariable = variableField('Variable there', { ui: { widget: 'text' } });
const GivenSchema = Type.Object(
  {
    variable: otherVariable,
    value: templateField('Value', {
      description: 'A single {{variable}} keeps its kind: a number stays a number.',
      maxLength: 8000,
    }),
  },
  { additionalProperties: false },
);
const TakenSchema = Type.Object(
  { from: otherVariable, variable: variableField('Save in variable') },
  { additionalProperties: false },
);

/** Walks another flow and comes back with what it found out. */
export const runFlow = defineNode({
  type: 'flow.run',
  version: 1,
  title: screenText('Run another flow', '运行其他流程', '執行其他流程'),
  description: screenText(
    'Walks another flow and comes back here when it ends.',
    '运行另一个流程，结束后回到这里。',
    '執行另一個流程，結束後回到這裡。',
  ),
  category: 'flow',
  aliases: ['subflow', 'sub-flow', 'call flow', 'module', '子流程'],
  config: Type.Object(
    {
      flow: Type.String({
        title: 'Flow',
        pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$',
        ui: { widget: 'flow' },
      }),
      vars: Type.Optional(
        Type.Array(GivenSchema, { title: 'Give it', maxItems: 50, ui: { widget: 'cases' } }),
      ),
      results: Type.Optional(
        Type.Array(TakenSchema, { title: 'Take back', maxItems: 50, ui: { widget: 'cases' } }),
      ),
    },
    { additionalProperties: false },
  ),
  ports: ['returned', 'error'],
  writes: ['results.*.variable'],
  explain: [
    {
      text: screenText(
        'Runs the flow {flow} and comes back.',
        '运行流程 {flow}，然后返回。',
        '執行流程 {flow}，然後返回。',
      ),
    },
  ],
  enter: ({ config, view }) => ({
    next: {
      type: 'run-flow',
      flowId: config.flow,
      vars: Object.fromEntries(
        (config.vars ?? []).map(({ variable, value }) => [variable, valueOf(value, view)]),
      ),
    },
  }),
  resume: ({ config, wake }) => {
    if (wake.type === 'not-run')
      return go('error', {
        why: because('flow.did-not-run', { flow: config.flow, failure: { code: wake.code } }),
      });
    const returned = wake.type === 'returned' ? wake.vars : {};
    return go('returned', {
      vars: Object.fromEntries(
        (config.results ?? []).map(({ from, variable }) => [variable, valueIn(returned, from)]),
      ),
    });
  },
});

/** A template that is nothing but one variable gives the variable's value, unchanged. */
function valueOf(template: string, view: View): Json {
  const path = /^\s*\{\{\s*([\w.-]+)\s*\}\}\s*$/.exec(template)?.[1];
  if (path === undefined) return view.render(template);
  return view.get(path) ?? view.get(`vars.${path}`) ?? view.render(template);
}

/** Null clears the variable that was to be filled. A variable may be called `constructor`. */
function valueIn(vars: Readonly<Record<string, Json>>, name: string): Json {
  return Object.hasOwn(vars, name) ? (vars[name] ?? null) : null;
}
