import { gardenString, moonLantern, riverLantern } from './art/lanterns.js';
import { clayTeapot, cloudScarf, jasmineTea } from './art/tea-and-silk.js';
import type { Text } from './words.js';

export interface Product {
  readonly slug: string;
  /** US dollars. */
  readonly price: number;
  readonly picture: (id: string) => string;
  readonly name: Text;
  readonly line: Text;
  readonly story: Text;
  readonly details: readonly Text[];
  readonly care: Text;
}

export const PRODUCTS: readonly Product[] = [
  {
    slug: 'moon-lantern',
    price: 49,
    picture: moonLantern,
    name: ['Moon lantern', '满月灯笼', '滿月燈籠'],
    line: ['Hand-dyed silk on bamboo', '手染真丝，竹骨', '手染真絲，竹骨'],
    story: [
      'Silk dyed with madder root, stretched over forty ribs of split bamboo. Lit, it throws a warm, even light with no bright spot. No two are quite the same red.',
      '以茜草手染的真丝，覆于四十根竹篾之上。点亮后光线温润均匀。每一盏的红，都略有不同。',
      '以茜草手染的真絲，覆於四十根竹篾之上。點亮後光線溫潤均勻。每一盞的紅，都略有不同。',
    ],
    details: [
      ['40 cm across, 620 g', '直径 40 厘米，620 克', '直徑 40 公分，620 克'],
      [
        'Warm LED, 6 W, plugs for US, EU and UK',
        '6 瓦暖光 LED，配美、欧、英插头',
        '6 瓦暖光 LED，附美、歐、英插頭',
      ],
      ['Folds flat for the post', '可折叠平放邮寄', '可折疊平放郵寄'],
    ],
    care: [
      'Dust with a dry brush. Keep out of the rain; silk remembers water.',
      '用干刷除尘，避免淋雨，真丝怕水。',
      '用乾刷除塵，避免淋雨，真絲怕水。',
    ],
  },
  {
    slug: 'river-lantern',
    price: 12,
    picture: riverLantern,
    name: ['River lantern', '水灯', '水燈'],
    line: ['Waxed paper, floats for an hour', '蜡纸制，可漂一小时', '蠟紙製，可漂一小時'],
    story: [
      'For a wish on the water. Waxed mulberry paper on a cork lotus, with a beeswax light that goes out by itself. Everything in it rots away within a season.',
      '放一盏水灯，许一个愿。蜡桑皮纸立于软木莲座，蜂蜡灯芯自行熄灭，一季之内全部降解。',
      '放一盞水燈，許一個願。蠟桑皮紙立於軟木蓮座，蜂蠟燈芯自行熄滅，一季之內全部分解。',
    ],
    details: [
      ['Set of three, 14 cm each', '三盏一套，每盏 14 厘米', '三盞一組，每盞 14 公分'],
      ['Burns for about an hour', '约可燃一小时', '約可燃一小時'],
      ['No plastic, no metal', '无塑料，无金属', '無塑膠，無金屬'],
    ],
    care: [
      'Light it on the water, not on the table, and only where it is allowed.',
      '请在水面上点燃，并遵守当地规定。',
      '請在水面上點燃，並遵守當地規定。',
    ],
  },
  {
    slug: 'garden-lights',
    price: 64,
    picture: gardenString,
    name: ['Garden lights', '庭院灯串', '庭院燈串'],
    line: ['Ten small lanterns, weatherproof', '十盏小灯，防水', '十盞小燈，防水'],
    story: [
      'Ten hand-turned lanterns of oiled silk on eight metres of cotton cable. They come on at dusk and leave the stars alone.',
      '十盏油绸小灯，八米棉编电线。日落自亮，不扰星光。',
      '十盞油綢小燈，八公尺棉編電線。日落自亮，不擾星光。',
    ],
    details: [
      ['8 m, extends to 24 m', '8 米，可延长至 24 米', '8 公尺，可延長至 24 公尺'],
      ['IP44, rain and frost', 'IP44，防雨防霜', 'IP44，防雨防霜'],
      ['Dusk sensor and timer', '光感与定时', '光感與定時'],
    ],
    care: [
      'Wipe with a damp cloth. Take in above storm force eight.',
      '湿布擦拭，八级以上大风请收起。',
      '濕布擦拭，八級以上強風請收起。',
    ],
  },
  {
    slug: 'cloud-scarf',
    price: 86,
    picture: cloudScarf,
    name: ['Cloud scarf', '云纹丝巾', '雲紋絲巾'],
    line: ['Mulberry silk, woven in Suzhou', '桑蚕丝，苏州织造', '桑蠶絲，蘇州織造'],
    story: [
      'A jacquard of drifting clouds, woven eleven centimetres an hour on a loom from 1962. It weighs less than a letter.',
      '流云提花，一九六二年的织机每小时织十一厘米。轻于一纸家书。',
      '流雲提花，一九六二年的織機每小時織十一公分。輕於一紙家書。',
    ],
    details: [
      ['180 × 55 cm, 16 momme', '180 × 55 厘米，16 姆米', '180 × 55 公分，16 姆米'],
      ['Hand-knotted fringe', '手工打结流苏', '手工打結流蘇'],
      ['In a box fit for a gift', '附礼盒', '附禮盒'],
    ],
    care: [
      'Wash by hand in cool water, dry in the shade.',
      '冷水手洗，阴凉处晾干。',
      '冷水手洗，陰涼處晾乾。',
    ],
  },
  {
    slug: 'jasmine-tea',
    price: 18,
    picture: jasmineTea,
    name: ['Jasmine snow', '茉莉飘雪', '茉莉飄雪'],
    line: ['Green tea, seven nights of flowers', '绿茶，七窨一提', '綠茶，七窨一提'],
    story: [
      'Spring green tea that slept beside fresh jasmine for seven nights. The flowers are taken out each morning; only what they said stays.',
      '春绿茶与鲜茉莉同眠七夜，晨起筛去花朵，只留花香。',
      '春綠茶與鮮茉莉同眠七夜，晨起篩去花朵，只留花香。',
    ],
    details: [
      ['80 g tin, about 25 pots', '80 克罐装，约 25 泡', '80 克罐裝，約 25 泡'],
      ['Harvest of this April', '今年四月采摘', '今年四月採摘'],
      ['Steep at 80 °C, two minutes', '80 °C 水，两分钟', '80 °C 水，兩分鐘'],
    ],
    care: [
      'Keep it dry, dark and closed. Best within a year.',
      '密封避光，干燥存放，一年内饮用最佳。',
      '密封避光，乾燥存放，一年內飲用最佳。',
    ],
  },
  {
    slug: 'clay-teapot',
    price: 120,
    picture: clayTeapot,
    name: ['Clay teapot', '紫砂壶', '紫砂壺'],
    line: ['Yixing clay, signed by the potter', '宜兴紫砂，匠人落款', '宜興紫砂，匠人落款'],
    story: [
      'Unglazed clay that learns the tea you make in it. Thrown by Zhou Min, whose grandmother made the mould for the lid.',
      '不施釉的紫砂，会记住你泡过的茶。周敏手作，壶盖模具传自祖母。',
      '不施釉的紫砂，會記住你泡過的茶。周敏手作，壺蓋模具傳自祖母。',
    ],
    details: [
      ['220 ml, for two', '220 毫升，二人份', '220 毫升，二人份'],
      ['Holes drilled by hand, pours in nine seconds', '手工出水孔，九秒出汤', '手工出水孔，九秒出湯'],
      ['Comes with a cup', '附品茗杯一只', '附品茗杯一只'],
    ],
    care: [
      'Rinse with hot water only, never with soap.',
      '只用热水冲洗，勿用洗洁精。',
      '只用熱水沖洗，勿用洗碗精。',
    ],
  },
];

export function findProduct(slug: string): Product | undefined {
  return PRODUCTS.find((product) => product.slug === slug);
}
