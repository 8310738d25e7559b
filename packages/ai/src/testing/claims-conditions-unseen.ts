import type { Claim } from './claims.js';
import type { Sayings } from './judge-claim.js';

/** Cameras for rent; written before there was a rule. */
export const CAMERA_SHOP: Sayings = {
  en: [
    [
      'Rental',
      'Lenses can be rented for 3 days or longer. A passport must be shown at pick-up. Students who leave a deposit get a free tripod.',
    ],
    [
      'Insurance',
      'Drones and cameras are insured up to 2,000 euros. Water damage is not covered. Send us photos of the scratch to get a quote.',
    ],
  ],
  de: [
    [
      'Verleih',
      'Objektive können ab 3 Tagen gemietet werden. Bei der Abholung ist ein Ausweis vorzulegen. Studenten mit Kaution erhalten ein Stativ gratis.',
    ],
    [
      'Versicherung',
      'Drohnen und Kameras sind bis 2.000 Euro versichert. Für ein Angebot schicken Sie uns Fotos.',
    ],
  ],
  zh: [
    ['租赁', '镜头最少租3天。取货时须出示护照。交押金的学生可免费获得三脚架。'],
    ['保险', '无人机和相机的保险额度为2000欧元。把划痕照片发给我们可以获取报价。'],
  ],
  ja: [
    [
      'レンタル',
      'レンズは3日からレンタルできます。受け取り時に身分証をご提示ください。学生には三脚を無料で貸し出します。',
    ],
    ['保険', 'ドローンとカメラは2,000ユーロまで保険の対象です。写真を送ると見積もりが届きます。'],
  ],
  es: [
    [
      'Alquiler',
      'Los objetivos se alquilan a partir de 3 días. Al recogerlos hay que mostrar el pasaporte. Los estudiantes reciben un trípode gratis.',
    ],
    [
      'Seguro',
      'Los drones y las cámaras están asegurados hasta 2.000 euros. Envíenos fotos para recibir un presupuesto.',
    ],
  ],
};

export const WRONG_CAMERA_CONDITIONS: readonly Claim[] = [
  [
    'en',
    'Can I rent a lens?',
    'Lenses can be rented for 3 days or longer, provided you send us photos [1][2].',
  ],
  ['en', 'Are cameras insured?', 'Cameras are insured up to 2,000 euros only if you show a passport [1][2].'],
  ['en', 'Can I rent a lens?', 'Lenses can be rented for 3 days or longer as long as you are a student [1].'],
  [
    'en',
    'Are drones insured?',
    'Drones are insured up to 2,000 euros on condition that a licence is presented [2].',
  ],
  [
    'de',
    'Sind Kameras versichert?',
    'Kameras sind nur bis 2.000 Euro versichert, wenn Sie uns Fotos schicken [2].',
  ],
  [
    'de',
    'Kann ich Objektive mieten?',
    'Objektive können ab 3 Tagen gemietet werden, vorausgesetzt Sie sind Student [1].',
  ],
  ['zh', '相机有保险吗', '只有把划痕照片发给我们，相机才有2000欧元的保险 [2]。'],
  ['zh', '镜头可以租吗', '镜头最少租3天，前提是您是学生 [1]。'],
  ['ja', 'カメラの保険は', '写真を送った場合に限り、カメラは2,000ユーロまで保険の対象です [2]。'],
  ['es', '¿Están aseguradas?', 'Las cámaras están aseguradas hasta 2.000 euros solo si nos envía fotos [2].'],
];

export const RIGHT_CAMERA_CONDITIONS: readonly Claim[] = [
  [
    'en',
    'Can I rent a lens?',
    'Lenses can be rented for 3 days or longer, provided you show a passport at pick-up [1].',
  ],
  ['en', 'Tripod?', 'Students get a free tripod if they leave a deposit [1].'],
  ['en', 'How do I get a quote?', 'You get a quote only if you send us photos of the scratch [2].'],
  [
    'en',
    'Are cameras insured?',
    'Cameras are insured up to 2,000 euros, unless the damage is from water [2].',
  ],
  ['en', 'Can I rent a lens?', 'If you need a lens, you can rent it for 3 days or longer [1].'],
  [
    'de',
    'Bekomme ich ein Stativ?',
    'Studenten erhalten ein Stativ gratis, sofern sie eine Kaution hinterlassen [1].',
  ],
  ['de', 'Wie bekomme ich ein Angebot?', 'Wenn Sie uns Fotos schicken, erhalten Sie ein Angebot [2].'],
  ['zh', '三脚架怎么拿', '只要是交了押金的学生，就可以免费获得三脚架 [1]。'],
  ['zh', '怎么报价', '如果把划痕照片发给我们，就可以获取报价 [2]。'],
  ['ja', '三脚は借りられますか', '学生の場合は三脚を無料で貸し出します [1]。'],
  ['es', '¿Cómo recibo un presupuesto?', 'Recibirá un presupuesto si nos envía fotos [2].'],
  [
    'es',
    '¿Qué necesito?',
    'Los objetivos se alquilan a partir de 3 días siempre que muestre el pasaporte [1].',
  ],
];

