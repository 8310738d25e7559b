import { describe, expect, test } from '@jest/globals';
import type { PageVisited } from '@nightshift/schema';
import { testView } from '../../sdk/test-view.js';
import { pageVisited } from './page-visited.js';

const visit: PageVisited = {
  id: 'evt_1',
  type: 'page.visited',
  atMs: 0,
  url: 'https://shop.example/p/1?utm_source=Mail&utm_campaign=lunar-2027',
  referrer: 'https://www.google.com/',
  dwellMs: 0,
};

function match(config: object, rest: Partial<PageVisited> = {}, visits = 1) {
  const event = { ...visit, ...rest };
  return pageVisited.match({ config, event, view: testView({ event, contact: { visits } }), hit: [] });
}

test('fires on a page that fits one of its addresses', () => {
  expect(match({ urls: ['/cart', '/p/*'] })).toEqual({
    matched: true,
    why: { code: 'page.visited', detail: visit.url },
  });
  expect(match({ urls: ['/cart'] })).toEqual({
    matched: false,
    why: { code: 'page.url', detail: visit.url },
  });
  expect(match({}).matched).toBe(true);
});

test('looks at where the visitor came from', () => {
  expect(match({ referrers: ['google.com'] }).matched).toBe(true);
  expect(match({ referrers: ['*.google.com'] }).matched).toBe(false);
  expect(match({ referrers: ['*'] }, { referrer: '' })).toEqual({
    matched: false,
    why: { code: 'page.referrer', detail: '' },
  });
});

test('looks at every named part of the campaign', () => {
  expect(match({ utm: { source: 'mail', campaign: 'lunar-*' } }).matched).toBe(true);
  expect(match({ utm: { source: 'mail', medium: '*' } })).toEqual({
    matched: false,
    why: { code: 'page.utm', detail: 'utm_medium=' },
  });
  expect(match({ utm: { source: 'ads' } }).why.detail).toBe('utm_source=Mail');
});

test('counts page views', () => {
  expect(match({ visits: { is: 'at-least', count: 3 } }, {}, 2)).toEqual({
    matched: false,
    why: { code: 'page.visits', detail: '2' },
  });
  expect(match({ visits: { is: 'at-least', count: 3 } }, {}, 4).matched).toBe(true);
  expect(match({ visits: { is: 'exactly', count: 3 } }, {}, 3).matched).toBe(true);
  expect(match({ visits: { is: 'exactly', count: 3 } }, {}, 4).matched).toBe(false);
});

describe('one visit that reports several times', () => {
  test('fires at its first report without a dwell time', () => {
    expect(match({}, { dwellMs: 30_000, previousDwellMs: 0 })).toEqual({
      matched: false,
      why: { code: 'page.same-visit', detail: visit.url },
    });
  });
  test('fires once, at the report that crosses the dwell time', () => {
    const fires = (dwellMs: number, previousDwellMs?: number) =>
      match({ dwell: 'PT30S' }, { dwellMs, ...(previousDwellMs === undefined ? {} : { previousDwellMs }) })
        .why.code;
    expect(fires(0)).toBe('page.dwell-short');
    expect(fires(29_999, 0)).toBe('page.dwell-short');
    expect(fires(30_000, 29_999)).toBe('page.dwell');
    expect(fires(45_000)).toBe('page.dwell');
    expect(fires(60_000, 30_000)).toBe('page.dwell-over');
  });
  test('asks the page to report when the time has come', () => {
    expect(pageVisited.dwellMs({ dwell: 'PT30S' })).toBe(30_000);
    expect(pageVisited.dwellMs({})).toBeUndefined();
  });
});

test('refuses addresses and times that can never be met', () => {
  const problems = (config: object) => pageVisited.check(config).map(({ code, path }) => [code, path]);
  expect(problems({ urls: ['/p/*', 'products'], referrers: ['a b'] })).toEqual([
    ['page.bad-address', '/urls/1'],
    ['page.bad-address', '/referrers/0'],
  ]);
  expect(problems({ dwell: 'PT2H' })).toEqual([['duration.out-of-range', '/dwell']]);
  expect(problems({ utm: {} })).toEqual([['page.empty-campaign', '/utm']]);
  expect(problems({ urls: ['/p/*'], utm: { source: 'x' }, dwell: 'PT30S' })).toEqual([]);
});
