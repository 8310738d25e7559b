import type { ModelUsage } from '@nightshift/schema';

/** US dollars for a million tokens. */
export interface Price {
  input: number;
  output: number;
}

/** Where nobody has entered a price: rather too much than too little, so that a budget is never overrun unseen. */
export const DEFAULT_PRICE: Price = { input: 5, output: 15 };

export function costOf({ inputTokens, outputTokens }: ModelUsage, price: Price): number {
  return (inputTokens * price.input + outputTokens * price.output) / 1_000_000;
}
