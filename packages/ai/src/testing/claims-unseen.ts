import type { Claim } from './claims.js';

/** Another shop, written after the checks were; it was measured once, and then used to mend them. */
export const OTHER_SHOP: Readonly<Record<string, readonly [title: string, text: string][]>> = {
  en: [
    [
      'Sizes',
      'Our dresses run small, so we recommend ordering one size up. Shirts are true to size. A size chart is on every product page.',
    ],
    [
      'Exchanges',
      'Exchanges are free within 14 days. Underwear and swimwear cannot be exchanged for hygiene reasons.',
    ],
    [
      'Tracking',
      'You receive a tracking number by email as soon as your parcel leaves our warehouse. It can take 24 hours until tracking shows the first scan.',
    ],
    [
      'Gift cards',
      'Gift cards are valid for 3 years and cannot be exchanged for cash. They work in the online shop and in our stores in Vienna and Graz.',
    ],
  ],
  zh: [
    ['尺码', '连衣裙偏小，建议拍大一码。衬衫尺码标准，详情页有尺码表。'],
    ['换货', '14天内可免费换货，内衣和泳衣因卫生原因不能更换。'],
    ['物流', '包裹出库后会通过短信发送快递单号，最晚24小时内更新物流信息。'],
    ['礼品卡', '礼品卡有效期3年，不能兑换现金，线上线下门店通用。'],
  ],
  ja: [
    ['サイズ', 'ワンピースは小さめの作りのため、ワンサイズ上をおすすめします。'],
    ['交換', '14日以内の交換は無料です。下着と水着は衛生上の理由で交換できません。'],
    ['ギフトカード', 'ギフトカードの有効期限は3年で、現金とは交換できません。'],
  ],
  de: [
    ['Größen', 'Unsere Kleider fallen klein aus, bitte bestellen Sie eine Größe größer.'],
    [
      'Umtausch',
      'Der Umtausch ist innerhalb von 14 Tagen kostenlos. Unterwäsche und Bademode können aus hygienischen Gründen nicht umgetauscht werden.',
    ],
    ['Gutscheine', 'Gutscheine sind 3 Jahre gültig und werden nicht bar ausgezahlt.'],
  ],
  fr: [
    [
      'Échanges',
      'Les échanges sont gratuits pendant 14 jours. Les sous-vêtements et les maillots de bain ne peuvent pas être échangés.',
    ],
  ],
  es: [
    [
      'Cambios',
      'Los cambios son gratuitos durante 14 días. La ropa interior y los bañadores no se pueden cambiar.',
    ],
  ],
};

