import { keepLast } from '@nightshift/language';
import { alternativesOf, isRun, patternOf } from './word-pattern.js';

/** The seven days from Monday, the twelve months, and holidays: public ones in general, and some by name. */
export type Family = 'day' | 'month' | 'holiday';

export interface When {
  family: Family;
  items: readonly number[];
  /** One of a row that may go on "to" another. */
  isOne: boolean;
  index: number;
  end: number;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_none, at) => from + at);
export const ALL: Readonly<Record<Family, readonly number[]>> = {
  day: range(0, 6),
  month: range(0, 11),
  holiday: range(0, 4),
};

/** Several of them in one word, in the languages we compare. "2 working days" is a length of time, and none of them. */
const GROUPS: readonly [Family, items: readonly number[], words: string][] = [
  [
    'day',
    ALL.day,
    'every ?day|any day(?: of the week)?(?! (?:from|between|but|except|other))|daily|(?:seven|7) days a week|all week|each day|täglich|jeden tag|an allen tagen|todos los días|cualquier día|cada día|a diario|diariamente|todos os dias|tous les jours|n.importe quel jour|chaque jour|tutti i giorni|ogni giorno|ежедневно|каждый день|setiap hari|mỗi ngày|hàng ngày|كل يوم|يوميا|每天|每日|天天|任何一天|哪天都|全年无休|年中无休|何曜日でも|毎日|매일|연중무휴|ทุกวัน',
  ],
  [
    'day',
    range(0, 4),
    'weekdays?|on (?:working|business) days|werktags|an werktagen|wochentags|entre semana|(?:los|en) días (?:laborables|hábiles)|dias úteis|en semaine|giorni feriali|(?:в|по) будн\\p{L}+|hari kerja|工作日|平日|평일|วันธรรมดา',
  ],
  [
    'day',
    [5, 6],
    'weekends?|week-ends?|wochenend\\p{L}*|fin(?:es)? de semana|fins? de semana|fine settimana|(?:в|по) выходн\\p{L}+|akhir pekan|cuối tuần|عطلة نهاية الأسبوع|نهاية الأسبوع|周末|土日|주말|สุดสัปดาห์|เสาร์อาทิตย์',
  ],
  [
    'month',
    [5, 6, 7],
    'summer|im sommer|sommers|verano|verão|estate|en été|лето\\p{L}?|летом|夏天|夏季|夏|여름|ฤดูร้อน|الصيف',
  ],
  [
    'month',
    [11, 0, 1],
    'winter|im winter|winters|invierno|inverno|hiver|зимой|зима|зимы|冬天|冬季|冬|겨울|ฤดูหนาว|الشتاء',
  ],
  [
    'month',
    [2, 3, 4],
    'in spring|in the spring|springtime|frühling|frühjahr|primavera|printemps|весной|весна|春天|春季|봄에|الربيع',
  ],
  [
    'month',
    [8, 9, 10],
    'autumn|in the fall|herbst|otoño|outono|autunno|automne|осенью|осень|秋天|秋季|가을|الخريف',
  ],
  [
    'month',
    ALL.month,
    "all year(?: round)?|year[- ]round|(?:the|throughout the|the whole|the entire) year round|throughout the year|ganzjährig\\p{L}*|das ganze jahr(?: über)?|todo el año|todo o ano|toute l'année|tutto l'anno|круглый год|круглогодично|весь год|sepanjang tahun|quanh năm|طوال العام|على مدار السنة|全年|一年四季|一年到头|年中无休|通年|一年中|연중|ตลอดปี",
  ],
  [
    'holiday',
    ALL.holiday,
    '(?:public|bank|national|statutory) holidays?|(?:on|over the|during) holidays|feiertag\\p{L}*|(?:días )?festivos|feriados|jours fériés|giorni festivi|праздник\\p{L}*|праздничн\\p{L}+(?: дн\\p{L}+)?|hari libur|ngày lễ|العطل الرسمية|الأعياد|法定节?假日|节假日|节日|假日|祝祭日|祝日|공휴일|วันหยุดนักขัตฤกษ์',
  ],
  [
    'holiday',
    [1],
    'christmas|xmas|weihnacht\\p{L}*|navidad|natal|noël|natale|рождеств\\p{L}+|圣诞节?|クリスマス|크리스마스|คริสต์มาส',
  ],
  [
    'holiday',
    [2],
    "new year's(?: day| eve)?|new year|neujahr|silvester|año nuevo|ano novo|nouvel an|capodanno|нов(?:ый|ого|ом) год\\p{L}?|tahun baru|元旦|新年|正月|새해|ปีใหม่",
  ],
  [
    'holiday',
    [3],
    '(?:chinese|lunar) new year|spring festival|chinesisches neujahr\\p{L}*|año nuevo chino|imlek|春节|旧正月|설날|ตรุษจีน|tết',
  ],
  [
    'holiday',
    [4],
    'easter(?: monday| sunday)?|ostern|semana santa|pascua|páscoa|pâques|pasqua|пасх\\p{L}+|复活节|イースター|부활절|อีสเตอร์',
  ],
];

