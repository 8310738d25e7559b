import type { Claim } from './claims.js';
import type { Sayings } from './judge-claim.js';

/** A print shop: its sums are in one currency each, and its times and sums go from so much to so much. */
export const PRINT_SHOP: Sayings = {
  en: [
    [
      'Posters',
      'A poster costs 30 euros. Printing takes 3 to 5 days. Custom sizes cost between €40 and €60.',
    ],
    ['Samples', 'A sample pack is £8. We reply within 2 days.'],
    ['Table', 'Size: price (EUR)\nA4: 12\nA3: 19'],
  ],
  de: [
    ['Plakate', 'Ein Plakat kostet 30 €. Der Druck dauert 3 bis 5 Tage. Sondergrößen kosten 40–60 €.'],
    ['Muster', 'Ein Musterpaket kostet 8 Schweizer Franken.'],
  ],
  zh: [
    ['海报', '海报每张30元人民币。印刷需要3到5天。定制尺寸40至60元。'],
    ['样品', '样品包每份8美元。'],
  ],
  ja: [
    ['ポスター', 'ポスターは3,000円です。印刷には3〜5日かかります。特注サイズは4,000円から6,000円です。'],
    ['サンプル', 'サンプルは8ドルです。'],
  ],
  es: [
    ['Carteles', 'Un cartel cuesta 30 euros. La impresión tarda entre 3 y 5 días.'],
    ['Muestras', 'Un paquete de muestras cuesta 8 dólares estadounidenses.'],
  ],
  fr: [['Affiches', 'Une affiche coûte 30 €. L’impression prend de 3 à 5 jours.']],
};

export const WRONG_AMOUNTS: readonly Claim[] = [
  // Another currency.
  ['en', 'How much is a poster?', 'A poster costs $30 [1].'],
  ['en', 'How much is a poster?', 'A poster costs £30 [1].'],
  ['en', 'How much is a poster?', 'A poster costs 30 CHF [1].'],
  ['en', 'How much is a poster?', 'A poster costs 30 Polish zloty [1].'],
  ['en', 'How much is a sample pack?', 'A sample pack is €8 [2].'],
  ['en', 'How much is A4?', 'A4 costs $12 [3].'],
  ['de', 'Was kostet ein Plakat?', 'Ein Plakat kostet 30 Franken [1].'],
  ['de', 'Was kostet ein Plakat?', 'Ein Plakat kostet 30 $ [1].'],
  ['de', 'Was kostet ein Muster?', 'Ein Musterpaket kostet 8 Euro [2].'],
  ['zh', '海报多少钱', '海报每张30美元 [1]。'],
  ['zh', '海报多少钱', '海报每张NT$30 [1]。'],
  ['zh', '样品多少钱', '样品包每份8元 [2]。'],
  ['ja', 'ポスターはいくら', 'ポスターは3,000ドルです [1]。'],
  ['ja', 'サンプルはいくら', 'サンプルは8円です [2]。'],
  ['es', '¿Cuánto cuesta un cartel?', 'Un cartel cuesta 30 dólares [1].'],
  ['es', '¿Cuánto cuesta un cartel?', 'Un cartel cuesta 30 pesos [1].'],
  ['fr', 'Combien coûte une affiche ?', 'Une affiche coûte 30 dollars [1].'],
  // Outside of what it goes from and to.
  ['en', 'How long does it take?', 'Printing takes 6 days [1].'],
  ['en', 'How long does it take?', 'Printing takes at most 3 days [1].'],
  ['en', 'How long does it take?', 'Printing is done within 3 days [1].'],
  ['en', 'How long does it take?', 'Printing takes at least 5 days [1].'],
  ['en', 'How much is a custom size?', 'Custom sizes cost at most €40 [1].'],
  ['de', 'Wie lange dauert das?', 'Der Druck dauert höchstens 3 Tage [1].'],
  ['de', 'Wie lange dauert das?', 'Der Druck ist innerhalb von 3 Tagen fertig [1].'],
  ['zh', '要多久', '印刷最多3天 [1]。'],
  ['zh', '要多久', '印刷3天内完成 [1]。'],
  ['ja', '何日かかりますか', '印刷は3日以内に完了します [1]。'],
  ['ja', '何日かかりますか', '印刷には最低5日かかります [1]。'],
  ['es', '¿Cuánto tarda?', 'La impresión tarda como máximo 3 días [1].'],
  ['fr', 'Combien de temps ?', 'L’impression prend au maximum 3 jours [1].'],
];

export const RIGHT_AMOUNTS: readonly Claim[] = [
  ['en', 'How much is a poster?', 'A poster costs €30 [1].'],
  ['en', 'How much is a poster?', 'A poster is 30 EUR [1].'],
  ['en', 'How much is a sample pack?', 'A sample pack costs 8 pounds [2].'],
  ['en', 'How much is A4?', 'A4 costs 12 euros [3].'],
  ['en', 'How long does it take?', 'Printing takes between 3 and 5 days [1].'],
  ['en', 'How long does it take?', 'Printing takes 3–5 days [1].'],
  ['en', 'Will it be there in four days?', 'Printing takes about 4 days [1].'],
  ['en', 'How long does it take?', 'Printing takes at most 5 days [1].'],
  ['en', 'How long does it take?', 'Printing takes at least 3 days [1].'],
  ['en', 'How much is a custom size?', 'Custom sizes cost 40 to 60 euros [1].'],
  ['en', 'How much is a custom size?', 'Custom sizes start from €40 [1].'],
  ['de', 'Was kostet ein Plakat?', 'Ein Plakat kostet 30 Euro [1].'],
  ['de', 'Wie lange dauert das?', 'Der Druck dauert zwischen 3 und 5 Tagen [1].'],
  ['de', 'Wie lange dauert das?', 'Der Druck dauert etwa 4 Tage [1].'],
  ['de', 'Was kosten Sondergrößen?', 'Sondergrößen kosten zwischen 40 und 60 Euro [1].'],
  ['de', 'Was kostet ein Muster?', 'Ein Musterpaket kostet CHF 8 [2].'],
  ['zh', '海报多少钱', '海报每张30元 [1]。'],
  ['zh', '海报多少钱', '海报一张¥30 [1]。'],
  ['zh', '要多久', '印刷大概4天 [1]。'],
  ['zh', '要多久', '印刷5天内完成 [1]。'],
  ['ja', 'ポスターはいくら', 'ポスターは¥3,000です [1]。'],
  ['ja', '何日かかりますか', '印刷は4日ほどかかります [1]。'],
  ['ja', '何日かかりますか', '印刷は最長5日です [1]。'],
  ['es', '¿Cuánto cuesta un cartel?', 'Un cartel cuesta 30 € [1].'],
  ['es', '¿Cuánto tarda?', 'La impresión tarda de 3 a 5 días [1].'],
  ['es', '¿Cuánto cuestan las muestras?', 'Un paquete de muestras cuesta US$8 [2].'],
  ['fr', 'Combien de temps ?', 'L’impression prend entre 3 et 5 jours [1].'],
  ['fr', 'Combien coûte une affiche ?', 'Une affiche coûte 30 euros [1].'],
];
