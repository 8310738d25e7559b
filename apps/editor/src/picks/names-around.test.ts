import { expect, test } from '@jest/globals';
import { namesAround, type AroundLists } from './names-around.js';

const lists: AroundLists = {
  calendars: [{ name: 'demo-shop' }, { name: '客服' }],
  teams: [{ name: 'first-line', title: 'First line' }],
  people: [{ id: 'usr_1', name: 'Mei' }],
  knowledge: [{ id: 'kbs_1', name: 'Shipping', formerNames: ['Delivery'] }],
  flows: [{ id: 'lny-desk', name: 'Hand to a person' }],
  channels: [{ id: 'chn_1', name: 'Our site' }],
  channelTypes: [{ type: 'web', title: { en: 'Website', 'zh-CN': '网站' } }],
  fields: [{ key: 'vip', label: { en: 'Good customer', 'zh-CN': '大客户' }, type: 'boolean', options: [] }],
};
const variables = {
  order: { type: 'text', title: { en: 'Order number', 'zh-CN': '订单号' } },
  plain: { type: 'text' },
} as const;

test('what lies around a flow is called as its list calls it', () => {
  const { nameOf } = namesAround(lists, variables, 'en');
  const said = [
    ['calendar', 'demo-shop'],
    ['calendar', '客服'],
    ['team', 'first-line'],
    ['agent', 'usr_1'],
    ['knowledge', 'kbs_1'],
    ['knowledge', 'Delivery'],
    ['flow', 'lny-desk'],
    ['channel', 'web'],
    ['channel', 'chn_1'],
    ['variable', 'order'],
    ['field', 'vip'],
    ['language', 'de'],
  ] as const;
  expect(said.map(([widget, id]) => nameOf(widget, id))).toEqual([
    'Demo shop',
    '客服',
    'First line',
    'Mei',
    'Shipping',
    'Shipping',
    'Hand to a person',
    'Website',
    'Our site',
    'Order number',
    'Good customer',
    'German',
  ]);
});

test('what is in no list has no name', () => {
  const { nameOf } = namesAround(lists, variables, 'en');
  const unknown = ['calendar', 'team', 'knowledge', 'flow', 'agent', 'nothing'];
  expect(unknown.map((widget) => nameOf(widget, 'gone'))).toEqual(unknown.map(() => undefined));
  expect(nameOf('variable', 'plain')).toBeUndefined();
});

test('a calendar is said in words before the list of them is there', () => {
  expect(namesAround({}, {}, 'en').nameOf('calendar', 'demo-shop')).toBe('Demo shop');
});

test('conditions have names for variables, fields and teams, in the language of the screen', () => {
  const { inConditions } = namesAround(lists, variables, 'zh-CN');
  expect(inConditions.get('vars.order')).toBe('订单号');
  expect(inConditions.get('contact.fields.vip')).toBe('大客户');
  expect(inConditions.get('agents.free.first-line')).toContain('First line');
});

test('a value of a template is called as its setting is, where texts name it', () => {
  const title = { en: 'Answer about prices', 'zh-CN': '关于价格的回答' };
  const { inConditions } = namesAround({ valueTitles: [{ key: 'faq.price', title }] }, {}, 'zh-CN');
  expect(inConditions.get('faq.price')).toBe('关于价格的回答');
});

test('a variable is called as the reader reads, and the shop’s clock is that of its calendar', () => {
  const calendars = [
    { name: 'aaa', document: { zone: 'UTC' } },
    { name: 'default', document: { zone: 'Asia/Shanghai' } },
  ];
  const around = namesAround({ calendars }, variables, 'zh-CN');
  expect(around.nameOf('variable', 'order')).toBe('订单号');
  expect(around.inConditions.get('vars.order')).toBe('订单号');
  expect(around.shopZone).toBe('Asia/Shanghai');
  expect(namesAround({ calendars: calendars.slice(0, 1) }, variables, 'en').shopZone).toBe('UTC');
  expect(namesAround({}, variables, 'en').shopZone).toBeUndefined();
});
