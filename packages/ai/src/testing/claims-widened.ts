import type { Claim } from './claims.js';

/** A shop for teaware. */
export const TEA_SHOP: Readonly<Record<string, readonly [title: string, text: string][]>> = {
  en: [
    [
      'Returns',
      'You may return unused teaware within 45 days of delivery. The customer pays return postage of $6.50 unless the item arrived broken. Refunds reach your card within 7 business days after we receive the parcel.',
    ],
    [
      'Shipping',
      'We ship from Porto with DHL. Standard delivery takes 4 to 6 working days inside the EU and costs €5.90. Orders over €80 ship free. We do not ship to Russia or Belarus.',
    ],
    [
      'Warranty',
      'Every cast-iron kettle carries a 10-year warranty against rust-through. Enamel chips caused by dropping are not covered.',
    ],
    ['Wholesale', 'Cafés and hotels ordering 24 pieces or more receive 18% off.'],
    ['Gift wrapping', 'Gift wrapping costs €3 per item and includes a handwritten card.'],
  ],
  de: [
    [
      'Versand',
      'Die Standardlieferung dauert innerhalb der EU 4 bis 6 Werktage und kostet 5,90 €. Ab 80 € Bestellwert ist sie kostenlos.',
    ],
    ['Rückgabe', 'Unbenutztes Geschirr können Sie innerhalb von 45 Tagen nach Erhalt zurückgeben.'],
  ],
  zh: [
    ['退货', '未使用的茶具收货后45天内可退货，退货邮费6.50美元由买家承担。'],
    ['礼品包装', '礼品包装每件3欧元，附手写卡片。'],
  ],
};

/** What is true of less, of other things, or from another day on, is not told of more. */
export const WIDENED: readonly Claim[] = [
  [
    'en',
    'How long is the warranty?',
    'Cast-iron kettles carry a 10-year warranty, and a lifetime warranty for enamel [3].',
  ],
  ['en', 'How long is the warranty?', 'The 10-year warranty is transferable to a new owner [3].'],
  ['en', 'How long is the warranty?', 'The 10-year warranty only applies if you register the kettle [3].'],
  ['en', 'Can I return teaware?', 'You may return unused teaware within 45 days of ordering [1].'],
  ['en', 'Can I return teaware?', 'Unused teaware can be returned within 45 days after purchase [1].'],
  ['en', 'Can I return teaware?', 'Yes, within 45 days of delivery, please bring the invoice [1].'],
  ['en', 'Can I return teaware?', 'Yes, within 45 days of delivery. You get store credit [1].'],
  ['en', 'How long is delivery?', 'Standard delivery takes 4 to 6 calendar days inside the EU [2].'],
  ['en', 'How long is delivery?', 'Express delivery takes 4 to 6 working days inside the EU [2].'],
  ['en', 'How long is delivery?', 'Standard delivery takes 4 to 6 working days worldwide [2].'],
  ['en', 'What is gift wrapping?', 'Gift wrapping costs €3 per order and includes a card [5].'],
  ['de', 'Was kostet der Versand?', 'Der Versand kostet weltweit 5,90 € [1].'],
  ['de', 'Was kostet der Versand?', 'Die Expresslieferung kostet 5,90 € [1].'],
  ['de', 'Kann ich Geschirr zurückgeben?', 'Unbenutztes Geschirr nehmen wir 45 Tage ab Kauf zurück [2].'],
  ['zh', '可以退货吗？', '可以，未使用的茶具下单后45天内可退货 [1]。'],
  ['zh', '礼品包装多少钱？', '礼品包装每单3欧元，附手写卡片 [2]。'],
];

export const NOT_WIDENED: readonly Claim[] = [
  [
    'en',
    'How long is the warranty?',
    'Your cast-iron kettle has a warranty of ten years against rust-through [3].',
  ],
  [
    'en',
    'Can I return teaware?',
    'Yes, you can return unused teaware within 45 days after it was delivered. You pay the return postage of $6.50, unless it arrived broken [1].',
  ],
  ['en', 'Can I return teaware?', 'Unused teaware can go back within 45 days of receiving it [1].'],
  ['en', 'Can I return my order?', 'Yes, unused teaware can be returned within 45 days of arrival [1].'],
  ['en', 'How long is delivery?', 'Inside the EU it takes about 4 to 6 working days with DHL [2].'],
  ['en', 'discount for hotels?', 'Hotels ordering 24 pieces or more receive 18% off [4].'],
  ['en', 'gift wrapping?', 'We wrap each item for €3, with a handwritten card [5].'],
  ['de', 'Was kostet der Versand?', 'Der Versand kostet 5,90 € und ist ab 80 € kostenlos [1].'],
  [
    'de',
    'Kann ich Geschirr zurückgeben?',
    'Ja, unbenutztes Geschirr innerhalb von 45 Tagen nach Lieferung [2].',
  ],
  ['zh', '可以退货吗？', '可以的，没用过的茶具收货后45天内都能退，退货邮费6.50美元需您自付 [1]。'],
  ['zh', '礼品包装多少钱？', '每件3欧元，附手写卡片 [2]。'],
];

/** Of `SHOP` and `OTHER_SHOP`, written before the tables were. */
export const WIDENED_UNSEEN: readonly Claim[] = [
  ['en', 'Can I return a lamp?', 'You can return any unused lamp within 30 days of purchase [1].'],
  ['en', 'How long does it take to Japan?', 'Express shipping to Japan takes 5 days [2].'],
  ['en', 'How long does it take to Japan?', 'We ship to Japan overnight [2].'],
  ['en', 'Is shipping free?', 'Shipping is free worldwide for orders over 100 euros [2].'],
  ['en', 'When do I get my money?', 'Refunds reach you as a gift voucher after 5 working days [1].'],
  ['en', 'How do I pay?', 'You can pay with PayPal, by credit card or in instalments [3].'],
  ['en', 'How do I return a lamp?', 'Return the lamp within 30 days of delivery, with the receipt [1].'],
  [
    'de',
    'Kann ich Lampen zurückgeben?',
    'Sie können Lampen innerhalb von 30 Tagen nach der Bestellung zurückgeben [1].',
  ],
  ['zh', '可以退货吗？', '下单后30天内可以无理由退货，需保留原包装且未使用 [1]。'],
  ['zh', '运费多少？', '订单满99元全球包邮 [2]。'],
  ['ja', '返品できますか？', 'ご注文後30日以内であれば、未使用品に限り返品できます [1]。'],
  [
    'es',
    '¿Puedo devolver una lámpara?',
    'Puede devolver las lámparas en un plazo de 30 días desde la compra [1].',
  ],
  [
    'fr',
    'Puis-je retourner une lampe ?',
    'Vous pouvez retourner les lampes dans les 30 jours suivant l’achat [1].',
  ],
];
