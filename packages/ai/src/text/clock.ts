const TWELVE = /(?<!\d)(\d{1,2})(?:[:.]\d\d)?\s?([ap])\.?m\.?(?!\p{L})/giu;
const MORNING_OR_NIGHT = /(上午|早上|凌晨|下午|晚上|午前|午後|오전|오후)\s?(\d{1,2})\s?[点點时時시:]/gu;
const TWENTY_FOUR = /(?<!\d)(1[3-9]|2[0-3])(?=[:.h]\d\d|\s?(?:uhr|h(?!\p{L})|час|น\.|[点點时時시]))/giu;

const ON_THE_HOUR =
  /\d\s?(?:[ap]\.?m\.?(?!\p{L})|uhr|h(?!\p{L})|час|น\.|[点點時时시])(?![\d半])|\d[:.]00(?!\d)/iu;

/**
 * The hours that a text names, as they are said on a clock with twelve and with twenty-four: 7 pm is 19. An hour that is
 * full may be written with its minutes, which are 0.
 */
export function hoursMeant(text: string): number[] {
  const twelve = Array.from(text.matchAll(TWELVE), ([, hour = '', half = '']) =>
    half.toLowerCase() === 'p' ? (Number(hour) % 12) + 12 : Number(hour) % 12,
  );
  const said = Array.from(text.matchAll(MORNING_OR_NIGHT), ([, half = '', hour = '']) =>
    /下午|晚上|午後|오후/u.test(half) ? (Number(hour) % 12) + 12 : Number(hour),
  );
  const whole = Array.from(text.matchAll(TWENTY_FOUR), ([, hour = '']) => Number(hour) - 12);
  return [...twelve, ...said, ...whole, ...(ON_THE_HOUR.test(text) ? [0] : [])];
}

const HALF_BEFORE = '(?:(上午|早上|凌晨|下午|晚上|午前|午後|오전|오후)\\s?)?';
const HALF_AFTER = '(?:\\s?([ap])\\.?m\\.?(?!\\p{L}))';
const WITH_MINUTES = new RegExp(
  `${HALF_BEFORE}(?<!\\d)([01]?\\d|2[0-4])[:：.h時点點时]\\s?([0-5]\\d)(?!\\d|\\s?\\p{Sc}|[.,]\\d)${HALF_AFTER}?`,
  'giu',
);
/** "3 p.m.", "9 Uhr", 15時. What may be a length of time ("3 h", "3 часа") is an hour of the day after noon only. */
const FULL = new RegExp(
  `${HALF_BEFORE}(?<![\\d:.：]|[点點時时h]\\s?)(?:([01]?\\d|2[0-4])(?=${HALF_AFTER}|\\s?uhr(?!\\s?\\d|\\p{L})|\\s?(?:น\\.|[点點時时시](?![间間간\\d半])))|(1[3-9]|2[0-3])(?=\\s?(?:h|час\\p{L}*)(?!\\p{L}|\\s?\\d)))`,
  'giu',
);

/** The times of day in minutes: those written with minutes, and full hours where they say that they are. */
export function clocksIn(text: string): number[] {
  const plain = text.normalize('NFKC');
  const written = Array.from(plain.matchAll(WITH_MINUTES), ([, before, hour, minute, after]) =>
    minuteOfDay(hour, before ?? after, minute),
  );
  const full = Array.from(plain.matchAll(FULL), ([, before, hour, after, late]) =>
    minuteOfDay(hour ?? late, before ?? after),
  );
  return [...written, ...full];
}

function minuteOfDay(hour: string | undefined, half?: string, minute = '0'): number {
  if (half === undefined) return Number(hour) * 60 + Number(minute);
  const isLate = /^p$|下午|晚上|午後|오후/iu.test(half);
  return ((Number(hour) % 12) + (isLate ? 12 : 0)) * 60 + Number(minute);
}
