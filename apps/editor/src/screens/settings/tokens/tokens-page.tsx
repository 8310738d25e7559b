import { useQuery } from '@tanstack/react-query';
import { KeyRound, Plus } from 'lucide-react';
import { useState } from 'react';
import { call, type Answer } from '../../../api/call.js';
import { queryClient } from '../../../app/query-client.js';
import { useLanguage } from '../../../i18n/language.js';
import { timeAgo } from '../../../i18n/time-ago.js';
import { useWords } from '../../../i18n/use-words.js';
import { Badge } from '../../../ui/badge.js';
import { Button } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { Page } from '../../../ui/page.js';
import { allItems } from '../parts/all-items.js';
import { AskFirst } from '../parts/ask-first.js';
import { Loaded } from '../parts/loaded.js';
import { Body, Card } from '../parts/section.js';
import { words as roleWords } from '../roles/words.js';
import { NewToken } from './new-token.js';
import { words } from './words.js';

type Token = Answer<'GET /tokens'>['items'][number];

export function TokensPage() {
  const t = useWords(words);
  const tokens = useQuery({
    queryKey: ['tokens'],
    queryFn: () => allItems((query) => call('GET /tokens', { query })),
  });
  const [isNew, setNew] = useState(false);
  const [leaving, setLeaving] = useState<Token | null>(null);
  const button = (
    <Button look="primary" onClick={() => setNew(true)}>
      <Plus aria-hidden />
      {t('newToken')}
    </Button>
  );
  return (
    <Page title={t('title')} actions={button}>
      <Loaded query={tokens}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState icon={KeyRound} title={t('empty')} text={t('emptyText')}>
              {button}
            </EmptyState>
          ) : (
            <Body>
              <p className="text-soft">{t('text')}</p>
              <Card>
                <ul>
                  {all.map((token) => (
                    <TokenRow key={token.id} token={token} onRevoke={() => setLeaving(token)} />
                  ))}
                </ul>
              </Card>
            </Body>
          )
        }
      </Loaded>
      {isNew && <NewToken onClose={() => setNew(false)} />}
      {leaving !== null && <Revoke token={leaving} onClose={() => setLeaving(null)} />}
    </Page>
  );
}

function TokenRow({ token, onRevoke }: { token: Token; onRevoke: () => void }) {
  const { name, role, lastUsedAt } = token;
  const t = useWords(words);
  const tRole = useWords(roleWords);
  const language = useLanguage();
  return (
    <li className="flex min-h-14 items-center gap-3 border-b border-line px-4 py-2 last:border-b-0">
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{name}</p>
        <p className="text-sm text-soft">
          {lastUsedAt === null ? t('never') : t('used', { when: timeAgo(lastUsedAt, language) })}
        </p>
      </div>
      <Badge>{tRole(role)}</Badge>
      <Button look="danger" size="sm" aria-label={t('revoke', { name })} onClick={onRevoke}>
        {t('revokeNow')}
      </Button>
    </li>
  );
}

/** Asked first: a token that is gone cannot be brought back, and waiting with it would leave a door open. */
function Revoke({ token: { id, name }, onClose }: { token: Token; onClose: () => void }) {
  const t = useWords(words);
  return (
    <AskFirst
      title={t('revoke', { name })}
      text={t('revokeText')}
      yes={t('revokeNow')}
      no={t('cancel')}
      done={t('revoked', { name })}
      act={() => call('DELETE /tokens/{id}', { params: { id } })}
      refresh={() => queryClient.invalidateQueries({ queryKey: ['tokens'] })}
      onClose={onClose}
    />
  );
}
