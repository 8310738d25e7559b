import type { TemplateSetting } from '@nightshift/schema';

const DAY_MS = 86_400_000;

/**
 * A day that is over, and with it whatever it begins: a sale that is on may still be installed. Nobody would hear of
 * one that has ended.
 */
export function isOver(
  setting: TemplateSetting,
  settings: readonly TemplateSetting[],
  valueOf: (setting: TemplateSetting) => unknown,
  nowMs: number,
): boolean {
  const isPast = (each: TemplateSetting): boolean => {
    const value = valueOf(each);
    return each.type === 'date' && typeof value === 'string' && Date.parse(value) < nowMs - DAY_MS;
  };
  return isPast(setting) && settings.every((each) => each.after !== setting.key || isPast(each));
}
