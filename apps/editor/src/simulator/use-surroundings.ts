import { useQuery } from '@tanstack/react-query';
import type { Flow } from '@nightshift/schema';
import { call } from '../api/call.js';
import { noSurroundings, type Surroundings } from './setting.js';

/** What the server has around a flow. The chat does not wait for it, and does without. */
export function useSurroundings(flowId: string): { surroundings: Surroundings; isMissing: boolean } {
  const { data, isError } = useQuery({
    queryKey: ['flows', flowId, 'surroundings'],
    staleTime: 5_000,
    retry: false,
    queryFn: () => load(flowId),
  });
  return { surroundings: data ?? noSurroundings, isMissing: isError };
}

async function load(flowId: string): Promise<Surroundings> {
  const [calendars, users, settings, flows, channels, types, fields, tags, teams] = await Promise.all([
    call('GET /calendars', { query: { limit: 200 } }),
    call('GET /users', { query: { limit: 200 } }),
    call('GET /settings'),
    call('GET /flows', { query: { limit: 200 } }),
    call('GET /channels', { query: { limit: 200 } }),
    call('GET /channel-types'),
    call('GET /contact-fields'),
    call('GET /tags'),
    call('GET /teams'),
  ]);
  const live = flows.items.filter(({ id, liveVersion }) => id !== flowId && liveVersion !== null);
  const others: Flow[] = await Promise.all(
    live.map(({ id, liveVersion }) =>
      call('GET /flows/{id}/versions/{version}', { params: { id, version: liveVersion ?? 0 } }),
    ),
  );
  return {
    calendars: Object.fromEntries(calendars.items.map(({ name, document }) => [name, document])),
    agents: users.items.map(({ name, teams, languages, isOnline }) => ({
      name,
      teams,
      languages,
      online: isOnline,
    })),
    values: settings.values,
    others,
    channels: channels.items.map(({ id, type, name }) => ({ id, type, name })),
    channelTypes: types.items.map(({ type, title }) => ({ type, title })),
    fields: fields.items.map(({ key, label, type, options }) => ({ key, label, type, options })),
    tags: tags.items.map(({ name }) => name),
    teams: teams.items,
  };
}
