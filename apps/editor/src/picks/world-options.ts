import type { Language } from '../i18n/language.js';
import { allCountries, sayCountry, sayLanguage, sayZone } from '../i18n/world-names.js';
import type { ComboboxOption } from '../ui/combobox.js';

/** Languages by what they are called on this screen; found by their English name and their tag, too. */
export function languageOptions(tags: readonly string[], language: Language): ComboboxOption[] {
  return tags.map((tag) => ({
    value: tag,
    label: sayLanguage(tag, language),
    hint: tag,
    keywords: [tag, sayLanguage(tag, 'en')],
  }));
}

/** Every country there is, in the order of the alphabet of this screen. */
export function countryOptions(language: Language): ComboboxOption[] {
  const order = new Intl.Collator(language);
  return allCountries()
    .map((code) => ({
      value: code,
      label: sayCountry(code, language),
      hint: code,
      keywords: [code, sayCountry(code, 'en')],
    }))
    .sort((a, b) => order.compare(a.label, b.label));
}

/** Zones have the name of a city in them, and few shops think of theirs as that of Shanghai. */
const CITIES: Readonly<Record<string, readonly string[]>> = {
  // All of China keeps one time, and zones are called by one city of each.
  'Asia/Shanghai': (
    'Beijing Shenzhen Guangzhou Hangzhou Chengdu Chongqing Tianjin Nanjing Suzhou Wuhan Xi’an Xian Qingdao Xiamen Ningbo Yiwu ' +
    'Dongguan Foshan Zhuhai Changsha Zhengzhou Hefei Jinan Shenyang Dalian Harbin Changchun Kunming Fuzhou Quanzhou Wenzhou Wuxi ' +
    'Guiyang Nanning Haikou Sanya Taiyuan Shijiazhuang Lanzhou Hohhot Lhasa ' +
    '北京 上海 深圳 广州 廣州 杭州 成都 重庆 重慶 天津 南京 苏州 蘇州 武汉 武漢 西安 青岛 青島 厦门 廈門 宁波 寧波 义乌 義烏 东莞 東莞 佛山 珠海 ' +
    '长沙 長沙 郑州 鄭州 合肥 济南 濟南 沈阳 瀋陽 大连 大連 哈尔滨 哈爾濱 长春 長春 昆明 福州 泉州 温州 溫州 无锡 無錫 贵阳 貴陽 南宁 南寧 ' +
    '海口 三亚 三亞 太原 石家庄 石家莊 兰州 蘭州 呼和浩特 拉萨 拉薩'
  ).split(' '),
  'Asia/Taipei': ['台北', '臺北'],
  'Asia/Hong_Kong': ['香港'],
  'Asia/Tokyo': ['东京', '東京'],
  'Asia/Singapore': ['新加坡'],
  'America/New_York': ['Boston', 'Washington', 'Atlanta', 'Miami', '纽约', '紐約'],
  'America/Chicago': ['Texas', 'Dallas', 'Houston', 'Austin', '芝加哥'],
  'America/Los_Angeles': ['San Francisco', 'Seattle', '洛杉矶', '洛杉磯'],
  'Europe/London': ['伦敦', '倫敦'],
  'Europe/Paris': ['巴黎'],
};

const zones = new Map<Language, readonly ComboboxOption[]>();

/** Every time zone, with what its time is called; four hundred names take a moment, and are made once a language. */
export function zoneOptions(language: Language): readonly ComboboxOption[] {
  const known = zones.get(language);
  if (known !== undefined) return known;
  const made = Intl.supportedValuesOf('timeZone').map((zone): ComboboxOption => {
    const name = sayZone(zone, language);
    return {
      value: zone,
      label: zone.replaceAll('_', ' '),
      ...(name === undefined || name === zone
        ? {}
        : { hint: name, keywords: [name, ...(CITIES[zone] ?? [])] }),
    };
  });
  zones.set(language, made);
  return made;
}
