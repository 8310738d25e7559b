import type { Text } from '@nightshift/schema';
import type { View } from '../../sdk/view.js';
import { formatNumber, localeOf } from '../actions/number-text.js';

interface Fitting {
  min?: number;
  max?: number;
  choices?: readonly string[];
  example?: Text;
}

/** What is wanted, in signs that every language reads: "10–500", "≥ 10", "S / M / L", or the example. */
export function whatFits({ min, max, choices = [], example }: Fitting, view: View): string {
  const number = (value: number): string =>
    formatNumber(value, localeOf(view.customerLanguage, view.contact.country));
  if (example !== undefined) return view.text(example).trim();
  if (choices.length > 0) return choices.join(' / ');
  if (min !== undefined && max !== undefined) return `${number(min)}–${number(max)}`;
  if (min !== undefined) return `≥ ${number(min)}`;
  return max === undefined ? '' : `≤ ${number(max)}`;
}

/** The name of a variable as people write it: `orderNumber` and `order_number` are an order number. */
export const spoken = (name: string): string =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .trim()
    .toLowerCase();
