import { baseLanguage } from '@nightshift/schema';
import { simplify } from './fold.js';

/** By language: that somebody pays or bears something; the customer; the shop. Pronouns count as who they mean in an answer. */
const TABLE: Readonly<Record<string, readonly [pays: string, customer: string, shop: string]>> = {
  en: [
    'pay\\p{L}*|paid|bears?|borne|expense',
    'customers?|buyers?|purchasers?|you|your(?= (?:own )?(?:expense|cost|account))|yourself',
    'we|us|our(?= (?:own )?(?:expense|cost))|sellers?|shop|store|merchants?|retailers?',
  ],
  de: [
    'bezahl\\p{L}*|zahl\\p{L}*|trag\\p{L}*|trägt|übernehm\\p{L}*|übernimmt|übernommen|lasten',
    'kund\\p{L}*|käufer\\p{L}*|sie|ihre?[nr]?(?= (?:eigenen )?(?:kosten|lasten|rechnung))|selbst',
    'wir|uns|unsere?[nr]?(?= (?:kosten|lasten|rechnung))|verkäufer\\p{L}*|händler\\p{L}*|shop|laden',
  ],
  fr: [
    'pai\\p{L}*|pay\\p{L}*|charge',
    'clients?|cliente|acheteu\\p{L}*|vous|(?:votre|vos)(?= (?:charge|frais))',
    'nous|notre(?= charge)|vendeu\\p{L}*|boutique|magasin',
  ],
  es: [
    'pag\\p{L}*|asum\\p{L}*|cuenta|cargo',
    'clientes?|comprador\\p{L}*|usted|(?:su|tu)(?= (?:cuenta|cargo|costa))',
    'tienda|vendedor\\p{L}*|nosotros|nuestr\\p{L}*(?= (?:cuenta|cargo))|pagamos|asumimos',
  ],
  pt: [
    'pag\\p{L}*|conta|cargo|arca\\p{L}*',
    'clientes?|comprador\\p{L}*|você|suas?|seus?',
    'loja|vendedor\\p{L}*|nós|noss\\p{L}*|pagamos|arcamos',
  ],
  it: [
    'pag\\p{L}*|carico',
    'client[ei]|acquirent[ei]|lei|su[oa]',
    'noi|nostr\\p{L}*|venditor\\p{L}*|negozio|paghiamo',
  ],
  ru: [
    'опла[тч]\\p{L}*|плат(?:ит|ите|ят|им)|за сч[её]т',
    'покупател\\p{L}*|клиент\\p{L}*|вы|вас|вам|ваш\\p{L}*',
    'мы|нам|нас|наш\\p{L}*|продав\\p{L}*|магазин\\p{L}*',
  ],
  id: ['(?:di|mem)?bayar|(?:di|men)tanggung|menanggung', 'pembeli|pelanggan|anda|kamu', 'kami|penjual|toko'],
  vi: [
    'trả phí|trả|chịu|thanh toán',
    'khách|người mua|bạn',
    'người bán|shop|cửa hàng|chúng tôi|bên em|bên mình',
  ],
  ar: [
    '[يتن]تحمل|[يتن]دفع|على حساب\\p{L}*|على نفقة|على عاتق',
    'العميل|المشتري|الزبون|تتحملون|أنت|حسابك',
    'البائع|المتجر|نحن|نتحمل|ندفع|حسابنا',
  ],
  th: ['จ่าย|รับผิดชอบ|ออกค่า|ชำระ', 'ลูกค้า|ผู้ซื้อ|คุณ', 'ทางร้าน|ร้าน|ผู้ขาย|เรา'],
  ko: ['부담|지불|지급', '고객|구매자|소비자|본인', '판매자|저희|당사|쇼핑몰|매장|가게'],
  zh: [
    '承担|支付|负担|[付出]',
    '买家|买方|顾客|客户|[您你]|自己|自理',
    '卖家|卖方|商家|店家|我们|我方|本店|店铺',
  ],
  ja: ['負担|支払|払', 'お客様|購入者|お客さま', '当店|弊社|当社|店舗|販売者'],
};
const NOT_NEEDED = new RegExp(simplify('不用|无需|不必|不需'), 'u');

export type Payer = 'customer' | 'shop';

/** Who pays, in a folded clause that says so of one of them; and what is said beside. */
export function payerIn(folded: string, language: string): { payer: Payer; rest: string } | undefined {
  const words = compiled(baseLanguage(language));
  if (words === undefined || NOT_NEEDED.test(folded)) return undefined;
  const [pays, customer, shop] = words;
  const [isCustomer, isShop] = [folded.search(customer) >= 0, folded.search(shop) >= 0];
  if (folded.search(pays) < 0 || isCustomer === isShop) return undefined;
  const rest = words.reduce((text, each) => text.replaceAll(each, ' '), folded);
  return { payer: isShop ? 'shop' : 'customer', rest };
}

type Words = readonly [pays: RegExp, customer: RegExp, shop: RegExp];

const cache = new Map<string, Words | undefined>();

function compiled(language: string): Words | undefined {
  if (!cache.has(language)) {
    const source = TABLE[language];
    const isRun = /^(?:zh|ja|ko|th)$/u.test(language);
    const compile = (words: string): RegExp =>
      new RegExp(isRun ? simplify(words.normalize('NFKC')) : `(?<!\\p{L})(?:${words})(?!\\p{L})`, 'gu');
    cache.set(
      language,
      source === undefined ? undefined : [compile(source[0]), compile(source[1]), compile(source[2])],
    );
  }
  return cache.get(language);
}
