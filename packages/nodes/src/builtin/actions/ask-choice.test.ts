import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { testView } from '../../sdk/test-view.js';
import { askChoice } from './ask-choice.js';
import { chooseOne, chooseSeveral } from './choose.js';
import { play } from './test-play.js';

const choices = [
  {
    id: 'shipping',
    label: { en: 'Shipping', 'zh-CN': '物流', de: 'Versand' },
    synonyms: ['delivery', 'where is my order'],
  },
  { id: 'price', label: { en: 'Price', 'zh-CN': '价格', de: 'Preis' }, value: 'pricing' },
  { id: 'human', label: { en: '🙋 A person', 'zh-CN': '人工' } },
];
const config = { question: 'What is it about?', choices, variable: 'topic' };
const asked = (extra: object = {}, view: object = {}) => play(askChoice, { ...config, ...extra }, view);

describe('ask.choice', () => {
  test("offers buttons in the customer's language", () => {
    const [effect] = asked({}, { language: 'zh-CN' }).outcome.effects ?? [];
    expect(effect).toMatchObject({
      parts: [
        {
          type: 'buttons',
          buttons: [
            { label: '物流', value: 'shipping' },
            { label: '价格', value: 'pricing' },
            { label: '人工', value: 'human' },
          ],
        },
      ],
    });
  });

  test('a pressed button leaves by the way of the choice, and stands in for it when that leads nowhere', () => {
    expect(asked().presses('pricing').outcome).toMatchObject({
      vars: { topic: 'pricing' },
      next: { type: 'go', port: 'price', otherwise: 'answered' },
    });
  });

  test.each([
    ['价格', { code: 'choice.word', values: { way: 'price' } }],
    ['pricing', { code: 'choice.word', values: { way: 'price' } }],
    ['Delivery!', { code: 'choice.synonym', values: { way: 'shipping', word: 'delivery' } }],
    ['No. 2', { code: 'choice.ordinal', values: { way: 'price', number: 2 } }],
    ['shiping', { code: 'choice.nearly', values: { way: 'shipping' } }],
    ['a question about the price please', { code: 'choice.named', values: { way: 'price' } }],
  ])('says that “%s” was recognised by %j, without the words themselves', (said, why) => {
    expect(asked().says(said).outcome.why).toEqual(why);
  });

  test('says that a button was pressed, which of several were chosen, and that other words were kept', () => {
    expect(asked().presses('pricing').outcome.why).toEqual({
      code: 'choice.button',
      values: { way: 'price' },
    });
    expect(asked({ multiple: true }).says('1, 2').outcome.why).toEqual({
      code: 'choice.several',
      values: { ways: ['shipping', 'price'] },
    });
    expect(asked({ otherWords: true }).says('something else').outcome.why).toEqual({ code: 'choice.other' });
  });

  test.each([
    ['Price', 'price'],
    ['价格', 'price'],
    ['ＰＲＩＣＥ!', 'price'],
    ['preis', 'price'],
    ['2', 'price'],
    ['2.', 'price'],
    ['②', 'price'],
    ['第二个', 'price'],
    ['two', 'price'],
    ['No. 2', 'price'],
    ['二', 'price'],
    ['٢', 'price'],
    ['delivery', 'shipping'],
    ['Delivry', 'shipping'],
    ['shiping', 'shipping'],
    ['a question about the price please', 'price'],
    ['我想问价格', 'price'],
    ['a person', 'human'],
    ['pricing', 'price'],
  ])('"%s" means %s', (text, way) => expect(asked().says(text).way).toBe(way));

  test.each([
    '4',
    '0',
    'not the price',
    '不要价格',
    'shipping and price',
    'x',
    '',
    '👍',
    'prize money',
    '22',
  ])('"%s" means none of them', (text) =>
    expect(asked().says(text).heard).toEqual(['Sorry, I did not get that. Please choose one of these:']),
  );

  test('a label that is a number counts before the number of the line', () => {
    const sizes = [
      { id: 'a', label: '2' },
      { id: 'b', label: '1' },
    ];
    expect(asked({ choices: sizes }).says('1').way).toBe('b');
  });

  test('choices that are only emoji can be told apart', () => {
    const faces = [
      { id: 'good', label: '👍' },
      { id: 'bad', label: '👎' },
    ];
    expect(asked({ choices: faces }).says('👎🏾').way).toBe('bad');
  });

  test('the label is understood as it was shown, with its variables filled in', () => {
    const filled = [
      { id: 'a', label: '{{vars.colour}}' },
      { id: 'b', label: 'Other' },
    ];
    const named = asked({ choices: filled }, { vars: { colour: 'Crimson' } }).says('crimson');
    expect([named.way, named.outcome.why]).toEqual(['a', { code: 'choice.word', values: { way: 'a' } }]);
  });

  describe('in the other script of Chinese, as the view folds it', () => {
    const fold = (text: string) => text.replaceAll('價', '价').replaceAll('當', '当');
    const when = [
      { id: 'today', label: '当天', synonyms: ['今日'] },
      { id: 'price', label: '价格', synonyms: ['報價'] },
    ];
    const meant = (text: string, extra: object = {}) =>
      asked({ choices: when, ...extra }, { fold }).says(text);
    test.each([
      ['價格', 'price'],
      ['报价', 'wait-reply'],
      ['報价', 'price'],
      ['我想問價格', 'price'],
      ['當天', 'today'],
    ])('"%s" means %s', (text, way) => expect(meant(text).way).toBe(way));
    test('also when several may be chosen', () =>
      expect(meant('價格和當天', { multiple: true }).outcome.vars).toEqual({ topic: ['today', 'price'] }));
    test('and it is plainly an answer', () =>
      expect(
        askChoice.answers({
          config: { ...config, choices: when },
          view: testView({ fold }),
          message: { id: 'evt_1', type: 'message.received', atMs: 0, text: '價格' },
        }),
      ).toBe(true));
  });

  test('the longer label wins where one stands inside the other', () => {
    const reds = [
      { id: 'red', label: 'Red' },
      { id: 'dark', label: 'Dark red' },
    ];
    expect(chooseOne(reds, 'the dark red one')?.id).toBe('dark');
  });

  test.each([
    ['1, 3', ['shipping', 'human']],
    ['1 3', ['shipping', 'human']],
    ['price and shipping', ['shipping', 'pricing']],
    ['价格和物流', ['shipping', 'pricing']],
    ['Price', ['pricing']],
    ['both shipping and the price', ['shipping', 'pricing']],
  ])('several: "%s" is %j, in the order of the list', (text, values) => {
    const answered = asked({ multiple: true }).says(text);
    expect(answered.outcome.vars).toEqual({ topic: values });
    expect(answered.way).toBe('answered');
  });
  test('several: a part that means nothing is asked about', () =>
    expect(chooseSeveral(choices, '1, 9')).toBeUndefined());

  test('an earlier answer leaves by its way without a question', () => {
    expect(asked({ saveTo: 'topic' }, { contact: { fields: { topic: 'pricing' } } }).way).toBe('price');
    expect(asked({ saveTo: 'topic' }, { contact: { fields: { topic: 'gone' } } }).way).toBe('wait-reply');
  });

  test('refuses ways out and words that are there twice', () => {
    const check = (list: object[]) =>
      askChoice.check({ ...config, choices: list }).map(({ code, path }) => [code, path]);
    expect(
      check([
        { id: 'a', label: 'A' },
        { id: 'a', label: 'B' },
      ]),
    ).toContainEqual(['case.duplicate', '/choices/1/id']);
    expect(check([{ id: 'gave-up', label: 'A' }])).toEqual([['case.reserved', '/choices/0/id']]);
    expect(
      check([
        { id: 'a', label: 'Red' },
        { id: 'b', label: 'RED!' },
      ]),
    ).toEqual([['config.ambiguous', '/choices/1']]);
    expect(check([{ id: 'a', label: { en: '' } }])).toEqual([['config.empty', '/choices/0/label']]);
    expect(check(choices)).toEqual([]);
  });

  test('whatever is written, at most one choice is meant, and every label means its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        chooseOne(choices, text);
        chooseSeveral(choices, text);
      }),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[a-z]{6,9}$/), { minLength: 2, maxLength: 6 }),
        (labels) => {
          const list = labels.map((label, index) => ({ id: `way-${index}`, label }));
          for (const choice of list) expect(chooseOne(list, choice.label)).toBe(choice);
        },
      ),
    );
  });

  test('other words are kept as they are when they count as an answer', () => {
    const words = { otherWords: true, saveTo: 'topic' };
    expect(asked(words).says('price, but only after 5pm').outcome).toMatchObject({
      effects: [{ type: 'contact.set', field: 'topic', value: 'price, but only after 5pm' }],
      next: { port: 'answered' },
    });
    expect(asked(words).says('下午五点后').outcome.vars).toEqual({ topic: '下午五点后' });
    expect(asked(words).says('Pricing').way).toBe('price');
    expect(asked(words).says('🤷').way).toBe('wait-reply');
  });
  test('a number means the choice among whose numbers it is', () => {
    const budgets = {
      choices: [
        { id: 'small', label: 'Under 500', below: '500' },
        { id: 'medium', label: '500 to 5,000', from: '{{vars.small}}', below: '5000' },
        { id: 'large', label: 'Over 5,000', from: '5000' },
        { id: 'unsure', label: 'Not sure' },
      ],
    };
    const meant = (text: string) => asked(budgets, { vars: { small: 500 } }).says(text).way;
    expect(meant('about 3000 dollars')).toBe('medium');
    expect(meant('499.99')).toBe('small');
    expect(meant('5k')).toBe('large');
    expect(meant('八百')).toBe('medium');
    expect(meant('3')).toBe('large');
    expect(meant('between 400 and 800')).toBe('wait-reply');
  });
  test('looks for a choice where it is told to, not in the message', () => {
    const look = (need: string) =>
      asked({ lookIn: '{{vars.need}}' }, { says: 'Price', vars: { need }, test: () => true });
    expect(look('I need help with the shipping').way).toBe('shipping');
    expect(look('I need help').way).toBe('wait-reply');
  });
  test('is plainly answered by a choice, not by a sentence that names one and asks something', () => {
    const isAnswered = (text: string, extra: object = {}) =>
      askChoice.answers({
        config: { ...config, ...extra },
        view: testView({ says: text }),
        message: { id: 'evt_1', type: 'message.received', atMs: 0, text },
      });
    for (const text of ['Price', 'where is my order', '1', 'about the price'])
      expect(isAnswered(text)).toBe(true);
    for (const text of [
      'what does shipping cost?',
      'broken',
      'could you tell me something about your shipping',
    ])
      expect(isAnswered(text)).toBe(false);
    expect(isAnswered('whatever', { otherWords: true })).toBe(false);
    const budgets = { choices: [{ id: 'large', label: 'Over 5,000', from: '5000' }] };
    expect(isAnswered('about 20000 dollars', budgets)).toBe(true);
    expect(isAnswered('wheres my ordr 20518', budgets)).toBe(false);
  });
});
