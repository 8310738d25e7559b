import { durationInWords, type TriggerRules } from '@nightshift/schema';
import { sayCondition, type ConditionNames } from '../conditions/say-condition.js';
import type { Language } from '../i18n/language.js';
import { say } from '../i18n/words.js';
import { rulesWords } from './words.js';

/** When a trigger may fire, in plain words; empty where nothing is ruled. */
export function sayRules(
  rules: TriggerRules | undefined,
  language: Language,
  names?: ConditionNames,
): string {
  if (rules === undefined) return '';
  const { maxPerContact, cooldown, when, from, until, interrupts, overlaps } = rules;
  const time = (moment: string): string =>
    new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(moment));
  const isTime = (moment: string | undefined): moment is string => !Number.isNaN(Date.parse(moment ?? ''));
  const sentences = [
    maxPerContact === 1 && say(rulesWords.sayOnce, language),
    maxPerContact !== undefined &&
      maxPerContact > 1 &&
      say(rulesWords.sayMax, language, { count: maxPerContact }),
    cooldown !== undefined &&
      say(rulesWords.sayCooldown, language, { time: durationInWords(cooldown, language) ?? cooldown }),
    when !== undefined &&
      say(rulesWords.sayWhen, language, { condition: sayCondition(when, language, names) }),
    isTime(from) && say(rulesWords.sayFrom, language, { time: time(from) }),
    isTime(until) && say(rulesWords.sayUntil, language, { time: time(until) }),
    interrupts === true && say(rulesWords.sayReturns, language),
    interrupts === 'unfit' && say(rulesWords.sayUnfit, language),
    interrupts === 'ends' && say(rulesWords.sayEnds, language),
    interrupts === 'beside' && say(rulesWords.sayBeside, language),
    overlaps !== undefined && say(rulesWords.saySettled, language),
  ];
  return sentences.filter((sentence) => sentence !== false).join(language === 'en' ? ' ' : '');
}
