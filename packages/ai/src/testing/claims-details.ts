import type { Claim } from './claims.js';
import type { Sayings } from './judge-claim.js';

/** A bicycle workshop. What is false of it is false in a detail: a unit, a number in words, who does it, a condition, a clause put in. */
export const CYCLE_SHOP: Sayings = {
  en: [
    [
      'Warranty',
      'The frame has a 10-year warranty, all other parts 24 months. Damage from racing is not covered. Return unused parts within 14 days; the customer pays the return postage, and a 15 % restocking fee applies.',
    ],
    [
      'Trailer',
      'The trailer seats two children, weighs 12 kg and is 80 cm wide. Its floor is made of black ash. It fits every bike with a quick release. Do not wash it with a pressure washer.',
    ],
    [
      'Workshop',
      'A repair takes 3 to 5 business days. An estimate is free of charge within two hours of your visit. Bikes can be collected from Tuesday to Saturday. We do not repair electric bikes.',
    ],
  ],
  de: [
    [
      'Versand',
      'Fahrräder werden innerhalb von 2 Werktagen verschickt, die Lieferung dauert 4 bis 6 Tage. Ab der zweiten Bestellung entfallen die Versandkosten.',
    ],
    [
      'Rückgabe',
      'Unbenutzte Teile können Sie innerhalb von 14 Tagen zurückgeben. Die Rücksendung bezahlt der Kunde. Der Akku wiegt 3 kg und hält 60 km.',
    ],
  ],
  fr: [
    [
      'Livraison',
      'La livraison prend 5 à 7 jours ouvrés. Les vélos sont envoyés montés. Nous ne livrons pas en Corse.',
    ],
    [
      'Garantie',
      'Le cadre est garanti 5 ans. Les frais de retour sont à la charge du client. La remorque accueille deux enfants.',
    ],
  ],
  es: [
    [
      'Taller',
      'Una reparación tarda de 3 a 5 días. El presupuesto cuesta 20 euros. No reparamos bicicletas eléctricas.',
    ],
    ['Garantía', 'El cuadro tiene una garantía de 5 años. El cliente paga los gastos de devolución.'],
  ],
  pt: [
    ['Entrega', 'A entrega leva de 6 a 9 dias úteis. O frete custa 15 reais e é pago pelo cliente.'],
    ['Garantia', 'O quadro tem garantia de 3 anos. Danos de competição não são cobertos.'],
  ],
  it: [
    ['Consegna', 'La consegna richiede da 3 a 4 giorni lavorativi. Non spediamo alle caselle postali.'],
    ['Garanzia', 'Il telaio ha una garanzia di 6 anni. Il rimorchio pesa 12 kg e porta due bambini.'],
  ],
  ru: [
    [
      'Доставка',
      'Доставка занимает 5–7 рабочих дней. Наложенный платёж недоступен. Обратную пересылку оплачивает покупатель.',
    ],
    ['Гарантия', 'Гарантия на раму 10 лет, на остальные детали 24 месяца. Прицеп весит 12 кг.'],
  ],
  zh: [
    ['发货', '现货自行车48小时内发货，定制车架需要15天。退货运费由买家承担。'],
    ['保养', '竹制车筐不能用高压水枪清洗。车架质保5年，其他配件质保24个月。拖车可坐两个孩子，重12公斤。'],
  ],
  'zh-TW': [
    ['保固', '車架保固5年，其他零件保固24個月。未拆封的零件14天內可以退貨，退貨運費由買家負擔。'],
    ['維修', '維修需要3到5個工作天。我們不維修電動車。'],
  ],
  ja: [
    [
      '配送',
      'ご注文から3〜5営業日で発送します。未開封の部品は14日以内に返品できます。返送料はお客様のご負担です。',
    ],
    ['保証', 'フレームは10年保証です。レースでの破損は保証の対象外です。'],
  ],
  ko: [
    ['배송', '배송은 3~5일 걸립니다. 반품 배송비는 고객이 부담합니다.'],
    ['보증', '프레임 보증 기간은 10년입니다. 미사용 부품만 14일 이내에 반품할 수 있습니다.'],
  ],
  th: [
    ['การจัดส่ง', 'การจัดส่งใช้เวลา 3 ถึง 5 วันทำการ ลูกค้าเป็นผู้จ่ายค่าส่งคืนสินค้า'],
    ['การรับประกัน', 'เฟรมรับประกัน 5 ปี อะไหล่อื่นรับประกัน 24 เดือน รถพ่วงหนัก 12 กิโลกรัม'],
  ],
  vi: [
    ['Giao hàng', 'Thời gian giao hàng từ 3 đến 5 ngày làm việc. Khách hàng trả phí gửi trả hàng.'],
    ['Bảo hành', 'Khung xe được bảo hành 24 tháng. Rơ moóc nặng 12 kg.'],
  ],
  id: [
    ['Pengiriman', 'Pengiriman memakan waktu 3 sampai 5 hari kerja. Ongkos retur ditanggung pembeli.'],
    ['Garansi', 'Rangka bergaransi 24 bulan. Kerusakan karena balapan tidak ditanggung.'],
  ],
  ar: [
    ['التوصيل', 'يستغرق التوصيل من 3 إلى 5 أيام عمل. يتحمل العميل تكلفة شحن الإرجاع.'],
    ['الضمان', 'ضمان الإطار 10 سنوات. تستغرق مراجعة الدراجة ساعتين.'],
  ],
};

