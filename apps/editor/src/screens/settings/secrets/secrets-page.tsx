import { useQuery } from '@tanstack/react-query';
import { LockKeyhole, Plus } from 'lucide-react';
import { useState } from 'react';
import { call, type Answer } from '../../../api/call.js';
import { queryClient } from '../../../app/query-client.js';
import { useLanguage } from '../../../i18n/language.js';
import { timeAgo } from '../../../i18n/time-ago.js';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { Page } from '../../../ui/page.js';
import { AskFirst } from '../parts/ask-first.js';
import { Loaded } from '../parts/loaded.js';
import { Body, Card, Section } from '../parts/section.js';
import { SecretDialog } from './secret-dialog.js';
import { words } from './words.js';

type Secrets = Answer<'GET /secrets'>;
type Open = { type: 'new'; name?: string } | { type: 'change' | 'remove'; name: string };

export function SecretsPage() {
  const t = useWords(words);
  const secrets = useQuery({ queryKey: ['secrets'], queryFn: () => call('GET /secrets') });
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const button = (
    <Button look="primary" onClick={() => setOpen({ type: 'new' })}>
      <Plus aria-hidden />
      {t('newSecret')}
    </Button>
  );
  return (
    <Page title={t('title')} actions={button}>
      <Loaded query={secrets}>
        {({ items, missing }) =>
          items.length === 0 && missing.length === 0 ? (
            <EmptyState icon={LockKeyhole} title={t('empty')} text={t('text')}>
              {button}
            </EmptyState>
          ) : (
            <Body>
              <p className="text-soft">{t('text')}</p>
              {missing.length > 0 && (
                <Section title={t('missing')}>
                  <Card>
                    <ul>
                      {missing.map((secret) => (
                        <MissingRow key={secret.name} secret={secret} onOpen={setOpen} />
                      ))}
                    </ul>
                  </Card>
                </Section>
              )}
              {items.length > 0 && (
                <Card>
                  <ul>
                    {items.map((secret) => (
                      <SecretRow key={secret.name} secret={secret} onOpen={setOpen} />
                    ))}
                  </ul>
                </Card>
              )}
            </Body>
          )
        }
      </Loaded>
      {secrets.data !== undefined && (open?.type === 'new' || open?.type === 'change') && (
        <SecretDialog
          secrets={secrets.data}
          {...(open.name === undefined ? {} : { name: open.name })}
          onClose={close}
        />
      )}
      {open?.type === 'remove' && <Remove name={open.name} onClose={close} />}
    </Page>
  );
}

const ROW =
  'flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-2 last:border-b-0';

interface RowProps<S> {
  secret: S;
  onOpen: (open: Open) => void;
}

function MissingRow({ secret: { name, shownTo }, onOpen }: RowProps<Secrets['missing'][number]>) {
  const t = useWords(words);
  return (
    <li className={ROW}>
      <div className="min-w-0 flex-1 basis-48">
        <p className="truncate font-mono text-sm">{`{{secret.${name}}}`}</p>
        {shownTo.length > 0 && <p className="text-sm wrap-anywhere text-soft">{shownTo.join(', ')}</p>}
      </div>
      <Button size="sm" aria-label={t('enterOf', { name })} onClick={() => onOpen({ type: 'new', name })}>
        {t('enter')}
      </Button>
    </li>
  );
}

function SecretRow({ secret: { name, hosts, setAt }, onOpen }: RowProps<Secrets['items'][number]>) {
  const t = useWords(words);
  const language = useLanguage();
  return (
    <li className={ROW}>
      <div className="min-w-0 flex-1 basis-48">
        <p className="truncate font-mono text-sm">{`{{secret.${name}}}`}</p>
        <p className="text-sm wrap-anywhere text-soft">
          {hosts.length === 0 ? (
            <span className="text-warn">{t('goesAnywhere')}</span>
          ) : (
            t('goesTo', { hosts: hosts.join(', ') })
          )}
          {' · '}
          {t('set', { when: timeAgo(setAt, language) })}
        </p>
      </div>
      <Button size="sm" aria-label={t('changeOf', { name })} onClick={() => onOpen({ type: 'change', name })}>
        {t('change')}
      </Button>
      <Button
        look="danger"
        size="sm"
        aria-label={t('removeOf', { name })}
        onClick={() => onOpen({ type: 'remove', name })}
      >
        {t('remove')}
      </Button>
    </li>
  );
}

function Remove({ name, onClose }: { name: string; onClose: () => void }) {
  const t = useWords(words);
  return (
    <AskFirst
      title={t('removeOf', { name })}
      text={t('removeText')}
      yes={t('remove')}
      no={t('cancel')}
      done={t('removed', { name })}
      act={() => call('DELETE /secrets/{name}', { params: { name } })}
      refresh={() => queryClient.invalidateQueries({ queryKey: ['secrets'] })}
      onClose={onClose}
    />
  );
}
