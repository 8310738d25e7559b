import { describe, expect, test } from '@jest/globals';
import { createBuiltinRegistry } from '@nightshift/nodes';
import {
  checkFlow,
  findMismatches,
  type Flow,
  type FlowNode,
  type FlowTrigger,
  type KnownTrigger,
} from '@nightshift/schema';
import { hearText } from './hear-text.js';
import { checkTemplate, templatePaths } from './render.js';

const registry = createBuiltinRegistry();

const keyword = (...any: string[]): KnownTrigger => ({ type: 'message.keyword', v: 1, config: { any } });
const any: KnownTrigger = { type: 'message.any', v: 1, config: {} };
const say = (config: object, next: FlowNode['next'] = {}): FlowNode => ({
  type: 'message.send',
  v: 1,
  config: { text: 'Hi', ...config },
  next,
});
const node = (type: string, config: object, next: FlowNode['next'] = {}): FlowNode => {
  return { type, v: 1, config: { ...config }, next };
};
const buttons = [{ label: 'Prices' }, { label: 'A person', value: 'human' }];

interface Case {
  own?: KnownTrigger[];
  listening?: KnownTrigger[] | undefined;
  offer?: object;
  rest?: Flow['nodes'];
}

/** The words that nobody hears, of a message that is shown when a page is looked at. */
function unheard({ own = [], offer = { buttons }, rest = {}, ...around }: Case): unknown[] {
  const listening = 'listening' in around ? around.listening : [];
  const [first = null] = Object.keys(rest);
  const lead = (trigger: KnownTrigger): FlowTrigger => ({ ...trigger, next: 'offer' });
  const page = lead({ type: 'conversation.opened', v: 1, config: {} });
  const flow: Flow = {
    schema: 1,
    id: 'flw_a',
    name: 'A',
    languages: ['en'],
    variables: {},
    triggers: { page, ...Object.fromEntries(own.map((each, index) => [`t${index}`, lead(each)])) },
    nodes: { offer: say(offer, { done: first }), ...rest },
  };
  return checkFlow(flow, {
    registry,
    validate: findMismatches,
    templates: { checkTemplate, templatePaths },
    known: listening === undefined ? {} : { listening },
    hearText: (triggers) => hearText(triggers, registry),
  })
    .filter(({ code }) => code === 'buttons.nowhere')
    .map(({ severity, path, params }) => [severity, path, params?.['shown']]);
}

const told = (shown: string, path = '/nodes/offer/config/buttons') => [['warning', path, shown]];

describe('buttons that nothing waits for', () => {
  test('are told with the words that no trigger of this flow or of another takes', () => {
    expect(unheard({})).toEqual(told('"Prices", "human"'));
    expect(unheard({ listening: [keyword('prices')] })).toEqual(told('"human"'));
    expect(unheard({ listening: [keyword('prices')], own: [keyword('human')] })).toEqual([]);
    expect(unheard({ listening: [any] })).toEqual([]);
    const intent = { type: 'message.intent', v: 1, config: { intent: 'Prices', examples: ['prices'] } };
    expect(unheard({ listening: [intent] })).toEqual(told('"human"'));
  });

  test('are told in every language, and where they stand', () => {
    const label = { en: 'Prices', 'zh-CN': '价格' };
    expect(unheard({ listening: [keyword('prices')], offer: { buttons: [{ label }] } })).toEqual(
      told('"价格"'),
    );
    const cards = [{ title: 'Lamp', buttons: [{ label: 'Buy' }] }];
    expect(unheard({ offer: { cards } })).toEqual(told('"Buy"', '/nodes/offer/config/cards/0/buttons'));
  });

  test('are not heard by a trigger that brings them again, nor by one that hears the first message only', () => {
    expect(unheard({ own: [any] })).toEqual(told('"Prices", "human"'));
    const opened = { type: 'conversation.opened', v: 1, config: { on: 'message' } };
    expect(unheard({ listening: [opened] })).toEqual(told('"Prices", "human"'));
  });

  test('are fine where somebody may hear them, or where it is not known', () => {
    const ask = node('ask.text', { question: 'Which?', saveTo: 'which' });
    expect(unheard({ rest: { wait: node('wait', { for: '1h' }, { done: 'ask' }), ask } })).toEqual([]);
    expect(unheard({ rest: { people: node('conversation.assign', { announce: 'Soon' }) } })).toEqual([]);
    expect(unheard({ rest: { run: node('flow.run', { flow: 'flw_b' }) } })).toEqual([]);
    expect(unheard({ offer: { buttons: [{ label: 'Shop', url: 'https://shop.example' }] } })).toEqual([]);
    expect(unheard({ offer: { buttons: [{ label: '{{vars.name}}' }] } })).toEqual([]);
    expect(unheard({ listening: undefined })).toEqual([]);
    expect(unheard({ own: [{ type: 'from.a.plugin', v: 1, config: {} }] })).toEqual([]);
  });
});