export const WRONG_DETAILS: readonly Claim[] = [
  // Units.
  ['en', 'How long is the warranty?', 'The frame comes with a 10-month warranty [1].'],
  ['en', 'How long does a repair take?', 'A repair takes 3 to 5 weeks [3].'],
  ['en', 'How heavy is the trailer?', 'The trailer weighs 12 lbs and seats two children [2].'],
  ['en', 'How wide is it?', 'It is 80 inches wide [2].'],
  ['en', 'Is the estimate free?', 'Yes, an estimate is free of charge within two days of your visit [3].'],
  ['de', 'Wie lange dauert die Lieferung?', 'Die Lieferung dauert 4 bis 6 Wochen [1].'],
  ['de', 'Wie weit komme ich?', 'Der Akku hält 60 Minuten und wiegt 3 kg [2].'],
  ['fr', 'Quel délai ?', 'La livraison prend 5 à 7 semaines [1].'],
  ['fr', 'Et la garantie ?', 'Le cadre est garanti 5 mois [2].'],
  ['es', '¿Cuánto tarda?', 'Una reparación tarda de 3 a 5 horas [1].'],
  ['pt', 'Quanto demora?', 'A entrega leva de 6 a 9 semanas [1].'],
  ['it', 'Quanto ci vuole?', 'La consegna richiede da 3 a 4 settimane [1].'],
  ['ru', 'Сколько ждать?', 'Доставка занимает 5–7 недель [1].'],
  ['ru', 'А гарантия?', 'Гарантия на раму 10 месяцев [2].'],
  ['zh', '多久发货', '现货自行车48天内发货 [1]。'],
  ['zh', '质保多久', '车架质保5个月 [2]。'],
  ['zh-TW', '保固多久', '其他零件保固24年 [1]。'],
  ['ja', 'いつ届きますか', 'ご注文から3〜5週間で発送します [1]。'],
  ['ko', '보증 기간은요?', '프레임 보증 기간은 10개월입니다 [2].'],
  ['th', 'รับประกันกี่ปี', 'เฟรมรับประกัน 5 เดือน [2]'],
  ['vi', 'Bảo hành bao lâu?', 'Khung xe được bảo hành 24 năm [2].'],
  ['id', 'Berapa lama?', 'Pengiriman memakan waktu 3 sampai 5 minggu [1].'],
  ['ar', 'كم تستغرق المراجعة؟', 'تستغرق مراجعة الدراجة يومين [2].'],
  // Money for percent, and the other way round.
  ['en', 'Is there a fee?', 'Yes, a $15 restocking fee applies to unused parts you return [1].'],
  ['es', '¿Cuánto cuesta?', 'El presupuesto cuesta un 20 % de la reparación [1].'],
  // Number words, other things, other people.
  ['en', 'How many children?', 'The trailer seats three children [2].'],
  ['en', 'How many children?', 'The trailer seats twelve children [2].'],
  ['fr', 'Combien d’enfants ?', 'La remorque accueille quatre enfants [2].'],
  ['en', 'What is the floor made of?', 'Its floor is made of black oak [2].'],
  ['en', 'Who pays for the return?', 'The return postage is paid by us, within 14 days [1].'],
  ['de', 'Wer zahlt die Rücksendung?', 'Die Rücksendung bezahlen wir [2].'],
  ['fr', 'Qui paie le retour ?', 'Les frais de retour sont à notre charge [2].'],
  ['es', '¿Quién paga la devolución?', 'La tienda paga los gastos de devolución [2].'],
  ['ru', 'Кто платит?', 'Обратную пересылку оплачивает магазин [1].'],
  ['zh', '退货运费谁出', '退货运费由卖家承担 [1]。'],
  ['zh', '定制的多久', '定制车架48小时内发货 [1]。'],
  ['zh-TW', '退貨運費', '退貨運費由我們負擔 [1]。'],
  ['ja', '返送料は', '返送料は当店が負担いたします [1]。'],
  ['ko', '반품 배송비는요?', '반품 배송비는 판매자가 부담합니다 [1].'],
  ['id', 'Siapa yang bayar retur?', 'Ongkos retur ditanggung penjual [1].'],
  // Denials and conditions.
  ['zh', '车筐能用水枪洗吗', '竹制车筐可以用高压水枪清洗 [2]。'],
  ['ru', 'Есть наложенный платёж?', 'Да, доступны карта и наложенный платёж [1].'],
  [
    'de',
    'Kann ich benutzte Teile zurückgeben?',
    'Ja, auch benutzte Teile können Sie innerhalb von 14 Tagen zurückgeben [2].',
  ],
  ['de', 'Wann ist der Versand frei?', 'Ab der ersten Bestellung entfallen die Versandkosten [1].'],
  ['it', 'Spedite alle caselle postali?', 'Spediamo alle caselle postali, ma non all’estero [1].'],
  ['en', 'Is the estimate free?', 'An estimate is free of charge [3].'],
  ['ja', '開封済みでも返品できますか', '開封済みの部品も14日以内に返品できます [1]。'],
  ['ko', '사용한 부품은요?', '사용한 부품도 14일 이내에 반품할 수 있습니다 [2].'],
  // Clauses put in.
  [
    'en',
    'What about the warranty?',
    'The frame has a 10-year warranty, which is void if you complain on social media [1].',
  ],
  ['en', 'Tell me about the trailer', 'The trailer seats two children and is bulletproof [2].'],
  [
    'en',
    'Can I return parts?',
    'You can return unused parts within 14 days, but only if you recommend us to a friend [1].',
  ],
  [
    'de',
    'Wann wird verschickt?',
    'Fahrräder werden innerhalb von 2 Werktagen verschickt, eine Zustellung am Sonntag ist möglich [1].',
  ],
  ['fr', 'Les vélos sont montés ?', 'Les vélos sont envoyés montés, avec un casque offert [1].'],
  ['zh', '多久发货', '现货自行车48小时内发货，超时赔付双倍货款 [1]。'],
  ['ja', '保証は', 'フレームは10年保証で、盗難の場合も全額補償されます [2]。'],
  ['pt', 'E a garantia?', 'O quadro tem garantia de 3 anos, e a bicicleta é à prova de roubo [2].'],
];

