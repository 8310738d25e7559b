import { expect, test } from '@jest/globals';
import { inUnion } from './regions.js';

test.each([
  ['postage to spain', 'en', ['postage to EU', 'postage to Europe']],
  ['寄到德国要多少钱', 'zh', ['寄到欧盟要多少钱', '寄到欧洲要多少钱']],
  ['Was kostet es nach Polen?', 'de', ['Was kostet es nach EU?', 'Was kostet es nach Europa?']],
  ['postage to Brazil', 'en', []],
  ['postage?', 'en', []],
])('%s is asked of the Union as well', (text, language, reworded) => {
  expect(inUnion(text, language).map((one) => one.text)).toEqual(reworded);
});
