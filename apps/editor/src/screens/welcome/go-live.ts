import { isJsonObject, type Template } from '@nightshift/schema';
import { call, type Answer } from '../../api/call.js';
import { queryClient } from '../../app/query-client.js';

export interface Answers {
  shop: string;
  /** The first is for customers who read none of them. */
  languages: readonly string[];
  days: 'mon-fri' | 'mon-sat' | 'mon-sun';
  from: string;
  until: string;
  zone: string;
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
    body: { set, languages: [...languages], publish: true },
  });
  await nameChat(answers);
  await queryClient.invalidateQueries({ queryKey: ['flows'] });
  return id;
}

/**
 * The hours go into `default` and into the template's main calendar, the first it brings; its others, for people on
 * duty say, keep their own hours and get the zone.
 */
async function saveHours({ calendars = {} }: Template, { zone, days, from, until }: Answers): Promise<void> {
  const week = { [days]: [`${from}-${until}`] };
  const { items } = await call('GET /calendars', { query: { limit: 200 } });
  const here = new Map(items.map(({ name, document }) => [name, document]));
  const wanted = Object.entries({ default: {}, ...calendars });
  for (const [index, [name, own]] of wanted.entries()) {
    const hours = index < 2 ? { zone, week } : { zone };
    // What the template brings is checked by the engine, as everything else is.
    const before = (here.get(name) ?? own) as CalendarDocument;
    const body = { ...before, ...hours };
    await call('PUT /calendars/{name}', { params: { name }, body });
  }
}

/** The demo shop's chat takes the name of the shop and its languages. */
async function nameChat({ shop, languages }: Answers): Promise<void> {
  const { items } = await call('GET /channels', { query: { limit: 200 } });
  const demo = items.find(({ type, config }) => type === 'web' && isDemo(config));
  if (demo === undefined) return;
  const config = { ...demo.config, title: shop, languages: [...languages] };
  await call('PATCH /channels/{id}', { params: { id: demo.id }, body: { config } });
}

/** The engine makes one channel at the first start; until somebody names it, it has the name of the demo shop. */
function isDemo(config: unknown): boolean {
  if (!isJsonObject(config) || !isJsonObject(config['title'])) return false;
  return config['title']['en'] === 'Lantern & Loom';
}
