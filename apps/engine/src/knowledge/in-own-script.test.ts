import { expect, test } from '@jest/globals';
import type { Passage } from '@nightshift/schema';
import { inOwnScript } from './in-own-script.js';

const passage = (text: string, score: number): Passage => ({
  ...{ id: `psg_${text}`, base: 'shop', title: '', text, language: 'en', score },
  source: { id: 'src_1', name: 'faq.csv' },
});
const found = (language: string, ...passages: Passage[]) => ({
  ...{ passages, verdict: 'known' as const, confidence: passages[0]?.score ?? 0, language },
});
const thai = passage('ค่าจัดส่ง 50 บาท (DHL)', 0.98);
const english = passage('Delivery costs 5 dollars.', 0.8);

test('who writes in letters of which the language is not known is answered in those', () => {
  expect(inOwnScript('shipping fee?', found('und', thai, english))).toMatchObject({
    verdict: 'known',
    passages: [english, thai],
  });
  expect(inOwnScript('shipping fee?', found('und', thai)).verdict).toBe('unsure');
});

test('elsewhere nothing changes', () => {
  for (const [question, result] of [
    ['ค่าส่ง', found('und', thai, english)],
    ['shipping fee?', found('en', thai)],
    ['50?', found('und', thai)],
    ['iPhone 15 ราคา', found('th', thai)],
  ] as const)
    expect(inOwnScript(question, result)).toBe(result);
});
