export const LONGEST_NAME = 200;

/** `faq (2).csv` beside `faq.csv`; its ending stays, for it says what the file is. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const [, stem = name, ending = ''] = /^(.+?)(\.[A-Za-z0-9]{1,8})?$/s.exec(name) ?? [];
  for (let count = 2; ; count += 1) {
    const mark = ` (${count})${ending}`;
    const free = stem.slice(0, LONGEST_NAME - mark.length) + mark;
    if (!taken.has(free)) return free;
  }
}
