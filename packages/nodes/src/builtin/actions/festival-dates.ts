import { festivalsOf, toDayNumber } from '@nightshift/calendar';
import { baseLanguage } from '@nightshift/schema';
import { dayNumber, partsOfDay } from './calendar-day.js';

/** Who speaks of a festival, and when. */
interface Speaker {
  today: number;
  language: string;
  country?: string | undefined;
}

/** "Before" in front of a festival, and behind it in Chinese and Japanese. */
const BEFORE =
  '(?:before|by|until|till|ahead of|vor|bis|avant|antes de(?: la)?|antes do|antes da|para|até [ao]|hasta|prima di|entro|для|до|перед|sebelum|trước|قبل)';
const before = (spaced: string, run: string): RegExp =>
  new RegExp(
    `(?<!\\p{L})${BEFORE} (?:the )?(?:${spaced})(?!\\p{L})|(?:${run})(?:之|以)?前|(?:${run})(?:前|まで)`,
    'u',
  );

const CHRISTMAS = before(
  'christmas|xmas|weihnachten|noël|noel|navidad|o natal|natal|natale|рождества',
  '(?:圣诞|聖誕)[节節]?|クリスマス',
);
const EASTER = before(
  'easter|ostern|pâques|paques|semana santa|pascua|páscoa|pascoa|pasqua|paskah',
  '复活[节節]|復活[节節]|イースター',
);
const LUNAR_NEW_YEAR = before(
  '(?:chinese|lunar) new year|spring festival|cny|(?:chinesischen?|chinesisches) neujahr|(?:nouvel an|año nuevo|ano novo|capodanno) (?:chinois|chino|chinês|cinese)|imlek|tết',
  '春[节節]|(?:农历|農曆|旧历|舊曆)(?:新)?年|过年|過年|旧正月',
);

const MOON_COUNTRIES = ['CN', 'TW', 'HK', 'MO', 'SG', 'MY', 'ID', 'PH', 'KR', 'VN'];

/** What must be there for a festival comes the day before; "Christmas mugs" name no day. */
export function beforeFestival(text: string, reader: Speaker): number | undefined {
  const { year } = partsOfDay(reader.today);
  const next = (dayIn: (year: number) => number | undefined): number | undefined =>
    [year, year + 1].map(dayIn).find((day) => day !== undefined && day >= reader.today);
  if (CHRISTMAS.test(text)) return next((each) => dayNumber(each, 12, 24));
  if (LUNAR_NEW_YEAR.test(text)) return next((each) => lunarEve(each, reader));
  // The festival begins with Good Friday; Saturday is its day before. The eastern churches count otherwise.
  if (EASTER.test(text)) return next((each) => shifted(festivalsOf('easter', 'DE', each)[0]?.start, 1));
  return undefined;
}

function lunarEve(year: number, { country = '', language }: Speaker): number | undefined {
  const spoken = { vi: 'VN', ko: 'KR' }[baseLanguage(language.toLowerCase())] ?? 'CN';
  const where = MOON_COUNTRIES.includes(country) ? country : spoken;
  return shifted(festivalsOf('lunar-new-year', where, year)[0]?.day, -1);
}

function shifted(day: string | undefined, by: number): number | undefined {
  const number = day === undefined ? null : toDayNumber(day);
  return number === null ? undefined : number + by;
}
