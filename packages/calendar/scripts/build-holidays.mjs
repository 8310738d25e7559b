// Writes src/holiday-tables.ts and sources/ATTRIBUTION.md from the date-holidays library and sources/holiday-cn/*.json.
// Run by hand:  node packages/calendar/scripts/build-holidays.mjs   (see the README for when).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import Holidays from 'date-holidays';
import { chinaOfficial, chinaStatutory, correct, macau, taiwan } from './own-rules.mjs';

const firstYear = 2025;
const lastYear = 2035;
const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
const folder = path.join(import.meta.dirname, '..');
const countries =
  'CN TW HK MO SG MY ID PH VN KR JP TH IN US CA GB IE DE FR ES IT NL PL PT BR MX AR CL CO AU NZ AE SA TR IL RU ZA NG EG'.split(
    ' ',
  );
const countriesWithRegions = ['US', 'CA', 'GB', 'AU', 'DE', 'ES', 'MY', 'IN', 'BR', 'NZ'];
/** The plain country means this part of it, where the holidays common to all parts would leave out most people's. */
const mainRegions = { GB: 'ENG' };
/** Special non-working days, which nearly every office keeps, are "optional" in the library. */
const closingTypes = { PH: ['public', 'optional'] };

const moonRules = {
  'lunar-new-year': { chinese: 'chinese 01-0-01', korean: 'korean 01-0-01', vietnamese: 'vietnamese 1-0-1' },
  'mid-autumn': { chinese: 'chinese 08-0-15', korean: 'korean 8-0-15', vietnamese: 'vietnamese 8-0-15' },
  'dragon-boat': { chinese: 'chinese 05-0-05' },
  qixi: { chinese: 'chinese 07-0-07' },
  'double-ninth': { chinese: 'chinese 09-0-09' },
  'buddhas-birthday': { chinese: 'chinese 04-0-08' },
  qingming: { chinese: 'chinese 5-01 solarterm' },
  'winter-solstice': { chinese: 'december solstice in Asia/Shanghai' },
  easter: { western: 'easter' },
};

