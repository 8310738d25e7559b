import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/use-words.js';
import { words } from './words.js';

/** Who did it, as the reader calls them: nobody is told of themselves as of somebody else. */
export function useWho(): (who: { id?: string | null; name: string | null } | undefined) => {
  name: string;
  isMe: boolean;
} {
  const t = useWords(words);
  const { account } = useSession();
  return (who) => {
    const isMe = account !== null && who?.id === account.id;
    return { isMe, name: isMe ? t('yourself') : (who?.name ?? t('somebody')) };
  };
}
