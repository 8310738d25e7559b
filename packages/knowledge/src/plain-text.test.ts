import { describe, expect, test } from '@jest/globals';
import { chunkBlocks } from './chunk.js';
import { readPlainText } from './plain-text.js';
import { rank, scoreHits, verdictOf } from './score.js';
import { search } from './search.js';
import { createSegment } from './segment.js';

const cut = (text: string) => chunkBlocks(readPlainText(text)).map(({ title, text: told }) => [title, told]);

const japanese = `返品について
未使用の湯呑みは、お届けから20日以内であれば返品を承ります。

保証

鉄瓶には8年間の保証が付いています。落とした時の傷は対象外です。

送料
全国一律で600円です。9,000円以上のお買い上げで無料になります。`;

describe('a heading in a plain text', () => {
  test.each([
    [
      'English',
      'Returns\nUnused cups may come back within 20 days.\n\nWho pays for it?\nYou do, with 6 euros a parcel.',
      [
        ['Returns', 'Unused cups may come back within 20 days.'],
        ['Who pays for it?', 'You do, with 6 euros a parcel.'],
      ],
    ],
    [
      'German, under the name of the whole',
      'Hilfe für Gäste\n\nVersand\n\nWir liefern in drei Tagen.\n\nGarantie (Kessel)\nAcht Jahre gegen Durchrosten.',
      [
        ['Hilfe für Gäste › Versand', 'Wir liefern in drei Tagen.'],
        ['Hilfe für Gäste › Garantie (Kessel)', 'Acht Jahre gegen Durchrosten.'],
      ],
    ],
    [
      'Chinese',
      '运费\n全国统一六元，满九十九元包邮。\n\n保修\n铁壶保修八年，摔坏的不在保修之内。',
      [
        ['运费', '全国统一六元，满九十九元包邮。'],
        ['保修', '铁壶保修八年，摔坏的不在保修之内。'],
      ],
    ],
    [
      'Thai, where no mark ends a sentence',
      'ค่าส่ง\nค่าจัดส่งทั่วประเทศ 60 บาท สั่งครบ 900 บาทขึ้นไปส่งฟรีทุกครั้ง ไม่มีค่าใช้จ่ายอื่นเพิ่มเติมอีกเลย\n\nประกัน\nกาน้ำทุกใบรับประกัน 8 ปี',
      [
        ['ค่าส่ง', 'ค่าจัดส่งทั่วประเทศ 60 บาท สั่งครบ 900 บาทขึ้นไปส่งฟรีทุกครั้ง ไม่มีค่าใช้จ่ายอื่นเพิ่มเติมอีกเลย'],
        ['ประกัน', 'กาน้ำทุกใบรับประกัน 8 ปี'],
      ],
    ],
    [
      'Russian and Arabic',
      'Гарантия\nНа чугунный чайник восемь лет гарантии.\n\nالضمان\nثماني سنوات على إبريق الحديد.',
      [
        ['Гарантия', 'На чугунный чайник восемь лет гарантии.'],
        ['الضمان', 'ثماني سنوات على إبريق الحديد.'],
      ],
    ],
  ])('%s', (_name, text, expected) => expect(cut(text)).toEqual(expected));

  test('is what a passage is found by, and no other is said with it', () => {
    const passages = chunkBlocks(readPlainText(japanese)).map((chunk, at) => ({ id: String(at), ...chunk }));
    const shelf = { segment: createSegment(passages), removed: new Set<number>() };
    const [found] = rank(scoreHits(search([shelf], '送料はいくらですか', { limit: 5 })));
    expect(verdictOf(found?.score ?? 0)).toBe('known');
    expect(passages.find(({ id }) => id === found?.id)).toMatchObject({
      title: '送料',
      text: '全国一律で600円です。9,000円以上のお買い上げで無料になります。',
    });
  });
});

describe('no heading', () => {
  test.each([
    ['a Thai list of short lines', 'จันทร์ 9 ถึง 17\n\nเสาร์ 9 ถึง 12 น'],
    ['a list of short lines', 'Monday 9 to 17\n\nTuesday 9 to 17\n\nOn all other days 10 to 16'],
    [
      'points of a list',
      '1. Rinse the kettle\n2. Dry it over a low flame, then let it cool.\n\n- Cups\nThey are washed by hand, and never soaked.',
    ],
    [
      'a paragraph cut to a width',
      'Our cups are turned by hand in a small\nworkshop, one after the other, and each\nof them is a little different.',
    ],
    ['what goes on below', 'Our cups are turned\nby hand in a workshop near the river, one after the other.'],
    ['a sentence', 'We are closed.\nOn Monday we open again at nine, and stay until six.'],
    ['a greeting', 'Dear guest,\nThank you for your order, which leaves us today.'],
    ['Markdown', '# Returns\nUnused cups may come back within 20 days.'],
    ['a short line at the end', 'Unused cups may come back within 20 days.\n\nThe Kettle team'],
  ])('has %s', (_name, text) =>
    expect(readPlainText(text).map(({ type }) => type)).toEqual(text.split('\n\n').map(() => 'paragraph')),
  );
});
