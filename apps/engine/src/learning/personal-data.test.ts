import { describe, expect, test } from '@jest/globals';
import { coverPersonalData, titleOf } from './personal-data.js';

describe('what a person can be reached by is covered', () => {
  test.each([
    ['my phone is 555-123-4567, call me', 'my phone is •••, call me'],
    ['call +49 (0)30 1234567 please', 'call ••• please'],
    ['我的电话是13800138000', '我的电话是•••'],
    ['電話は090-1234-5678です', '電話は•••です'],
    ['رقمي ٠٥٥١٢٣٤٥٦٧', 'رقمي •••'],
    ['write to ann.lee@shop.example about it', 'write to ••• about it'],
    ['邮箱：ann@shop.example，谢谢', '邮箱：•••，谢谢'],
    ['I live at 4 Dock Road', 'I live at •••'],
    ['Ich wohne in der Hauptstraße 5', 'Ich wohne in der •••'],
  ])('%s', (text, covered) => {
    expect(coverPersonalData(text)).toBe(covered);
  });

  test.each([
    'Does it ship before 2026-11-30?',
    'Is it 140 x 80 cm?',
    'Do you open at 10:30 on 24.12.2026?',
    'Is it below 1,000 euros?',
    'Which of SF-1023 and v2 fits?',
  ])('and nothing else: %s', (text) => {
    expect(coverPersonalData(text)).toBe(text);
  });
});

test('a question is called by what it asks where only what stands around it is somebody’s', () => {
  expect(titleOf('my phone is 555-123-4567 and I live at 4 Dock Road, do you engrave?')).toBe(
    'do you engrave',
  );
  expect(titleOf('Can you call 555-123-4567 before you come?')).toBe('Can you call ••• before you come?');
  expect(titleOf('Hello, do you engrave?')).toBe('Hello, do you engrave?');
});
