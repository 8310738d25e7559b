import { queryClient } from '../app/query-client.js';

/** Something that flows call by its name is there now, or is no more: for its own lists, and for what flows are checked against. */
export async function refreshNames(
  what: 'calendars' | 'flows' | 'knowledge' | 'tags' | 'teams',
): Promise<void> {
  await Promise.all([what, 'known'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })));
}
