import { expect, test } from '@jest/globals';
import { withoutRunningLines } from './running-lines.js';

const body = (page: number): string[] => [`Text of ${'ab'.charAt(page)}.`, `More of ${'ab'.charAt(page)}.`];

test('what is printed on every page is left out, with its page number in whatever form', () => {
  const forms = [
    'Page # of 12',
    'Seite # von 12',
    '第 # 页 / 共 12 页',
    '- # -',
    '# / 12',
    '#',
    'Página # de 12',
  ];
  for (const form of forms) {
    const pages = Array.from({ length: 5 }, (_none, page) => [
      'Lamps Ltd · Manual 2026',
      `Text ${'abcde'.charAt(page)}`,
      `Words ${'vwxyz'.charAt(page)} of it`,
      form.replace('#', String(page + 1)),
    ]);
    expect([form, withoutRunningLines(pages, String)]).toEqual([
      form,
      pages.map((lines) => lines.slice(1, 3)),
    ]);
  }
});

test('so it is of a document of two pages, where it stands at the edge of both', () => {
  const pages = [0, 1].map((page) => [
    'Lamps Ltd',
    ...body(page),
    'Same words',
    ...body(page),
    `Page ${page + 1} of 2`,
  ]);
  const inner = [0, 1].map((page) => [...body(page), 'Same words', ...body(page)]);
  expect(withoutRunningLines(pages, String)).toEqual(inner);
});

test('left and right pages have lines of their own, and so have chapters', () => {
  const pages = Array.from({ length: 10 }, (_none, page) => [
    page % 2 === 0 ? 'Lamps Ltd' : page < 5 ? 'Assembly' : 'Care',
    'abcdefghij'.charAt(page).repeat(9),
    'klmnopqrst'.charAt(page).repeat(9),
    'uvwxyzäöüß'.charAt(page).repeat(9),
  ]);
  const left = withoutRunningLines(pages, String).flat();
  expect(left).not.toContain('Lamps Ltd');
  // On three of ten pages, and on two.
  expect(left).not.toContain('Care');
  expect(left).toHaveLength(10 * 3 + 2);
});

test('what a page says itself stays, numbers too', () => {
  const pages = [
    ['Sizes', 'Small 38', 'Medium 40', 'Large 42', '44 is sold out', 'Ask us'],
    ['Prices', 'Small 20', 'Medium 30', 'Large 40', '50 with a gift box', 'Write to us'],
  ];
  expect(withoutRunningLines(pages, String)).toEqual(pages);
  expect(withoutRunningLines([['12', 'One page alone keeps all', '13']], String)).toEqual([
    ['12', 'One page alone keeps all', '13'],
  ]);
});

test('a paragraph of a short document keeps the empty line after it', () => {
  expect(
    withoutRunningLines(
      [
        ['One.', '', 'Two.'],
        ['Three.', '', 'Four.'],
      ],
      String,
    )[0],
  ).toEqual(['One.', '', 'Two.']);
});

test('what a browser prints around a page is left out of a single one, too; the same words inside it stay', () => {
  const inner = [
    '11/30/26, 7:00 PM Workshop',
    'Bring a lamp.',
    'See https://lamps.example/a 1/2',
    'Thank you.',
  ];
  const printed = [
    ['11/29/26, 11:48 PM', 'file:///home/terms.html 1/1'],
    ['2026/11/29 下午11:48 配送', 'https://lamps.example/terms 第一页 3/12'],
  ];
  for (const [moment = '', address = ''] of printed) {
    expect(withoutRunningLines([[moment, ...inner, address]], String)).toEqual([inner]);
    expect(withoutRunningLines([[...inner, moment, address]], String)).toEqual([inner]);
  }
  expect(withoutRunningLines([inner], String)).toEqual([inner]);
});
