import { call } from '../api/call.js';
import { queryClient } from '../app/query-client.js';
import type { OpenDocument } from '../open-flow/open-flow.js';
import type { Fix } from './fix.js';

const NEW_WEEK = { 'mon-fri': ['09:00-18:00'] };

/** Makes an edit in the document, where it is undone like any other, or what is missing on the server. */
export async function applyFix(fix: Fix, document: OpenDocument): Promise<void> {
  if (fix.type === 'edit') {
    document.edit(fix.operation);
    if (fix.select !== undefined) document.select([fix.select]);
    return;
  }
  const params = { name: fix.name };
  if (fix.what === 'team') {
    await call('PUT /teams/{name}', { params, body: { title: fix.name } });
    await queryClient.invalidateQueries({ queryKey: ['teams'] });
    return;
  }
  if (fix.what === 'tag') {
    // With a colour it is a tag that somebody has made, used or not.
    await call('PUT /tags/{name}', { params, body: { color: 'gray' } });
    await queryClient.invalidateQueries({ queryKey: ['tags'] });
    return;
  }
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  await call('PUT /calendars/{name}', { params, body: { zone, week: NEW_WEEK } });
  await queryClient.invalidateQueries({ queryKey: ['calendars'] });
}
