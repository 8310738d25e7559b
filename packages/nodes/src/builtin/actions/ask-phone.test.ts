import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { askPhone, countryOf, readPhone } from './ask-phone.js';
import { play } from './test-play.js';

const asked = (contact: object = {}, extra: object = {}) =>
  play(askPhone, { question: 'Your number?', variable: 'phone', saveTo: 'phone', ...extra }, { contact });

describe('ask.phone', () => {
  test.each([
    ['CN', '138 0013 8000', '+8613800138000'],
    ['CN', '我的电话是１３８００１３８０００', '+8613800138000'],
    ['US', '(212) 555-2368', '+12125552368'],
    ['DE', '030 / 901820', '+4930901820'],
    ['DE', '0049 30 901820', '+4930901820'],
    ['GB', 'call me on 020 7946 0958 please', '+442079460958'],
    ['SA', '٠٥٠١٢٣٤٥٦٧', '+966501234567'],
    ['US', '+49 30 901820', '+4930901820'],
    ['US', 'after 5pm at +1 512 476 1234', '+15124761234'],
    ['CN', '下午5点后打13800138000', '+8613800138000'],
  ])('in %s "%s" is %s', (country, text, number) => {
    const answered = asked({ country }).says(text);
    expect(answered.outcome.vars).toEqual({ phone: number });
    expect(answered.outcome.effects).toEqual([{ type: 'contact.set', field: 'phone', value: number }]);
  });

  test('asks for the country code when nothing tells the country', () => {
    expect(asked().says('138 0013 8000').heard).toEqual([
      'Please send the number with its country code, for example +44 …',
    ]);
    expect(asked().says('+86 138 0013 8000').way).toBe('answered');
  });
  test("uses the flow's country when the customer's is unknown", () => {
    expect(asked({}, { country: 'CN' }).says('13800138000').outcome.vars).toEqual({
      phone: '+8613800138000',
    });
  });
  test.each(['12345', 'no idea', '', '😀', '+1 000 000 0000'])('"%s" is no phone number', (text) => {
    expect(asked({ country: 'US' }).says(text).heard[0]).toContain('For example +1 …');
  });
  test('a number known already is brought into international form', () => {
    expect(asked({ country: 'CN', phone: '13800138000' }).outcome.vars).toEqual({ phone: '+8613800138000' });
  });
  test('refuses a country without phones', () => {
    expect(askPhone.check({ question: 'x', variable: 'x', country: 'ZZ' }).map(({ path }) => path)).toEqual([
      '/country',
    ]);
  });
  test('nothing a customer writes breaks it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('CN', 'US', undefined), (text, country) => {
        const number = readPhone(text, countryOf(country));
        if (number !== undefined) expect(number).toMatch(/^\+\d{5,15}$/);
      }),
    );
  });
});
