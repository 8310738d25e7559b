import { call } from '../../../api/call.js';
import { useWords } from '../../../i18n/use-words.js';
import { AskFirst } from '../parts/ask-first.js';
import { refreshPeople, type Person } from './people-queries.js';
import { words } from './words.js';

/** Asked first: the password of somebody who was taken out is gone, so nothing brings them back. */
export function RemovePerson({ person: { id, name }, onClose }: { person: Person; onClose: () => void }) {
  const t = useWords(words);
  return (
    <AskFirst
      title={t('remove', { name })}
      text={t('removeText')}
      yes={t('removeNow')}
      no={t('cancel')}
      done={t('removed', { name })}
      act={() => call('DELETE /users/{id}', { params: { id } })}
      refresh={refreshPeople}
      onClose={onClose}
    />
  );
}
