import { expect, test } from '@jest/globals';
import { testView } from '../../sdk/test-view.js';
import { language } from './language.js';

const config = {
  cases: [
    { id: 'western', languages: ['en', 'de'] },
    { id: 'simplified', languages: ['zh-CN'] },
    { id: 'traditional', languages: ['zh-TW'] },
  ],
};
const port = (spoken: string, cases = config) =>
  language.enter({ config: cases, view: testView({ contact: { language: spoken } }) }).next;

test('takes the way of the closest language', () => {
  expect(port('de-AT')).toEqual({ type: 'go', port: 'western' });
  expect(port('zh-HK')).toEqual({ type: 'go', port: 'traditional' });
  expect(port('zh')).toEqual({ type: 'go', port: 'simplified' });
  expect(port('zh-HK', { cases: config.cases.slice(0, 2) })).toEqual({ type: 'go', port: 'simplified' });
});

test('takes the other way when nothing is close', () => {
  expect(port('fr')).toEqual({ type: 'go', port: 'else' });
});

test('goes by the language spoken when the customer’s own is not known', () => {
  expect(language.enter({ config, view: testView({ language: 'en' }) })).toEqual({
    why: { code: 'language.is', values: { language: 'en' } },
    next: { type: 'go', port: 'western' },
  });
});

test('goes by the customer’s own language even if the flow speaks another', () => {
  expect(
    language.enter({ config, view: testView({ language: 'en', contact: { language: 'zh-TW' } }) }).next,
  ).toEqual({
    type: 'go',
    port: 'traditional',
  });
});

test('points at a language that stands in two cases', () => {
  const cases = [
    { id: 'a', languages: ['en'] },
    { id: 'b', languages: ['EN'] },
  ];
  expect(language.check({ cases })).toMatchObject([{ code: 'case.unreachable', path: '/cases/1/languages' }]);
});
