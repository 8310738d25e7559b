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

const WITH_MINUTES = /(?<!\d)([01]?\d|2[0-4])[:：.h時点點时]\s?([0-5]\d)(?!\d|\s?\p{Sc}|[.,]\d)/gu;

/** The times of day in minutes: those written with minutes, and full hours where they say that they are. */
export function clocksIn(text: string): number[] {
  const written = Array.from(
    text.normalize('NFKC').matchAll(WITH_MINUTES),
    ([, hour, minute]) => Number(hour) * 60 + Number(minute),
  );
  return [...written, ...hoursMeant(text).map((hour) => hour * 60)];
}
