import { describe, test } from '@jest/globals';
import type { Flow } from '@nightshift/schema';
import { conversation, type ConversationOptions } from '@nightshift/simulator';

const setting: ConversationOptions = {
  now: '2027-02-06T03:00:00+08:00',
  contact: { language: 'en', country: 'US', zone: 'America/Chicago' },
};

/** One question, and a sentence for each way out of it. */
function asks(
  type: string,
  config: object,
  ways: readonly string[],
  languages = ['en', 'zh-CN', 'zh-TW', 'de', 'ja'],
): Flow {
  const said = Object.fromEntries(
    ways.map((way) => [
      `say-${way}`,
      { type: 'message.send', v: 1, config: { text: `[${way}] {{vars.x}}` }, next: {} },
    ]),
  );
  return {
    schema: 1,
    id: 'flw_ask',
    name: 'A question',
    languages,
    variables: { x: { type: 'text' } },
    triggers: { start: { type: 'message.any', v: 1, config: {}, next: 'ask' } },
    nodes: {
      ask: {
        type,
        v: 1,
        config: { question: 'Q?', variable: 'x', ...config },
        next: Object.fromEntries(ways.map((way) => [way, `say-${way}`])),
      },
      ...said,
    },
  };
}

const WAYS = ['answered', 'gave-up', 'no-answer'];
const asked = (type: string, config: object = {}, world: ConversationOptions = setting, ways = WAYS) =>
  conversation(asks(type, config, ways), world)
    .says('hello')
    .hears('Q?');

describe('a question', () => {
  test('is asked three times and given up', () => {
    asked('ask.number')
      .says('a few')
      .hears('Please send one number, for example 10.')
      .says('🤷')
      .hears('Please send one number, for example 10.')
      .says('no idea')
      .hears(/^\[gave-up\]/)
      .ends();
  });

  test('takes the answer of the third attempt', () => {
    asked('ask.number')
      .says('a few')
      .hearsWhatever()
      .says('hm')
      .hearsWhatever()
      .says('12')
      .hears('[answered] 12')
      .remembers('x', 12)
      .ends();
  });

  test('is given up after a day of silence, also when days pass between restarts', () => {
    asked('ask.text', { timeout: 'P1D' })
      .afterHours(23)
      .hearsNothing()
      .afterHours(2)
      .hears(/^\[no-answer\]/)
      .ends();
  });

  test('counts silence from its last attempt', () => {
    asked('ask.number', { timeout: 'P1D' })
      .afterHours(23)
      .says('soon')
      .hears('Please send one number, for example 10.')
      .afterHours(23)
      .hearsNothing()
      .says('7')
      .hears('[answered] 7')
      .afterDays(3)
      .ends();
  });

  test('follows a customer who turns out to speak another language', () => {
    asked('ask.number')
      .identifies({ language: 'de' })
      .says('viele')
      .hears('Bitte senden Sie eine Zahl, zum Beispiel 10.')
      .says('1.500')
      .hears('[answered] 1500')
      .ends();
  });

  test('reads whole words, other scripts and full width', () => {
    const chinese = { ...setting, contact: { language: 'zh-CN', country: 'CN', zone: 'Asia/Shanghai' } };
    asked('ask.number', {}, chinese).says('大概三百个吧').remembers('x', 300).hearsWhatever();
    asked('ask.number', {}, chinese).says('１２００').remembers('x', 1200).hearsWhatever();
    asked('ask.phone', {}, chinese)
      .says('电话：１３８００１３８０００')
      .remembers('x', '+8613800138000')
      .hearsWhatever();
    asked('ask.date', {}, chinese).says('下周五').remembers('x', '2027-02-12').hearsWhatever();
  });

  test('is not asked of somebody who has answered it before', () => {
    const known = { ...setting, contact: { ...setting.contact, fields: { size: 'XL' } } };
    conversation(asks('ask.text', { saveTo: 'size' }, WAYS), known)
      .says('hello')
      .hears('[answered] XL')
      .ends();
    conversation(asks('ask.text', { saveTo: 'size' }, WAYS), setting)
      .says('hello')
      .hears('Q?')
      .says('M')
      .hears('[answered] M')
      .knows('size', 'M');
  });

  test('does not run what a customer writes', () => {
    asked('ask.text')
      .says('{{contact.country}} \\{{x}} {{#if}}')
      .hears('[answered] {{contact.country}} \\{{x}} {{#if}}')
      .ends();
  });

  test('counts the days where the customer is', () => {
    asked('ask.date').says('tomorrow').remembers('x', '2027-02-06').hearsWhatever();
    asked('ask.date', {}, { ...setting, contact: { language: 'en', zone: 'Asia/Tokyo' } })
      .says('tomorrow')
      .remembers('x', '2027-02-07')
      .hearsWhatever();
  });
});

