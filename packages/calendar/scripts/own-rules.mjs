// Countries whose holidays the library lacks or has wrong, written down from their own laws.
// Every function returns entries { start: 'YYYY-MM-DD', days, names, festival?, isSubstitute? }.

const dayMs = 86_400_000;

export function addDays(date, days) {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(date) {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

const names = {
  newYear: { en: "New Year's Day", 'zh-CN': '元旦', 'zh-TW': '元旦' },
  springFestival: { en: 'Spring Festival', 'zh-CN': '春节', 'zh-TW': '春節' },
  qingming: { en: 'Qingming Festival', 'zh-CN': '清明节', 'zh-TW': '清明節' },
  labour: { en: 'Labour Day', 'zh-CN': '劳动节', 'zh-TW': '勞動節' },
  dragonBoat: { en: 'Dragon Boat Festival', 'zh-CN': '端午节', 'zh-TW': '端午節' },
  midAutumn: { en: 'Mid-Autumn Festival', 'zh-CN': '中秋节', 'zh-TW': '中秋節' },
  nationalDay: { en: 'National Day', 'zh-CN': '国庆节', 'zh-TW': '國慶日' },
  nationalAndMidAutumn: {
    en: 'National Day and Mid-Autumn Festival',
    'zh-CN': '国庆节、中秋节',
    'zh-TW': '國慶日、中秋節',
  },
};

const chinaByName = {
  元旦: { names: names.newYear, festival: 'new-year' },
  春节: { names: names.springFestival, festival: 'lunar-new-year' },
  清明节: { names: names.qingming, festival: 'qingming' },
  劳动节: { names: names.labour, festival: 'labour-day' },
  端午节: { names: names.dragonBoat, festival: 'dragon-boat' },
  中秋节: { names: names.midAutumn, festival: 'mid-autumn' },
  国庆节: { names: names.nationalDay, festival: 'national-day' },
  '国庆节、中秋节': { names: names.nationalAndMidAutumn, festival: 'national-day' },
};

/** The statutory days of mainland China since 2025, for years whose official schedule is not published. */
export function chinaStatutory(year, lunar) {
  const newYear = lunar(year, 'lunar-new-year', 'chinese');
  return [
    { start: `${year}-01-01`, days: 1, ...chinaByName.元旦 },
    { start: addDays(newYear, -1), days: 4, ...chinaByName.春节 },
    { start: lunar(year, 'qingming', 'chinese'), days: 1, ...chinaByName.清明节 },
    { start: `${year}-05-01`, days: 2, ...chinaByName.劳动节 },
    { start: lunar(year, 'dragon-boat', 'chinese'), days: 1, ...chinaByName.端午节 },
    { start: lunar(year, 'mid-autumn', 'chinese'), days: 1, ...chinaByName.中秋节 },
    { start: `${year}-10-01`, days: 3, ...chinaByName.国庆节 },
  ];
}

/** Official days as runs of days off, and make-up workdays with the weekday that each one replaces. */
export function chinaOfficial(days) {
  const holidays = [];
  for (const day of days.filter((each) => each.isOffDay)) {
    const last = holidays.at(-1);
    const known = chinaByName[day.name];
    if (known === undefined) {
      throw new Error(`holiday-cn names a holiday that has no translation here: ${day.name}`);
    }
    if (
      last !== undefined &&
      last.festival === known.festival &&
      addDays(last.start, last.days) === day.date
    ) {
      last.days += 1;
    } else holidays.push({ start: day.date, days: 1, ...known });
  }
  const workdays = [];
  for (const holiday of holidays) {
    const makeUps = days.filter(
      (day) =>
        !day.isOffDay &&
        chinaByName[day.name].festival === holiday.festival &&
        day.date.slice(0, 4) === holiday.start.slice(0, 4),
    );
    const weekdaysOff = Array.from({ length: holiday.days }, (_, index) =>
      addDays(holiday.start, index),
    ).filter((date) => ![0, 6].includes(weekdayOf(date)));
    // The statutory days come first in a break; what is swapped for weekend work is its tail.
    const replaced = makeUps.length === 0 ? [] : weekdaysOff.slice(-makeUps.length);
    makeUps.forEach((day, index) => workdays.push({ date: day.date, replaces: replaced[index] }));
  }
  return { holidays, workdays };
}

const taiwanLunarNewYear = { en: 'Lunar New Year', 'zh-CN': '农历新年', 'zh-TW': '農曆新年' };
const taiwanSingleDays = [
  {
    date: '01-01',
    since: 0,
    festival: 'new-year',
    names: { en: 'Founding Day of the Republic of China', 'zh-CN': '元旦', 'zh-TW': '中華民國開國紀念日' },
  },
  {
    date: '02-28',
    since: 0,
    names: { en: 'Peace Memorial Day', 'zh-CN': '和平纪念日', 'zh-TW': '和平紀念日' },
  },
  { date: '04-04', since: 0, names: { en: "Children's Day", 'zh-CN': '儿童节', 'zh-TW': '兒童節' } },
  {
    lunar: 'qingming',
    since: 0,
    festival: 'qingming',
    names: { en: 'Tomb Sweeping Day', 'zh-CN': '清明节', 'zh-TW': '清明節' },
  },
  { date: '05-01', since: 2026, festival: 'labour-day', names: names.labour },
  { lunar: 'dragon-boat', since: 0, festival: 'dragon-boat', names: names.dragonBoat },
  { lunar: 'mid-autumn', since: 0, festival: 'mid-autumn', names: names.midAutumn },
  {
    date: '09-28',
    since: 2025,
    names: { en: "Teachers' Day", 'zh-CN': '教师节', 'zh-TW': '孔子誕辰紀念日（教師節）' },
  },
  {
    date: '10-10',
    since: 0,
    festival: 'national-day',
    names: { en: 'National Day', 'zh-CN': '国庆日', 'zh-TW': '國慶日' },
  },
  {
    date: '10-25',
    since: 2025,
    names: { en: 'Taiwan Retrocession Day', 'zh-CN': '光复节', 'zh-TW': '臺灣光復暨金門古寧頭大捷紀念日' },
  },
  {
    date: '12-25',
    since: 2025,
    names: { en: 'Constitution Day', 'zh-CN': '行宪纪念日', 'zh-TW': '行憲紀念日' },
  },
];

/**
 * Taiwan under the Act of May 2025: a holiday on Saturday is made up on the workday before it, one on Sunday on the
 * workday after it; the days of the Lunar New Year that fall on a weekend are made up after the third day.
 */
export function taiwan(year, lunar) {
  const newYear = lunar(year, 'lunar-new-year', 'chinese');
  const first = addDays(newYear, year >= 2026 ? -2 : -1);
  const last = addDays(newYear, 2);
  const breakDays = [];
  for (let date = first; date <= last; date = addDays(date, 1)) breakDays.push(date);
  const singles = taiwanSingleDays
    .filter((day) => year >= day.since)
    .map((day) => ({
      start: day.date === undefined ? lunar(year, day.lunar, 'chinese') : `${year}-${day.date}`,
      days: 1,
      names: day.names,
      ...(day.festival && { festival: day.festival }),
    }));
  if (singles.filter((day) => day.start === `${year}-04-04`).length === 2) {
    // Qingming on 4 April: Children's Day moves to the day before, or to the day after when that is a Thursday.
    singles.find((day) => day.names.en === "Children's Day").start =
      weekdayOf(`${year}-04-04`) === 4 ? `${year}-04-05` : `${year}-04-03`;
  }
  const taken = new Set([...breakDays, ...singles.map((day) => day.start)]);
  const free = (date, step) => {
    let candidate = addDays(date, step);
    while (taken.has(candidate) || [0, 6].includes(weekdayOf(candidate))) {
      candidate = addDays(candidate, step);
    }
    taken.add(candidate);
    return candidate;
  };
  const entries = [
    { start: first, days: breakDays.length, names: taiwanLunarNewYear, festival: 'lunar-new-year' },
    ...singles,
  ];
  for (const date of breakDays.filter((each) => [0, 6].includes(weekdayOf(each)))) {
    entries.push({
      start: free(date, 1),
      days: 1,
      names: taiwanLunarNewYear,
      festival: 'lunar-new-year',
      isSubstitute: true,
    });
  }
  for (const day of singles) {
    const weekday = weekdayOf(day.start);
    if (weekday === 0 || weekday === 6) {
      entries.push({ ...day, start: free(day.start, weekday === 6 ? -1 : 1), isSubstitute: true });
    }
  }
  return entries.filter((entry) => entry.start.startsWith(String(year)) || entry.isSubstitute);
}

/** Macau: the public holidays of Executive Order 60/2000 (whole days, without compensation days of civil servants). */
export function macau(year, lunar) {
  const one = (start, en, zhCN, zhTW, festival) => ({
    start,
    days: 1,
    names: { en, 'zh-CN': zhCN, 'zh-TW': zhTW },
    ...(festival && { festival }),
  });
  const midAutumn = lunar(year, 'mid-autumn', 'chinese');
  return [
    one(`${year}-01-01`, "New Year's Day", '元旦', '元旦', 'new-year'),
    {
      start: lunar(year, 'lunar-new-year', 'chinese'),
      days: 3,
      names: { en: 'Lunar New Year', 'zh-CN': '农历新年', 'zh-TW': '農曆新年' },
      festival: 'lunar-new-year',
    },
    one(lunar(year, 'qingming', 'chinese'), 'Cheng Ming', '清明节', '清明節', 'qingming'),
    one(addDays(lunar(year, 'easter', 'western'), -2), 'Good Friday', '耶稣受难日', '耶穌受難日', 'easter'),
    one(
      addDays(lunar(year, 'easter', 'western'), -1),
      'The day before Easter',
      '复活节前日',
      '復活節前日',
      'easter',
    ),
    one(`${year}-05-01`, 'Labour Day', '劳动节', '勞動節', 'labour-day'),
    one(lunar(year, 'buddhas-birthday', 'chinese'), 'The Buddha’s Birthday', '佛诞节', '佛誕節'),
    one(lunar(year, 'dragon-boat', 'chinese'), 'Tung Ng', '端午节', '端午節', 'dragon-boat'),
    one(addDays(midAutumn, 1), 'The day after Mid-Autumn Festival', '中秋节翌日', '中秋節翌日', 'mid-autumn'),
    {
      start: `${year}-10-01`,
      days: 2,
      names: { en: 'National Day', 'zh-CN': '国庆日', 'zh-TW': '國慶日' },
      festival: 'national-day',
    },
    one(lunar(year, 'double-ninth', 'chinese'), 'Chung Yeung', '重阳节', '重陽節'),
    one(`${year}-11-02`, 'All Souls’ Day', '追思节', '追思節'),
    one(`${year}-12-08`, 'Immaculate Conception', '圣母无原罪瞻礼', '聖母無原罪瞻禮'),
    one(
      `${year}-12-20`,
      'Macau S.A.R. Establishment Day',
      '澳门特别行政区成立纪念日',
      '澳門特別行政區成立紀念日',
    ),
    one(lunar(year, 'winter-solstice', 'chinese'), 'Winter Solstice', '冬至', '冬至'),
    {
      start: `${year}-12-24`,
      days: 2,
      names: { en: 'Christmas', 'zh-CN': '圣诞节', 'zh-TW': '聖誕節' },
      festival: 'christmas',
    },
  ];
}

/** What the library has wrong for countries that are otherwise taken from it. Returns the entry, changed, or null. */
export function correct(country, entry) {
  if (country === 'KR' && entry.rule === 'korean 01-0-01 P3D') {
    return { ...entry, start: addDays(entry.start, -1) };
  }
  if (country === 'AE' && /Mi'raj|First day of Ramadan/.test(entry.names.en)) return null;
  if (country === 'AE' && entry.names.en.startsWith('Feast of the Sacrifice')) {
    return { ...entry, start: addDays(entry.start, -1), days: 4 };
  }
  if (country === 'AE' && entry.names.en === 'National Day') return { ...entry, days: 2 };
  if (country === 'US' && entry.names.en === 'Labour Day') return { ...entry, names: { en: 'Labor Day' } };
  if (country === 'ID' && entry.names.en === "Laylat al-Mi'raj") {
    return { ...entry, names: { en: entry.names.en, id: 'Isra Mikraj Nabi Muhammad' } };
  }
  if (country === 'NG' && /^(Children's|National Youth) Day$/.test(entry.names.en)) return null;
  return entry;
}
