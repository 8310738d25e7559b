import { describe, expect, test } from '@jest/globals';
import { checkTemplate, templatePaths } from '@nightshift/interpreter';
import { createBuiltinRegistry } from '@nightshift/nodes';
import { checkFlow, explainConfig, findMismatches, validate, type Flow } from '@nightshift/schema';
import { conversation } from './conversation.js';
import { playScript } from './play-script.js';

const registry = createBuiltinRegistry();
const context = { registry, validate, templates: { checkTemplate, templatePaths } };

const price: Flow = {
  schema: 1,
  id: 'flw_price',
  name: 'Price question',
  languages: ['en', 'zh-CN'],
  variables: { email: { type: 'email' } },
  values: { 'shop.name': 'Lamps & Co' },
  triggers: {
    t1: { type: 'message.keyword', v: 1, config: { any: ['price', '价格', '優惠'] }, next: 'hours' },
  },
  nodes: {
    hours: {
      type: 'working-hours',
      v: 1,
      config: { calendar: 'default' },
      next: { open: 'human', closed: 'closed' },
    },
    closed: {
      type: 'message.send',
      v: 1,
      config: { text: { en: '{{shop.name}} is closed now.', 'zh-CN': '{{shop.name}} 现在休息。' } },
      next: { done: 'email' },
    },
    email: {
      type: 'lead.collect-email',
      v: 1,
      config: { question: { en: 'Where can we write to you?', 'zh-CN': '请留下您的邮箱' } },
      next: { collected: 'tag', 'gave-up': 'human' },
    },
    tag: { type: 'lead.tag', v: 1, config: { add: ['hot'] }, next: { done: 'human' } },
    human: { type: 'conversation.assign', v: 1, config: { team: 'sales' }, next: {} },
  },
};
const setting = {
  now: '2027-02-06T03:00:00+08:00',
  contact: { language: 'zh-CN' },
  calendars: {
    default: { zone: 'Asia/Shanghai', week: { 'mon-fri': ['09:00-12:00', '13:30-18:00'] }, holidays: ['CN'] },
  },
  agents: [{ name: 'Li Na', teams: ['sales'], languages: ['zh-CN'], online: false, capacity: 3, open: 0 }],
};

test('a real flow has no problems and is played to its end', () => {
  expect(checkFlow(price, context).filter(({ severity }) => severity === 'error')).toEqual([]);
  const script = { ...setting, steps: [{ says: '价格多少？' }, { says: 'ann@shop.example' }] };
  const played = playScript({ flows: [price], script, registry });
  expect(played.end).toMatchObject({
    status: 'ended',
    tags: ['hot'],
    team: 'sales',
    fields: { email: 'ann@shop.example' },
  });
  expect(JSON.stringify(playScript({ flows: [price], script, registry }))).toBe(JSON.stringify(played));
});

test('the nodes that ship need no registry to be named', () => {
  conversation(price, setting)
    .says('优惠')
    .hears('Lamps & Co 现在休息。')
    .hears('请留下您的邮箱')
    .says('ann@shop.example')
    .hearsWhatever()
    .tagged('hot')
    .assignedTo('sales');
});

describe('every node that ships', () => {
  test.each(registry.manifests().map((manifest) => [manifest.type, manifest] as const))(
    '%s',
    (_type, manifest) => {
      // Both validators read its schema, and its explanation stands even when nothing is filled in.
      for (const config of [{}, { text: 5 }, { any: [] }, { variable: '' }]) {
        expect(findMismatches(manifest.config, config).length > 0).toBe(
          validate(manifest.config, config).length > 0,
        );
      }
      for (const language of ['en', 'zh-CN', 'zh-TW'])
        expect(explainConfig(manifest, {}, language)).not.toContain('undefined');
    },
  );
});

describe('what a model tells a tool whose steps are on the canvas', () => {
  const problems = (text: string) => {
    const order = { id: 'order', description: 'Finds an order', parameters: [{ name: 'orderNumber' }] };
    const flow: Flow = {
      schema: 1,
      id: 'flw_tool',
      name: 'Orders',
      languages: ['en'],
      variables: {},
      triggers: { t1: { type: 'message.any', v: 1, config: {}, next: 'ai' } },
      nodes: {
        ai: { type: 'ai.answer', v: 2, config: { tools: [order] }, next: { order: 'say' } },
        say: { type: 'message.send', v: 1, config: { text }, next: {} },
      },
    };
    return checkFlow(flow, context).flatMap(({ code, severity, params }) =>
      code.startsWith('port.') ? [] : [{ code, severity, meant: params?.['meant'] }],
    );
  };

  test('is a variable for them, declared or not', () => {
    expect(problems('Order {{vars.orderNumber}}')).toEqual([]);
    expect(problems('Order {{vars.orderNumbr}}')).toEqual([
      { code: 'variable.unknown', severity: 'error', meant: 'vars.orderNumber' },
    ]);
  });

  test('is read there as "args" by mistake only, and the variable is named', () => {
    expect(problems('Order {{args.orderNumber}}')).toEqual([
      { code: 'value.unknown', severity: 'warning', meant: 'vars.orderNumber' },
    ]);
  });
});
