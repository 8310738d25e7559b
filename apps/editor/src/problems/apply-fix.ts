import { call } from '../api/call.js';
import type { OpenDocument } from '../open-flow/open-document.js';
import { refreshNames } from '../open-flow/refresh-names.js';
import type { Fix } from './fix.js';

const NEW_WEEK = { 'mon-fri': ['09:00-18:00'] };

/** Makes an edit in the document, where it is undone like any other, or what is missing on the server. */
export async function applyFix(fix: Fix, document: OpenDocument): Promise<void> {
  if (fix.type === 'edit') {
    document.edit(fix.operation);
    if (fix.select !== undefined) document.select([fix.select]);
    return;
  }
  await createNamed(fix.what, fix.name);
}

/** Makes what a flow calls by a name that is not here yet: of a calendar an ordinary week, of a knowledge base an empty one. */
export async function createNamed(
  what: 'team' | 'tag' | 'calendar' | 'knowledge',
  name: string,
): Promise<void> {
  const params = { name };
  switch (what) {
    case 'team':
      await call('PUT /teams/{name}', { params, body: { title: name } });
      return refreshNames('teams');
    case 'tag':
      // With a colour it is a tag that somebody has made, used or not.
      await call('PUT /tags/{name}', { params, body: { color: 'gray' } });
      return refreshNames('tags');
    case 'calendar': {
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      await call('PUT /calendars/{name}', { params, body: { zone, week: NEW_WEEK } });
      return refreshNames('calendars');
    }
    case 'knowledge':
      await call('POST /knowledge/bases', { body: { name } });
      return refreshNames('knowledge');
  }
}