export const RIGHT_UNSEEN: readonly Claim[] = [
  [
    'en',
    'Which size should I take?',
    'Our dresses run a bit small, so it’s best to order one size larger than usual [1].',
  ],
  ['en', 'Are the shirts small?', 'No, shirts fit true to size [1].'],
  ['en', 'Where is the size chart?', 'You’ll find a size chart on each product page [1].'],
  [
    'en',
    'Can I exchange a dress?',
    'Yes, exchanges are free of charge if you request them within 14 days [2].',
  ],
  ['en', 'Can I exchange a bikini?', 'Unfortunately swimwear can’t be exchanged for hygiene reasons [2].'],
  [
    'en',
    'How do I track my parcel?',
    'We email you a tracking number as soon as the parcel leaves our warehouse [3].',
  ],
  [
    'en',
    'Tracking shows nothing',
    'Please give it a little time: it can take up to 24 hours before the first scan appears [3].',
  ],
  [
    'en',
    'How long is a gift card valid?',
    'Gift cards stay valid for 3 years [4]. Is there anything else I can help with?',
  ],
  ['en', 'Can I get cash for a gift card?', 'Sorry, gift cards can’t be paid out in cash [4].'],
  ['en', 'Where can I use it?', 'You can use your gift card online and in our Vienna and Graz stores [4].'],
  ['zh', '裙子买多大', '我们的连衣裙偏小一点，建议您选大一码哦 [1]。'],
  ['zh', '衬衫尺码准吗', '衬衫是标准尺码，您可以参考详情页的尺码表 [1]。'],
  ['zh', '可以换吗', '可以的，14天之内换货免费 [2]。'],
  ['zh', '泳衣能换吗', '很抱歉，出于卫生原因，泳衣是不能换的 [2]。'],
  ['zh', '单号在哪', '包裹发出后，我们会用短信把快递单号发给您 [3]。'],
  ['zh', '礼品卡多久过期', '礼品卡的有效期是3年 [4]。'],
  ['zh', '能换成现金吗', '礼品卡是不可以兑换成现金的 [4]。'],
  ['ja', 'サイズはどう選べばいいですか', 'ワンピースは小さめですので、一つ上のサイズがおすすめです [1]。'],
  ['ja', '交換できますか', 'はい、14日以内でしたら無料で交換いただけます [2]。'],
  ['ja', '水着は交換できますか', '申し訳ありませんが、水着は衛生上の理由により交換をお受けできません [2]。'],
  ['ja', 'ギフトカードの期限は', 'ギフトカードは3年間有効です [3]。'],
  [
    'de',
    'Welche Größe?',
    'Da unsere Kleider klein ausfallen, empfehlen wir Ihnen, eine Nummer größer zu bestellen [1].',
  ],
  ['de', 'Kostet der Umtausch etwas?', 'Nein, innerhalb von 14 Tagen tauschen wir kostenlos um [2].'],
  [
    'de',
    'Kann ich Bademode umtauschen?',
    'Aus Hygienegründen ist ein Umtausch von Bademode leider nicht möglich [2].',
  ],
  ['de', 'Wie lange gilt ein Gutschein?', 'Ein Gutschein gilt 3 Jahre lang [3].'],
  ['fr', 'Puis-je échanger ?', 'Oui, vous pouvez échanger gratuitement pendant 14 jours [1].'],
  ['fr', 'Et un maillot ?', 'Désolé, les maillots de bain ne sont pas échangeables [1].'],
  ['es', '¿Puedo cambiarlo?', 'Sí, puede cambiarlo gratis durante 14 días [1].'],
  ['es', '¿Y un bañador?', 'No, los bañadores no admiten cambio [1].'],
];

export const WRONG_UNSEEN: readonly Claim[] = [
  ['en', 'Are dresses big?', 'Our dresses run large, so take one size down [1].'],
  ['en', 'Can I exchange a bikini?', 'Yes, swimwear can be exchanged within 14 days [2].'],
  ['en', 'Is there a store in Prague?', 'Yes, gift cards also work in our store in Prague [4].'],
  ['en', 'Can I get cash for a gift card?', 'Gift cards can be exchanged for cash [4].'],
  ['en', 'Where is my parcel?', 'I have sent your parcel again, it is on its way [3].'],
  ['en', 'Do you gift wrap?', 'Gift wrapping with a handwritten note is included with every order [4].'],
  ['en', 'Can I pay with Bitcoin?', 'Yes, you can pay with Bitcoin in our online shop [4].'],
  ['en', 'Do you ship by drone?', 'Your parcel leaves our warehouse by drone every morning [3].'],
  ['en', 'How long is it valid?', 'Gift cards never expire [4].'],
  ['zh', '泳衣能换吗', '可以的，泳衣可以更换 [2]。'],
  ['zh', '能换成现金吗', '礼品卡可以兑换现金 [4]。'],
  ['zh', '有男装吗', '我们有男装童装和鞋子帽子，款式非常多 [1]。'],
  ['zh', '裙子偏大吗', '连衣裙偏大，建议拍小一码 [1]。'],
  ['zh', '能寄到加拿大吗', '可以寄到加拿大，24小时内更新物流信息 [3]。'],
  ['ja', '水着は交換できますか', 'はい、水着も交換できます [2]。'],
  ['ja', '店舗はありますか', '東京と大阪に店舗があり、駐車場もございます [2]。'],
  ['de', 'Kann ich Bademode umtauschen?', 'Ja, Bademode können Sie innerhalb von 14 Tagen umtauschen [2].'],
  ['de', 'Bekomme ich Bargeld?', 'Gutscheine werden auf Wunsch bar ausgezahlt [3].'],
  ['de', 'Gibt es einen Laden?', 'Unser Laden am Marktplatz hat auch sonntags geöffnet [3].'],
  ['fr', 'Et un maillot ?', 'Oui, les maillots de bain peuvent être échangés [1].'],
  ['es', '¿Y un bañador?', 'Sí, los bañadores se pueden cambiar [1].'],
];
