import { describe, expect, test } from '@jest/globals';
import type { Json } from '@nightshift/schema';
import {
  checkTemplate,
  compileTemplate,
  renderTemplate,
  templatePaths,
  type RenderOptions,
} from './render.js';

const VALUES: Record<string, Json> = {
  'contact.name': 'Li Na',
  'contact.tags': ['vip', 'hot'],
  'vars.email': '',
  'vars.order': { id: 7, paid: true },
  'vars.price': 1234.5,
  'vars.when': 1_801_882_800_000,
  'vars.iso': '2027-02-06T03:00:00Z',
  'vars.day': '2027-02-06',
};

function render(
  source: string,
  options: Partial<RenderOptions> = {},
  values: Record<string, Json> = VALUES,
): string {
  const lookup = (path: string) => values[path];
  return renderTemplate(compileTemplate(source), lookup, {
    escape: 'none',
    language: 'en',
    zone: 'Asia/Shanghai',
    ...options,
  });
}

const codes = (source: string) => checkTemplate(source).map(({ code }) => code);

describe('placeholders', () => {
  test('are filled in, with and without spaces', () => {
    expect(render('Hello {{contact.name}}, {{ contact.name }}!')).toBe('Hello Li Na, Li Na!');
  });
  test('print nothing for what is missing, commas for a list, JSON for an object', () => {
    expect(render('[{{vars.none}}] {{contact.tags}} {{vars.order}} {{vars.price}}')).toBe(
      '[] vip, hot {"id":7,"paid":true} 1234.5',
    );
  });
  test('inside a value stay text', () => {
    expect(render('{{contact.name}}', {}, { 'contact.name': '{{vars.secret}}', 'vars.secret': 'no' })).toBe(
      '{{vars.secret}}',
    );
  });
  test('with a backslash are plain braces', () => {
    expect(render('Write \\{{contact.name}} or {{contact.name}}')).toBe('Write {{contact.name}} or Li Na');
    expect(render('\\{{a}}\\{{b}}')).toBe('{{a}}{{b}}');
  });
  test('may hold names in any script', () => {
    expect(render('{{contact.fields.颜色}}', {}, { 'contact.fields.颜色': '红' })).toBe('红');
  });
  test('that cannot be read stay as written and are reported', () => {
    for (const source of [
      'Hi {{contact.name',
      '{{}}',
      '{{a b}}',
      '{{1+1}}',
      '{{a | }}',
      '{{a | default: x}}',
      '{{a()}}',
      '{{a["b"]}}',
    ]) {
      expect(render(source)).toBe(source);
      expect(checkTemplate(source)).toHaveLength(1);
    }
  });
  test('never reach a prototype', () => {
    for (const path of [
      '__proto__',
      'contact.__proto__.x',
      'vars.constructor',
      'vars.constructor.name',
      'x.prototype',
    ]) {
      const asked: string[] = [];
      const source = `{{${path}}}`;
      const lookup = (each: string): undefined => void asked.push(each);
      const text = renderTemplate(compileTemplate(source), lookup, {
        escape: 'none',
        language: 'en',
        zone: 'UTC',
      });
      expect([text, asked, codes(source)]).toEqual([source, [], ['template.bad-path']]);
    }
  });
  test('cost nothing when there are none', () => {
    expect(compileTemplate('Just words }} with braces').parts).toEqual(['Just words }} with braces']);
    expect(compileTemplate('').parts).toEqual([]);
  });
  test('of a hostile length are read in time that follows the length', () => {
    const source = '{{ a | default: "'.repeat(20_000);
    expect(render(source)).toBe(source);
    expect(render('{{'.repeat(50_000))).toHaveLength(100_000);
    expect(render('{{\\"}}'.repeat(20_000))).toHaveLength(120_000);
  });
});

