/** What is wrong with a calendar and how to mend it, in every language of the screens. `{name}` stands for a detail. */
type Sentence = readonly [english: string, simplified: string, traditional: string];

export const CALENDAR_WORDS = {
  zone: {
    message: ['There is no time zone “{zone}”.', '没有时区“{zone}”。', '沒有時區「{zone}」。'],
    fix: [
      'Use an IANA name such as Asia/Shanghai or America/New_York.',
      '请使用 IANA 名称，例如 Asia/Shanghai 或 America/New_York。',
      '請使用 IANA 名稱，例如 Asia/Shanghai 或 America/New_York。',
    ],
  },
  'never-open': {
    message: ['This calendar is never open.', '此日历没有任何营业时间。', '此行事曆沒有任何上班時間。'],
    fix: [
      'Give at least one weekday its hours, such as "mon-fri": ["09:00-18:00"].',
      '请至少为一个工作日设置时间，例如 09:00-18:00。',
      '請至少為一個工作日設定時間，例如 09:00-18:00。',
    ],
  },
  weekday: {
    message: ['“{key}” is no weekday.', '“{key}”不是星期。', '「{key}」不是星期。'],
    fix: [
      'Use mon, tue, wed, thu, fri, sat, sun, a range such as mon-fri, or a list such as mon,wed.',
      '请使用 mon 至 sun、范围（如 mon-fri）或列表（如 mon,wed）。',
      '請使用 mon 至 sun、範圍（如 mon-fri）或清單（如 mon,wed）。',
    ],
  },
  'weekday-twice': {
    message: [
      '{day} has hours in “{other}” and in “{key}”.',
      '{day}在“{other}”和“{key}”中都有时间。',
      '{day}在「{other}」與「{key}」中都有時間。',
    ],
    fix: ['Leave {day} out of one of the two.', '请从其中一处去掉{day}。', '請從其中一處去掉{day}。'],
  },
  night: {
    message: [
      '“{text}” on {day} runs into “{other}” on the next day.',
      '{day}的“{text}”与次日的“{other}”重叠。',
      '{day}的「{text}」與次日的「{other}」重疊。',
    ],
    fix: [
      'End it by {time}, or begin the next day later.',
      '请在 {time} 前结束，或推迟次日的开始时间。',
      '請在 {time} 前結束，或延後次日的開始時間。',
    ],
  },
  period: {
    message: ['“{text}” is no opening period.', '“{text}”不是有效的时段。', '「{text}」不是有效的時段。'],
    fix: [
      'Write HH:MM-HH:MM, for example 09:00-18:00; 00:00-24:00 is the whole day, 22:00-02:00 ends on the next day.',
      '格式为 HH:MM-HH:MM，例如 09:00-18:00；00:00-24:00 为全天，22:00-02:00 到次日结束。',
      '格式為 HH:MM-HH:MM，例如 09:00-18:00；00:00-24:00 為全天，22:00-02:00 到次日結束。',
    ],
  },
  overlap: {
    message: ['“{text}” overlaps “{other}”.', '“{text}”与“{other}”重叠。', '「{text}」與「{other}」重疊。'],
    fix: [
      'Join the two into one period, or part them.',
      '请合并为一个时段，或将两者分开。',
      '請合併為一個時段，或將兩者分開。',
    ],
  },
  country: {
    message: [
      'There are no holidays for “{country}”.',
      '没有“{country}”的节假日。',
      '沒有「{country}」的假日。',
    ],
    fix: [
      'Known: {known}. Enter the days of other countries as special days.',
      '已有：{known}。其他国家请在“特殊日期”中填写。',
      '已有：{known}。其他國家請在「特殊日期」中填寫。',
    ],
  },
  region: {
    message: [
      'There are no holidays for “{country}”.',
      '没有“{country}”的节假日。',
      '沒有「{country}」的假日。',
    ],
    fix: [
      'Use {national}, or one of {known}.',
      '请使用 {national}，或 {known} 之一。',
      '請使用 {national}，或 {known} 之一。',
    ],
  },
  'no-region': {
    message: [
      'There are no holidays for “{country}”.',
      '没有“{country}”的节假日。',
      '沒有「{country}」的假日。',
    ],
    fix: [
      'Use {national}; it has no regions here.',
      '请使用 {national}；此处不分地区。',
      '請使用 {national}；此處不分地區。',
    ],
  },
  festival: {
    message: ['There is no festival “{festival}”.', '没有节日“{festival}”。', '沒有節日「{festival}」。'],
    fix: ['Known: {known}.', '已有：{known}。', '已有：{known}。'],
  },
  'days-overlap': {
    message: ['“{key}” overlaps “{other}”.', '“{key}”与“{other}”重叠。', '「{key}」與「{other}」重疊。'],
    fix: [
      'Let the ranges end before the next one begins; single days may lie inside a range.',
      '各日期范围不可重叠；单独的日期可以位于范围之内。',
      '各日期範圍不可重疊；單獨的日期可以位於範圍之內。',
    ],
  },
  date: {
    message: ['There is no date “{date}”.', '没有日期“{date}”。', '沒有日期「{date}」。'],
    fix: [
      'Write YYYY-MM-DD, or YYYY-MM-DD/YYYY-MM-DD for several days.',
      '格式为 YYYY-MM-DD，多天为 YYYY-MM-DD/YYYY-MM-DD。',
      '格式為 YYYY-MM-DD，多天為 YYYY-MM-DD/YYYY-MM-DD。',
    ],
  },
  'date-range': {
    message: ['“{key}” is no range of days.', '“{key}”不是有效的日期范围。', '「{key}」不是有效的日期範圍。'],
    fix: [
      'Put the first day before the last one, at most 1,000 days apart.',
      '开始日期须早于结束日期，最多相隔 1,000 天。',
      '開始日期須早於結束日期，最多相隔 1,000 天。',
    ],
  },
  'holidays-too-early': {
    message: [
      'The holidays of {country} are known from {from} on.',
      '{country} 的节假日数据始于 {from} 年。',
      '{country} 的假日資料始於 {from} 年。',
    ],
    fix: [
      'Enter the days of {year} as special days if you need them.',
      '如需要，请在“特殊日期”中填写 {year} 年的日期。',
      '如需要，請在「特殊日期」中填寫 {year} 年的日期。',
    ],
  },
  'holidays-unknown': {
    message: [
      'The holidays of {country} are known until {until}. No day of {year} counts as a holiday.',
      '{country} 的节假日数据截至 {until}，{year} 年没有任何节假日。',
      '{country} 的假日資料截至 {until}，{year} 年沒有任何假日。',
    ],
    fix: [
      'Update Nightshift, or enter the holidays of {year} as special days.',
      '请更新 Nightshift，或在“特殊日期”中填写 {year} 年的节假日。',
      '請更新 Nightshift，或在「特殊日期」中填寫 {year} 年的假日。',
    ],
  },
  'holidays-unpublished': {
    message: [
      'The holidays of {country} are known until {until}. For {year} only the statutory holidays are used: no extended breaks, no make-up workdays.',
      '{country} 的节假日数据截至 {until}。{year} 年仅使用法定节假日，不含连休和调休。',
      '{country} 的假日資料截至 {until}。{year} 年僅使用法定假日，不含連假與補班。',
    ],
    fix: [
      'Update Nightshift when the government has published {year}, or enter its days as special days.',
      '官方公布 {year} 年安排后请更新 Nightshift，或在“特殊日期”中填写。',
      '官方公布 {year} 年安排後請更新 Nightshift，或在「特殊日期」中填寫。',
    ],
  },
  'holidays-incomplete': {
    message: [
      'The holidays of {country} are known until {until}. Some moving holidays of {year} are missing.',
      '{country} 的节假日数据截至 {until}，{year} 年缺少部分日期不固定的节日。',
      '{country} 的假日資料截至 {until}，{year} 年缺少部分日期不固定的節日。',
    ],
    fix: [
      'Enter the missing days of {year} as special days.',
      '请在“特殊日期”中填写 {year} 年缺少的日期。',
      '請在「特殊日期」中填寫 {year} 年缺少的日期。',
    ],
  },
  'holidays-estimated': {
    message: [
      'These holidays of {country} in {year} depend on the sighting of the moon and may be a day earlier or later: {names}.',
      '{country} {year} 年的以下节日取决于观月，可能提前或推迟一天：{names}。',
      '{country} {year} 年的以下節日取決於觀月，可能提前或延後一天：{names}。',
    ],
    fix: [
      'Enter the day as a special day when it has been announced.',
      '官方公布后，请在“特殊日期”中填写。',
      '官方公布後，請在「特殊日期」中填寫。',
    ],
  },
} as const satisfies Record<string, { message: Sentence; fix: Sentence }>;
export type CalendarSaying = keyof typeof CALENDAR_WORDS;

/** A detail that reads differently by language has one for each. */
export type CalendarDetails = Readonly<Record<string, string | number | Sentence>>;

export interface Said {
  readonly message: string;
  readonly fix: string;
}

/** In English, and in Chinese beside it. */
export function sayCalendar(
  what: CalendarSaying,
  details: CalendarDetails = {},
): Said & { readonly words: { readonly 'zh-CN': Said; readonly 'zh-TW': Said } } {
  const { message, fix } = CALENDAR_WORDS[what];
  const both = (tongue: 0 | 1 | 2): Said => ({
    message: fill(message[tongue], tongue, details),
    fix: fill(fix[tongue], tongue, details),
  });
  return { ...both(0), words: { 'zh-CN': both(1), 'zh-TW': both(2) } };
}

function fill(template: string, tongue: 0 | 1 | 2, details: CalendarDetails): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const detail = details[name];
    if (detail === undefined) return whole;
    return typeof detail === 'object' ? detail[tongue] : String(detail);
  });
}
