import { baseLanguage, type Passage } from '@nightshift/schema';
import { foldText, simplify } from '../text/fold.js';
import { keepLast } from '@nightshift/language';
import { withFigures } from '../text/number-words.js';

/** What a number holds for: so many days from what on, so much for each of what. */
type Tie =
  | 'ordered'
  | 'delivered'
  | 'sent'
  | 'each order'
  | 'each piece'
  | 'each person'
  | 'each group'
  | 'each hour'
  | 'each day'
  | 'each week'
  | 'each month'
  | 'each year';

type Words = Readonly<Partial<Record<Tie, string>>>;

/** From what on days are counted, by language, by the beginnings of its words. */
const SINCE: Readonly<Record<string, Words>> = {
  en: {
    ordered: 'order|purchas|buy|bought|pay|paid|checkout',
    delivered: 'deliver|receipt|receiv|arriv',
    sent: 'dispatch|shipp|shipment|sending|sent',
  },
  de: {
    ordered: 'bestell|kauf|zahlung|bezahl',
    delivered: 'erhalt|liefer|zustell|empfang|ankunft',
    sent: 'versand|absend|verschick',
  },
  fr: { ordered: 'command|achat|paiement', delivered: 'livraison|réception', sent: 'expédition|envoi' },
  es: { ordered: 'compra|pedido|pago', delivered: 'entrega|recepción|recib', sent: 'envío' },
  pt: { ordered: 'compra|pedido|pagamento', delivered: 'entrega|recebimento|receb', sent: 'envio' },
  it: { ordered: 'ordin|acquist|pagament', delivered: 'consegn|ricezione|riceviment', sent: 'spedizion' },
  ru: { ordered: 'заказ|покупк|оплат', delivered: 'доставк|получен|вручен', sent: 'отправк|отгрузк' },
  zh: { ordered: '下单|购买|付款|支付', delivered: '收到|收货|签收|到货', sent: '发货|寄出' },
  ja: { ordered: '注文|購入|支払|お買い上げ', delivered: '到着|受け取|受取|お届け', sent: '発送|出荷' },
  ko: { ordered: '주문|구매|결제', delivered: '수령|배송|도착', sent: '발송|출고' },
};
/** For each of what, the same way. */
const EACH: Readonly<Record<string, Words>> = {
  en: {
    'each order': 'order|purchase|shipment|parcel|package',
    'each piece': 'item|piece|article|product|unit|ticket',
    'each person': 'person|guest|customer',
    'each day': 'day|night',
    'each month': 'month',
    'each group': 'group|team|family',
    'each hour': 'hour',
    'each week': 'week',
    'each year': 'year',
  },
  de: {
    'each order': 'bestellung|sendung|paket|lieferung|auftrag',
    'each piece': 'stück|artikel|produkt|teil|ticket|karte',
    'each person': 'person|gast|kunde',
    'each day': 'tag|nacht',
    'each month': 'monat',
    'each group': 'gruppe|team|familie',
    'each hour': 'stunde',
    'each week': 'woche',
    'each year': 'jahr',
  },
  fr: {
    'each order': 'commande|colis|envoi',
    'each piece': 'article|pièce|produit',
    'each person': 'personne',
    'each day': 'jour|nuit',
    'each month': 'mois',
    'each group': 'groupe|famille',
    'each hour': 'heure',
    'each week': 'semaine',
    'each year': 'an',
  },
  es: {
    'each order': 'pedido|envío|paquete',
    'each piece': 'artículo|unidad|pieza|producto|billete|entrada',
    'each person': 'persona',
    'each day': 'día|noche',
    'each month': 'mes',
    'each group': 'grupo|familia',
    'each hour': 'hora',
    'each week': 'semana',
    'each year': 'año',
  },
  pt: {
    'each order': 'pedido|envio|pacote',
    'each piece': 'item|artigo|unidade|peça|produto',
    'each person': 'pessoa',
    'each day': 'dia|noite',
    'each month': 'mês',
    'each group': 'grupo|família',
    'each hour': 'hora',
    'each week': 'semana',
    'each year': 'ano',
  },
  it: {
    'each order': 'ordine|spedizione|pacco',
    'each piece': 'articolo|pezzo|prodotto',
    'each person': 'persona',
    'each day': 'giorno|notte',
    'each month': 'mese',
    'each group': 'gruppo|famiglia',
    'each hour': 'ora',
    'each week': 'settimana',
    'each year': 'anno',
  },
  ru: {
    'each order': 'заказ|посылк|отправк',
    'each piece': 'товар|штук|издели|единиц',
    'each person': 'человек',
    'each day': 'день|сутки|ночь',
    'each month': 'месяц',
    'each group': 'групп|семь',
    'each hour': 'час',
    'each week': 'недел',
    'each year': 'год',
  },
  zh: {
    'each order': '单|笔|次',
    'each piece': '件|个|只|条|套|张',
    'each person': '人|位',
    'each day': '天|日|晚',
    'each month': '月',
    'each group': '组|团|队|家',
    'each hour': '个?小时|个?钟头',
    'each week': '周|星期',
    'each year': '年',
  },
  ja: {
    'each order': '注文|回',
    'each piece': '点|個|枚|本|品',
    'each person': '人|名',
    'each day': '日|泊',
    'each month': '月',
    'each group': '组|グループ|団体',
    'each hour': '时间',
    'each week': '周',
    'each year': '年',
  },
  ko: {
    'each order': '주문|건',
    'each piece': '개|상품|점',
    'each person': '인|명',
    'each day': '일|박',
    'each month': '월|달',
    'each group': '그룹|팀|단체',
    'each hour': '시간',
    'each week': '주',
    'each year': '년',
  },
};

