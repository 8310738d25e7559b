import { readable } from '../actions/answer-text.js';

/** What an order is called, and what its number is, in the languages we serve. */
const ORDER =
  'orders?|bestell(?:ung|nummer|nr)?|auftrags?(?:nummer|nr)?|pedido|encomenda|commande|ordine|bestelling|zamówieni\\p{L}+|sipariş\\p{L}*|pesanan|đơn hàng|заказ\\p{L}*|订单|訂單|注文|주문|คำสั่งซื้อ|الطلب|طلب';
const NUMBER =
  'id|code|ref(?:erence)?|no\\.?|num\\.?|number|nummer|nr\\.?|n[º°]\\.?|número|numéro|numero|nomor|numer|số|mã|номер\\p{L}*|号码?|號碼?|編號|编号|番号|번호|รหัส|หมายเลข|رقم';
const IS =
  "(?:is|was|ist|lautet|es|est|é|è)(?: (?:the|die|das|el|la|le|o|il))?|it's|lautet|adalah|là|это|是|为|為|は|은|는|가|이|คือ|هو";
const GAP = '[^\\p{L}\\p{N}#]{0,3}';
const VALUE = '#?\\s?([A-Z]{0,6}-?\\d[A-Z0-9-]{3,30})';

const NAMED: readonly RegExp[] = [
  new RegExp(
    `(?<!\\p{Script=Latin})(?:${ORDER})${GAP}(?:${NUMBER})${GAP}(?:${IS})?${GAP}#?\\s?([A-Z]{0,6}-?\\d[A-Z0-9-]{2,30})`,
    'iu',
  ),
  new RegExp(`(?<!\\p{Script=Latin})(?:${ORDER})${GAP}(?:${IS})?${GAP}${VALUE}`, 'iu'),
  /#\s?([A-Z0-9][A-Z0-9-]{3,30})/i,
  /\b([A-Z]{1,6}-?\d{3,}[A-Z0-9-]{0,20})\b/,
];
const LONG = /(?<![\d.,+])(\d{6,20})(?![\d.,]\d|\d)/gu;
/** An answer names it in fewer words: "Nummer 88123". */
const NUMBERED = new RegExp(
  `(?<!\\p{L})(?:${NUMBER})${GAP}(?:${IS})?${GAP}#?\\s?([A-Z]{0,6}-?\\d[A-Z0-9-]{2,30})`,
  'iu',
);

/** Numbers of other things: of a telephone, a place, an account, a parcel. */
const OTHER = new RegExp(
  `(?:phone|mobile|cell|whats ?app|call|\\bhp|\\btel\\p{L}*|fon|handy|tél\\p{L}*|móvil|celular|điện thoại|sđt|телефон\\p{L}*|тел|电话|電話|手机|手機|携帯|전화|โทร|هاتف|جوال|\\bzip|plz|postcode|postal|邮编|郵遞區號|\\bcep|iban|konto|account|kunden|customer|client|tracking|sendung\\p{L}*|快递|快遞|运单|運單)\\p{L}*${GAP}(?:(?:${NUMBER})${GAP})?(?:(?:${IS})${GAP})?\\(?[+\\d\\s()-]*$`,
  'iu',
);
const TELEPHONE = /\+\d[\d\s()/-]{6,}/gu;
const DATE = /^(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}-\d{1,2}-\d{2,4})$/;
const MONEY_BEFORE = /(?:\p{Sc}|\b(?:usd|eur|gbp|cny|rmb))\s?$/iu;
const COUNTED =
  /^\s?(?:\p{Sc}|%|(?:usd|eur|gbp|cny|rmb|euros?|dollars?|pcs?|pieces?|units?|items?|sets?|st(?:ü|u)ck|pi(?:è|e)ces?|piezas?|unidades|peças|pezzi|buah)(?!\p{L})|[元块塊円원個个件套只隻盒箱台開])/iu;
/** "We want to order 1000 mugs" is a wish. */
const WISH = /(?:(?<!\p{L})(?:to|i|we|can|please|would|will|let's|must|also|and)\s|[要想])$/iu;

export interface OrderQuestion {
  /** The text answers a question for it, and for no other number. */
  isAnswer: boolean;
}

/** The number of an order: named as one, written like one, or all that somebody answers who was asked for it. */
export function findOrder(text: string, { isAnswer }: OrderQuestion): string | undefined {
  const plain = readable(text).replaceAll(TELEPHONE, ' ');
  for (const [at, pattern] of NAMED.entries()) {
    const found = pattern.exec(plain);
    if (found !== null && isOrder(found, plain) && !(at === 1 && WISH.test(plain.slice(0, found.index))))
      return found[1];
  }
  const numbered = isAnswer ? NUMBERED.exec(plain) : null;
  if (numbered !== null && isOrder(numbered, plain)) return numbered[1];
  for (const found of plain.matchAll(LONG)) if (isOrder(found, plain)) return found[1];
  return isAnswer ? wholeAnswer(plain) : undefined;
}

function isOrder(found: RegExpExecArray, text: string): boolean {
  const [whole, value = ''] = found;
  const end = found.index + whole.length;
  const before = text.slice(0, end - value.length);
  if (DATE.test(value) || COUNTED.test(text.slice(end)) || MONEY_BEFORE.test(before)) return false;
  return /#\s?$/u.test(before) || !OTHER.test(before);
}

const CODE = /(?<![\p{L}\p{N}])[A-Z]{0,6}[-_]?\d[A-Z\d_-]*(?![\p{Script=Latin}\d])/giu;
const FEW_WORDS = 3;
const YEAR = /^(?:19|20)\d\d$/;
/** What may stand behind it: 88123 です. */
const CLOSING =
  /^[^\p{L}\p{N}]*(?:(?:です|でございます|だ|입니다|이에요|예요|요|ค่ะ|ครับ|的|吧|please|pls|thanks|thank you|thx|sorry|i think|bitte|danke|merci|gracias|por favor|obrigad[oa]|grazie)[^\p{L}\p{N}]*)*$/iu;

/** The only number of a short answer, at its end. */
function wholeAnswer(text: string): string | undefined {
  const [only, ...more] = text.matchAll(CODE);
  if (only === undefined || more.length > 0 || !isOrder(Object.assign(only, { 1: only[0] }), text))
    return undefined;
  const [value] = only;
  const words = text.slice(0, only.index).match(/[\p{L}\p{M}']+/gu) ?? [];
  if (value.length < 3 || words.length > FEW_WORDS || (YEAR.test(value) && words.length > 0))
    return undefined;
  return CLOSING.test(text.slice(only.index + value.length)) ? value : undefined;
}
