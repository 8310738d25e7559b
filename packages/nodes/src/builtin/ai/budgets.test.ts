import { describe, expect, test } from '@jest/globals';
import { testView } from '../../sdk/test-view.js';
import { readByRule, type RuleField } from './read-by-rule.js';

const field = (name: string, type: RuleField['type'], title: string): RuleField => ({
  ...{ name, type, description: name, required: true },
  titles: [title],
});
const quantity = field('quantity', 'number', 'how many');
const budget = field('budget', 'money', 'your budget');

function read(text: string, fields: RuleField[]) {
  const view = testView({ says: text });
  return readByRule(text, fields, view, { isAnswer: false, today: 20_000, all: fields });
}

describe('a budget', () => {
  test.each<[string, number]>([
    ['预算三千欧元', 3000],
    ['預算大概兩萬台幣', 20000],
    ['预算五百美元左右', 500],
    ['预算在三千以内', 3000],
    ['5k budget', 5000],
    ['we have a 2,000 budget', 2000],
    ['about 800 euros budget', 800],
    ['my budget is 1200', 1200],
    ['Budget so um die 900', 900],
    ['presupuesto 400 euros', 400],
    ['бюджет 30 тысяч', 30000],
    ['orçamento de uns 700', 700],
    ['between 10 and 20 dollars', 20],
    ['between $100 and $150', 150],
    ['budget between 200 and 300', 300],
    ['zwischen 50 und 80 Euro', 80],
    ['entre 30 et 40 euros', 40],
    ['budget 1000-1500', 1500],
    ['预算三千到五千', 5000],
    ['20 mugs, budget 300', 300],
  ])('“%s” is %d', (text, value) => {
    expect(read(text, [quantity, budget])['budget']).toBe(value);
  });

  test.each([
    'I need 20 mugs',
    'do you have a budget version of the 500 ml mug in stock',
    '要三个杯子',
    '5 budget airlines tickets',
    'open between 10 and 20?',
  ])('“%s” names none', (text) => {
    expect(read(text, [quantity, budget])['budget']).toBeUndefined();
  });
});

describe('how many', () => {
  test('between 10 and 20 is open', () => {
    expect(read('between 10 and 20 mugs', [quantity])).toEqual({});
    expect(read('zwischen 10 und 20 Stück', [quantity])).toEqual({});
  });
  test.each<[string, number]>([
    ['20 mugs and 300 euros', 20],
    ['between Monday and Friday 15 pcs', 15],
  ])('“%s” is %d', (text, value) => {
    expect(read(text, [quantity, budget])['quantity']).toBe(value);
  });
});
