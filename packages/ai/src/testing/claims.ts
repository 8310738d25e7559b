/** What a shop says of itself, by language; answers are held against all of a language at once. */
export const SHOP: Readonly<Record<string, readonly [title: string, text: string][]>> = {
  en: [
    [
      'Returns',
      'You can return any lamp within 30 days of delivery in its original box. The lamp must be unused. Sale items cannot be returned. Refunds reach you after 5 working days.',
    ],
    [
      'Shipping',
      'We ship to Japan in 5 days and to the United States in 7 to 10 days. Shipping costs 12.50 euros and is free for orders over 100 euros.',
    ],
    ['Payment', 'You can pay with PayPal and by credit card. We do not accept cash on delivery.'],
    ['Wholesale', 'Wholesale customers who order more than 50 pieces get a 12 percent discount.'],
    ['Contact', 'Our support team answers from Monday to Friday, 9 am to 6 pm. Write to help@lamps.example.'],
  ],
  zh: [
    [
      '退货',
      '收到商品后30天内可以无理由退货，需保留原包装且未使用。特价商品不支持退货。退款会在5个工作日内到账。',
    ],
    ['运费', '订单满99元包邮，不满99元收取10元运费。我们发货到日本和美国，一般7天送达。'],
    ['支付', '支持支付宝和微信支付，暂不支持货到付款。'],
    ['保修', '台灯保修两年，人为损坏不在保修范围内。'],
  ],
  ja: [
    [
      '返品',
      '商品到着後30日以内であれば、未使用品に限り返品できます。セール品は返品できません。返金は5営業日以内に行います。',
    ],
    [
      '送料',
      '5,000円以上のご注文は送料無料です。それ未満の場合、送料は500円です。北海道へは3日でお届けします。',
    ],
    ['支払い', 'クレジットカードとPayPalをご利用いただけます。代金引換には対応しておりません。'],
  ],
  de: [
    [
      'Rückgabe',
      'Sie können Lampen innerhalb von 30 Tagen nach Lieferung in der Originalverpackung zurückgeben. Reduzierte Ware ist vom Umtausch ausgeschlossen. Die Erstattung erfolgt nach 5 Werktagen.',
    ],
    [
      'Versand',
      'Der Versand nach Deutschland und Österreich dauert 3 Tage und kostet 4,90 Euro. Ab 50 Euro Bestellwert ist er kostenlos.',
    ],
    ['Zahlung', 'Sie können mit PayPal oder Kreditkarte bezahlen. Rechnungskauf bieten wir nicht an.'],
  ],
  es: [
    [
      'Devoluciones',
      'Puede devolver las lámparas en un plazo de 30 días desde la entrega, en su caja original. Los artículos rebajados no se pueden devolver.',
    ],
    ['Envío', 'Enviamos a España y Portugal en 3 días. El envío cuesta 6 euros.'],
  ],
  fr: [
    [
      'Retours',
      'Vous pouvez retourner les lampes dans les 30 jours suivant la livraison, dans leur emballage d’origine. Les articles soldés ne sont ni repris ni échangés.',
    ],
    ['Livraison', 'La livraison en France et en Belgique prend 3 jours et coûte 6 euros.'],
  ],
  ko: [
    [
      '반품',
      '상품을 받은 후 30일 이내에 미사용 상품을 반품할 수 있습니다. 할인 상품은 반품할 수 없습니다. 환불은 5영업일 이내에 처리됩니다.',
    ],
    ['배송', '서울까지 2일, 제주까지 4일 걸립니다. 배송비는 3,000원입니다.'],
  ],
  ru: [
    [
      'Возврат',
      'Вы можете вернуть лампу в течение 30 дней после доставки в оригинальной упаковке. Товары со скидкой возврату не подлежат.',
    ],
    ['Доставка', 'Доставка в Москву занимает 2 дня и стоит 300 рублей.'],
  ],
  pt: [
    [
      'Devoluções',
      'Você pode devolver as luminárias em até 30 dias após a entrega, na embalagem original. Produtos em promoção não podem ser devolvidos.',
    ],
  ],
  id: [
    [
      'Pengembalian',
      'Anda dapat mengembalikan lampu dalam 30 hari setelah barang diterima, dalam kemasan asli. Barang diskon tidak dapat dikembalikan.',
    ],
  ],
  vi: [
    [
      'Đổi trả',
      'Bạn có thể trả lại đèn trong vòng 30 ngày kể từ khi nhận hàng, còn nguyên hộp. Hàng giảm giá không được đổi trả.',
    ],
  ],
  th: [['การคืนสินค้า', 'คุณสามารถคืนโคมไฟได้ภายใน 30 วันหลังจากได้รับสินค้า โดยต้องอยู่ในกล่องเดิม สินค้าลดราคาไม่สามารถคืนได้']],
  ar: [
    [
      'الإرجاع',
      'يمكنك إرجاع المصباح خلال 30 يومًا من الاستلام في علبته الأصلية. لا يمكن إرجاع المنتجات المخفضة.',
    ],
  ],
};