/** Which English holiday names belong to which festival. */
const festivalNames = [
  ['new-year', /^New Year's Day$|^The first day of January/],
  ['lunar-new-year', /Chinese New Year|Lunar New Year|Korean New Year|Vietnamese New Year|Spring Festival/],
  ['eid-al-fitr', /End of Ramadan|Hari Raya Puasa|Id el Fitr|Eid al-Fitr/],
  ['eid-al-adha', /Feast of the Sacrifice|Hari Raya Haji|Id el Kabir|Eid al-Adha/],
  ['diwali', /Deepavali|Diwali|Divali/],
  ['songkran', /Songkran/],
  ['easter', /Good Friday|Easter|Maundy Thursday/],
  ['labour-day', /^Labou?r Day$|^Workers?'s? Day$/],
  ['thanksgiving', /^Thanksgiving/],
  ['mid-autumn', /Mid-Autumn|Korean Thanksgiving/],
  ['dragon-boat', /Dragon Boat|Tuen Ng/],
  ['qingming', /Ching Ming|Tomb Sweeping|Qingming/],
  ['christmas', /^Christmas|First weekday after Christmas|^Boxing Day|^St\. Stephen|Day of Goodwill/i],
  ['national-day', /^National Day/],
];

const moonDays = Object.fromEntries(
  Object.entries(moonRules).map(([festival, rules]) => [
    festival,
    Object.fromEntries(Object.entries(rules).map(([kind, rule]) => [kind, datesOf(rule)])),
  ]),
);
const lunar = (year, festival, kind) =>
  `${year}-${moonDays[festival][kind][year - firstYear]}`.replace(/-(\d\d)(\d\d)$/, '-$1-$2');

const tables = {};
for (const country of countries) tables[country] = buildCountry(country);
writeTables();
writeAttribution();
report();

function datesOf(rule) {
  const library = new Holidays('CN');
  library.setHoliday(rule, { name: { en: 'wanted' }, type: 'observance' });
  return years.map((year) => {
    const found = library.getHolidays(year).find((day) => day.name === 'wanted' || day.rule === rule);
    if (found === undefined) throw new Error(`the library gives no date for "${rule}" in ${year}`);
    return found.date.slice(5, 10).replace('-', '');
  });
}

function buildCountry(country) {
  const nameIndex = new Map();
  const nameList = [];
  const own = {
    CN: china,
    TW: () => years.flatMap((year) => taiwan(year, lunar)),
    MO: () => years.flatMap((year) => macau(year, lunar)),
  }[country];
  const table = { names: nameList, until: `${lastYear}-12-31`, years: {} };
  const toTokens = (entries) => encode(entries, nameIndex, nameList);
  if (own !== undefined) {
    table.years = toTokens(own(table));
    return table;
  }
  const national = libraryEntries(country, mainRegions[country]);
  table.years = toTokens(national);
  table.until = lastCompleteDay(country, national);
  if (countriesWithRegions.includes(country)) table.regions = buildRegions(country, table, toTokens);
  return table;
}

function china(table) {
  const files = readdirSync(path.join(folder, 'sources/holiday-cn'))
    .filter((name) => name.endsWith('.json'))
    .sort();
  const published = files.map((name) =>
    JSON.parse(readFileSync(path.join(folder, 'sources/holiday-cn', name), 'utf8')),
  );
  // One file also holds days of the neighbouring year, so all files are merged before any year is read.
  const days = [...new Map(published.flatMap((file) => file.days).map((day) => [day.date, day])).values()]
    .filter((day) => day.date >= `${firstYear}-01-01`)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const lastPublished = Math.max(
    ...published.filter((file) => file.days.length > 0).map((file) => file.year),
  );
  const { holidays, workdays } = chinaOfficial(days);
  table.until = `${lastPublished}-12-31`;
  table.isScheduleAwaited = true;
  table.workdays = groupByYear(
    workdays.map((day) => [
      day.date,
      `${day.date.slice(5).replace('-', '')}>${day.replaces.slice(5).replace('-', '')}`,
    ]),
  );
  return [
    ...holidays,
    ...years.filter((year) => year > lastPublished).flatMap((year) => chinaStatutory(year, lunar)),
  ];
}

function buildRegions(country, table, toTokens) {
  const regions = {};
  for (const region of Object.keys(new Holidays().getStates(country))) {
    const entries = libraryEntries(country, region);
    const tokens = toTokens(entries);
    const changes = {};
    for (const year of years) {
      const national = new Set((table.years[year] ?? '').split(' '));
      const regional = new Set((tokens[year] ?? '').split(' '));
      const change = [
        ...[...national].filter((token) => !regional.has(token)).map((token) => `-${token}`),
        ...[...regional].filter((token) => !national.has(token)),
      ];
      if (change.length > 0) changes[year] = change.join(' ');
    }
    const until = lastCompleteDay(country, entries);
    regions[region] = { ...(until === table.until ? {} : { until }), years: changes };
  }
  return regions;
}

function libraryEntries(country, region) {
  const library = region === undefined ? new Holidays(country) : new Holidays(country, region);
  const types = closingTypes[country] ?? ['public'];
  const languages = [...new Set(['en', ...library.getLanguages()])].filter(
    (language) => language !== 'en-us',
  );
  return years.flatMap((year) => {
    const byLanguage = languages.map((language) => [
      languageTag(country, language),
      library.getHolidays(year, language),
    ]);
    return byLanguage[0][1]
      .filter((day) => types.includes(day.type))
      .map((day) => {
        const names = {};
        for (const [tag, days] of byLanguage) {
          const same = days.find((each) => each.date === day.date && each.rule === day.rule);
          const name = same && plainName(same);
          if (name && !Object.values(names).includes(name)) names[tag] = name;
        }
        const days = Math.max(1, Math.floor((day.end - day.start) / 86_400_000 + 0.1));
        const isEstimated = /Muharram|Rabi al|Rajab|Ramadan|Shawwal|Dhu al/.test(day.rule);
        return correct(country, {
          start: day.date.slice(0, 10),
          days,
          names,
          rule: day.rule,
          isEstimated,
          isSubstitute: day.substitute === true,
        });
      })
      .filter((entry) => entry !== null);
  });
}

function plainName(day) {
  return day.substitute ? day.name.replace(/ ?[(（][^()（）]*[)）]$/, '') : day.name;
}

function languageTag(country, language) {
  if (language === 'jp') return 'ja';
  if (language === 'zh') return country === 'CN' ? 'zh-CN' : 'zh-TW';
  return language;
}

function encode(entries, nameIndex, nameList) {
  const seen = new Set();
  const pairs = [];
  for (const entry of entries) {
    const key = JSON.stringify(entry.names);
    if (!nameIndex.has(key)) {
      nameIndex.set(key, nameList.length);
      const festival =
        entry.festival ?? festivalNames.find(([, pattern]) => pattern.test(entry.names.en))?.[0];
      nameList.push({ ...(festival === undefined ? {} : { festival }), in: entry.names });
    }
    const extra = entry.days > 1 ? `+${entry.days - 1}` : '';
    const token = `${entry.start.slice(5).replace('-', '')}${nameIndex.get(key).toString(36)}${extra}${entry.isEstimated ? '~' : ''}${entry.isSubstitute ? '*' : ''}`;
    const unique = `${entry.start.slice(0, 4)} ${token}`;
    if (!seen.has(unique)) pairs.push([entry.start, token]);
    seen.add(unique);
  }
  return groupByYear(pairs.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0)));
}

