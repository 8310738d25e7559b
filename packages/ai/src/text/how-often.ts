import { keepLast } from '@nightshift/language';
import { alternativesOf, patternOf } from './word-pattern.js';
import { whensIn } from './when-words.js';

export type Period = 'hour' | 'day' | 'week' | 'month' | 'year';

/** How often, or for how long each: "once a year", 每月, "per hour". */
const OFTEN: Readonly<Record<Period, string>> = {
  hour: "(?:per|each|every) hour|(?<=(?:once|twice|times|\\d|euros?|dollars?|[€$£]) )an hour|hourly|(?:pro|je|jede) stunde|stündlich|(?:par|chaque) heure|(?:por|cada|a la) hora|all'ora|в час|каждый час|за час|per jam|setiap jam|mỗi giờ|في الساعة|كل ساعة|每个?小时|每(?:个)?钟头|毎時|1?时间(?:あたり|ごと|につき)|시간당|매시간|ต่อชั่วโมง|ทุกชั่วโมง|ชั่วโมงละ",
  day: '(?:per|each|every) day|daily|(?<=(?:once|twice|times|euros?|dollars?) )a day|(?:pro|je|jeden) tag|am tag|täglich\\p{L}*|(?:par|chaque) jour|quotidien\\p{L}*|(?:por|cada|al) día|diari[oa]s?|diariamente|todos los días|todos os dias|al giorno|ogni giorno|в день|ежедневн\\p{L}+|каждый день|per hari|setiap hari|mỗi ngày|hàng ngày|في اليوم|كل يوم|يوميا|每天|每日|天天|毎日|1日(?:あたり|ごと|につき)|매일|하루에|ทุกวัน|ต่อวัน|วันละ',
  week: '(?:per|each|every) week|weekly|(?<=(?:once|twice|times|euros?|dollars?) )a week|(?:pro|je|jede) woche|wöchentlich\\p{L}*|mal (?:die|in der) woche|(?:par|chaque) semaine|hebdomadaire\\p{L}*|(?:por|cada|a la) semana|semanal(?:es|mente)?|todas las semanas|a settimana|settimanal\\p{L}+|ogni settimana|в неделю|еженедельн\\p{L}+|каждую неделю|per minggu|setiap minggu|mỗi tuần|hàng tuần|في الأسبوع|كل أسبوع|[أا]سبوعيا?|每(?:个)?(?:周|星期|礼拜)|一周[一1]?[次回]|周[一1]次|毎周|周に?[1一]|매주|주에? 한|ทุกสัปดาห์|สัปดาห์ละ|ต่อสัปดาห์',
  month:
    '(?:per|each|every) month|monthly|month (?:by|to) month|(?:one|1|a) month at a time|(?<=(?:once|twice|times|euros?|dollars?|[€$£]) )a month|for a month|(?:pro|je|jeden) monat|im monat|monatlich\\p{L}*|monat für monat|monats\\p{L}+|(?:par|chaque) mois|mensuel\\p{L}*|mois par mois|tous les mois|(?:por|cada|al) mes|mensual(?:es|mente)?|mes (?:a|en) mes|todos los meses|(?:por|ao) mês|mensal\\p{L}*|al mese|mensil\\p{L}+|ogni mese|в месяц|ежемесячн\\p{L}+|каждый месяц|per bulan|setiap bulan|bulanan|mỗi tháng|hàng tháng|في الشهر|كل شهر|شهري\\p{L}*|每(?:个)?月|每月|一个月[一1]|月[票卡费]|包月|按月|[一1]个月[一1]个月|毎月|1(?:か|ヶ|カ)月(?:ごと|单位|ずつ)|(?<![\\dかヶケ个])月间|月に|月[1一]回|月额|매월|매달|월간|ทุกเดือน|เดือนละ|ต่อเดือน|รายเดือน',
  year: "(?:per|each|every) year|yearly|annual(?:ly)?|(?<=(?:once|twice|times|courses?|euros?|dollars?|[€$£]) )a year|(?:pro|je|jedes) jahr|im jahr(?! \\d)|jährlich\\p{L}*|jahres\\p{L}+|(?:par|chaque) an(?:née)?|annuel\\p{L}*|tous les ans|(?:por|cada|al) año|anual(?:es|mente)?|todos los años|(?:por|ao) ano|all'anno|annual[ei]|ogni anno|в год|ежегодн\\p{L}+|каждый год|per tahun|setiap tahun|tahunan|mỗi năm|hàng năm|في السنة|كل (?:عام|سنة)|سنوي\\p{L}*|每年|一年[一1][次回]|年[票卡费]|毎年|年に|(?<![\\d一二三四五六七八九十])年间|年[1一]回|年额|매년|연간|일년에|ทุกปี|ปีละ|ต่อปี|รายปี",
};

/** "Every Wednesday" is once a week. */
const EVERY =
  /(?:every|each|on|jede[nr]?|am|cada|todos los|los|каждый|каждую|каждое|по|tous les|le|chaque|ogni|setiap|كل|每|每个|毎|ทุก|毎周)\s?$/u;

let patterns: readonly (readonly [Period, RegExp])[] | undefined;

export const periodsIn = keepLast(512, (folded): ReadonlySet<Period> => {
  patterns ??= Object.entries(OFTEN).map(
    // Of the keys of `OFTEN`.
    ([period, words]) => [period as Period, patternOf(alternativesOf(words), 'u')] as const,
  );
  const found = new Set(patterns.flatMap(([period, pattern]) => (pattern.test(folded) ? [period] : [])));
  if (
    whensIn(folded).some(
      ({ family, isOne, index }) => family === 'day' && isOne && EVERY.test(folded.slice(0, index)),
    )
  )
    found.add('week');
  return found;
});

/** Whether a sentence says how often, or for how long each, as its evidence does not: "every month" for "once a year". */
export function otherPeriod(folded: string, evidence: string): boolean {
  const given = periodsIn(evidence);
  return [...periodsIn(folded)].some((period) => !given.has(period));
}
