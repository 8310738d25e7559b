import { describe, expect, test } from '@jest/globals';
import { setContact } from './contact-set.js';
import { play } from './test-play.js';

const set = (config: object, view: object = {}) => play(setContact, config, view).outcome;
const value = (config: object, view: object = {}) =>
  set(config, view).effects?.map((effect) => (effect.type === 'contact.set' ? effect.value : undefined));

describe('contact.set', () => {
  test('writes a value with its variables filled in', () => {
    expect(set({ field: 'topic', value: 'About {{vars.topic}}' }, { vars: { topic: 'lamps' } })).toEqual({
      effects: [{ type: 'contact.set', field: 'topic', value: 'About lamps' }],
      next: { type: 'go', port: 'done' },
    });
  });

  test.each<[string, string, unknown]>([
    ['number', '12.5', 12.5],
    ['number', '1,000', 1000],
    ['boolean', 'Yes', true],
    ['boolean', '0', false],
    ['date', '2027-02-06', '2027-02-06'],
    ['date', '2027-02-06T09:00:00Z', '2027-02-06'],
    ['list', 'red, blue，green', ['red', 'blue', 'green']],
    ['text', '12', '12'],
  ])('as %s "%s" is %j', (as, text, expected) =>
    expect(value({ field: 'x', value: text, as })).toEqual([expected]),
  );

  test('an empty value clears the field', () =>
    expect(value({ field: 'x', value: '{{vars.none}}' })).toEqual([null]));

  test.each<[object]>([
    [{ field: 'x', value: 'many', as: 'number' }],
    [{ field: 'x', value: 'perhaps', as: 'boolean' }],
    [{ field: 'x', value: '2027-02-30', as: 'date' }],
    [{ field: 'email', value: 'nobody' }],
    [{ field: 'phone', value: '12' }],
    [{ field: 'country', value: 'Germany' }],
    [{ field: 'zone', value: 'Moon/Base' }],
    [{ field: 'language', value: 'Deutsch' }],
  ])('%j changes nothing, and says why', (config) => {
    const { effects, why, next } = set(config);
    expect(effects).toBeUndefined();
    expect(why).toMatchObject({ code: 'contact.left' });
    expect(next).toEqual({ type: 'go', port: 'done' });
  });

  test('properties of the contact are brought into their form', () => {
    expect(value({ field: 'country', value: 'de' })).toEqual(['DE']);
    expect(value({ field: 'phone', value: '030 901820' }, { contact: { country: 'DE' } })).toEqual([
      '+4930901820',
    ]);
    expect(value({ field: 'email', value: 'Ann <ann@Example.com>' })).toEqual(['ann@example.com']);
    expect(value({ field: 'zone', value: 'Asia/Shanghai' })).toEqual(['Asia/Shanghai']);
    expect(value({ field: 'language', value: 'zh_cn' })).toEqual(['zh-CN']);
    expect(value({ field: 'name', value: ' Ann ' })).toEqual(['Ann']);
  });

  test('refuses another kind than text for a property', () => {
    expect(setContact.check({ field: 'email', value: 'x', as: 'number' })).toMatchObject([{ path: '/as' }]);
  });
});
