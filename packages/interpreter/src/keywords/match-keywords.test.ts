import { describe, expect, test } from '@jest/globals';
import type { KeywordConfig } from '@nightshift/schema';
import { compileKeywords } from './compile-keywords.js';
import { explainKeywords, matchKeywords } from './match-keywords.js';

const fires = (config: KeywordConfig, text: string) =>
  matchKeywords(compileKeywords([{ id: 'rule', config }]), text).length === 1;
const contains = (keyword: string, text: string) => fires({ any: [keyword] }, text);
const forgives = (keyword: string, text: string) => fires({ any: [keyword], fuzzy: true }, text);

describe('a keyword occurs in a message', () => {
  test.each([
    ['price', 'price?'],
    ['price', 'What is the PRICE of it'],
    ['Price', 'prices and price.'],
    ['price', '想知道price谢谢'],
    ['price', 'price：多少'],
    ['refund', '想要refund谢谢'],
    ['free shipping', 'Is it FREE \n  shipping today'],
    ["don't", 'I don’t want it'],
    ['offre', "l'offre du jour"],
    ['c++', 'I write C++, mostly'],
    ['$5', 'only ＄5!'],
    ['100', '要100元'],
    ['价格', '請問價格多少'],
    ['優惠', '有优惠吗'],
    ['価格', '価格を教えてください'],
    ['キャンセル', 'ｷｬﾝｾﾙしたい'],
    ['배송', '무료배송인가요'],
    ['가격', '가격이 얼마예요?'],
    ['ราคา', 'สินค้านี้ราคาเท่าไหร่'],
    ['السعر', 'كم السّعر؟'],
    ['سعر', 'ما هو السعر'],
    ['سعر', 'وبالسعر الجديد'],
    ['توصيل', 'للتوصيل السريع'],
    ['מחיר', 'מה המחיר?'],
    ['доставка', 'Сколько стоит ДОСТАВКА?'],
    ['ещё', 'что еще есть'],
    ['vpn', 'настроить VPNом'],
    ['Größe', 'welche GRÖSSE ist das'],
    ['giá', 'Giá bao nhiêu'.normalize('NFD')],
    ['iade', 'İADE istiyorum'],
    ['👍', 'great 👍'],
    ['❤️', 'love ❤ it'],
    ['👩‍💻', 'from👩‍💻now'],
    ['👍🏽', 'ok👍🏽👍🏽'],
    ['🇪🇸', '🇩🇪🇪🇸'],
    ['1', '1️⃣'],
  ])('%s in "%s"', (keyword, text) => {
    expect(contains(keyword, text)).toBe(true);
  });
});

describe('the words in an address were not said', () => {
  test.each([
    ['order', 'write to order@shop.example, please'],
    ['shop', 'ann@shop.example.'],
    ['shipping', '我的邮箱是shipping@shop.example谢谢'],
    ['sale', 'https://shop.example/sale?price=1'],
    ['price', 'seen here:HTTPS://shop.example/price'],
    ['deal', 'cheaper at www.shop.example/deal/1'],
    ['sale', '(shop.example/black-friday/sale)'],
  ])('%s in "%s"', (keyword, text) => {
    expect(contains(keyword, text)).toBe(false);
    expect(forgives(keyword, text)).toBe(false);
  });
  test('not with a typo either', () => expect(forgives('shipping', 'shiping@shop.example')).toBe(false));

  test.each([
    ['price', 'ann@shop.example, what is the price?'],
    ['多少钱', 'https://shop.example/a多少钱'],
    ['ann@shop.example', 'I know Ann@Shop.example well'],
    ['shop.example/sale', 'look at shop.example/sale'],
    ['shipping', 'price/shipping?'],
    ['price', 'price @ 5 / piece'],
    ['me', '@me'],
  ])('%s beside it in "%s" was', (keyword, text) => {
    expect(contains(keyword, text)).toBe(true);
  });
});