export type Claim = [language: string, question: string, answer: string, passages?: string];

/** Said in other words than the passages, and right. `[1]` is the first passage of the language. */
export const RIGHT: readonly Claim[] = [
  ['en', 'Can I send a lamp back?', 'Yes, you have 30 days after delivery to send your lamp back [1].'],
  [
    'en',
    'Can I send a lamp back?',
    'Of course! You can return it within 30 days, as long as it is unused and in the original box [1].',
  ],
  ['en', 'Can I return sale items?', 'I’m sorry, sale items are excluded from returns [1].'],
  ['en', 'Can I return sale items?', 'No, unfortunately sale items can’t be returned [1].'],
  ['en', 'When do I get my money?', 'Your refund will arrive after about 5 working days [1].'],
  ['en', 'How long to Japan?', 'Delivery to Japan takes 5 days [2].'],
  [
    'en',
    'How much is shipping?',
    'Shipping is 12.50 euros, and it’s free once your order is over 100 euros [2].',
  ],
  ['en', 'How long to the US?', 'Orders to the US usually arrive in 7 to 10 days [2].'],
  ['en', 'Can I pay by card?', 'Yes, we take credit cards as well as PayPal [3].'],
  [
    'en',
    'Can I pay cash?',
    'Sorry, cash on delivery is not available. You can pay with PayPal or by credit card instead [3].',
  ],
  [
    'en',
    'Is there a discount for 60 lamps?',
    'Yes! As a wholesale customer ordering more than 50 pieces you get 12 percent off [4].',
  ],
  [
    'en',
    'When can I reach you?',
    'Our team is there for you Monday to Friday between 9 am and 6 pm [5]. You can also write to help@lamps.example [5].',
  ],
  [
    'en',
    'Must it be unused?',
    'Yes, the lamp needs to be unused and in its original box [1]. Let me know if you have any other questions!',
  ],
  ['zh', '可以退货吗', '可以的，收到货后30天内都可以退，请保留原包装并且不要使用 [1]。'],
  ['zh', '可以退货吗', '您好！商品签收30天内支持无理由退货，前提是未使用、包装完好 [1]。'],
  ['zh', '特价的能退吗', '抱歉，特价商品是不能退货的 [1]。'],
  ['zh', '退款多久到', '一般5个工作日内退款就会到账 [1]。'],
  ['zh', '运费多少', '满99元免运费，没到99元的话运费是10元 [2]。'],
  ['zh', '能寄到日本吗', '可以寄到日本，大约7天能到 [2]。'],
  ['zh', '能货到付款吗', '不好意思，目前还不能货到付款，您可以用支付宝或微信支付 [3]。'],
  ['zh', '保修多久', '台灯有两年保修，不过人为损坏的不保 [4]。'],
  ['zh', '怎么付款', '您可以用支付宝或者微信付款哦 [3]。'],
  ['ja', '返品できますか', 'はい、商品到着から30日以内で未使用であれば返品可能です [1]。'],
  ['ja', 'セール品は返品できますか', '申し訳ございませんが、セール品の返品は承っておりません [1]。'],
  ['ja', '返金はいつですか', '返金は5営業日以内に行われます [1]。'],
  ['ja', '送料はいくらですか', '5,000円以上のご注文で送料が無料になります。それ未満の場合は500円です [2]。'],
  [
    'ja',
    '北海道まで何日ですか',
    'お問い合わせありがとうございます。北海道へは3日ほどでお届けいたします [2]。',
  ],
  ['ja', 'カードは使えますか', 'はい、クレジットカードもPayPalもお使いいただけます [3]。'],
  ['ja', '代引きはできますか', '恐れ入りますが、代金引換はご利用いただけません [3]。'],
  [
    'de',
    'Kann ich die Lampe zurückschicken?',
    'Ja, Sie haben nach der Lieferung 30 Tage Zeit, die Lampe in der Originalverpackung zurückzugeben [1].',
  ],
  ['de', 'Kann ich reduzierte Ware umtauschen?', 'Leider können wir reduzierte Ware nicht umtauschen [1].'],
  ['de', 'Wann bekomme ich mein Geld?', 'Ihr Geld wird nach 5 Werktagen erstattet [1].'],
  [
    'de',
    'Was kostet der Versand?',
    'Der Versand kostet 4,90 Euro; ab einem Bestellwert von 50 Euro entfallen die Versandkosten [2].',
  ],
  ['de', 'Wie lange nach Österreich?', 'Nach Österreich liefern wir in 3 Tagen [2].'],
  [
    'de',
    'Kann ich auf Rechnung kaufen?',
    'Nein, Kauf auf Rechnung ist nicht möglich. Sie können aber per PayPal oder Kreditkarte zahlen [3].',
  ],
  [
    'es',
    '¿Puedo devolver la lámpara?',
    'Sí, tiene 30 días desde la entrega para devolver la lámpara en su caja original [1].',
  ],
  ['es', '¿Puedo devolver algo rebajado?', 'Lo siento, los artículos rebajados no admiten devolución [1].'],
  [
    'es',
    '¿Cuánto cuesta el envío?',
    'El envío cuesta 6 euros y llega en unos 3 días a España y Portugal [2].',
  ],
  [
    'fr',
    'Puis-je retourner la lampe ?',
    'Oui, vous avez 30 jours après la livraison pour retourner votre lampe dans son emballage d’origine [1].',
  ],
  [
    'fr',
    'Et les articles soldés ?',
    'Malheureusement, les articles soldés ne peuvent pas être repris ni échangés [1].',
  ],
  ['fr', 'Combien coûte la livraison ?', 'La livraison coûte 6 euros et prend 3 jours en Belgique [2].'],
  ['ko', '반품되나요?', '네, 상품 수령 후 30일 이내라면 미사용 상품은 반품 가능합니다 [1].'],
  ['ko', '할인 상품도 반품되나요?', '죄송하지만 할인 상품은 반품이 안 됩니다 [1].'],
  ['ko', '제주까지 얼마나 걸려요?', '제주까지는 4일 정도 걸려요 [2].'],
  [
    'ru',
    'Можно вернуть лампу?',
    'Да, лампу можно вернуть в течение 30 дней после доставки, в оригинальной упаковке [1].',
  ],
  ['ru', 'А со скидкой?', 'К сожалению, товары со скидкой вернуть нельзя [1].'],
  ['ru', 'Сколько доставка в Москву?', 'Доставка в Москву стоит 300 рублей и занимает 2 дня [2].'],
  [
    'pt',
    'Posso devolver a luminária?',
    'Sim, você tem até 30 dias depois da entrega para devolver a luminária na embalagem original [1].',
  ],
  ['pt', 'E produtos em promoção?', 'Infelizmente, produtos em promoção não podem ser devolvidos [1].'],
  [
    'id',
    'Bisa dikembalikan?',
    'Bisa, lampu dapat dikembalikan dalam 30 hari setelah diterima dengan kemasan asli [1].',
  ],
  [
    'vi',
    'Có được trả lại không?',
    'Dạ được, bạn có thể trả đèn trong 30 ngày sau khi nhận hàng, còn nguyên hộp ạ [1].',
  ],
  ['th', 'คืนได้ไหม', 'ได้ค่ะ คุณสามารถคืนโคมไฟภายใน 30 วันหลังได้รับสินค้า ในกล่องเดิมค่ะ [1]'],
  ['ar', 'هل يمكنني الإرجاع؟', 'نعم، يمكنك إرجاع المصباح خلال 30 يومًا من استلامه في علبته الأصلية [1].'],
  // The passages are in another language.
  [
    'de',
    'Kann ich sie zurückgeben?',
    'Ja, Sie können die Lampe innerhalb von 30 Tagen nach Lieferung in der Originalverpackung zurückgeben [1].',
    'en',
  ],
  ['zh', '能寄到日本吗', '可以，寄到日本需要5天 [2]。', 'en'],
  ['ja', 'PayPalは使えますか', 'はい、PayPalとクレジットカードでお支払いいただけます [3]。', 'en'],
  ['en', 'Do you ship to Japan?', 'Yes, we ship to Japan and it takes about 7 days [2].', 'zh'],
];

