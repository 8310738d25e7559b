import type { Template } from '@nightshift/schema';
import { call, type Answer } from '../../api/call.js';
import { queryClient } from '../../app/query-client.js';
import { getLanguage } from '../../i18n/language.js';

export interface Answers {
  shop: string;
  /** The first is for customers who read none of them. */
  languages: readonly string[];
  days: 'mon-fri' | 'mon-sat' | 'mon-sun';
  from: string;
  until: string;
  zone: string;
  /** The country whose public holidays close the shop; undefined for none. */
  holidays: string | undefined;
}

type CalendarDocument = Answer<'GET /calendars'>['items'][number]['document'];

/** From three answers to a flow that answers customers. Resolves to the id of the flow to look at. */
export async function goLive(template: Template, answers: Answers): Promise<string> {
  await saveHours(template, answers);
  const { shop, languages } = answers;
  await call('PATCH /settings', {
    body: { name: shop, values: { 'shop.name': shop }, languages: [...languages] },
  });
  const set = template.settings.some(({ key }) => key === 'shop.name') ? { 'shop.name': shop } : {};
  const { id } = await call('POST /templates/{id}/install', {
    params: { id: template.id },
    body: { set, languages: [...languages], language: getLanguage(), publish: true },
  });
  await nameChat(answers);
  await queryClient.invalidateQueries({ queryKey: ['flows'] });
  return id;
}

/** The hours that the demo shop's pages say; its own flow goes by them, too. */
const DEMO_CALENDAR = 'demo-shop';

/**
 * The hours go into `default`, into the demo shop's and into the template's main calendar, the first it brings; its
 * others, for people on duty say, keep their own hours and get the zone and the holidays.
 */
async function saveHours(
  { calendars = {} }: Template,
  { zone, days, from, until, holidays }: Answers,
): Promise<void> {
  const week = { [days]: [`${from}-${until}`] };
  const { items } = await call('GET /calendars', { query: { limit: 200 } });
  const here = new Map(items.map(({ name, document }) => [name, document]));
  const demo = here.has(DEMO_CALENDAR) ? { [DEMO_CALENDAR]: {} } : {};
  const [main] = Object.keys(calendars);
  for (const [name, own] of Object.entries({ default: {}, ...demo, ...calendars })) {
    const keepsOwn = name in calendars && name !== main && name !== 'default';
    const hours = keepsOwn ? { zone } : { zone, week };
    // What the template brings is checked by the engine, as everything else is.
    const { holidays: _others, ...before } = (here.get(name) ?? own) as CalendarDocument;
    const body = { ...before, ...hours, ...(holidays === undefined ? {} : { holidays: [holidays] }) };
    await call('PUT /calendars/{name}', { params: { name }, body });
  }
}

/** The demo shop's chat takes the name of the shop and its languages. */
async function nameChat({ shop, languages }: Answers): Promise<void> {
  const { items } = await call('GET /channels', { query: { limit: 200 } });
  const demo = items.find(({ isDemo }) => isDemo);
  if (demo === undefined) return;
  const config = { ...demo.config, title: shop, languages: [...languages] };
  await call('PATCH /channels/{id}', { params: { id: demo.id }, body: { config } });
}