function groupByYear(pairs) {
  const grouped = {};
  for (const [date, token] of pairs) {
    const year = Number(date.slice(0, 4));
    if (year < firstYear || year > lastYear) continue;
    grouped[year] = grouped[year] === undefined ? token : `${grouped[year]} ${token}`;
  }
  return grouped;
}

/** The library lists some moving dates by hand for a few years only; after that a year silently lacks them. */
function lastCompleteDay(country, entries) {
  // Hong Kong names a day differently when it moves off a Sunday; its dates are all computed.
  if (country === 'HK') return `${lastYear}-12-31`;
  const namesIn = (year) =>
    new Set(
      entries
        .filter((entry) => entry.start.startsWith(String(year)) && !entry.isSubstitute)
        .map((entry) => entry.names.en),
    );
  const expected = [...namesIn(firstYear)].filter((name) => namesIn(firstYear + 1).has(name));
  const incomplete = years.find((year) => expected.some((name) => !namesIn(year).has(name)));
  if (incomplete === undefined) return `${lastYear}-12-31`;
  console.log(
    `${country}: from ${incomplete} without ${expected.filter((name) => !namesIn(incomplete).has(name)).join(', ')}`,
  );
  return `${incomplete - 1}-12-31`;
}

function writeTables() {
  const lines = Object.entries(tables).map(([country, table]) => `  ${country}: ${JSON.stringify(table)},`);
  const text = `// Generated by scripts/build-holidays.mjs; do not edit. Licence: CC BY-SA 3.0, sources in sources/ATTRIBUTION.md.
import type { CountryTable, MoonTable } from './holiday-table-types.js';

export const firstTableYear = ${firstYear};
export const lastTableYear = ${lastYear};

// prettier-ignore
export const moonTable: MoonTable = ${JSON.stringify(moonDays)};

// prettier-ignore
export const holidayTables: Readonly<Record<string, CountryTable>> = {
${lines.join('\n')}
};
`;
  writeFileSync(path.join(folder, 'src/holiday-tables.ts'), text);
  console.log(`src/holiday-tables.ts: ${Math.round(Buffer.byteLength(text) / 1024)} kB`);
}

function writeAttribution() {
  const dataFolder = path.join(
    path.dirname(createRequire(import.meta.url).resolve('date-holidays/package.json')),
    'data/countries',
  );
  const { version } = JSON.parse(readFileSync(path.join(dataFolder, '../../package.json'), 'utf8'));
  const sources = countries
    .filter((country) => country !== 'MO')
    .map((country) => {
      const text = readFileSync(path.join(dataFolder, `${country}.yaml`), 'utf8');
      const links = [...text.matchAll(/^# ?@(?:attrib|source) +(\S.*)$/gm)].map(
        (match) => `- ${match[1].trim()}`,
      );
      return `## ${country}\n\n${links.length > 0 ? links.join('\n') : '- date-holidays'}\n`;
    });
  const text = `# Sources of the holiday tables

Generated by \`scripts/build-holidays.mjs\` from date-holidays ${version} (https://github.com/commenthol/date-holidays,
data under CC BY-SA 3.0, https://creativecommons.org/licenses/by-sa/3.0/) and holiday-cn
(https://github.com/NateScarlet/holiday-cn, MIT). Changed: reduced to public holidays of ${firstYear} to ${lastYear}, encoded, and
corrected as \`scripts/own-rules.mjs\` says. The tables in \`src/holiday-tables.ts\` are under CC BY-SA 3.0.

${sources.join('\n')}`;
  writeFileSync(path.join(folder, 'sources/ATTRIBUTION.md'), text);
}

function report() {
  for (const [country, table] of Object.entries(tables)) {
    const regions = Object.keys(table.regions ?? {}).length;
    if (table.until !== `${lastYear}-12-31`) {
      console.log(`${country} is known until ${table.until}${regions > 0 ? `, ${regions} regions` : ''}`);
    }
  }
}
