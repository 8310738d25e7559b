import { describe, expect, test } from '@jest/globals';
import type { Condition, Json, Operator } from '@nightshift/schema';
import { conditionPaths, explainCondition, testCondition } from './condition.js';

const VALUES: Record<string, Json> = {
  'contact.country': 'DE',
  'contact.tags': ['VIP', 'hot'],
  'contact.phone': '0123',
  'contact.score': 5,
  'message.text': 'Ｈｏｗ much is 優惠?',
  'vars.amount': '1,200',
  'vars.flag': true,
  'vars.zero': 0,
  'vars.empty': '',
  'vars.none': [],
  'vars.null': null,
  'vars.at': '2027-02-06T11:00:00+08:00',
  'time.clock': '9:05',
};
const read = (path: string) => VALUES[path];
const matchesPattern = (pattern: string, text: string) => new RegExp(pattern, 'u').test(text);
const holds = (condition: Condition) => testCondition(condition, read, matchesPattern);
const is = (field: string, operator: Operator, value?: Json) =>
  holds(value === undefined ? { field, is: operator } : { field, is: operator, value });

describe('texts', () => {
  test('compare without case, width or script', () => {
    expect(is('contact.country', 'equals', 'de')).toBe(true);
    expect(is('message.text', 'contains', 'HOW MUCH')).toBe(true);
    expect(is('message.text', 'contains', '优惠')).toBe(true);
    expect(is('message.text', 'starts-with', 'how')).toBe(true);
    expect(is('message.text', 'ends-with', '优惠?')).toBe(true);
    expect(is('message.text', 'ends-with', 'how')).toBe(false);
  });
  test('match patterns as written', () => {
    expect(is('message.text', 'matches', 'much.*[優优]惠')).toBe(true);
    expect(is('message.text', 'matches', '^much')).toBe(false);
    expect(is('vars.missing', 'matches', '.*')).toBe(false);
  });
  test('an empty piece of text is never found', () => {
    for (const operator of ['contains', 'starts-with', 'ends-with'] as const)
      expect(is('message.text', operator, '')).toBe(false);
  });
});

describe('numbers and dates', () => {
  test('compare as numbers when one is a text', () => {
    expect(is('contact.score', 'equals', '5')).toBe(true);
    expect(is('vars.amount', 'at-least', '１２００')).toBe(true);
    expect(is('vars.amount', 'greater', 900)).toBe(true);
    expect(is('contact.score', 'less', '10')).toBe(true);
    expect(is('contact.score', 'at-most', 4.9)).toBe(false);
  });
  test('two texts of digits are the same only when written the same', () => {
    expect(is('contact.phone', 'equals', '123')).toBe(false);
    expect(is('contact.phone', 'equals', '0123')).toBe(true);
  });
  test('a word and a number have no order', () => {
    for (const operator of ['greater', 'at-least', 'less', 'at-most'] as const) {
      expect(is('contact.country', operator, 5)).toBe(false);
      expect(is('vars.missing', operator, 5)).toBe(false);
    }
  });
  test('moments compare across offsets, and with a bare date by the day', () => {
    expect(is('vars.at', 'equals', '2027-02-06T03:00:00Z')).toBe(true);
    expect(is('vars.at', 'greater', '2027-02-06T04:00:00+08:00')).toBe(true);
    expect(is('vars.at', 'at-most', '2027-02-06')).toBe(true);
    expect(is('vars.at', 'less', '2027-02-06')).toBe(false);
    expect(is('vars.at', 'less', '2027-02-30')).toBe(false);
    expect(
      testCondition(
        { field: 'x', is: 'at-most', value: '2027-02-06' },
        () => 1_801_882_800_000,
        matchesPattern,
      ),
    ).toBe(true);
    expect(
      testCondition(
        { field: 'x', is: 'greater', value: '2027-02-05' },
        () => 1_801_882_800_000,
        matchesPattern,
      ),
    ).toBe(true);
    expect(is('vars.at', 'less', 1_801_882_800_001)).toBe(true);
  });
  test('clock times compare by the clock', () => {
    expect(is('time.clock', 'less', '10:00')).toBe(true);
    expect(is('time.clock', 'at-least', '09:05')).toBe(true);
  });
});

describe('lists', () => {
  test('contain items, and any of several', () => {
    expect(is('contact.tags', 'contains', 'vip')).toBe(true);
    expect(is('contact.tags', 'contains', 'vi')).toBe(false);
    expect(is('contact.tags', 'contains', ['cold', 'HOT'])).toBe(true);
    expect(is('contact.tags', 'not-contains', ['cold', 'hot'])).toBe(false);
    expect(is('contact.tags', 'not-contains', 'cold')).toBe(true);
  });
  test('in: the value, or one of the values, is listed', () => {
    expect(is('contact.country', 'in', ['us', 'de'])).toBe(true);
    expect(is('contact.country', 'not-in', ['us', 'fr'])).toBe(true);
    expect(is('contact.tags', 'in', ['cold', 'hot'])).toBe(true);
    expect(is('contact.country', 'in', 'de')).toBe(true);
    expect(is('vars.missing', 'in', ['us'])).toBe(false);
    expect(is('vars.missing', 'not-in', ['us'])).toBe(true);
  });
});

