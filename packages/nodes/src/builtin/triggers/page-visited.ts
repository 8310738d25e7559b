import type { PageVisited } from '@nightshift/schema';
import { Type, type Static } from 'typebox';
import type { ConfigProblem } from '../../sdk/define-node.js';
import { defineTrigger, no, yes, type TriggerMatch } from '../../sdk/define-trigger.js';
import { checkDuration, durationMs } from '../config-checks.js';
import { durationField, look } from '../config-fields.js';
import { configError, configWarning } from '../problem-words.js';
import { matchesUrl, matchesWildcard, patternFault, queryValue } from './url-pattern.js';

const addresses = (title: string, description: string, placeholder: string) =>
  Type.Optional(
    Type.Array(Type.String({ minLength: 1, maxLength: 500 }), {
      ...look(title, { widget: 'url', placeholder }, description),
      maxItems: 200,
    }),
  );

const campaign = (title: string) =>
  Type.Optional(Type.String({ ...look(title), minLength: 1, maxLength: 200 }));

const PageVisitedConfig = Type.Object(
  {
    urls: addresses(
      'Page address',
      'Any of these. A * stands for anything; without any, every page counts.',
      '/products/*',
    ),
    referrers: addresses('Came from', 'The page before this one, in the same notation.', 'google.com'),
    utm: Type.Optional(
      Type.Object(
        {
          source: campaign('Campaign source (utm_source)'),
          medium: campaign('Campaign medium (utm_medium)'),
          campaign: campaign('Campaign name (utm_campaign)'),
          term: campaign('Campaign term (utm_term)'),
          content: campaign('Campaign content (utm_content)'),
        },
        {
          ...look('Campaign', undefined, 'Read from the page address. A * stands for anything.'),
          additionalProperties: false,
        },
      ),
    ),
    visits: Type.Optional(
      Type.Object(
        {
          is: Type.Union(
            [Type.Literal('at-least', { title: 'At least' }), Type.Literal('exactly', { title: 'Exactly' })],
            { ...look('How to count'), default: 'at-least' },
          ),
          count: Type.Integer({ ...look('Page views'), minimum: 1, maximum: 1_000_000 }),
        },
        {
          ...look('Page views so far', undefined, 'Of this contact, this one included.'),
          additionalProperties: false,
        },
      ),
    ),
    dwell: Type.Optional(
      durationField(
        'After looking at it for',
        'Without it, the trigger fires as soon as the page is visited.',
      ),
    ),
  },
  { additionalProperties: false },
);
type PageVisitedConfig = Static<typeof PageVisitedConfig>;

export const pageVisited = defineTrigger({
  type: 'page.visited',
  version: 1,
  title: { en: 'Page visited', 'zh-CN': '访问页面', 'zh-TW': '造訪頁面' },
  description: {
    en: 'A visitor looks at a certain page, for a certain time, from a certain campaign.',
    'zh-CN': '访客浏览指定页面，可限定停留时长与来源活动。',
    'zh-TW': '訪客瀏覽指定頁面，可限定停留時間與來源活動。',
  },
  events: ['page.visited'],
  aliases: [
    'link',
    'utm',
    '网址',
    '網址',
    'url',
    'website',
    'visit',
    'popup',
    'proactive',
    '网页',
    '網頁',
    '访问',
    '造訪',
  ],
  config: PageVisitedConfig,
  explain: [
    {
      when: { path: 'urls' },
      text: { en: 'Fires on {urls}.', 'zh-CN': '访问 {urls} 时触发。', 'zh-TW': '造訪 {urls} 時觸發。' },
    },
    {
      when: { path: 'referrers' },
      text: {
        en: 'Only for visitors from {referrers}.',
        'zh-CN': '仅限来自 {referrers} 的访客。',
        'zh-TW': '僅限來自 {referrers} 的訪客。',
      },
    },
    {
      when: { path: 'utm' },
      text: {
        en: 'Only from the named campaign.',
        'zh-CN': '仅限来自指定活动的访客。',
        'zh-TW': '僅限來自指定活動的訪客。',
      },
    },
    {
      when: { path: 'visits.is', is: 'at-least' },
      text: {
        en: 'From page view number {visits.count} on.',
        'zh-CN': '从第 {visits.count} 次浏览起。',
        'zh-TW': '從第 {visits.count} 次瀏覽起。',
      },
    },
    {
      when: { path: 'visits.is', is: 'exactly' },
      text: {
        en: 'On page view number {visits.count} only.',
        'zh-CN': '仅在第 {visits.count} 次浏览时。',
        'zh-TW': '僅在第 {visits.count} 次瀏覽時。',
      },
    },
    {
      when: { path: 'dwell' },
      text: {
        en: 'After the page has been looked at for {dwell}.',
        'zh-CN': '在页面停留 {dwell} 之后。',
        'zh-TW': '在頁面停留 {dwell} 之後。',
      },
    },
  ],
  check: checkPage,
  dwellMs: ({ dwell }) => (dwell === undefined ? undefined : durationMs(dwell)),
  shared: sharedPage,
  match: ({ config, event, view }) =>
    event.type === 'page.visited'
      ? matchPage(config, event, view.contact.visits)
      : no('page.other', event.type),
});

