import { describe, expect, test } from '@jest/globals';
import { explainMatch } from './why.js';

const DELIVERY = { title: 'Delivery', text: 'Shipping within Portugal takes two days and is free from €40.' };
const marked = (text: string, { highlights }: ReturnType<typeof explainMatch>): string[] =>
  highlights.map(([start, end]) => text.slice(start, end));

describe('what brought a passage up', () => {
  test('a word that stands in it, where it stands', () => {
    const why = explainMatch('Is it free?', DELIVERY);
    expect(why.words).toEqual([{ word: 'free', weight: 1 }]);
    expect(marked(DELIVERY.text, why)).toEqual(['free']);
  });

  test('what shops hear in other words is shown with the words of the passage', () => {
    const passage = { title: 'Returns', text: 'You can return it within 30 days.' };
    const why = explainMatch('Can I send it back?', passage);
    expect(why.words).toContainEqual({ word: 'send it back', as: 'return', weight: expect.any(Number) });
    expect(marked(passage.text, why)).toContain('return');
  });

  test("a synonym of the base is shown as it stands in the passage, and only with the base's table", () => {
    const question = 'How long to the mainland?';
    const groups = [['mainland', 'Portugal']];
    const why = explainMatch(question, DELIVERY, groups);
    expect(why.words).toContainEqual({ word: 'mainland', as: 'Portugal', weight: expect.any(Number) });
    expect(marked(DELIVERY.text, why)).toContain('Portugal');
    expect(explainMatch(question, DELIVERY).words.map(({ word }) => word)).not.toContain('mainland');
  });

  test('a word that stands in it itself is not told a second time as another', () => {
    const words = explainMatch('Is shipping free?', DELIVERY).words.map(({ word }) => word);
    expect(words.filter((word) => word === 'shipping')).toHaveLength(1);
    expect(explainMatch('Is shipping free?', DELIVERY).words.every(({ as }) => as === undefined)).toBe(true);
  });

  test('a wish that only the title says is told by the title', () => {
    const why = explainMatch('可以退吗', { title: '退货', text: '收到后30天内联系我们。' });
    expect(why.words.length).toBeGreaterThan(0);
  });
});
