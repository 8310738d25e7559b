import { parseWeekKey, weekdays, type Calendar } from '@nightshift/calendar';

type Week = Calendar['week'];

/** The periods of each weekday, Monday first. */
export function hoursByDay(week: Week): string[][] {
  const days: string[][] = weekdays.map(() => []);
  for (const [key, periods] of Object.entries(week))
    for (const index of parseWeekKey(key) ?? []) days[index]?.push(...periods);
  return days;
}

/** The other way round, as briefly as a person would write it: `mon-fri`, `mon,wed`. */
export function weekOf(days: readonly (readonly string[])[]): Week {
  const indexesByHours = new Map<string, number[]>();
  days.forEach((periods, index) => {
    if (periods.length === 0) return;
    const hours = JSON.stringify(periods);
    indexesByHours.set(hours, [...(indexesByHours.get(hours) ?? []), index]);
  });
  return Object.fromEntries(
    [...indexesByHours.values()].map((indexes) => [keyOf(indexes), [...(days[indexes[0] ?? 0] ?? [])]]),
  );
}

function keyOf(indexes: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const index of indexes) {
    const run = runs.at(-1);
    if (run?.[1] === index - 1) run[1] = index;
    else runs.push([index, index]);
  }
  const name = (index: number): string => weekdays[index] ?? '';
  return runs
    .map(([first, last]) => (first === last ? name(first) : `${name(first)}-${name(last)}`))
    .join(',');
}
