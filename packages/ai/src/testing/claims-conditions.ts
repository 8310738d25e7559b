import type { Claim } from './claims.js';
import type { Sayings } from './judge-claim.js';

/** A coffee shop. What is false of it takes a condition from elsewhere, or makes one up. */
export const COFFEE_SHOP: Sayings = {
  en: [
    [
      'Warranty',
      'Every grinder has a 5-year warranty. Register your grinder on our site to receive recipes by e-mail. Damage from drops is not covered.',
    ],
    ['Returns', 'Unopened beans can be returned within 14 days. Write to us before you send them.'],
    [
      'Subscription',
      'The subscription comes every two weeks. You can pause it if you write to us three days before. Subscribers who pay yearly get a free mug.',
    ],
    ['Shipping', 'Orders over 40 euros ship free. Orders placed before noon leave the same day.'],
  ],
  de: [
    [
      'Garantie',
      'Auf jede Mühle geben wir 5 Jahre Garantie. Registrieren Sie Ihre Mühle auf unserer Seite, um Rezepte zu erhalten.',
    ],
    [
      'Rückgabe',
      'Ungeöffnete Bohnen können Sie innerhalb von 14 Tagen zurückgeben. Schreiben Sie uns vorher. Abonnenten erhalten eine Tasse.',
    ],
  ],
  zh: [
    ['保修', '每台磨豆机保修5年。注册磨豆机可以收到食谱。'],
    ['退货', '未开封的咖啡豆14天内可以退货，退货前请先联系客服。年付会员赠送马克杯。'],
  ],
  ja: [
    ['保証', 'グラインダーには5年間の保証が付いています。会員登録をするとレシピが届きます。'],
    ['返品', '未開封のコーヒー豆は14日以内に返品できます。事前にメールでご連絡ください。'],
  ],
  es: [
    [
      'Garantía',
      'Cada molinillo tiene una garantía de 5 años. Registre su molinillo en nuestra web para recibir recetas.',
    ],
    [
      'Devoluciones',
      'El café sin abrir se puede devolver en 14 días. Escríbanos antes. Los suscriptores reciben una taza.',
    ],
  ],
};

export const WRONG_CONDITIONS: readonly Claim[] = [
  ['en', 'How long is the warranty?', 'The 5-year warranty only applies if you register your grinder [1].'],
  [
    'en',
    'How long is the warranty?',
    'Every grinder has a 5-year warranty, provided you register it on our site [1].',
  ],
  [
    'en',
    'Can I return beans?',
    'Unopened beans can be returned within 14 days, but only if you pay yearly [2][3].',
  ],
  ['en', 'Can I pause it?', 'You can pause the subscription only if you pay yearly [3].'],
  ['en', 'Is shipping free?', 'Orders over 40 euros ship free if they are placed before noon [4].'],
  [
    'en',
    'How long is the warranty?',
    'Every grinder has a 5-year warranty as long as it is serviced by a technician [1].',
  ],
  [
    'de',
    'Wie lange gilt die Garantie?',
    'Die Garantie von 5 Jahren gilt nur, wenn Sie Ihre Mühle registrieren [1].',
  ],
  [
    'de',
    'Kann ich Bohnen zurückgeben?',
    'Ungeöffnete Bohnen können Sie innerhalb von 14 Tagen zurückgeben, sofern Sie Abonnent sind [2].',
  ],
  ['zh', '保修多久', '只有注册磨豆机，才能享受5年保修 [1]。'],
  ['zh', '可以退货吗', '未开封的咖啡豆14天内可以退货，前提是您是年付会员 [2]。'],
  ['ja', '保証期間は', '会員登録をした場合に限り、グラインダーに5年間の保証が付きます [1]。'],
  ['es', '¿Qué garantía tiene?', 'La garantía de 5 años solo vale si registra su molinillo [1].'],
  [
    'es',
    '¿Puedo devolver el café?',
    'El café sin abrir se puede devolver en 14 días, siempre que sea suscriptor [2].',
  ],
];

export const RIGHT_CONDITIONS: readonly Claim[] = [
  [
    'en',
    'Can I return beans?',
    'Unopened beans can be returned within 14 days if you write to us before you send them [2].',
  ],
  ['en', 'Can I return beans?', 'You can return beans within 14 days as long as they are unopened [2].'],
  ['en', 'Can I pause it?', 'You can pause the subscription if you write to us three days before [3].'],
  ['en', 'How do I get a mug?', 'You get a free mug if you pay yearly [3].'],
  ['en', 'When does it leave?', 'Your order leaves the same day if you place it before noon [4].'],
  ['en', 'Is shipping free?', 'Shipping is free only if your order is over 40 euros [4].'],
  [
    'en',
    'How do I get recipes?',
    'If you register your grinder on our site, you receive recipes by e-mail [1].',
  ],
  [
    'en',
    'Can I return beans?',
    'Unopened beans can be returned within 14 days. If you have any questions, just write to us [2].',
  ],
  [
    'de',
    'Kann ich Bohnen zurückgeben?',
    'Sie können Bohnen innerhalb von 14 Tagen zurückgeben, sofern sie ungeöffnet sind [2].',
  ],
  [
    'de',
    'Wie bekomme ich Rezepte?',
    'Wenn Sie Ihre Mühle auf unserer Seite registrieren, erhalten Sie Rezepte [1].',
  ],
  ['zh', '怎么收到食谱', '如果注册磨豆机，就可以收到食谱 [1]。'],
  ['zh', '可以退货吗', '只要咖啡豆未开封，14天内都可以退货 [2]。'],
  ['ja', '返品できますか', '未開封の場合に限り、コーヒー豆は14日以内に返品できます [2]。'],
  ['ja', 'レシピは', '会員登録をすれば、レシピが届きます [1]。'],
  ['es', '¿Puedo devolver el café?', 'Puede devolver el café en 14 días siempre que esté sin abrir [2].'],
  ['es', '¿Cómo recibo recetas?', 'Si registra su molinillo en nuestra web, recibirá recetas [1].'],
];