test('nothing is an empty text, an empty list and null; zero is something', () => {
  for (const path of ['vars.empty', 'vars.none', 'vars.null', 'vars.unheard-of']) {
    expect([
      is(path, 'exists'),
      is(path, 'missing'),
      is(path, 'not-equals', 'x'),
      is(path, 'equals', 'x'),
    ]).toEqual([false, true, true, false]);
  }
  expect(is('vars.zero', 'exists')).toBe(true);
  expect(is('vars.flag', 'equals', 'true')).toBe(true);
  expect(is('vars.flag', 'equals', false)).toBe(false);
});

describe('a value that is one placeholder', () => {
  test('stands for what is found there', () => {
    expect(is('contact.score', 'equals', '{{contact.score}}')).toBe(true);
    expect(is('contact.score', 'less', '{{ vars.amount }}')).toBe(true);
    expect(is('contact.score', 'greater', '{{vars.amount}}')).toBe(false);
    expect(is('vars.at', 'less', '{{vars.unheard-of}}')).toBe(false);
    expect(conditionPaths({ field: 'time.now', is: 'less', value: '{{sale.starts}}' })).toEqual([
      'time.now',
      'sale.starts',
    ]);
  });
  test('is never taken for a pattern, and a text around it is just a text', () => {
    const pattern: Condition = { field: 'message.text', is: 'matches', value: '{{contact.phone}}' };
    expect(conditionPaths(pattern)).toEqual(['message.text']);
    expect(is('contact.phone', 'equals', 'no. {{contact.phone}}')).toBe(false);
  });
});

describe('groups', () => {
  const yes: Condition = { field: 'vars.flag', is: 'exists' };
  const no: Condition = { field: 'vars.flag', is: 'missing' };
  test('an empty all is true, an empty any false', () => {
    expect([holds({ all: [] }), holds({ any: [] }), holds({ not: { any: [] } })]).toEqual([
      true,
      false,
      true,
    ]);
  });
  test('nest', () => {
    expect(holds({ all: [yes, { any: [no, yes] }, { not: no }] })).toBe(true);
    expect(holds({ all: [yes, { any: [no, no] }] })).toBe(false);
  });
  test('nested too deeply never hold, not even negated', () => {
    let deep: Condition = yes;
    for (let level = 0; level < 32; level += 1) deep = { all: [deep] };
    expect(holds(deep)).toBe(true);
    expect(holds({ not: { not: deep } })).toBe(false);
    expect(holds({ not: deep })).toBe(false);
    expect(explainCondition({ not: deep }, read, matchesPattern)).toEqual({
      holds: false,
      failed: 'nested deeper than 32',
    });
  });
  test('that repeat one another without end never hold', () => {
    let wide: Condition = yes;
    for (let level = 0; level < 31; level += 1) wide = { all: [wide, wide] };
    expect(holds(wide)).toBe(false);
    expect(conditionPaths(wide)).toEqual(['vars.flag']);
  });
  test('that refer to themselves end', () => {
    const loop: { any: Condition[] } = { any: [] };
    loop.any.push(loop, loop, loop);
    expect(holds(loop)).toBe(false);
    expect(holds({ not: loop })).toBe(false);
    expect(conditionPaths(loop)).toEqual([]);
  });
});

describe('why not', () => {
  const failed = (condition: Condition) => explainCondition(condition, read, matchesPattern).failed;
  test('names the part that failed and what the value is', () => {
    expect(failed({ field: 'contact.country', is: 'equals', value: 'US' })).toBe(
      'contact.country equals US (is DE)',
    );
    expect(
      failed({
        all: [
          { field: 'vars.flag', is: 'exists' },
          { field: 'contact.tags', is: 'contains', value: ['a', 'b'] },
        ],
      }),
    ).toBe('contact.tags contains a, b (is VIP, hot)');
    expect(failed({ field: 'contact.city', is: 'equals', value: 'Köln' })).toBe(
      'contact.city equals Köln (is missing)',
    );
    expect(failed({ field: 'contact.city', is: 'exists' })).toBe('contact.city exists');
  });
  test('names all of an any, and a not as a whole', () => {
    const is2 = (value: string): Condition => ({ field: 'contact.country', is: 'equals', value });
    expect(failed({ any: [is2('US'), is2('FR'), is2('IT'), is2('ES'), is2('PT')] })).toBe(
      'contact.country equals US (is DE), nor contact.country equals FR (is DE), nor contact.country equals IT (is DE), nor 2 more',
    );
    expect(failed({ not: is2('DE') })).toBe('not (contact.country equals DE)');
    expect(failed({ any: [] })).toBe('any of nothing');
  });
  test('says nothing when it holds', () => {
    expect(explainCondition({ all: [] }, read, matchesPattern)).toEqual({ holds: true });
  });
  test('is short', () => {
    expect(failed({ field: 'message.text', is: 'equals', value: 'x'.repeat(500) })?.length).toBeLessThan(200);
  });
});

test('paths are listed once', () => {
  const country: Condition = { field: 'contact.country', is: 'exists' };
  expect(
    conditionPaths({ all: [country, { not: { any: [country, { field: 'vars.x', is: 'missing' }] } }] }),
  ).toEqual(['contact.country', 'vars.x']);
});
