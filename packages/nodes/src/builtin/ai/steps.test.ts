import { describe, expect, test } from '@jest/globals';
import type { Json } from '@nightshift/schema';
import { play } from '../actions/test-play.js';
import { aiClassify } from './classify.js';
import { aiExtract } from './extract.js';
import { aiSummarise } from './summarise.js';
import { perform } from './test-perform.js';
import { aiTranslate } from './translate.js';

describe('ai.classify', () => {
  const config = {
    variable: 'intent',
    intents: [
      {
        id: 'return',
        description: 'Send something back',
        examples: ['I want my money back', 'How do I return this lamp?', '我要退货', '怎么退款'],
      },
      {
        id: 'order',
        description: 'Where the order is',
        examples: ['Where is my parcel?', 'When does my order arrive?', '我的包裹到哪了', '什么时候发货'],
      },
    ],
  };
  const ask = (says: string, model?: string) =>
    perform(aiClassify, play(aiClassify, config, { says }), model);

  test.each([
    ['I would like to return the lamp', 'return'],
    ['where is my order', 'order'],
    ['请问我的包裹什么时候发货', 'order'],
    ['想退货', 'return'],
    ['Do you sell chairs?', 'else'],
  ])('without a model “%s” goes by %s', async (text, way) => {
    expect((await ask(text)).way).toBe(way);
  });
  test('a model decides where there is one', async () => {
    const played = await ask('hm', '```json\n{"intent":"order","confidence":0.9}\n```');
    expect([played.way, played.outcome.vars]).toEqual(['order', { intent: 'order' }]);
    expect((await ask('where is my order', '{"intent":null}')).way).toBe('else');
  });
  test.each([
    '{"intent":"none"}',
    '{"intent":"else","confidence":1}',
    '{"intent":"order","confidence":0.05}',
    '{"intent":"order","confidence":"20%"}',
  ])('a model that says %s has found none of them', async (says) => {
    const played = await ask('where is my order', says);
    expect([played.way, played.outcome.vars]).toEqual(['else', undefined]);
  });
  test.each(['{"intent":"steal","confidence":0.9}', '{}', '""', '', 'I think…'])(
    'where a model says %s, the examples decide as without one',
    async (says) => {
      expect((await ask('where is my order', says)).way).toBe((await ask('where is my order')).way);
      expect((await ask('where is my order', says)).way).toBe('order');
      expect((await ask('the sky is blue', says)).way).toBe('else');
    },
  );
  test.each(['order', '"order"', '{"intent":"order"}', '{"intent":" order","confidence":"80"}'])(
    'a model that says %s has found one',
    async (says) => {
      expect((await ask('hm', says)).way).toBe('order');
    },
  );
  test('a failed call goes by “else”', () => {
    expect(
      play(aiClassify, config).wakes({ type: 'call', outcome: { ok: false, code: 'x', message: 'y' } }).way,
    ).toBe('else');
  });
});

