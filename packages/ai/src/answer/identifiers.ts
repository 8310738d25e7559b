import type { Json, ModelMessage } from '@nightshift/schema';
import type { ToolSpec } from './answer-input.js';
import type { ValueSpec } from '../extract/value-kinds.js';
import { isFailure } from '../evidence/told-by-tools.js';
import { foldText, simplify } from '../text/fold.js';
import { spelledNumbers, withAddresses } from '../text/spelled.js';

/**
 * Whose case a tool looks up is for the customer to say: a model that guesses an order number looks up somebody else's.
 * 1. An identifier stands in what was said, in what is known of the customer or in what a tool has answered; case, spaces
 *    and hyphens aside, and whole: "778" is not in "A-7788".
 * 2. Dates, yes and no, and words without a figure are the model's to fill in.
 * 3. A passage proves nothing here: "your number looks like A-1234" is nobody's order.
 */
export function inventedArgument(
  { parameters }: ToolSpec,
  values: Readonly<Record<string, Json>>,
  heard: readonly string[],
  language: string,
): string | undefined {
  const folded = heard.map((text) => withAddresses(foldText(text)));
  const all = [...folded, ...folded.flatMap((text) => spelledNumbers(text, language))].join('\n');
  return parameters.find(({ name, ...parameter }) => {
    const value = values[name];
    return (
      (typeof value === 'string' || typeof value === 'number') &&
      identifiersIn(String(value), { name, ...parameter }).some((one) => !stands(one, all))
    );
  })?.name;
}

/** What was found out by tools so far. A refusal of ours may repeat what the model has made up. */
export const foundByTools = (steps: readonly ModelMessage[]): string[] =>
  steps.flatMap(({ role, text }) => (role === 'tool' && !isFailure(text) ? [text] : []));

/** The parts of an argument that may point at somebody's order, account or address. */
function identifiersIn(value: string, parameter: ValueSpec): string[] {
  switch (parameter.type) {
    case 'order-number':
    case 'email':
      return [value];
    case 'number':
      return isNamedIdentifier(parameter) ? [value] : [];
    case 'text':
      return isNamedIdentifier(parameter) && /\d|@/.test(value) && value.length <= LONGEST
        ? [value]
        : value.split(/[\s,;]+/u).filter((word) => looksLikeOne(word));
    case 'money':
    case 'boolean':
    case 'date':
      return [];
  }
}

const LONGEST = 60;
/** "2027-02-06", "18:30" and "3kg" point at nobody. */
const POINTS_AT_NOBODY =
  /^(?:\d{4}-\d{2}-\d{2}(?:t[\d:.z+-]*)?|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}:\d{2}|\p{Sc}?\d{1,3}(?:[.,]\d{1,2})?(?:\p{L}{1,3}|%|\p{Sc})?)$/iu;

const looksLikeOne = (word: string): boolean => {
  const bare = word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return /\d|@/.test(bare) && !POINTS_AT_NOBODY.test(bare);
};

const COUNTS =
  /(?<!\p{L})(?:how many|amount|total|quantity|count|price|(?<=\p{L} )value|sum|number of|anzahl|menge|betrag|preis|cantidad|quantité|quantità|quantidade)(?!\p{L})|数量|金额|多少|件数|количеств|сумм/u;
const NAMED = new RegExp(
  [
    '(?<!\\p{L})(?:id|uid|uuid|guid|iban|e-?mail|phone|mobile|telephone|telefon)(?!\\p{L})',
    '(?<!\\p{L})(?:order|invoice|receipt|customer|client|account|member|user|ticket|case|tracking|parcel|shipment|booking|reservation|reference|serial|contract|policy|voucher|return|rma)s?[ -](?:number|nr|no|num|code|ref)(?!\\p{L})',
    '^(?:order|invoice|receipt|customer|client|account|member|user|ticket|case|tracking|parcel|shipment|booking|reservation|reference|serial|contract)(?!\\p{L})',
    '(?:bestell|auftrags?|rechnungs|kunden|sendungs|paket|vorgangs|konto|vertrags|mitglieds|serien|telefon|handy)-?(?:nummer|nr)(?!\\p{L})',
    "(?<!\\p{L})(?:n[uú]m[eé]?ro|nº|n°|numero|no\\.?|código|code) (?:de |do |da |del |di |d')?(?:la )?(?:commande|facture|client|suivi|compte|pedido|factura|cliente|seguimiento|cuenta|fatura|rastreio|conta|ordine|fattura|t[eé]l[eé]fono?e?|telefone)",
    'номер\\p{L}* (?:заказ|клиент|сч[её]т|телефон|отправлен|посылк)',
    '(?:订单|运单|物流|快递|客户|会员|账|帐|手机|电话|发票|预订|合同)(?:号|编号|单号|号码)|(?:注文|会員|伝票|追跡|電話|予約)番号|(?:주문|회원|송장|전화|예약) ?번호',
    'หมายเลข|เลขที่|mã đơn|mã (?:khách|vận)|số điện thoại|nomor (?:pesanan|resi|telepon|pelanggan)|رقم (?:ال)?(?:طلب|هاتف|حساب|عميل|شحنة|فاتورة)',
  ]
    .map((source) => simplify(source.normalize('NFKC')))
    .join('|'),
  'u',
);

/** By its name or by what the operator says it is. */
function isNamedIdentifier({ name, description }: ValueSpec): boolean {
  const called = foldText(name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])|_/g, ' '));
  const meant = foldText(description);
  return !COUNTS.test(called) && !COUNTS.test(meant) && (NAMED.test(called) || NAMED.test(meant));
}

const APART = "[\\s\\-‐-―_./#']*";

function stands(identifier: string, heard: string): boolean {
  const folded = foldText(identifier);
  const isEmail = folded.includes('@');
  const characters = Array.from(folded).filter((one) => (isEmail ? /\S/u : /[\p{L}\p{M}\p{N}]/u).test(one));
  if (characters.length === 0) return true;
  const pattern = characters
    .map((one) => one.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join(isEmail ? ' ?' : APART);
  const ends: readonly [string, string] = isEmail
    ? ['(?<![\\p{Script=Latin}\\p{N}._%+-])', '(?![\\p{Script=Latin}\\p{N}-]|\\.\\p{Script=Latin})']
    : [`(?<!${kindOf(characters[0])})`, `(?!${kindOf(characters.at(-1))})`];
  return new RegExp(`${ends[0]}${pattern}${ends[1]}`, 'u').test(heard);
}

/** A figure beside a figure is another number; letters stand beside figures as in "no7788". */
const kindOf = (character = ''): string => (/\p{N}/u.test(character) ? '\\p{N}' : '\\p{Script=Latin}');
