import type { Claim } from './claims.js';

export const WRONG_THINGS: readonly Claim[] = [
  ['en', 'How long is the warranty?', 'Every grinder and every kettle has a 5-year warranty [1].'],
  ['en', 'How long is the warranty?', 'Grinders and espresso machines have a 5-year warranty [1].'],
  ['en', 'Can I return beans?', 'Unopened beans and filters can be returned within 14 days [2].'],
  [
    'en',
    'Can I pause it?',
    'You can pause the subscription and all gift boxes if you write to us three days before [3].',
  ],
  ['en', 'Is shipping free?', 'Orders over 40 euros and all magazines ship free [4].'],
  ['en', 'How long is the warranty?', 'Every grinder and every mug has a 5-year warranty [1][3].'],
  ['de', 'Wie lange gilt die Garantie?', 'Auf jede Mühle und jede Kanne geben wir 5 Jahre Garantie [1].'],
  [
    'de',
    'Kann ich Bohnen zurückgeben?',
    'Ungeöffnete Bohnen und Filter können Sie innerhalb von 14 Tagen zurückgeben [2].',
  ],
  ['zh', '保修多久', '每台磨豆机和水壶都保修5年 [1]。'],
  ['zh', '可以退货吗', '未开封的咖啡豆和滤纸14天内可以退货 [2]。'],
  ['ja', '保証期間は', 'グラインダーとケトルには5年間の保証が付いています [1]。'],
  ['ja', '返品できますか', '未開封のコーヒー豆とフィルターは14日以内に返品できます [2]。'],
  ['es', '¿Qué garantía tiene?', 'Cada molinillo y cada hervidor tiene una garantía de 5 años [1].'],
  ['es', '¿Puedo devolver el café?', 'El café sin abrir y los filtros se pueden devolver en 14 días [2].'],
];

export const RIGHT_THINGS: readonly Claim[] = [
  [
    'en',
    'How long is the warranty?',
    'Every grinder has a 5-year warranty, and damage from drops is not covered [1].',
  ],
  ['en', 'Can I return beans?', 'Yes, you have 14 days and the beans must be unopened [2].'],
  [
    'en',
    'How does it work?',
    'The subscription comes every two weeks and you can pause it if you write to us three days before [3].',
  ],
  [
    'en',
    'When does it leave?',
    'Orders placed before noon leave the same day and those over 40 euros ship free [4].',
  ],
  ['en', 'What do I get?', 'Register your grinder and we send you recipes by e-mail [1].'],
  [
    'de',
    'Was gilt?',
    'Auf jede Mühle geben wir 5 Jahre Garantie, und Rezepte erhalten Sie nach der Registrierung [1].',
  ],
  [
    'de',
    'Kann ich Bohnen zurückgeben?',
    'Ungeöffnete Bohnen können Sie innerhalb von 14 Tagen zurückgeben und Abonnenten erhalten eine Tasse [2].',
  ],
  ['zh', '保修多久', '磨豆机保修5年，注册后还可以收到食谱 [1]。'],
  ['ja', '保証期間は', 'グラインダーの保証は5年間で、登録するとレシピも届きます [1]。'],
  [
    'es',
    '¿Qué garantía tiene?',
    'Cada molinillo tiene 5 años de garantía y, si lo registra, recibe recetas [1].',
  ],
];
export const WRONG_CAMERA_THINGS: readonly Claim[] = [
  ['en', 'Can I rent a lens?', 'Lenses and microphones can be rented for 3 days or longer [1].'],
  ['en', 'Are they insured?', 'Cameras and all laptops are insured up to 2,000 euros [2].'],
  ['en', 'Tripod?', 'Students who leave a deposit get a free tripod and a backpack [1].'],
  ['de', 'Kann ich Objektive mieten?', 'Objektive und Mikrofone können ab 3 Tagen gemietet werden [1].'],
  ['de', 'Sind sie versichert?', 'Kameras und Laptops sind bis 2.000 Euro versichert [2].'],
  ['zh', '可以租吗', '镜头和麦克风最少租3天 [1]。'],
  ['zh', '有保险吗', '相机和电脑的保险额度为2000欧元 [2]。'],
  ['ja', '何日からですか', 'レンズとマイクは3日からレンタルできます [1]。'],
  ['ja', '保険は', 'カメラとパソコンは2,000ユーロまで保険の対象です [2]。'],
  ['es', '¿Se alquilan?', 'Los objetivos y los micrófonos se alquilan a partir de 3 días [1].'],
  ['es', '¿Están aseguradas?', 'Las cámaras y los portátiles están asegurados hasta 2.000 euros [2].'],
];

export const RIGHT_CAMERA_THINGS: readonly Claim[] = [
  [
    'en',
    'Are they insured?',
    'Cameras and drones are insured up to 2,000 euros, and water damage is not covered [2].',
  ],
  [
    'en',
    'Can I rent a lens?',
    'Lenses can be rented for 3 days or longer, and you show a passport when you collect them [1].',
  ],
  ['en', 'Tripod?', 'Students leave a deposit and get a tripod for free [1].'],
  ['de', 'Sind sie versichert?', 'Kameras und Drohnen sind bis 2.000 Euro versichert [2].'],
  [
    'de',
    'Kann ich Objektive mieten?',
    'Objektive können ab 3 Tagen gemietet werden und bei der Abholung legen Sie einen Ausweis vor [1].',
  ],
  ['zh', '有保险吗', '相机和无人机的保险额度都是2000欧元 [2]。'],
  ['ja', '保険は', 'カメラとドローンは2,000ユーロまで保険の対象になります [2]。'],
  ['es', '¿Están aseguradas?', 'Las cámaras y los drones están asegurados hasta 2.000 euros [2].'],
];