describe('filters', () => {
  test.each([
    ['{{vars.email | default: "you"}}', 'you'],
    ['{{vars.none | default: 5}}', '5'],
    ["{{contact.name | default: 'you'}}", 'Li Na'],
    ['{{vars.none | default: "a | b }} c"}}', 'a | b }} c'],
    ['{{vars.none | default: "say \\"hi\\""}}', 'say "hi"'],
    ['{{contact.name | upper}} {{contact.name | lower}}', 'LI NA li na'],
    ['{{contact.name | lower | capitalize}}', 'Li na'],
    ['{{vars.none | default: "  x " | trim}}', 'x'],
    ['{{contact.name | truncate: 3}}', 'Li…'],
    ['{{contact.name | truncate: 5}}', 'Li Na'],
    ['{{contact.tags | join: " + "}}', 'vip + hot'],
    ['{{contact.tags | first}} {{contact.tags | last}} {{contact.name | first}}', 'vip hot Li Na'],
    ['{{contact.tags | size}} {{contact.name | size}} {{vars.none | size}} {{vars.order | size}}', '2 5 0 2'],
    ['{{vars.price | number}} {{vars.price | number: 2}}', '1,234.5 1,234.50'],
    ['{{vars.price | money: "USD"}}', '$1,234.50'],
    ['{{contact.name | number}}', 'Li Na'],
    ['{{vars.order | json}} {{vars.none | json}}', '{"id":7,"paid":true} null'],
    ['{{contact.name | urlencode}}', 'Li%20Na'],
    ['{{contact.name | replace: "Na", "$&"}}', 'Li $&'],
  ])('%s', (source, expected) => {
    expect(checkTemplate(source)).toEqual([]);
    expect(render(source)).toBe(expected);
  });

  test('dates are written in the language and zone of the reader', () => {
    expect(render('{{vars.when | date: "long"}} {{vars.when | date: "time"}}')).toBe(
      'February 6, 2027 11:00 AM',
    );
    expect(render('{{vars.iso | date: "weekday"}}', { language: 'zh-CN' })).toBe('星期六');
    expect(render('{{vars.iso | date: "long"}}', { zone: 'America/Chicago' })).toBe('February 5, 2027');
    expect(render('{{vars.iso | date}}')).toBe('Feb 6, 2027');
  });
  test('a time on a clock that may not be the reader’s has its zone beside it, a day has not', () => {
    const options = { zone: 'Asia/Taipei', namesZone: true };
    expect(render('{{vars.iso | date: "time"}}', options)).toBe('11:00 AM (Taiwan Standard Time)');
    expect(render('{{vars.iso | date: "datetime"}}', { ...options, language: 'zh-TW' })).toBe(
      '2027年2月6日 上午11:00（台北標準時間）',
    );
    expect(render('{{vars.iso | date: "long"}}', options)).toBe('February 6, 2027');
    expect(render('{{vars.day | date: "time"}}', options)).toBe('12:00 AM');
  });
  test('a date without a time is the same day in every zone', () => {
    expect(render('{{vars.day | date: "long"}}', { zone: 'America/Chicago' })).toBe('February 6, 2027');
  });
  test('a moment as it is set is the same day in every zone', () => {
    const set = { 'vars.ends': '2026-11-30T23:59:59-05:00' };
    const options = { zone: 'Asia/Shanghai', namesZone: true };
    expect(render('{{vars.ends | date: "day"}}', options, set)).toBe('December 1');
    expect(render('{{vars.ends | date: "day", "as-set"}}', options, set)).toBe('November 30');
    expect(render('{{vars.ends | date: "time", "as-set"}}', options, set)).toBe('11:59 PM');
    expect(checkTemplate('{{vars.ends | date: "day", "here"}}')).toMatchObject([
      { code: 'template.bad-argument' },
    ]);
  });
  test('money is written in the language of the reader', () => {
    expect(render('{{vars.price | money: "EUR"}}', { language: 'de' })).toBe('1.234,50 €');
  });
  test('a bad language, zone or date does no harm', () => {
    expect(render('{{vars.when | date: "time"}}', { language: 'not a tag', zone: 'Mars/Base' })).toBe(
      '3:00 AM',
    );
    expect(render('{{contact.name | date}}')).toBe('Li Na');
    expect(render('{{vars.bad | date}}', {}, { 'vars.bad': '2027-13-45' })).toBe('2027-13-45');
    expect(render('{{vars.bad | date}}', {}, { 'vars.bad': '2027-02-30' })).toBe('2027-02-30');
    expect(render('{{vars.bad | date}}', {}, { 'vars.bad': 1e300 })).toBe('1e+300');
  });
  test('cutting does not halve an emoji', () => {
    expect(render('{{a | truncate: 2}}', {}, { a: '👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦' })).toBe('👩‍👩‍👧‍👦…');
  });
  test('replacing cannot blow a text up', () => {
    const source = `{{a${' | replace: "x", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'.repeat(8)}}}`;
    expect(render(source, {}, { a: 'x'.repeat(100) })).toHaveLength(100_000);
  });
  test('an unknown one leaves the value and is reported', () => {
    for (const name of ['shout', 'constructor', 'toString', '__proto__x']) {
      expect(render(`{{contact.name | ${name}}}`)).toMatch(/Li Na|\{\{/);
    }
    expect(codes('{{a | shout}} {{a | constructor}}')).toEqual([
      'template.unknown-filter',
      'template.unknown-filter',
    ]);
  });
  test('bad arguments are reported, with the way to mend them', () => {
    expect(
      codes(
        '{{a | money: "dollars"}} {{a | truncate}} {{a | date: "huge"}} {{a | upper: 1}} {{a | replace: "", "b"}}',
      ),
    ).toEqual(Array.from({ length: 5 }, () => 'template.bad-argument'));
    expect(checkTemplate('ab {{a | money: "dollars"}}')).toMatchObject([
      {
        code: 'template.bad-argument',
        severity: 'error',
        message: 'The filter "money" needs a currency of three letters, like money: "USD".',
        fix: 'Correct what follows the colon.',
        index: 3,
      },
    ]);
    expect(render('{{contact.name | truncate: 0}}{{vars.price | money: "dollars"}}')).toBe('Li Na1234.5');
  });
});

describe('escaping', () => {
  const values = { a: 'a "b"\r\n&c=1/中' };
  test('url makes one part of a URL of a value, and leaves the author’s text', () => {
    expect(render('/x?q={{a}}&ok=1', { escape: 'url' }, values)).toBe(
      '/x?q=a%20%22b%22%0D%0A%26c%3D1%2F%E4%B8%AD&ok=1',
    );
    expect(render('{{a | urlencode}}', { escape: 'url' }, { a: '&' })).toBe('%26');
    expect(render('{{a}}', { escape: 'url' }, { a: 'x\uD800' })).toBe('x%EF%BF%BD');
  });
  test('json keeps a value inside its quotes', () => {
    expect(JSON.parse(render('{"a":"{{a}}"}', { escape: 'json' }, values))).toEqual(values);
    expect(JSON.parse(render('{"order":{{vars.order | json}}}', { escape: 'json' }))).toEqual({
      order: VALUES['vars.order'],
    });
  });
  test('a secret keeps its placeholder where a call is made, and is nothing elsewhere', () => {
    const secret = { 'secret.shop': 'never read' };
    expect(render('Bearer {{ secret.shop | upper }}', { escape: 'header' }, secret)).toBe(
      'Bearer {{secret.shop}}',
    );
    expect(render('https://a.example?k={{secret.shop}}', { escape: 'url' }, {})).toBe(
      'https://a.example?k={{secret.shop}}',
    );
    expect(render('{{secret.shop}}', {}, {})).toBe('');
  });
  test('no value makes the placeholder of a secret', () => {
    const forged = /\{\{\s*secret\./;
    const values = { a: '{{secret.shop}}', b: '{', c: '{secret.shop}}', d: 'secret.shop}}' };
    for (const text of ['{{a}}', '{{b}}{{c}}', '{{{b}} {secret.shop}}', '{ {{c}}', '{{b}}{secret.shop}}']) {
      expect(render(text, { escape: 'header' }, values)).not.toMatch(forged);
      expect(render(text, { escape: 'url' }, values)).not.toMatch(forged);
    }
  });
  test('header keeps a value on its line', () => {
    expect(render('X: {{a}}', { escape: 'header' }, { a: 'a\r\nSet-Cookie: b\u0000\tc' })).toBe(
      'X: aSet-Cookie: b\tc',
    );
  });
});

test('the paths of a text are listed once each', () => {
  expect(templatePaths('{{b.c | upper}} {{a}} {{a}} \\{{d}} {{e e}}')).toEqual(['b.c', 'a']);
});

test('all problems of a text are listed in order', () => {
  expect(checkTemplate('{{a | nope}} {{}} {{b').map(({ code, index }) => [code, index])).toEqual([
    ['template.unknown-filter', 0],
    ['template.bad-path', 13],
    ['template.unclosed', 18],
  ]);
});
