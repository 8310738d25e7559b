import { expect, test } from '@jest/globals';
import type { Flow } from '@nightshift/schema';
import { placed } from './placed.js';

const step = { type: 'message.send', v: 1, config: {}, next: {} };
const flow: Flow = {
  schema: 1,
  id: 'flw_a',
  name: 'A',
  languages: ['en'],
  variables: {},
  triggers: {
    price: {
      type: 'message.any',
      v: 1,
      config: {},
      next: null,
      name: { en: 'Asks for a price', 'zh-CN': '问价格' },
    },
  },
  nodes: { say: step },
};
const placeOf = (path: string, language: 'en' | 'zh-CN' = 'en') =>
  placed({ code: 'x', severity: 'warning', path, message: 'x' }, [flow], language).place;

test('what is wrong in a template is said with the name of the step, never with a path', () => {
  expect(placeOf('/triggers/price/config/any')).toBe('Asks for a price');
  expect(placeOf('/triggers/price', 'zh-CN')).toBe('问价格');
  for (const path of ['/nodes/say/config', '/nodes/unheard-of', '/shop.name', ''])
    expect(placeOf(path)).toBe('');
});
