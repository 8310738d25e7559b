import { describe, expect, test } from '@jest/globals';
import type { Why } from './effect.js';
import { FAILURES } from './failures.js';
import { andAlso, because, failureOf, ownWords, readWhy, sayFailure, sayWhy } from './say-why.js';
import { STEP_REASONS } from './step-reasons.js';

const details = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
const own = (text: string): string => text.replaceAll(/\{\w+\}|JSON|AI/g, '');

describe.each(Object.entries({ ...STEP_REASONS, ...FAILURES }))('the reason %s', (_code, wording) => {
  test('is said in each language, in that language alone, with the same values', () => {
    expect(own(wording.en)).not.toMatch(/\p{Script=Han}/u);
    for (const language of ['zh-CN', 'zh-TW'] as const) {
      expect(own(wording[language])).not.toMatch(/[A-Za-z]/);
      expect(details(wording[language])).toEqual(details(wording.en));
    }
  });
});

const inThree = (why: Why, names = {}): string[] =>
  ['en', 'zh-CN', 'zh-TW'].map((language) => sayWhy(why, language, names));

test.each<[Why, string[]]>([
  [because('country.is', { country: 'DE' }), ['the customer is in Germany', '客户在德国', '客戶在德國']],
  [
    because('language.is', { language: 'zh-TW' }),
    ['the customer’s language is Traditional Chinese', '客户语言为繁体中文', '客戶語言為繁體中文'],
  ],
  [
    because('channel.is', { channel: 'chn_1', type: 'web' }),
    ['the channel is web chat', '渠道为网页聊天', '管道為網頁聊天'],
  ],
  [
    because('contact.left', { field: 'contact.country', kind: 'country' }),
    [
      'left country as it is: the value is no country',
      '国家保持不变：内容不是国家',
      '國家保持不變：內容不是國家',
    ],
  ],
  [
    because('hours.closed-until', {
      calendar: 'demo-shop',
      time: { atMs: Date.UTC(2027, 2, 8, 1), zone: 'Asia/Shanghai' },
    }),
    [
      'Demo shop is closed until 8 Mar 2027, 09:00 (China Standard Time)',
      '演示商店已下班，2027年3月8日 09:00（中国标准时间）恢复',
      '示範商店已下班，2027/3/8 09:00（中國標準時間）恢復',
    ],
  ],
  [
    because('switch.is', { field: 'contact.fields.size', values: ['S', 'M'] }),
    ['size is “S” and “M”', 'size为“S”和“M”', 'size為「S」和「M」'],
  ],
  [
    andAlso(
      because('mood.heard', { mood: 'angry', score: -0.8, anger: 0.9 }),
      because('mood.repeated', { times: 3 }),
    ),
    [
      'sounds angry: score -0.8, anger 0.9; negative 3 times in a row',
      '听起来愤怒（得分 -0.8，愤怒 0.9）；连续 3 次负面',
      '聽起來憤怒（得分 -0.8，憤怒 0.9）；連續 3 次負面',
    ],
  ],
  [
    because('flow.did-not-run', { flow: 'flw_1', failure: { code: 'flow.not-live' } }),
    ['flw_1 did not run: it is not live', 'flw_1 未运行：尚未发布', 'flw_1 未執行：尚未發布'],
  ],
  [
    because('assign.nobody-free-in', {
      team: 'sales',
      others: [because('agents.offline', { count: 2 }), because('agents.full', { count: 1 })],
    }),
    [
      'nobody in the team sales is free (2 offline, 1 full)',
      '团队“sales”无人空闲（2 人离线、1 人已满）',
      '團隊「sales」無人有空（2 人離線、1 人已滿）',
    ],
  ],
])('values are said by their names: %j', (why, said) => {
  expect(inThree(why)).toEqual(said);
});

test('what the shop has named is called by its name', () => {
  const names = { 'team.sales': 'Sales desk', 'contact.fields.size': 'Shoe size', chn_1: 'Our shop' };
  expect(sayWhy(because('assign.empty-team', { team: 'sales' }), 'en', names)).toBe(
    'nobody is in the team Sales desk',
  );
  expect(sayWhy(because('switch.none', { field: 'contact.fields.size' }), 'en', names)).toBe(
    'Shoe size is none of the values',
  );
  expect(sayWhy(because('channel.is', { channel: 'chn_1', type: 'web' }), 'en', names)).toBe(
    'the channel is Our shop',
  );
});

test('what a script or an earlier release wrote stays as it was written', () => {
  expect(inThree(readWhy('no model is set up') ?? { code: '' })).toEqual(Array(3).fill('no model is set up'));
  expect(readWhy('')).toBeUndefined();
  expect(readWhy({ text: 'x' })).toBeUndefined();
  expect(readWhy(because('answer.late'))).toEqual({ code: 'answer.late' });
  expect(sayWhy(andAlso(ownWords('VIP'), because('unsure.repeated', { times: 2 })), 'zh-CN')).toBe(
    'VIP；连续 2 次不确定',
  );
});

test('a call that failed says by what, and by its own words where nobody knows the code', () => {
  expect(sayWhy(failureOf({ code: 'http.503', message: 'x' }), 'zh-CN')).toBe('服务器返回 503');
  expect(sayWhy(failureOf({ code: 'call.timeout', message: 'x' }), 'zh-TW')).toBe('耗時過長');
  expect(sayWhy(failureOf({ code: 'mail.full', message: 'the box is full' }))).toBe(
    'mail.full (the box is full)',
  );
});

test('a run that failed says by what; an entry that lacks the values says what was written', () => {
  const message = 'There is no calendar called “nights”.';
  const values = { calendar: 'nights' };
  expect(sayFailure({ code: 'calendar.unknown', message, values }, 'zh-CN')).toMatch(/^没有日历“Nights”/);
  expect(sayFailure({ code: 'calendar.unknown', message }, 'zh-CN')).toBe(message.slice(0, -1));
  expect(sayFailure({ code: 'weather.rain', message: 'It rains.' }, 'en')).toBe('It rains');
});