/** A gym; written when the rule was done. */
export const GYM: Sayings = {
  en: [
    [
      'Membership',
      'A membership costs 29 euros a month and can be cancelled with one month’s notice. New members pay a joining fee of 20 euros. The fee is waived for families.',
    ],
    [
      'Courses',
      'Yoga classes are free for members. Book your place online by 6 pm the day before. Bring your own mat.',
    ],
    [
      'Sauna',
      'The sauna is open every day until 10 pm. Towels can be hired for 2 euros. Children under 12 must be with an adult.',
    ],
  ],
  de: [
    [
      'Kurse',
      'Yogakurse sind für Mitglieder kostenlos. Bitte buchen Sie Ihren Platz bis 18 Uhr am Vortag. Matten können für 2 Euro geliehen werden.',
    ],
    [
      'Sauna',
      'Die Sauna ist täglich bis 22 Uhr geöffnet. Kinder unter 12 Jahren brauchen eine Begleitung. Familien sparen die Aufnahmegebühr.',
    ],
  ],
  zh: [
    ['课程', '会员可以免费参加瑜伽课，请提前一天预约。租用瑜伽垫2欧元。'],
    ['桑拿', '桑拿每天开放到22点。12岁以下儿童须由成人陪同。家庭免入会费。'],
  ],
  ja: [
    ['クラス', 'ヨガクラスは会員無料です。前日の18時までに予約してください。マットは2ユーロで借りられます。'],
    [
      'サウナ',
      'サウナは毎日22時まで利用できます。12歳未満のお子様は保護者の同伴が必要です。家族は入会金が無料です。',
    ],
  ],
  es: [
    [
      'Clases',
      'Las clases de yoga son gratis para los socios. Reserve su plaza antes de las 18 horas. Las esterillas se alquilan por 2 euros.',
    ],
    [
      'Sauna',
      'La sauna está abierta todos los días hasta las 22 horas. Los menores de 12 años deben ir con un adulto. Las familias no pagan matrícula.',
    ],
  ],
};

export const WRONG_GYM_CONDITIONS: readonly Claim[] = [
  [
    'en',
    'Can I cancel?',
    'A membership can be cancelled with one month’s notice, provided you bring your own mat [1][2].',
  ],
  ['en', 'Is yoga free?', 'Yoga classes are free for members only if you pay the joining fee [1][2].'],
  ['en', 'Sauna?', 'The sauna is open every day until 10 pm as long as you hire a towel [3].'],
  ['en', 'Is the fee waived?', 'The joining fee is waived for families if they book online [1][2].'],
  ['en', 'Is yoga free?', 'Yoga classes are free for members, on condition that a doctor agrees [2].'],
  [
    'de',
    'Ist Yoga kostenlos?',
    'Yogakurse sind für Mitglieder nur kostenlos, wenn Sie eine Matte leihen [1].',
  ],
  ['de', 'Sauna?', 'Die Sauna ist täglich bis 22 Uhr geöffnet, sofern Sie einen Kurs buchen [1][2].'],
  ['de', 'Gebühr?', 'Familien sparen die Aufnahmegebühr, vorausgesetzt die Kinder sind unter 12 Jahren [2].'],
  ['zh', '瑜伽免费吗', '只有租用瑜伽垫，会员才可以免费参加瑜伽课 [1]。'],
  ['zh', '桑拿几点', '桑拿每天开放到22点，前提是由成人陪同 [2]。'],
  ['ja', 'ヨガは無料ですか', 'マットを借りた場合に限り、ヨガクラスは会員無料です [1]。'],
  ['ja', 'サウナは', '家族の場合のみ、サウナは毎日22時まで利用できます [2]。'],
  [
    'es',
    '¿Es gratis el yoga?',
    'Las clases de yoga son gratis para los socios solo si alquilan una esterilla [1].',
  ],
  [
    'es',
    '¿Sauna?',
    'La sauna está abierta todos los días hasta las 22 horas siempre que vaya con un adulto [2].',
  ],
];

export const RIGHT_GYM_CONDITIONS: readonly Claim[] = [
  ['en', 'Is yoga free?', 'Yoga classes are free if you are a member [2].'],
  [
    'en',
    'Yoga?',
    'You can join a yoga class for free as long as you are a member and book your place online by 6 pm the day before [2].',
  ],
  ['en', 'Fee?', 'You pay a joining fee of 20 euros only if you are a new member [1].'],
  [
    'en',
    'Can my son use the sauna?',
    'Children under 12 can use the sauna provided they are with an adult [3].',
  ],
  ['en', 'Towel?', 'If you need a towel, you can hire one for 2 euros [3].'],
  ['en', 'Can I cancel?', 'You can cancel the membership as long as you give one month’s notice [1].'],
  ['en', 'Fee?', 'If you join as a family, the fee is waived [1].'],
  ['de', 'Ist Yoga kostenlos?', 'Yogakurse sind kostenlos, sofern Sie Mitglied sind [1].'],
  [
    'de',
    'Kann mein Sohn mit?',
    'Kinder unter 12 Jahren dürfen nur in die Sauna, wenn sie eine Begleitung haben [2].',
  ],
  ['de', 'Matte?', 'Wenn Sie keine Matte haben, können Sie eine für 2 Euro leihen [1].'],
  ['zh', '瑜伽免费吗', '如果您是会员，可以免费参加瑜伽课 [1]。'],
  ['zh', '孩子能去吗', '只有成人陪同，12岁以下儿童才能进桑拿 [2]。'],
  ['ja', 'ヨガは無料ですか', '会員の場合は、ヨガクラスは無料です [1]。'],
  ['ja', '子供は', '12歳未満のお子様は、保護者が同伴する場合に限り利用できます [2]。'],
  ['es', '¿Es gratis el yoga?', 'Las clases de yoga son gratis si es socio [1].'],
  ['es', '¿Mi hijo?', 'Los menores de 12 años pueden entrar siempre que vayan con un adulto [2].'],
];
