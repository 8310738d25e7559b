import { valuePaths, type KnownNames } from '@nightshift/schema';
import { useQueries } from '@tanstack/react-query';
import { useCan } from '../app/session.js';
import { call } from '../api/call.js';

const NAMES_STALE_MS = 60_000;

/** The names around a flow that its checks and pickers know. What is not loaded yet is not checked against. */
export function useKnownNames(flowId: string): KnownNames {
  const isAdmin = useCan('secrets.write');
  return useQueries({
    queries: [
      part(['calendars', 'names'], async () => {
        const { items } = await call('GET /calendars', { query: { limit: 200 } });
        return { calendars: items.map(({ name }) => name) };
      }),
      part(['teams', 'names'], async () => {
        const { items } = await call('GET /teams');
        return {
          teams: items.map(({ name }) => name),
          emptyTeams: items.filter(({ people }) => people === 0).map(({ name }) => name),
        };
      }),
      part(['tags', 'names', flowId], async () => {
        const { items } = await call('GET /tags');
        // A name that only this flow uses may be a slip in it.
        const isKnown = ({ color, contacts, flows }: (typeof items)[number]): boolean =>
          color !== null || contacts > 0 || flows.some(({ id }) => id !== flowId);
        return { tags: items.filter(isKnown).map(({ name }) => name) };
      }),
      part(['flows', 'live ids'], async () => {
        const { items, nextCursor } = await call('GET /flows', { query: { limit: 200 } });
        // Of more than fit on a page nothing can be said.
        if (nextCursor !== null) return {};
        return { flows: items.filter(({ liveVersion }) => liveVersion !== null).map(({ id }) => id) };
      }),
      part(['knowledge', 'known names'], async () => {
        const { items, nextCursor } = await call('GET /knowledge/bases', { query: { limit: 200 } });
        if (nextCursor !== null) return {};
        return { knowledge: items.flatMap(({ id, name, formerNames }) => [id, name, ...formerNames]) };
      }),
      part(['settings', 'value paths'], async () => ({
        values: valuePaths((await call('GET /settings')).values),
      })),
      part(['contact-fields', 'names'], async () => ({
        fields: (await call('GET /contact-fields')).items.map(({ key }) => key),
      })),
      part(['secrets', 'names'], async () => {
        // Only whoever may set them is told which there are.
        if (!isAdmin) return {};
        const { items } = await call('GET /secrets');
        return { secrets: items.map(({ name, hosts }) => ({ name, hosts })) };
      }),
      part(['channels', 'shown'], async () => {
        const [{ items }, types] = await Promise.all([
          call('GET /channels', { query: { limit: 200 } }),
          call('GET /channel-types'),
        ]);
        const shows = new Map(types.items.map((each) => [each.type, each.shows]));
        return {
          channels: items.map(({ id, type, name }) => ({ id, type, name, shows: shows.get(type) ?? {} })),
        };
      }),
    ],
    combine: collect,
  });
}

function part(queryKey: readonly string[], queryFn: () => Promise<KnownNames>) {
  return { queryKey, staleTime: NAMES_STALE_MS, queryFn };
}

function collect(parts: readonly { data: KnownNames | undefined }[]): KnownNames {
  return parts.reduce<KnownNames>((all, { data }) => ({ ...all, ...data }), {});
}