describe('ai.extract', () => {
  const config = {
    question: 'Please tell us {{missing}}.',
    fields: [
      { variable: 'order', type: 'order-number', title: 'your order number' },
      { variable: 'mail', type: 'email', title: 'your e-mail' },
      { variable: 'note', type: 'text', required: false },
    ],
  };
  const start = (says: string, more = {}) => play(aiExtract, { ...config, ...more }, { says });

  test.each<[string, object, string, Json]>([
    ['Order no. A-1001 is broken', { type: 'order-number' }, 'x', 'A-1001'],
    ['订单号：20270206123', { type: 'order-number' }, 'x', '20270206123'],
    ['Bestellung #DE7788', { type: 'order-number' }, 'x', 'DE7788'],
    ['write to Ann@Shop.example please', { type: 'email' }, 'x', 'Ann@shop.example'],
    ['we need 250 of them for order A-1001', { type: 'number' }, 'x', 250],
    ['please by 2027-03-01', { type: 'date' }, 'x', '2027-03-01'],
  ])('finds by rule in “%s”', async (says, field, variable, value) => {
    const played = await perform(aiExtract, play(aiExtract, { fields: [{ variable, ...field }] }, { says }));
    expect([played.way, played.outcome.vars]).toEqual(['collected', { [variable]: value }]);
  });

  test.each<[string, string | undefined, object]>([
    ['my budget is €600', undefined, { budget: 600, money: 'EUR' }],
    ['my budget is $600', 'CA', { budget: 600, money: 'CAD' }],
    ['my budget is 600', 'CA', { budget: 600 }],
  ])('keeps the currency of “%s” from %s where it is said', async (says, country, vars) => {
    const fields = [{ variable: 'budget', type: 'money', currency: 'money' }];
    const contact = country === undefined ? {} : { contact: { country } };
    const played = await perform(
      aiExtract,
      play(aiExtract, { fields }, { says, ...contact }),
      undefined,
      contact,
    );
    expect([played.way, played.outcome.vars]).toEqual(['collected', vars]);
  });

  test('asks for what is missing, keeps what it has, and gives up in the end', async () => {
    const first = await perform(aiExtract, start('It is about order A-1001'));
    expect([first.way, first.heard]).toEqual(['wait-reply', ['Please tell us your e-mail.']]);
    const second = await perform(aiExtract, first.says('ann@shop.example'));
    expect([second.way, second.outcome.vars]).toEqual([
      'collected',
      { order: 'A-1001', mail: 'ann@shop.example' },
    ]);
    const stubborn = await perform(aiExtract, (await perform(aiExtract, first.says('no'))).says('no!'));
    expect([stubborn.way, stubborn.outcome.vars]).toEqual(['gave-up', { order: 'A-1001' }]);
    expect(first.wakes({ type: 'timeout' }).way).toBe('no-answer');
  });

  test('does not ask again who does not know', async () => {
    const first = await perform(aiExtract, start('It is about order A-1001'));
    const left = first.says('no idea, sorry');
    expect([left.way, left.outcome.vars]).toEqual(['gave-up', { order: 'A-1001' }]);
    expect(first.says("I don't know, ann@shop.example maybe").way).toBe('wait-call');
  });

  test('names what is missing as the customer says it, and never as the flow does', async () => {
    const title = { en: 'your order number', de: 'Ihre Bestellnummer', 'zh-CN': '您的订单号' };
    const fields = [
      { variable: 'order', type: 'order-number', title },
      { variable: 'shipping_city' },
      { variable: 'phoneModel', title: '' },
    ];
    const asked = async (language: string) =>
      (await perform(aiExtract, play(aiExtract, { ...config, fields }, { says: '…', language }))).heard;
    expect(await asked('en')).toEqual(['Please tell us your order number, shipping city, and phone model.']);
    expect(await asked('de')).toEqual(['Please tell us Ihre Bestellnummer, shipping city und phone model.']);
    expect(await asked('zh-CN')).toEqual(['Please tell us 您的订单号、shipping city和phone model.']);
  });

  const order = {
    question: 'Please tell us: {{missing}}',
    maxAttempts: 3,
    fields: [
      { variable: 'qty', type: 'number', title: 'quantity', description: 'How many' },
      { variable: 'budget', type: 'number', title: 'budget', description: 'Budget' },
      { variable: 'when', type: 'date', title: 'date needed' },
    ],
  };
  test.each<[string, string, Record<string, Json>]>([
    [
      'en',
      'We need 250 mugs by 15 March 2027, budget is about 1,200 euros',
      { qty: 250, budget: 1200, when: '2027-03-15' },
    ],
    [
      'ru',
      'хотим 50 чашек к 1 марта 2027, бюджет 30 тысяч рублей',
      { qty: 50, budget: 30_000, when: '2027-03-01' },
    ],
    ['es', 'quiero 40 tazas antes de Navidad, 5 mil euros', { qty: 40, budget: 5000, when: '2027-12-24' }],
  ])('%s: finds all of “%s” without a model', async (language, says, vars) => {
    const played = await perform(aiExtract, play(aiExtract, order, { says, language }));
    expect([played.way, played.outcome.vars]).toEqual(['collected', vars]);
  });

  const limited = {
    question: 'Please tell us {{missing}}.',
    fields: [
      { variable: 'qty', type: 'number', title: 'how many', min: 10, max: 500 },
      { variable: 'budget', type: 'money', title: 'your budget', min: 1000 },
      { variable: 'size', title: 'the size', choices: ['S', 'M', 'XL'] },
      {
        variable: 'code',
        title: 'the code',
        pattern: '([A-Z]{2}[0-9]{3})',
        example: 'two letters, 3 digits',
      },
    ],
  };
  const tell = (says: string, fields = limited.fields) =>
    perform(aiExtract, play(aiExtract, { ...limited, fields }, { says }));

  test('takes what is within its limits, and tells money from what is counted', async () => {
    const played = await tell('250 of them in xl for about $3,000. Code: AB123');
    expect([played.way, played.outcome.vars]).toEqual([
      'collected',
      { qty: 250, budget: 3000, size: 'XL', code: 'AB123' },
    ]);
  });

  test('says what fits where something else was said, and takes the next answer', async () => {
    const first = await tell('5 pcs for $500, size small. code: nothing');
    expect([first.way, first.heard]).toEqual([
      'wait-reply',
      [
        'Please tell us how many (10–500), your budget (≥ 1,000), the size, and the code (two letters, 3 digits).',
      ],
    ]);
    const [qty] = limited.fields;
    const few = await tell('5 pcs', qty === undefined ? [] : [qty]);
    const second = await perform(aiExtract, few.says('then 20'));
    expect([second.way, second.outcome.vars]).toEqual(['collected', { qty: 20 }]);
  });

  test('does not take from a model what does not fit', async () => {
    const model = '{"qty": 5, "budget": 2000, "size": "L", "code": "see AB123"}';
    const played = await perform(
      aiExtract,
      play(aiExtract, limited, { says: 'five, 2000, L, see AB123' }),
      model,
    );
    expect([played.way, played.heard]).toEqual([
      'wait-reply',
      ['Please tell us how many (10–500) and the size (S / M / XL).'],
    ]);
  });

  test('hears a wish for a person in the middle, with what is known by then', async () => {
    const first = await perform(aiExtract, play(aiExtract, order, { says: 'I need 50 lamps' }));
    const asked = first.says('actually I want to talk to a human');
    expect(asked.outcome).toMatchObject({
      vars: { qty: 50 },
      next: { type: 'go', port: 'wants-human', otherwise: 'gave-up' },
    });
  });

  const lamps = (says: string) => perform(aiExtract, play(aiExtract, order, { says }));

  test.each<[string, Record<string, Json>]>([
    ['I need 50 lamps by 2027-03-15, budget $2000', { qty: 50, budget: 2000, when: '2027-03-15' }],
    ['quantity: 50, budget: 2000, date needed: 2027-03-15', { qty: 50, budget: 2000, when: '2027-03-15' }],
    ['fifty lamps, two thousand dollars, 15 March 2027', { qty: 50, budget: 2000, when: '2027-03-15' }],
    ['我要50个灯，预算2000元，2027年3月15日之前', { qty: 50, budget: 2000, when: '2027-03-15' }],
    [
      'need 20 units for our 30 stores, spend max 5,000 USD, 15.3.2027',
      { qty: 20, budget: 5000, when: '2027-03-15' },
    ],
    ['Ich brauche 30 Stück bis 15.3.2027, Budget 1.500 Euro', { qty: 30, budget: 1500, when: '2027-03-15' }],
  ])('finds all of “%s” by rule', async (says, vars) => {
    const played = await lamps(says);
    expect([played.way, played.outcome.vars]).toEqual(['collected', vars]);
  });

  test('takes bare numbers for what was asked, one after the other, and never asks for them again', async () => {
    const first = await lamps('I need lamps');
    expect(first.heard).toEqual(['Please tell us: quantity, budget, and date needed']);
    const second = await perform(aiExtract, first.says('50'));
    expect(second.heard.at(-1)).toBe('Please tell us: budget and date needed');
    const third = await perform(aiExtract, second.says('2000'));
    expect(third.heard.at(-1)).toBe('Please tell us: date needed');
    const last = await perform(aiExtract, third.says('2027-03-15'));
    expect([last.way, last.outcome.vars]).toEqual([
      'collected',
      { qty: 50, budget: 2000, when: '2027-03-15' },
    ]);
  });

  test.each<[string, number | undefined]>([
    ['I need 50 lamps', 50],
    ['fifty lamps please', 50],
    ['need a dozen', 12],
    ['3 dozen of them', 36],
    ['要二十个', 20],
    ['I need 1,500 pcs', 1500],
    ['1.500 Stück', 1500],
    ['order 50 of L-300', 50],
    ['50-60 pieces', undefined],
    ['хотим 50 чашек', 50],
    ['нужно 40 шт', 40],
  ])('reads how many in “%s”', async (says, qty) => {
    const played = await perform(aiExtract, play(aiExtract, { fields: order.fields.slice(0, 1) }, { says }));
    expect(played.outcome.vars).toEqual(qty === undefined ? {} : { qty });
  });

  test.each([
    'in two weeks',
    'end of May',
    '月底前',
    'next Friday',
    'by March 15',
    '明天',
    'end of next month',
    'before Christmas',
    'bis Ende nächsten Monats',
    'до конца следующего месяца',
    '圣诞节前',
  ])('reads a day in “%s”', async (says) => {
    const played = await perform(aiExtract, play(aiExtract, { fields: order.fields.slice(2) }, { says }));
    expect(played.outcome.vars).toEqual({ when: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
  });

  test('a number that a model says and the customer does not is not there', async () => {
    const played = await perform(
      aiExtract,
      play(aiExtract, order, { says: 'lamps for 1.500 Euro' }),
      '{"qty":75,"budget":1500}',
    );
    expect(played.heard).toEqual(['Please tell us: quantity and date needed']);
  });

  test('a model’s values are of their kind and stand in the text, or they are not there', async () => {
    const good = await perform(
      aiExtract,
      start('A-1001, ann@shop.example, thanks'),
      '{"order":"A-1001","mail":"ann@shop.example","note":"thanks","evil":1}',
    );
    expect(good.outcome.vars).toEqual({ order: 'A-1001', mail: 'ann@shop.example', note: 'thanks' });
    const invented = await perform(
      aiExtract,
      start('hello there'),
      '{"order":"B-9999","mail":"eve@evil.example","note":{}}',
    );
    expect([invented.way, invented.heard]).toEqual([
      'wait-reply',
      ['Please tell us your order number and your e-mail.'],
    ]);
  });
});

describe('ai.translate', () => {
  const ask = (says: string, model?: string) =>
    perform(aiTranslate, play(aiTranslate, { text: says, language: 'de', variable: 'x' }), model);
  test('keeps the translation', async () => {
    const played = await ask('It costs 12.50 euros', 'Es kostet 12,50 Euro');
    expect([played.way, played.outcome.vars]).toEqual(['translated', { x: 'Es kostet 12,50 Euro' }]);
  });
  test.each([
    ['no model', undefined],
    ['another number', 'Es kostet 99 Euro'],
    ['another language', 'You can have it for the price of 12.50 euros if you want it'],
    ['a link of its own', 'Es kostet 12,50 Euro, siehe http://evil.example'],
    ['nothing', ''],
    ['next to nothing', 'x'],
    ['an insult', 'Es kostet 12,50 Euro. Leck mich.'],
  ])('with %s the text stays as it is', async (_what, model) => {
    const played = await ask('It costs 12.50 euros', model);
    expect([played.way, played.outcome.vars]).toEqual(['unchanged', { x: 'It costs 12.50 euros' }]);
  });
});

test('ai.translate asks nobody for a text that is in that language already', async () => {
  const played = await perform(
    aiTranslate,
    play(aiTranslate, { text: 'Wo ist mein Paket geblieben?', language: 'de', variable: 'x' }),
    'Wo ist meine Sendung geblieben?',
  );
  expect([played.way, played.outcome.vars]).toEqual(['unchanged', { x: 'Wo ist mein Paket geblieben?' }]);
});

describe('ai.summarise', () => {
  const ask = (model?: string, vars = {}) =>
    perform(aiSummarise, play(aiSummarise, { variable: 'sum' }, { vars }), model);
  test('leaves a model’s summary as a note', async () => {
    const { outcome } = await ask('The lamp of order A-1001 is broken. Nothing was tried yet.');
    expect(outcome.effects).toEqual([
      { type: 'note.add', text: 'The lamp of order A-1001 is broken. Nothing was tried yet.' },
    ]);
  });
  test('without a model quotes the customer and tells what is known', async () => {
    expect((await ask(undefined, { email: 'ann@shop.example' })).outcome.vars).toEqual({
      sum: '“My lamp is broken.”\n“A-1001”\nemail: ann@shop.example',
    });
  });
  test('a summary with what nobody said is held back', async () => {
    expect((await ask('Call them back at 13800138000.')).outcome.vars).toEqual({
      sum: '“My lamp is broken.”\n“A-1001”',
    });
  });
});
