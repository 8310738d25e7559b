import type { ToolParameter } from '@nightshift/ai';
import type { Json } from '@nightshift/schema';
import type { View } from '../../sdk/view.js';
import { isoDay } from '../actions/calendar-day.js';
import { readDate } from '../actions/date-text.js';
import { readEmail } from '../actions/email-text.js';
import { localeOf, readNumber } from '../actions/number-text.js';

/** What plain rules find in a text. What could be two things is neither. */
export function readByRule(
  text: string,
  fields: readonly ToolParameter[],
  view: View,
  { isAnswer, today }: { isAnswer: boolean; today: number },
): Record<string, Json> {
  const found = new Map<string, Json>();
  const isOnly = (type: ToolParameter['type']): boolean =>
    fields.filter((field) => field.type === type).length === 1;
  for (const { name, type } of fields) {
    if (!isOnly(type)) continue;
    const value = valueIn(text, type, view, today);
    if (value !== undefined) found.set(name, value);
    else if (type === 'text' && isAnswer && fields.length === 1 && text.trim() !== '')
      found.set(name, text.trim());
  }
  return Object.fromEntries(found);
}

function valueIn(text: string, type: ToolParameter['type'], view: View, today: number): Json | undefined {
  const { country } = view.contact;
  switch (type) {
    case 'email':
      return readEmail(text);
    case 'order-number':
      return orderNumber(text);
    case 'number': {
      // An order number or an address is no quantity.
      const value = readNumber(withoutCodes(text), localeOf(view.language, country));
      return typeof value === 'number' ? value : undefined;
    }
    case 'date': {
      const day = readDate(text, { today, language: view.language, country });
      return typeof day === 'number' ? isoDay(day) : undefined;
    }
    case 'text':
    case 'boolean':
      return undefined;
  }
}

/** Letters and digits together, digits with a sign before them, or what stands after the word. */
const ORDER_NUMBERS: readonly RegExp[] = [
  /(?:order|bestellung|pedido|commande|pesanan|đơn hàng|заказ|订单|訂單|注文|주문|คำสั่งซื้อ|طلب)[^\p{L}\p{N}#]{0,3}(?:no\.?|number|nummer|nr\.?|n[º°o]\.?|número|numéro|号|號|編號|编号|番号|번호)?[^\p{L}\p{N}#]{0,3}#?\s?([A-Z]{0,6}-?\d[A-Z0-9-]{3,30})/iu,
  /#\s?([A-Z0-9][A-Z0-9-]{3,30})/i,
  /\b([A-Z]{1,6}-?\d{3,}[A-Z0-9-]{0,20})\b/,
  /(?<![\d.,])(\d{6,20})(?![\d.,])/,
];

function orderNumber(text: string): string | undefined {
  const plain = text.normalize('NFKC');
  for (const pattern of ORDER_NUMBERS) {
    const found = pattern.exec(plain)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

function withoutCodes(text: string): string {
  return text.replaceAll(/\S+@\S+|#\s?\S+|\b[A-Z]{1,6}-?\d{3,}[A-Z0-9-]*\b|https?:\/\/\S+/gu, ' ');
}
