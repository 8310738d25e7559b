import { expect, test } from '@jest/globals';
import { checkTemplateFile, fillSettings, type Template } from './template.js';
import { validate } from './validate.js';

const template: Template = {
  schema: 1,
  id: 'lunar-new-year',
  name: { en: 'Lunar New Year', 'zh-CN': '春节' },
  description: 'Answers while everybody is at home.',
  languages: ['en', 'zh-CN'],
  category: 'holiday',
  picture: 'flow.png',
  settings: [
    { key: 'shop.name', type: 'text', title: { en: 'Shop', 'zh-CN': '店名' }, required: true },
    { key: 'queue.limit', type: 'number', title: 'Queue', default: 20 },
    { key: 'back.date', type: 'date', title: 'Back on', default: '2027-02-15' },
    { key: 'coupon.on', type: 'boolean', title: 'Coupon' },
  ],
  flows: ['flow.json', 'after-sale.flow.json'],
};

test('a template of the right form has no issues', () => {
  expect(checkTemplateFile(template, validate)).toEqual([]);
});

test('a template says what is wrong with it', () => {
  const messages = (change: object) =>
    checkTemplateFile({ ...template, ...change }, validate).map(({ message }) => message);
  expect(messages({ flows: ['../../etc/passwd'] })).toEqual([
    expect.stringContaining('/flows/0 must look like'),
  ]);
  expect(messages({ name: { en: 'x' } })).toEqual(['/name is missing in zh-CN']);
  expect(
    messages({
      settings: [...template.settings, { key: 'shop.name', type: 'number', title: 'x', default: 'many' }],
    }),
  ).toEqual([
    '/settings/4/key repeats shop.name; every setting has a key of its own',
    '/settings/4/default must be a number',
  ]);
});

test('a setting belongs to one of the groups that there are', () => {
  const [first] = template.settings;
  const settings = [{ ...first, group: 'answers' }, ...template.settings.slice(1)];
  const problems = (more: object): string[] =>
    checkTemplateFile({ ...template, settings, ...more }, validate).map(({ message }) => message);
  expect(problems({ groups: [{ name: 'codes', title: 'Codes' }] })).toEqual([
    '/settings/0/group is none of the groups: codes',
  ]);
  expect(problems({ groups: [{ name: 'answers', title: 'Answers' }] })).toEqual([]);
});

test('settings are read as what they ask for', () => {
  expect(fillSettings(template, { 'shop.name': 'Lamps', 'queue.limit': '5', 'coupon.on': 'true' })).toEqual({
    values: { 'shop.name': 'Lamps', 'queue.limit': 5, 'back.date': '2027-02-15', 'coupon.on': true },
    issues: [],
  });
});

test('settings that are missing, foreign or of the wrong kind are named', () => {
  const { issues } = fillSettings(template, {
    'shop.nam': 'x',
    'queue.limit': 'many',
    'back.date': '2027-02-30',
  });
  expect(issues.map(({ message }) => message)).toEqual([
    '/shop.nam is no setting of this template; there are shop.name, queue.limit, back.date, coupon.on',
    '/shop.name must be filled in',
    '/queue.limit must be a number',
    '/back.date must be a date such as "2027-02-06", or with the time "2027-02-06T09:00:00+08:00"',
  ]);
});

test('settings that are out of order are named, whoever filled in the one or the other', () => {
  const settings: Template['settings'] = [
    { key: 'sale.starts', type: 'date', title: 'Starts', default: '2026-11-27T00:00:00-05:00' },
    { key: 'sale.ends', type: 'date', title: 'Ends', default: '2026-11-30', after: 'sale.starts' },
    { key: 'small', type: 'number', title: 'Small', default: 10 },
    { key: 'large', type: 'number', title: 'Large', after: 'small' },
  ];
  const say = (given: Record<string, unknown>) =>
    fillSettings({ settings }, given).issues.map(({ message }) => message);
  expect(say({ small: '5', large: '5' })).toEqual([]);
  expect(say({ 'sale.starts': '2026-12-01', large: '9' })).toEqual([
    '/sale.ends must not be before sale.starts ("2026-12-01"); it is "2026-11-30". Change one of the two',
    '/large must not be less than small (10); it is 9. Change one of the two',
  ]);
  const after = (key: string, type: 'date' | 'number' | 'text' = 'date') =>
    checkTemplateFile(
      { ...template, settings: [{ key: 'x', type, title: 'X', after: key }, ...settings] },
      validate,
    );
  expect(after('sale.starts')).toEqual([]);
  for (const wrong of [after('x'), after('small'), after('none'), after('sale.starts', 'text')])
    expect(wrong).toMatchObject([{ path: '/settings/0/after' }]);
});
