import { expect, test } from '@jest/globals';
import { sayMoney } from './say-money.js';

test('what costs less than a cent is not told as nothing', () => {
  expect([0, 12.345, 0.456, 0.000_71].map((amount) => sayMoney(amount, 'en'))).toEqual([
    ...['$0.00', '$12.35', '$0.456', '$0.00071'],
  ]);
});