const LANGUAGES = 'en de fr es pt it nl ru ja ko th vi ar id'.split(' ');
/** Abbreviations that are no words of another language. */
const SHORT_DAYS = [
  'mon|lun|пн',
  'tues?|di|mar|вт',
  'wed|mi|mié|ср',
  'thur?s?|do|jue|чт',
  'fri|fr|vie|пт',
  'sat|sa|sáb|сб',
  'sun|so|dom|вс',
];
const CHINESE_DAYS = '一二三四五六日';
const CHINESE_MONTHS = '一 二 三 四 五 六 七 八 九 十 十一 十二'.split(' ');

interface Reader {
  family: Family;
  items: readonly number[];
  isOne: boolean;
  pattern: RegExp;
}

let readers: readonly Reader[] | undefined;

const nameOf = (language: string, options: Intl.DateTimeFormatOptions, at: number): string =>
  new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC', calendar: 'gregory' })
    .format(at)
    .normalize('NFKC')
    .toLowerCase();

/** A name with the endings of its language: "Mondays", montags, воскресенье as воскресеньям. */
const forms = (name: string): string =>
  /\p{Script=Cyrillic}/u.test(name)
    ? `${name.replace(/[аеьйя]$/u, '')}\\p{Script=Cyrillic}{0,3}`
    : isRun(name)
      ? name.replace(/曜日$/u, '曜日?')
      : `${name}s?`;

function read(): Reader[] {
  const groups = GROUPS.map(([family, items, words]): Reader => ({
    family,
    items,
    isOne: false,
    pattern: patternOf(alternativesOf(words)),
  }));
  const days = Array.from({ length: 7 }, (_none, day): Reader => {
    // Monday the 4th of January 2027, and the six days after it.
    const names = LANGUAGES.map((language) =>
      forms(nameOf(language, { weekday: 'long' }, Date.UTC(2027, 0, 4 + day))),
    );
    const chinese = CHINESE_DAYS.charAt(day);
    const run = [
      `星期${chinese}`,
      // 每周一次 is once a week.
      `周${chinese}${day === 0 ? '(?![次回节堂期场])' : ''}`,
      `礼拜${chinese}`,
      ...(day === 6 ? ['星期天', '周天'] : []),
    ];
    return { family: 'day', items: [day], isOne: true, pattern: patternOf([...names, ...run]) };
  });
  const short = SHORT_DAYS.map((words, day): Reader => ({
    family: 'day',
    items: [day],
    isOne: true,
    // Short ones only in a row: "Tue–Sat", "Di bis Sa".
    pattern: new RegExp(
      `(?<!\\p{L})(?:${words})\\.?(?=\\s?(?:[-–—&/,]|bis|to|a)\\s?(?:${SHORT_DAYS.join('|')})(?!\\p{L}))|(?<=(?<!\\p{L})(?:${SHORT_DAYS.join('|')})\\.?\\s?(?:[-–—&/,]|bis|to|a)\\s?)(?:${words})(?!\\p{L})\\.?`,
      'gu',
    ),
  }));
  const months = Array.from({ length: 12 }, (_none, month): Reader => {
    const names = LANGUAGES.filter((language) => !/^(?:ja|ko|vi)$/u.test(language)).map((language) => {
      const name = nameOf(language, { month: 'long' }, Date.UTC(2027, month, 1));
      // "You may", "a march": with a word before it that is of months.
      return name === 'may' || name === 'march'
        ? `(?<=(?:in|from|to|until|till|of|and|or|through|during) )${name}`
        : forms(name);
    });
    const run = [`(?<![十\\d])(?:${CHINESE_MONTHS[month] ?? ''}|${month + 1})月`, `(?<!\\d)${month + 1}월`];
    return { family: 'month', items: [month], isOne: true, pattern: patternOf([...names, ...run]) };
  });
  return [...groups, ...days, ...short, ...months];
}

/** A day of a month is a date, which is compared as one. */
const isDate = (text: string, { index, end, family }: When): boolean =>
  family === 'month' &&
  (/\d(?:st|nd|rd|th|\.|º)?\s?(?:of |de )?$/u.test(text.slice(0, index)) ||
    /^\s?\d{1,2}(?!\d|\s?(?:am|pm|uhr|[点時时:]))/u.test(text.slice(end)));

/** Days, months and holidays that a folded text names, in their order; of two at one place the longer. */
export const whensIn = keepLast(512, (folded): readonly When[] => {
  readers ??= read();
  const all = readers
    .flatMap(({ pattern, family, items, isOne }) =>
      Array.from(folded.matchAll(pattern), (match): When => ({
        family,
        items,
        isOne,
        index: match.index,
        end: match.index + match[0].length,
      })),
    )
    .filter((each) => !isDate(folded, each))
    .sort((one, other) => one.index - other.index || other.end - one.end);
  return all.filter(
    (each, at) =>
      !all.some(
        (other, otherAt) =>
          other !== each &&
          other.family === each.family &&
          other.index <= each.index &&
          other.end >= each.end &&
          (other.end - other.index > each.end - each.index || otherAt < at),
      ),
  );
});
