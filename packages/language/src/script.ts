/** How many letters of each kind a text has. */
export interface Letters {
  latin: number;
  han: number;
  kana: number;
  hangul: number;
  thai: number;
  arabic: number;
  cyrillic: number;
  hebrew: number;
  greek: number;
  devanagari: number;
  all: number;
}

type Script = Exclude<keyof Letters, 'all'>;

/** First and last code unit, in ascending order. What lies between the ranges is no letter that tells anything. */
const RANGES: readonly (readonly [number, number, Script])[] = [
  [0x41, 0x5a, 'latin'],
  [0x61, 0x7a, 'latin'],
  [0xc0, 0x24f, 'latin'],
  [0x370, 0x3ff, 'greek'],
  [0x400, 0x52f, 'cyrillic'],
  [0x590, 0x5ff, 'hebrew'],
  [0x620, 0x6ff, 'arabic'],
  [0x900, 0x97f, 'devanagari'],
  [0xe00, 0xe7f, 'thai'],
  [0x1100, 0x11ff, 'hangul'],
  [0x1e00, 0x1eff, 'latin'],
  [0x3041, 0x30ff, 'kana'],
  [0x3131, 0x318e, 'hangul'],
  [0x3400, 0x9fff, 'han'],
  [0xac00, 0xd7a3, 'hangul'],
  [0xf900, 0xfaff, 'han'],
  [0xff21, 0xff5a, 'latin'],
  [0xff66, 0xff9d, 'kana'],
];

export function countLetters(text: string): Letters {
  const letters: Letters = {
    latin: 0,
    han: 0,
    kana: 0,
    hangul: 0,
    thai: 0,
    arabic: 0,
    cyrillic: 0,
    hebrew: 0,
    greek: 0,
    devanagari: 0,
    all: 0,
  };
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const script = unit < 0x80 ? asciiScript(unit) : scriptOf(unit);
    if (script === undefined) continue;
    letters[script] += 1;
    letters.all += 1;
  }
  return letters;
}

function asciiScript(unit: number): Script | undefined {
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a ? 'latin' : undefined;
}

function scriptOf(unit: number): Script | undefined {
  // × and ÷ lie among the letters.
  if (unit === 0xd7 || unit === 0xf7 || unit === 0x30fb) return undefined;
  for (const [first, last, script] of RANGES) {
    if (unit < first) return undefined;
    if (unit <= last) return script;
  }
  return undefined;
}