function matchPage(config: PageVisitedConfig, event: PageVisited, visits: number): TriggerMatch {
  const { urls = [], referrers = [], utm = {}, visits: wantedVisits, dwell } = config;
  if (urls.length > 0 && !urls.some((pattern) => matchesUrl(pattern, event.url)))
    return no('page.url', event.url);
  const { referrer = '' } = event;
  if (
    referrers.length > 0 &&
    !(referrer !== '' && referrers.some((pattern) => matchesUrl(pattern, referrer)))
  ) {
    return no('page.referrer', referrer);
  }
  for (const [name, wanted] of Object.entries(utm)) {
    const actual = queryValue(event.url, `utm_${name}`);
    if (actual === undefined || !matchesWildcard(wanted, actual))
      return no('page.utm', `utm_${name}=${actual ?? ''}`);
  }
  if (wantedVisits !== undefined) {
    const isReached =
      wantedVisits.is === 'exactly' ? visits === wantedVisits.count : visits >= wantedVisits.count;
    if (!isReached) return no('page.visits', String(visits));
  }
  return matchDwell(dwell, event);
}

/** Triggers that wait for different times take different reports of one visit, and so do other campaigns. */
function sharedPage(one: PageVisitedConfig, other: PageVisitedConfig): string | undefined {
  if (one.dwell !== other.dwell || JSON.stringify(one.utm ?? {}) !== JSON.stringify(other.utm ?? {}))
    return undefined;
  const [urls, others] = [one.urls ?? [], other.urls ?? []];
  if (urls.length === 0 || others.length === 0) return urls[0] ?? others[0] ?? '';
  const isWithin = (pattern: string, wider: string): boolean =>
    matchesUrl(wider, pattern.replaceAll('*', 'any'));
  return urls.find((url) => others.some((address) => isWithin(url, address) || isWithin(address, url)));
}

/** One visit reports several times; each trigger takes exactly one of its reports. */
function matchDwell(dwell: string | undefined, { url, dwellMs, previousDwellMs }: PageVisited): TriggerMatch {
  if (dwell === undefined)
    return previousDwellMs === undefined ? yes('page.visited', url) : no('page.same-visit', url);
  const wantedMs = durationMs(dwell);
  if (dwellMs < wantedMs) return no('page.dwell-short', `${Math.floor(dwellMs / 1000)} s`);
  return (previousDwellMs ?? -1) < wantedMs
    ? yes('page.dwell', `${url}, ${dwell}`)
    : no('page.dwell-over', dwell);
}

function checkPage({ urls = [], referrers = [], utm, dwell }: PageVisitedConfig): ConfigProblem[] {
  const checkPatterns = (patterns: readonly string[], list: string) =>
    patterns.flatMap((pattern, index): ConfigProblem[] => {
      const fault = patternFault(pattern);
      return fault === undefined
        ? []
        : [configError('page.bad-address', `/${list}/${index}`, fault.message, fault.fix, fault.details)];
    });
  const hasEmptyUtm = utm !== undefined && Object.keys(utm).length === 0;
  const empty: ConfigProblem = configWarning(
    'page.empty-campaign',
    '/utm',
    'The campaign is empty, so every visitor counts.',
    'Fill in the source or another part, or remove the campaign.',
  );
  return [
    ...checkPatterns(urls, 'urls'),
    ...checkPatterns(referrers, 'referrers'),
    ...(hasEmptyUtm ? [empty] : []),
    ...(dwell === undefined ? [] : checkDuration(dwell, '/dwell', 'PT1S', 'PT1H')),
  ];
}