const NUMBER = '(?<number>\\d+(?:[.,]\\d+)?)';
/** Where the words stand: after the number in languages that set words apart, else before it. */
const AFTER: Readonly<Record<string, readonly [since: string, each: string]>> = {
  en: [
    '(?:days?|weeks?|months?|years?)\\s+(?:of|after|from|since|following|upon)\\s+(?:\\p{L}+\\s+){0,3}?',
    '(?:per|for (?:each|every)|each|every)\\s+',
  ],
  de: [
    '(?:tage?n?|wochen?|monate?n?|jahre?n?)\\s+(?:nach|ab|seit)\\s+(?:\\p{L}+\\s+){0,2}?',
    '(?:pro|je|für jede[ns]?)\\s+',
  ],
  fr: [
    "(?:jours?|semaines?|mois|ans?)\\s+(?:après|suivant|à compter|à partir|dès|depuis)\\s+(?:\\p{L}+\\s+){0,2}?(?:[dl]['’])?",
    '(?:par|pour chaque)\\s+',
  ],
  es: [
    '(?:días?|semanas?|mes(?:es)?|años?)\\s+(?:\\p{L}+\\s+)?(?:desde|tras|después|a partir|siguientes a|de)\\s+(?:\\p{L}+\\s+){0,3}?',
    '(?:por|por cada)\\s+',
  ],
  pt: [
    '(?:dias?|semanas?|mês|meses|anos?)\\s+(?:\\p{L}+\\s+)?(?:desde|após|depois|a partir|a contar|da|do)\\s+(?:\\p{L}+\\s+){0,2}?',
    '(?:por|por cada)\\s+',
  ],
  it: [
    "(?:giorni|settimane|mesi|anni)\\s+(?:dopo|dal|dalla|dall['’]|a partire)\\s*(?:\\p{L}+\\s+){0,2}?",
    '(?:per|a|per ogni)\\s+',
  ],
  ru: [
    '(?:дн\\p{L}+|день|недел\\p{L}+|месяц\\p{L}*|лет|года?)\\s+(?:с|после|от|со)\\s+(?:\\p{L}+\\s+){0,2}?',
    '(?:за|на|за кажд\\p{L}+)\\s+',
  ],
};
const BEFORE: Readonly<Record<string, readonly [since: string, each: string]>> = {
  zh: ['[^，,。;；\\d]{0,6}?(?:后|起)[^，,。;；\\d]{0,4}', '[^，,。;；\\d]{0,4}'],
  ja: ['[^、。\\d]{0,6}?(?:後|后|から|より)[^、。\\d]{0,4}', '(?:につき|あたり|ごとに|ごと)[^、。\\d]{0,4}'],
  ko: ['[^.,\\d]{0,6}?(?:후|부터)[^.,\\d]{0,4}', '[^.,\\d]{0,3}'],
};
/** What stands before the word itself: 每件3欧元. */
const EVERY: Readonly<Record<string, string>> = { zh: '每', ja: '', ko: '(?:한 ?|1 ?|각 )' };
/** Between a number and "per": what it is so many of. */
const OF = '\\s?(?:[\\p{Sc}%]|\\p{L}{1,9})?\\s?';

interface Tied {
  value: number;
  tie: Tie;
}

const compiled = new Map<string, readonly { tie: Tie; pattern: RegExp }[]>();

function patternsOf(language: string): readonly { tie: Tie; pattern: RegExp }[] {
  const known = compiled.get(language);
  if (known !== undefined) return known;
  const after = AFTER[language];
  const before = BEFORE[language];
  const made = [SINCE, EACH].flatMap((table, which) =>
    Object.entries(table[language] ?? {}).map(([tie, words]) => {
      const isSince = which === 0;
      const source =
        after === undefined
          ? `${isSince ? '' : (EVERY[language] ?? '')}(?:${words})${before?.[which] ?? ''}${NUMBER}`
          : `${NUMBER}${isSince ? '\\s?(?:\\p{L}+\\s+)?' : OF}${after[which] ?? ''}(?:${words})`;
      // Of the keys of `Words`.
      return { tie: tie as Tie, pattern: new RegExp(simplify(source.normalize('NFKC')), 'gu') };
    }),
  );
  compiled.set(language, made);
  return made;
}

const tiesIn = keepLast(512, (key): readonly Tied[] => {
  const [language = ''] = key.split(' ', 1);
  const text = withFigures(foldText(key.slice(language.length + 1)), language);
  return patternsOf(baseLanguage(language)).flatMap(({ tie, pattern }) =>
    Array.from(text.matchAll(pattern), ({ groups }) => ({
      value: Number((groups?.['number'] ?? '').replace(',', '.')),
      tie,
    })),
  );
});

/**
 * Whether a number is tied to something else than in the evidence: "45 days of ordering" for "of delivery", "3 euros per
 * order" for "per item". What the evidence ties to nothing is not looked at.
 */
export function tiesOtherwise(
  sentence: string,
  { language, passages }: { language: string; passages: readonly Passage[] },
): boolean {
  const said = tiesIn(`${language} ${sentence}`);
  if (said.length === 0) return false;
  const given = passages.flatMap((passage) =>
    tiesIn(`${passage.language} ${passage.title}. ${passage.text}`),
  );
  const isOfKind = ({ tie }: Tied, like: Tied): boolean =>
    tie.startsWith('each') === like.tie.startsWith('each');
  return said.some((one) => {
    const alike = (other: Tied): boolean => other.value === one.value && isOfKind(other, one);
    const ties = new Set(given.filter(alike).map(({ tie }) => tie));
    // "Since you receive the order" names both.
    return ties.size > 0 && !said.some((other) => alike(other) && ties.has(other.tie));
  });
}
