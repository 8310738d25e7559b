import { expect, test } from '@jest/globals';
import { createBuiltinRegistry } from '@nightshift/nodes';
import { explainStep } from './explain-step.js';

const wait = createBuiltinRegistry()
  .manifests()
  .find(({ type }) => type === 'wait');
const say = (date: string, language: 'en' | 'zh-CN') =>
  wait && explainStep(wait, { date }, language, () => undefined);

test('a moment is said as people say it, on the clock of whoever reads', () => {
  const moment = '2031-02-06T09:00:00+00:00';
  const local = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });
  expect(say(moment, 'en')).toBe(`Waits until ${local.format(Date.parse(moment))}.`);
  expect(say(moment, 'zh-CN')).toMatch(/2031年2月6日/);
});

test('a value that will hold one is said as it is', () =>
  expect(say('{{sale.starts}}', 'en')).toContain('sale.starts'));

test('where one of several fields is enough, the choice among them is asked for', () => {
  expect(wait && explainStep(wait, {}, 'en', () => undefined)).toBe('Still to fill in: How long.');
});
