import { describe, expect, test } from '@jest/globals';
import { wordingOf } from '@nightshift/knowledge';
import { findCluster } from './cluster.js';

const asked = (gapId: string, text: string) => ({ gapId, text, vector: null });
const placed = [
  asked('gift', 'Do you wrap lamps as a gift?'),
  asked('gift', 'can you gift-wrap my lamp please'),
  asked('malta', 'How much is delivery to Malta?'),
  asked('zh', '可以开发票吗'),
];

describe('questions that ask the same lie together', () => {
  test.each([
    ['Can you wrap the lamp as a gift', 'gift'],
    ['what does delivery to malta cost, how much', 'malta'],
    ['可以開發票嗎？', 'zh'],
    ['Do you repair lamps?', null],
    ['Is the blue one dimmable?', null],
    ['有没有蓝色的', null],
  ])('%s', (text, expected) => {
    expect(findCluster(placed, { text, vector: null })).toBe(expected);
  });

  test.each([
    ['Do you ship to Malta?', 'Do you deliver to Malta?', true],
    ['Is there a shop in Berlin?', 'Is there a store in Berlin?', true],
    ['Do you have stores in Vienna?', 'Is there a shop in Vienna?', true],
    ['Do you ship?', 'Do you deliver?', true],
    ['Do you ship on Sundays?', 'Are there deliveries on Sundays?', true],
    ['Liefert ihr nach Malta?', 'Versendet ihr nach Malta?', true],
    ['马耳他可以发货吗', '马耳他可以配送吗', true],
    ['Do you ship to Malta?', 'Do you deliver to Iceland?', false],
    ['Do you ship to Malta?', 'Do you have a shop in Malta?', false],
    ['How much is shipping to Malta?', 'How long does delivery to Malta take?', false],
    ['Where is my refund?', 'Can I return it?', false],
    ['Is shipping to Spain free?', 'Do you ship to Spain?', false],
    ['Is express delivery possible to Malta?', 'Do you ship to Malta?', false],
    ['Do you have a shop?', 'Do you have a product?', false],
    ['do you engrave names on lamps', 'can I get my name engraved?', true],
    ['can I get a name engraved on it?', 'Do you engrave lamps with names?', true],
    ['Könnt ihr einen Namen gravieren?', 'Wird der Name graviert?', true],
    ['日本に発送できますか', '返品できますか', false],
    ['返品できますか？', 'キャンセルできますか', false],
    ['日本に発送できますか', 'アメリカに発送できますか', false],
    ['名入れはできますか', 'ギフト包装はできますか', false],
    ['支払い方法を教えてください', '店の住所を教えてください', false],
    ['배송이 되나요', '반품이 되나요', false],
    ['สามารถส่งไปญี่ปุ่นได้ไหมคะ', 'สามารถคืนสินค้าได้ไหมคะ', false],
    ['Do you engrave lamps?', 'Do you repair lamps?', false],
    ['Làm sao để trả hàng?', 'Tôi có thể trả lại hàng không?', true],
    ['¿Dónde está mi paquete?', 'Mi paquete no ha llegado', true],
    ['How long does delivery to Malta take?', 'Do you deliver to Malta?', false],
  ])('“%s” and “%s”, which mean the same or not by the words of any shop: %s', (first, second, isSame) => {
    expect(findCluster([asked('gap', first)], { text: second, vector: null })).toBe(isSame ? 'gap' : null);
  });

  test('by the synonyms of the base that was asked', () => {
    const lie = (groups: readonly (readonly string[])[]) =>
      findCluster(
        [asked('gap', 'Is the Aurora dimmable?')],
        { text: 'Is the model 7 dimmable?', vector: null },
        (text) => wordingOf(text, groups),
      );
    expect(lie([])).toBeNull();
    expect(lie([['Aurora', 'model 7']])).toBe('gap');
  });

  test('by their vectors where words have nothing in common', () => {
    const near = [{ gapId: 'gift', text: 'Do you wrap lamps?', vector: new Int8Array([127, 0, 0, 3]) }];
    const vector = new Float32Array([0.99, 0.01, 0, 0]);
    expect(findCluster(near, { text: '礼品包装', vector })).toBe('gift');
    expect(findCluster(near, { text: '礼品包装', vector: new Float32Array([0, 1, 0, 0]) })).toBeNull();
  });
});