describe('a choice', () => {
  const choices = [
    { id: 'price', label: { en: 'Price', 'zh-CN': '价格', de: 'Preis' } },
    { id: 'shipping', label: { en: 'Shipping', 'zh-CN': '物流', de: 'Versand' } },
    { id: 'good', label: '👍' },
  ];
  const chosen = (world = setting) =>
    asked('ask.choice', { choices }, world, ['price', 'shipping', 'good', ...WAYS]);

  test('may be pressed, written, numbered or written with a slip', () => {
    chosen().presses('Shipping').hears('[shipping] shipping').ends();
    chosen().says('SHIPING!').hears('[shipping] shipping').ends();
    chosen().says('2').hears('[shipping] shipping').ends();
    chosen().says('it is about the shipping').hears('[shipping] shipping').ends();
  });

  test('may be written in another language or script than it was offered in', () => {
    chosen().says('价格').hears('[price] price').ends();
    chosen({ ...setting, contact: { language: 'zh-CN' } })
      .says('價格')
      .hears('[price] price')
      .ends();
    chosen().says('Ｐｒｉｃｅ').hears('[price] price').ends();
  });

  test('whose way leads nowhere goes on by the common one', () => {
    asked('ask.choice', { choices }, setting, ['price', ...WAYS])
      .says('shipping')
      .hears('[answered] shipping')
      .ends();
    asked('ask.choice', { choices }, setting, ['price', ...WAYS])
      .says('price')
      .hears('[price] price')
      .ends();
  });

  test('may be an emoji', () => {
    chosen().says('👍🏻').hears('[good] good').ends();
  });

  test('is asked again in words the customer reads', () => {
    chosen({ ...setting, contact: { language: 'ja' } })
      .says('えっと')
      .hears('申し訳ありません、わかりませんでした。次の中からお選びください：')
      .says('一')
      .hears('[price] price')
      .ends();
  });
});

describe('an email address', () => {
  const ways = ['collected', 'declined', 'gave-up', 'no-answer'];
  const mail = (config: object = {}, world = setting) => asked('lead.collect-email', config, world, ways);

  test('is found in a sentence, kept with the contact and with its consent', () => {
    mail({ consent: 'Only for your order.' })
      .says('you can write to ann@shop.example')
      .hears('[collected] ann@shop.example')
      .knows('email', 'ann@shop.example')
      .ends();
  });

  test('with a slip is mended when the customer says yes', () => {
    mail()
      .says('ann@gmial.com')
      .hears('Did you mean ann@gmail.com?')
      .says('yes')
      .hears('[collected] ann@gmail.com')
      .ends();
    mail({}, { ...setting, contact: { language: 'zh-CN' } })
      .says('ann@qq.con')
      .hears('您是想写 ann@qq.com 吗？')
      .presses('是')
      .hears('[collected] ann@qq.com')
      .ends();
  });

  test('with a slip is kept as it is when nobody answers our doubt', () => {
    mail()
      .says('ann@gmial.com')
      .hears('Did you mean ann@gmail.com?')
      .afterHours(2)
      .hears('[collected] ann@gmial.com')
      .knows('email', 'ann@gmial.com')
      .ends();
  });

  test('may be declined', () => {
    mail()
      .says('不用了')
      .hears(/^\[declined\]/)
      .ends();
    mail()
      .presses('No, thanks')
      .hears(/^\[declined\]/)
      .ends();
  });

  test('is given up after three answers that hold none', () => {
    mail()
      .says('hm')
      .hearsWhatever()
      .says('ann@')
      .hearsWhatever()
      .says('😀')
      .hears(/^\[gave-up\]/)
      .ends();
  });
});

describe('a rating', () => {
  const rated = () =>
    asked('csat.ask', { question: 'Q?', variable: 'x' }, setting, ['rated-good', 'rated-bad', 'no-answer']);

  test('may be stars, a word or a face', () => {
    rated().says('⭐⭐⭐⭐').hears('[rated-good] 4').ends();
    rated().says('five').hears('[rated-good] 5').ends();
  });
  test('a bad one asks why, and stands when nobody says', () => {
    rated()
      .says('👎')
      .hears('We are sorry to hear that. What could we have done better?')
      .says('slow')
      .hears('[rated-bad] 1')
      .remembers('csat_comment', 'slow');
    rated().says('2').hearsWhatever().afterDays(2).hears('[rated-bad] 2').ends();
  });
});