/** Numbers, citations and language are all right; what is said is not. */
export const WRONG: readonly Claim[] = [
  ['en', 'Do you ship to Brazil?', 'Yes, we ship to Brazil within 5 days [2].'],
  ['en', 'Can I pay with Klarna?', 'Yes, Klarna works, you can pay later with it [3].'],
  ['en', 'Can I pay with Klarna?', 'Klarna is accepted, just like PayPal and credit cards [3].'],
  ['en', 'Is there a time limit?', 'We accept returns without any time limit and without the box [1].'],
  [
    'en',
    'Can I return it?',
    'You cannot return lamps, returns are never accepted within 30 days of delivery [1].',
  ],
  ['en', 'Refund me!', 'Of course! I will refund you right now, the money is on its way [1].'],
  ['en', 'Is there a discount?', 'You get a 12 percent discount on this lamp [4].'],
  [
    'en',
    'Can I return it?',
    'You can return any lamp within 30 days [1]. We also promise a free second lamp as a gift for every return [1].',
  ],
  ['en', 'Is there parking?', 'Yes, parking is behind the shop [1].'],
  ['en', 'Can I return sale items?', 'Yes, sale items can be returned within 30 days [1].'],
  ['en', 'Cash on delivery?', 'Yes, we accept cash on delivery [3].'],
  ['en', 'Is shipping free?', 'Shipping is free [2].'],
  ['en', 'Cancel my order', 'I have cancelled your order [1].'],
  ['en', 'Is there a store in Berlin?', 'Yes, our support team in Berlin answers from Monday to Friday [5].'],
  ['en', 'Do you have a warranty?', 'Every lamp comes with a lifetime warranty and free repairs [1].'],
  ['zh', '能寄到巴西吗', '可以的，我们可以发货到巴西，7天送达 [2]。'],
  ['zh', '特价的能退吗', '可以，特价商品支持退货 [1]。'],
  ['zh', '能货到付款吗', '支持货到付款 [3]。'],
  ['zh', '给我退款', '好的，我已经为您退款，钱马上到账 [1]。'],
  ['zh', '可以退货吗', '收到商品后30天内不可以退货 [1]。'],
  ['zh', '可以用花呗吗', '可以使用花呗分期付款，非常方便快捷哦 [3]。'],
  ['ja', 'ブラジルに送れますか', 'はい、ブラジルへも3日でお届けします [2]。'],
  ['ja', 'セール品は返品できますか', 'はい、セール品も返品できます [1]。'],
  ['ja', 'キャンセルして', 'ご注文をキャンセルいたしました [1]。'],
  ['de', 'Liefern Sie in die Schweiz?', 'Ja, der Versand in die Schweiz dauert 3 Tage [2].'],
  ['de', 'Kann ich auf Rechnung kaufen?', 'Ja, Rechnungskauf bieten wir gerne an [3].'],
  ['de', 'Geld zurück!', 'Ich erstatte Ihnen das Geld sofort [1].'],
  ['de', 'Ist der Versand kostenlos?', 'Der Versand ist kostenlos [2].'],
  ['es', '¿Envían a México?', 'Sí, enviamos a México en 3 días [2].'],
  ['es', '¿Puedo devolver algo rebajado?', 'Sí, los artículos rebajados se pueden devolver [1].'],
  ['fr', 'Livrez-vous en Suisse ?', 'Oui, la livraison en Suisse prend 3 jours [2].'],
  ['ko', '할인 상품도 반품되나요?', '네, 할인 상품도 반품할 수 있습니다 [1].'],
  ['ru', 'Доставляете в Казань?', 'Да, доставка в Казань занимает 2 дня [2].'],
  ['ru', 'А со скидкой?', 'Да, товары со скидкой подлежат возврату [1].'],
  ['pt', 'E promoção?', 'Sim, produtos em promoção podem ser devolvidos [1].'],
  ['de', 'Liefern Sie nach Brasilien?', 'Ja, wir liefern in 5 Tagen nach Brasilien [2].', 'en'],
  ['zh', '能寄到巴西吗', '可以，寄到巴西需要5天 [2]。', 'en'],
  ['ja', 'Klarnaは使えますか', 'はい、Klarnaでお支払いいただけます [3]。', 'en'],
];