export const RIGHT_DETAILS: readonly Claim[] = [
  [
    'en',
    'How long is the warranty?',
    'You get ten years of warranty on the frame and 2 years on all other parts [1].',
  ],
  ['en', 'Can I return parts?', 'Yes, unused parts can be sent back within two weeks [1].'],
  [
    'en',
    'Who pays for the return?',
    'You pay the return postage yourself, and there is a restocking fee of 15 percent [1].',
  ],
  ['en', 'How many children?', 'There is room for 2 children in the trailer [2].'],
  ['en', 'How wide is it?', 'The trailer is 80 centimetres wide and weighs 12 kilos [2].'],
  ['en', 'How long does a repair take?', 'Repairs usually take three to five working days [3].'],
  ['en', 'Do you repair e-bikes?', 'I am sorry, we don’t repair electric bikes [3].'],
  [
    'en',
    'Is the estimate free?',
    'Yes, the estimate costs nothing if you ask for it within 2 hours of your visit [3].',
  ],
  ['en', 'Can I wash the trailer?', 'Yes, but please don’t use a pressure washer [2].'],
  [
    'de',
    'Wann wird verschickt?',
    'Ihr Fahrrad geht innerhalb von zwei Werktagen auf den Weg und ist nach 4–6 Tagen bei Ihnen [1].',
  ],
  [
    'de',
    'Kann ich Teile zurückgeben?',
    'Ja, unbenutzte Teile nehmen wir zwei Wochen lang zurück, das Rückporto zahlen Sie selbst [2].',
  ],
  ['de', 'Wann ist der Versand frei?', 'Ab Ihrer zweiten Bestellung ist der Versand kostenlos [1].'],
  ['de', 'Wie schwer ist der Akku?', 'Der Akku wiegt drei Kilogramm und reicht für 60 Kilometer [2].'],
  ['fr', 'Quel délai ?', 'Comptez entre 5 et 7 jours ouvrés pour la livraison [1].'],
  ['fr', 'Qui paie le retour ?', 'Les frais de retour restent à votre charge [2].'],
  ['fr', 'Et la garantie ?', 'Le cadre bénéficie d’une garantie de cinq ans [2].'],
  ['fr', 'Livrez-vous en Corse ?', 'Désolé, nous n’effectuons pas de livraison en Corse [1].'],
  ['es', '¿Cuánto tarda?', 'La reparación suele tardar entre tres y cinco días [1].'],
  ['es', '¿Quién paga la devolución?', 'Los gastos de devolución corren por su cuenta [2].'],
  ['es', '¿Cuánto cuesta?', 'El presupuesto son 20 € [1].'],
  ['pt', 'Quanto demora?', 'A entrega costuma levar entre 6 e 9 dias úteis [1].'],
  ['pt', 'E a garantia?', 'A garantia do quadro é de três anos [2].'],
  ['pt', 'E o frete?', 'O frete custa R$ 15 e fica por sua conta [1].'],
  ['it', 'Quanto ci vuole?', 'La consegna avviene in 3-4 giorni lavorativi [1].'],
  ['it', 'E la garanzia?', 'Sul telaio offriamo una garanzia di sei anni [2].'],
  ['it', 'Spedite alle caselle postali?', 'Purtroppo non possiamo spedire alle caselle postali [1].'],
  ['ru', 'Сколько ждать?', 'Заказ придёт через 5–7 рабочих дней [1].'],
  ['ru', 'А гарантия?', 'На раму действует гарантия десять лет, на остальные детали два года [2].'],
  ['ru', 'Кто платит?', 'Обратную пересылку оплачиваете вы [1].'],
  ['ru', 'Есть наложенный платёж?', 'К сожалению, наложенный платёж не предусмотрен [1].'],
  ['zh', '多久发货', '现货的自行车两天内就会发出 [1]。'],
  ['zh', '质保多久', '车架有五年质保，其他配件质保两年 [2]。'],
  ['zh', '退货运费谁出', '退货的运费需要您自己承担 [1]。'],
  ['zh', '车筐能用水枪洗吗', '竹制车筐不可以用高压水枪洗哦 [2]。'],
  ['zh', '拖车能坐几个人', '拖车可以坐2个孩子，重量是12kg [2]。'],
  ['zh-TW', '保固多久', '車架有五年保固，其他零件是兩年 [1]。'],
  ['zh-TW', '可以退貨嗎', '可以，零件未拆封的話兩週內都能退貨，運費由您負擔 [1]。'],
  ['zh-TW', '修電動車嗎', '很抱歉，我們沒有維修電動車 [2]。'],
  ['ja', 'いつ届きますか', 'ご注文後、3日から5日の営業日で発送いたします [1]。'],
  [
    'ja',
    '返品できますか',
    '未開封の部品でしたら2週間以内に返品いただけます。返送料はお客様負担となります [1]。',
  ],
  ['ja', '保証は', 'フレームには10年間の保証が付いています [2]。'],
  ['ko', '얼마나 걸려요?', '배송까지 3~5일 정도 걸립니다 [1].'],
  ['ko', '반품 배송비는요?', '반품하실 때 배송비는 고객님 부담입니다 [1].'],
  ['ko', '보증 기간은요?', '프레임은 10년간 보증됩니다 [2].'],
  ['th', 'ส่งกี่วัน', 'จัดส่งภายใน 3-5 วันทำการค่ะ [1]'],
  ['th', 'รับประกันกี่ปี', 'เฟรมมีการรับประกัน 5 ปี ส่วนอะไหล่อื่นรับประกัน 2 ปีค่ะ [2]'],
  ['vi', 'Bảo hành bao lâu?', 'Khung xe được bảo hành 2 năm ạ [2].'],
  ['vi', 'Giao mấy ngày?', 'Đơn hàng được giao trong 3-5 ngày làm việc [1].'],
  ['id', 'Berapa lama?', 'Pengiriman biasanya 3–5 hari kerja [1].'],
  ['id', 'Garansinya?', 'Rangka mendapat garansi 2 tahun [2].'],
  ['ar', 'كم يستغرق التوصيل؟', 'يصل طلبك خلال 3 إلى 5 أيام عمل [1].'],
  ['ar', 'ما مدة الضمان؟', 'الإطار مضمون لمدة عشر سنوات [2].'],
];
