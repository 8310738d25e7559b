import type { Claim } from './claims.js';

/** Right answers as models write them: several sentences, with what leads to them and what is polite around them. */
export const RIGHT_AT_LENGTH: readonly Claim[] = [
  [
    'en',
    'Can I return it?',
    'Thanks for reaching out! Yes, you can return your lamp within 30 days of delivery, provided it is unused and in its original box [1]. Please note that sale items cannot be returned [1]. Your refund will arrive about 5 working days later [1].',
  ],
  [
    'en',
    'How long does shipping take?',
    'Great question! Shipping to Japan takes 5 days, while orders to the United States take between 7 and 10 days [2]. If you spend more than 100 euros, shipping is free; otherwise it is 12.50 euros [2].',
  ],
  [
    'en',
    'How can I pay?',
    'You have two options: PayPal or credit card [3]. Unfortunately, we don’t offer cash on delivery [3].',
  ],
  [
    'en',
    'discount?',
    'If you buy more than 50 pieces as a wholesale customer, you receive a 12% discount [4].',
  ],
  [
    'en',
    'When are you there?',
    'You can reach our support team Monday through Friday from 9 am to 6 pm, or drop us a line at help@lamps.example [5].',
  ],
  [
    'en',
    'refund?',
    'Once we have received your return, please allow 5 working days for the refund to reach you [1].',
  ],
  [
    'de',
    'Rückgabe?',
    'Vielen Dank für Ihre Anfrage! Sie können die Lampe bis zu 30 Tage nach der Lieferung zurücksenden, am besten in der Originalverpackung [1]. Bitte beachten Sie, dass reduzierte Artikel leider vom Umtausch ausgeschlossen sind [1].',
  ],
  [
    'de',
    'Versand?',
    'Nach Deutschland und Österreich versenden wir innerhalb von 3 Tagen für 4,90 € [2]. Ab einem Bestellwert von 50 € ist der Versand für Sie gratis [2].',
  ],
  [
    'de',
    'Zahlung?',
    'Bezahlen können Sie bequem per PayPal oder Kreditkarte; ein Kauf auf Rechnung ist derzeit nicht möglich [3].',
  ],
  [
    'fr',
    'Retour ?',
    'Bien sûr ! Vous disposez de 30 jours après réception pour nous renvoyer la lampe dans son emballage d’origine [1]. En revanche, les articles soldés ne sont pas repris [1].',
  ],
  [
    'fr',
    'Livraison ?',
    'Comptez trois jours pour une livraison en France ou en Belgique, au tarif de 6 € [2].',
  ],
  [
    'es',
    'devolver',
    '¡Claro! Dispone de 30 días desde que recibe el pedido para devolver la lámpara en su caja original [1]. Tenga en cuenta que los productos rebajados no admiten devolución [1].',
  ],
  ['es', 'envío', 'El envío a España y Portugal tarda tres días y tiene un coste de 6 € [2].'],
  [
    'pt',
    'devolver',
    'Claro! Você tem até 30 dias depois de receber para devolver a luminária na embalagem original [1]. Produtos em promoção não podem ser devolvidos [1].',
  ],
  [
    'ru',
    'вернуть',
    'Да, конечно! У вас есть 30 дней с момента получения, чтобы вернуть лампу в оригинальной упаковке [1]. Обратите внимание: товары со скидкой вернуть нельзя [1].',
  ],
  ['ru', 'доставка', 'В Москву мы доставим заказ за два дня, стоимость – 300 рублей [2].'],
  [
    'zh',
    '退货',
    '亲，您好！收到货30天内都可以无理由退货哦，记得保留好原包装，不要使用过 [1]。退款一般5个工作日就会原路退回到您的账户 [1]。',
  ],
  ['zh', '运费', '订单金额满99元我们就包邮啦，不满的话需要付10元运费 [2]。'],
  ['zh', '保修', '这款台灯享受两年质保，如果是人为原因造成的损坏就不能保修了 [4]。'],
  [
    'ja',
    '返品',
    'お問い合わせありがとうございます。商品到着後30日以内で、未使用の場合に限り返品を承っております [1]。なお、セール品の返品はお受けできませんのでご了承ください [1]。',
  ],
  ['ja', '送料', '送料は500円ですが、5,000円以上お買い上げいただくと無料になります [2]。'],
  [
    'ko',
    '반품',
    '안녕하세요! 상품 수령 후 30일 안에 사용하지 않은 상태라면 반품하실 수 있습니다 [1]. 단, 할인 상품은 반품이 어렵습니다 [1].',
  ],
  ['ko', '배송', '서울은 이틀, 제주는 나흘 정도 걸리고 배송비는 3,000원입니다 [2].'],
  ['th', 'คืน', 'ได้ค่ะ คุณลูกค้าสามารถคืนโคมไฟได้ภายใน 30 วันหลังได้รับสินค้า โดยสินค้าต้องอยู่ในกล่องเดิมนะคะ [1]'],
  [
    'vi',
    'trả',
    'Dạ được ạ, anh/chị có thể đổi trả trong vòng 30 ngày kể từ ngày nhận hàng, sản phẩm cần còn nguyên hộp ạ [1]. Lưu ý là hàng giảm giá không được đổi trả ạ [1].',
  ],
  [
    'id',
    'retur',
    'Tentu! Lampu bisa dikembalikan maksimal 30 hari setelah diterima, asalkan masih dalam kemasan aslinya [1]. Mohon maaf, barang diskon tidak bisa diretur ya [1].',
  ],
  [
    'ar',
    'إرجاع',
    'بالتأكيد! لديك 30 يومًا بعد استلام الطلب لإرجاع المصباح، على أن يكون في علبته الأصلية [1].',
  ],
];

/** The same of the shop of `claims-unseen.ts`. */
export const RIGHT_UNSEEN_AT_LENGTH: readonly Claim[] = [
  [
    'en',
    'Can I exchange?',
    'Sure thing! You have two weeks to exchange your item free of charge, except for underwear and swimwear, which we cannot take back for hygiene reasons [2].',
  ],
  [
    'en',
    'track?',
    'As soon as your parcel is on its way, you will get an email with the tracking number [3]. It might take a day before tracking is updated [3].',
  ],
  [
    'en',
    'gift card',
    'Your gift card never loses its value during 3 years and can be redeemed online or in Vienna and Graz [4].',
  ],
];