describe('a keyword does not occur in a message', () => {
  test.each([
    ['price', 'priceless'],
    ['price', 'overprice'],
    ['price', 'price2'],
    ['art', 'party'],
    ['50', '500'],
    ['free shipping', 'freeshipping'],
    ['free shipping', 'free express shipping'],
    ['Preis', 'Preisliste'],
    ['цена', 'ценами'],
    ['סל', 'כסלו'],
    ['سعر', 'اسعار'],
    ['سعر', 'سعرها'],
    ['gia', 'giá'],
    ['caf', 'cafe\u0301'],
    ['x', 'x\u0302'],
    ['👍', '👍🏽'],
    ['👩', '👩‍💻'],
    ['💻', '👩‍💻'],
    ['🇪🇸', '🇩🇪🇸🇪'],
    ['🏴', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['价 格', '价格'],
    ['price', ''],
  ])('%s in "%s"', (keyword, text) => {
    expect(contains(keyword, text)).toBe(false);
  });
});

describe('one typo is forgiven', () => {
  test.each([
    ['left out', 'refund', 'i want a refnd'],
    ['added', 'refund', 'i want a reffund!'],
    ['wrong', 'refund', 'i want a rafund'],
    ['swapped', 'refund', 'i want a refudn'],
    ['first letter', 'refund', 'efund please'],
    ['none at all', 'refund', 'REFUND please'],
    ['five letters', 'price', 'the prise'],
    ['one in each long word', 'refund shipping', 'refudn shiping'],
    ['beside a short word', 'free shipping', 'free shippng?'],
    ['Cyrillic', 'доставка', 'когда доствка'],
    ['Greek', 'επιστροφή', 'επιστρoφη'.replace('o', 'ο')],
    ['Arabic', 'توصيل', 'توصل سريع'],
    ['beside Han', '我要refund', '我要refnd谢谢'],
    ['an apostrophe', "shouldn't pay", 'shoudln’t pay'],
  ])('%s: %s in "%s"', (_, keyword, text) => {
    expect(forgives(keyword, text)).toBe(true);
  });
});

describe('these are not forgiven', () => {
  test.each([
    ['two typos', 'refund', 'rafnd'],
    ['two typos of one kind', 'shipping', 'shhipping'.concat('g')],
    ['swapped but not neighbours', 'refund', 'defunr'],
    ['words under five letters', 'help', 'hlp'],
    ['a typo in the short word', 'free shipping', 'fre shipping'],
    ['a missing space', 'free shipping', 'freeshipping'],
    ['numbers', '12345', '12346'],
    ['a letter for a digit', 'iphone15', 'iphone16'],
    ['a digit for a letter', 'price', 'pric3'],
    ['Han', '退款申请表单', '退款申請表格'],
    ['kana', 'キャンセルする', 'キャンセロする'],
    ['Thai', 'ส่งสินค้า', 'ส่งสินคา'],
    ['Korean', '배송문의하기', '배송문의하가'],
    ['part of a word', 'price', 'prisess'],
  ])('%s: %s in "%s"', (_, keyword, text) => {
    expect(forgives(keyword, text)).toBe(false);
  });

  test('anything, when fuzzy is off', () => {
    expect(contains('refund', 'refnd')).toBe(false);
  });
});

describe('modes', () => {
  test.each([
    ['exact', 'price', 'Price!', true],
    ['exact', 'price', '  "¿PRICE?"  ', true],
    ['exact', 'price?', 'price', true],
    ['exact', 'price', 'the price', false],
    ['exact', 'price', 'price 🙏', false],
    ['exact', 'c', 'c++', false],
    ['exact', '100', '100%', false],
    ['exact', '价格', '價格。', true],
    ['exact', '价格', '价格表', false],
    ['exact', '???', '???', true],
    ['exact', '👍', '👍', true],
    ['starts-with', 'price', 'PRICE of it', true],
    ['starts-with', 'precio', '¿Precio?', true],
    ['starts-with', '/start', '/start now', true],
    ['starts-with', 'price', 'priceless', false],
    ['starts-with', 'price', 'the price', false],
    ['starts-with', '退', '退款', true],
    ['starts-with', '退', '我要退款', false],
  ] as const)('%s: %s in "%s" is %s', (match, keyword, text, expected) => {
    expect(fires({ any: [keyword], match }, text)).toBe(expected);
  });

  test('a typo is forgiven in every mode', () => {
    expect(fires({ any: ['refund'], match: 'exact', fuzzy: true }, 'Refnd!')).toBe(true);
    expect(fires({ any: ['refund'], match: 'exact', fuzzy: true }, 'my refnd')).toBe(false);
    expect(fires({ any: ['refund'], match: 'starts-with', fuzzy: true }, 'refnd now')).toBe(true);
    expect(fires({ any: ['refund'], match: 'starts-with', fuzzy: true }, 'my refnd')).toBe(false);
  });
});

describe('rules', () => {
  test('the flow of the documentation fires in three languages', () => {
    const config = { any: ['price', '价格', '優惠'] };
    expect(['Price please', '價格?', '有优惠吗', 'hello'].map((text) => fires(config, text))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  test('all wants every keyword, in any order', () => {
    expect(fires({ all: ['refund', 'order'] }, 'my order, refund it')).toBe(true);
    expect(fires({ all: ['refund', 'order'] }, 'refund refund')).toBe(false);
    expect(fires({ all: ['Refund', 'REFUND', 'order'] }, 'refund order')).toBe(true);
  });

  test('any and all and pattern hold together', () => {
    const config = { any: ['refund', '退款'], all: ['order'], pattern: '\\d{4}' };
    expect(fires(config, 'refund order 1234')).toBe(true);
    expect(fires(config, 'order 1234')).toBe(false);
    expect(fires(config, 'refund 1234')).toBe(false);
    expect(fires(config, 'refund order 12')).toBe(false);
  });

  test('none silences, alone it fires on everything else', () => {
    expect(fires({ any: ['price'], none: ['wholesale'] }, 'wholesale price')).toBe(false);
    expect(fires({ none: ['wholesale'] }, 'wholesale')).toBe(false);
    expect(fires({ none: ['wholesale'] }, 'hello')).toBe(true);
    expect(fires({ any: ['price'], match: 'exact', none: ['??'] }, 'price??')).toBe(false);
  });

  test('a rule with blank lines only never fires', () => {
    expect(fires({}, 'hello')).toBe(false);
    expect(fires({ any: [' '] }, 'hello')).toBe(false);
    expect(fires({ any: [''], none: ['x'] }, 'hello')).toBe(false);
    expect(fires({ all: ['\u200B'], none: ['x'] }, 'hello')).toBe(false);
    expect(fires({ none: [''] }, 'hello')).toBe(false);
    expect(fires({ pattern: '' }, 'hello')).toBe(false);
  });

  test('a blank line among keywords changes nothing', () => {
    expect(fires({ any: ['', 'price'] }, 'price')).toBe(true);
    expect(fires({ all: ['', 'price'] }, 'price')).toBe(true);
    expect(fires({ any: ['', 'price'] }, 'hello')).toBe(false);
  });
});

describe('patterns', () => {
  test.each([
    ['ignore case', 'ORDER #?\\d+', 'order #12', true],
    ['unless told not to', '(?-i)ORDER', 'order', false],
    ['find anywhere', '\\d{6}', 'my code is 123456.', true],
    ['unless anchored', '^\\d{6}$', 'my code is 123456', false],
    ['see Traditional as typed', '價格', '价格', false],
    ['see full width as typed', '１', '1', false],
    ['see composed accents', '^caf.$', 'cafe\u0301', true],
    ['know scripts', '^\\p{Han}+$', '价格', true],
  ])('%s', (_, pattern, text, expected) => {
    expect(fires({ pattern }, text)).toBe(expected);
  });

  test('one that does not compile never fires and harms no other rule', () => {
    const index = compileKeywords([
      { id: 'bad', config: { any: ['price'], pattern: '(?=x)' } },
      { id: 'good', config: { any: ['price'] } },
    ]);
    expect(matchKeywords(index, 'price').map(({ id }) => id)).toEqual(['good']);
    expect(explainKeywords(index, 'bad', 'price').reason.code).toBe('bad-pattern');
  });
});

describe('hits', () => {
  const index = compileKeywords([
    { id: 'any', config: { any: ['PRICE', '優惠', 'Cost'] } },
    { id: 'all', config: { all: ['shop', 'price'], any: ['cost'] } },
    { id: 'fuzzy', config: { any: ['shipping'], fuzzy: true } },
    { id: 'exact', config: { any: ['Price'], match: 'exact' } },
    { id: 'pattern', config: { pattern: 'pri.e' } },
    { id: 'always', config: { none: ['stop'] } },
  ]);

  test('name the keywords as written, in the order of the rule, and tell how', () => {
    expect(matchKeywords(index, '优惠 price')).toEqual([
      { id: 'any', matched: ['PRICE', '優惠'], how: 'contains' },
      { id: 'pattern', matched: ['pri.e'], how: 'pattern' },
      { id: 'always', matched: [], how: 'always' },
    ]);
    expect(matchKeywords(index, 'cost price shop stop').map(({ id, matched }) => [id, matched])).toEqual([
      ['any', ['PRICE', 'Cost']],
      ['all', ['cost', 'shop', 'price']],
      ['pattern', ['pri.e']],
    ]);
    expect(matchKeywords(index, 'price!').find(({ id }) => id === 'exact')?.how).toBe('exact');
  });

  test('a typo is told from the word itself', () => {
    expect(matchKeywords(index, 'shiping stop')).toEqual([
      { id: 'fuzzy', matched: ['shipping'], how: 'fuzzy' },
    ]);
    expect(matchKeywords(index, 'shiping shipping stop')).toEqual([
      { id: 'fuzzy', matched: ['shipping'], how: 'contains' },
    ]);
  });

  test('nothing is remembered from one message to the next', () => {
    matchKeywords(index, 'shop price');
    expect(matchKeywords(index, 'cost stop').map(({ id }) => id)).toEqual(['any']);
    expect(matchKeywords(index, 'stop')).toEqual([]);
  });

  test('marks survive the turn counter running over', () => {
    index.scan.turn = 0x7ffffffe;
    for (let round = 0; round < 4; round += 1) {
      expect(matchKeywords(index, 'shiping stop')).toHaveLength(1);
      expect(matchKeywords(index, 'stop')).toEqual([]);
    }
  });
});

describe('why a rule does or does not fire', () => {
  const index = compileKeywords([
    {
      id: 'rule',
      config: { any: ['Price', 'Cost'], all: ['shop', 'Order'], none: ['Stop'], pattern: '\\d' },
    },
    { id: 'empty', config: {} },
  ]);
  test.each([
    ['rule', 'hello', 'no-keyword', ['Price', 'Cost']],
    ['rule', 'price shop', 'missing', ['Order']],
    ['rule', 'price order shop stop 1', 'excluded', ['Stop']],
    ['rule', 'price order shop', 'pattern-no-match', ['\\d']],
    ['rule', 'price order shop 1', 'matched', ['Price', 'shop', 'Order']],
    ['empty', 'price', 'nothing-to-match', []],
    ['other', 'price', 'unknown-rule', []],
  ])('%s on "%s": %s', (id, text, code, words) => {
    expect(explainKeywords(index, id, text)).toEqual({
      matched: code === 'matched',
      reason: { code, words },
    });
  });
});
