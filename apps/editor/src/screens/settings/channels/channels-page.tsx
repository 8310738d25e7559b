import { MessagesSquare, Plus } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCommands } from '../../../app/commands.js';
import { useCan } from '../../../app/session.js';
import { useLanguage } from '../../../i18n/language.js';
import { timeAgo } from '../../../i18n/time-ago.js';
import { useWords } from '../../../i18n/use-words.js';
import { Badge } from '../../../ui/badge.js';
import { Button } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { Page } from '../../../ui/page.js';
import { Loaded } from '../parts/loaded.js';
import { Body, Card } from '../parts/section.js';
import { useChannels, useChannelTypes, type Channel } from './channel-queries.js';
import { NewChannel } from './new-channel.js';
import { textIn } from './text-in.js';
import { words } from './words.js';

export function ChannelsPage() {
  const t = useWords(words);
  const channels = useChannels();
  const canWrite = useCan('channels.write');
  const [isNew, setNew] = useState(false);
  useCommands(
    canWrite
      ? [
          {
            id: 'channels new',
            title: t('newChannel'),
            group: t('title'),
            keys: 'c',
            run: () => setNew(true),
          },
        ]
      : [],
  );
  const button = canWrite && (
    <Button look="primary" onClick={() => setNew(true)}>
      <Plus aria-hidden />
      {t('newChannel')}
    </Button>
  );
  return (
    <Page title={t('title')} actions={button}>
      <Loaded query={channels}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState icon={MessagesSquare} title={t('empty')} text={t('emptyText')}>
              {button}
            </EmptyState>
          ) : (
            <Body>
              <Card>
                <ul>
                  {all.map((channel) => (
                    <ChannelRow key={channel.id} channel={channel} />
                  ))}
                </ul>
              </Card>
            </Body>
          )
        }
      </Loaded>
      {isNew && <NewChannel onClose={() => setNew(false)} />}
    </Page>
  );
}

function ChannelRow({ channel: { id, name, type, isActive, pageSeen } }: { channel: Channel }) {
  const t = useWords(words);
  const language = useLanguage();
  const types = useChannelTypes();
  const known = types.data?.find((each) => each.type === type);
  const kind = known === undefined ? type : textIn(known.title, language);
  return (
    <li className="relative flex min-h-14 items-center gap-3 border-b border-line px-4 py-2 last:border-b-0 hover:bg-hover">
      <div className="min-w-0 flex-1">
        <Link
          to={`/settings/channels/${id}`}
          className="font-medium wrap-anywhere after:absolute after:inset-0"
        >
          {name}
        </Link>
        {/* A space keeps the place while it is not known what the type is called. */}
        <p className="text-sm wrap-anywhere text-soft">{types.isPending ? '\u00A0' : kind}</p>
      </div>
      {!isActive && <Badge>{t('off')}</Badge>}
      {isActive && pageSeen !== null && (
        <Badge tone="good">{t('seen', { when: timeAgo(pageSeen.at, language) })}</Badge>
      )}
      {isActive && pageSeen === null && type === 'web' && <Badge tone="warn">{t('notSeen')}</Badge>}
    </li>
  );
}
