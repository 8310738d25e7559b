import { call } from '../api/call.js';

const PAGE = 200;

/** What a flow can name that lies outside of it. Pickers, menus and cards share what was fetched. */
export const aroundQueries = {
  calendars: around('calendars', () => call('GET /calendars', { query: { limit: PAGE } })),
  teams: around('teams', async () => (await call('GET /teams')).items),
  people: around('people', () => call('GET /users', { query: { limit: PAGE } })),
  knowledge: around('knowledge', () => call('GET /knowledge/bases', { query: { limit: PAGE } })),
  providers: around('ai-providers', async () => (await call('GET /ai/providers')).items),
  channels: around('channels', () => call('GET /channels', { query: { limit: PAGE } })),
  flows: around('flows', () => call('GET /flows', { query: { limit: PAGE } })),
  settings: around('settings', () => call('GET /settings')),
  fields: around('contact-fields', async () => (await call('GET /contact-fields')).items),
  channelTypes: {
    queryKey: ['channel-types'],
    staleTime: Infinity,
    queryFn: async () => (await call('GET /channel-types')).items,
  },
};

export interface AroundQuery<T> {
  queryKey: readonly string[];
  staleTime: number;
  queryFn: () => Promise<T>;
}

function around<T>(what: string, queryFn: () => Promise<T>): AroundQuery<T> {
  return { queryKey: [what, 'picks'], staleTime: 60_000, queryFn };
}
