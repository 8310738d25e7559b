import type { Claim } from './claims.js';
import type { Sayings } from './judge-claim.js';

/** A garden centre, which no rule was made with. */
export const GARDEN_SHOP: Sayings = {
  en: [
    ['Delivery', 'Delivery of trees costs 45 Canadian dollars and takes two to four weeks.'],
    ['Design', 'A garden plan costs from $300 to $500. The first visit lasts 30-45 minutes.'],
    ['Bulbs', 'Tulip bulbs are $4 each. Plant them 10–15 cm deep.'],
  ],
  de: [
    ['Lieferung', 'Die Lieferung von Bäumen kostet 45 Euro und dauert zwei bis vier Wochen.'],
    ['Planung', 'Ein Gartenplan kostet zwischen 300 und 500 Euro. Der erste Besuch dauert 30–45 Minuten.'],
  ],
  'zh-Hans': [
    ['配送', '树苗配送费45元，需要两到四周。'],
    ['设计', '花园设计费300元至500元。首次上门30～45分钟。'],
  ],
  ja: [
    ['配送', '苗木の配送料は4,500円で、2週間から4週間かかります。'],
    ['設計', '庭の設計は3万円です。初回訪問は30分から45分です。'],
  ],
  es: [
    ['Entrega', 'La entrega de árboles cuesta 45 euros y tarda de dos a cuatro semanas.'],
    ['Diseño', 'Un plano de jardín cuesta entre 300 y 500 euros. La primera visita dura 30-45 minutos.'],
  ],
  ru: [['Доставка', 'Доставка деревьев стоит 450 рублей и занимает от двух до четырёх недель.']],
};

export const WRONG_GARDEN: readonly Claim[] = [
  ['en', 'What does delivery cost?', 'Delivery of trees costs €45 [1].'],
  ['en', 'What does delivery cost?', 'Delivery of trees costs US$45 [1].'],
  ['en', 'What does delivery cost?', 'Delivery of trees costs 45 Swedish kronor [1].'],
  ['en', 'How much is a bulb?', 'Tulip bulbs are 4 euros each [3].'],
  ['de', 'Was kostet die Lieferung?', 'Die Lieferung von Bäumen kostet 45 Dollar [1].'],
  ['de', 'Was kostet die Lieferung?', 'Die Lieferung von Bäumen kostet 45 CHF [1].'],
  ['zh-Hans', '配送费多少', '树苗配送费45欧元 [1]。'],
  ['zh-Hans', '配送费多少', '树苗配送费45港币 [1]。'],
  ['ja', '配送料は', '苗木の配送料は4,500ウォンです [1]。'],
  ['es', '¿Cuánto cuesta la entrega?', 'La entrega de árboles cuesta 45 dólares [1].'],
  ['ru', 'Сколько стоит доставка?', 'Доставка деревьев стоит 450 евро [1].'],
  ['en', 'How long does delivery take?', 'Delivery of trees takes up to two weeks [1].'],
  ['en', 'How long does delivery take?', 'Delivery of trees takes five weeks [1].'],
  ['en', 'How deep?', 'Plant tulip bulbs at least 15 cm deep [3].'],
  ['en', 'How much is a plan?', 'A garden plan costs no more than $300 [2].'],
  ['de', 'Wie lange dauert die Lieferung?', 'Die Lieferung dauert maximal zwei Wochen [1].'],
  ['de', 'Was kostet ein Plan?', 'Ein Gartenplan kostet mindestens 500 Euro [2].'],
  ['zh-Hans', '多久送到', '树苗配送不超过两周 [1]。'],
  ['zh-Hans', '上门多久', '首次上门至少45分钟 [2]。'],
  ['ja', 'どのくらいかかりますか', '苗木は2週間以内に配送されます [1]。'],
  ['ja', '訪問は何分ですか', '初回訪問は最大30分です [2]。'],
  ['es', '¿Cuánto tarda la entrega?', 'La entrega de árboles tarda un máximo de dos semanas [1].'],
  ['es', '¿Cuánto cuesta un plano?', 'Un plano de jardín cuesta al menos 500 euros [2].'],
  ['ru', 'Сколько ждать?', 'Доставка деревьев занимает не более двух недель [1].'],
];

export const RIGHT_GARDEN: readonly Claim[] = [
  ['en', 'What does delivery cost?', 'Delivery of trees costs 45 dollars [1].'],
  ['en', 'What does delivery cost?', 'Delivery of trees costs CAD 45 [1].'],
  ['en', 'How long does delivery take?', 'Delivery of trees takes 2-4 weeks [1].'],
  ['en', 'How long does delivery take?', 'Delivery of trees takes about three weeks [1].'],
  ['en', 'How long does delivery take?', 'Delivery of trees takes up to 4 weeks [1].'],
  ['en', 'How long is the visit?', 'The first visit lasts at least 30 minutes [2].'],
  ['en', 'How long is the visit?', 'The first visit lasts between 30 and 45 minutes [2].'],
  ['en', 'How much is a plan?', 'A garden plan costs between 300 and 500 dollars [2].'],
  ['en', 'How deep?', 'Plant tulip bulbs 10 to 15 cm deep [3].'],
  ['de', 'Was kostet die Lieferung?', 'Die Lieferung von Bäumen kostet 45 € [1].'],
  ['de', 'Wie lange dauert die Lieferung?', 'Die Lieferung dauert 2–4 Wochen [1].'],
  ['de', 'Wie lange dauert die Lieferung?', 'Die Lieferung dauert höchstens vier Wochen [1].'],
  ['de', 'Was kostet ein Plan?', 'Ein Gartenplan kostet ab 300 Euro [2].'],
  ['zh-Hans', '配送费多少', '树苗配送费是45块钱 [1]。'],
  ['zh-Hans', '多久送到', '树苗大约三周送到 [1]。'],
  ['zh-Hans', '多久送到', '树苗最多四周送到 [1]。'],
  ['zh-Hans', '设计多少钱', '花园设计费在300到500元之间 [2]。'],
  ['ja', 'どのくらいかかりますか', '苗木の配送は2〜4週間です [1]。'],
  ['ja', 'どのくらいかかりますか', '苗木は4週間以内に配送されます [1]。'],
  ['ja', '訪問は何分ですか', '初回訪問は30〜45分です [2]。'],
  ['es', '¿Cuánto tarda la entrega?', 'La entrega de árboles tarda entre 2 y 4 semanas [1].'],
  ['es', '¿Cuánto tarda la entrega?', 'La entrega de árboles tarda unas 3 semanas [1].'],
  ['es', '¿Cuánto cuesta un plano?', 'Un plano de jardín cuesta desde 300 € [2].'],
  ['ru', 'Сколько ждать?', 'Доставка деревьев занимает 2–4 недели [1].'],
];
