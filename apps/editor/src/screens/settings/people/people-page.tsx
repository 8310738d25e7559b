import { Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { useCan, useSession } from '../../../app/session.js';
import { useLanguage } from '../../../i18n/language.js';
import { useWords } from '../../../i18n/use-words.js';
import { Badge } from '../../../ui/badge.js';
import { Button } from '../../../ui/button.js';
import { IconButton } from '../../../ui/icon-button.js';
import { Page } from '../../../ui/page.js';
import { languageName } from '../parts/language-name.js';
import { Loaded } from '../parts/loaded.js';
import { Body, Card, Section } from '../parts/section.js';
import { words as roleWords } from '../roles/words.js';
import { usePeople, useTeams, type Person } from './people-queries.js';
import { PersonDialog } from './person-dialog.js';
import { Teams } from './teams.js';
import { words } from './words.js';

export function PeoplePage() {
  const t = useWords(words);
  const people = usePeople();
  const teams = useTeams().data ?? [];
  const canWrite = useCan('team.write');
  const [edited, setEdited] = useState<Person | 'new' | null>(null);
  return (
    <Page
      title={t('title')}
      actions={
        canWrite && (
          <Button look="primary" onClick={() => setEdited('new')}>
            <Plus aria-hidden />
            {t('invite')}
          </Button>
        )
      }
    >
      <Loaded query={people}>
        {(all) => (
          <Body>
            <Section title={t('people')} text={t('peopleText')}>
              <Card>
                <ul>
                  {all.map((person) => (
                    <PersonRow
                      key={person.id}
                      person={person}
                      teams={person.teams.map(
                        (name) => teams.find((team) => team.name === name)?.title ?? name,
                      )}
                      {...(canWrite ? { onEdit: () => setEdited(person) } : {})}
                    />
                  ))}
                </ul>
              </Card>
            </Section>
            <Teams people={all} teams={teams} canWrite={canWrite} />
          </Body>
        )}
      </Loaded>
      {edited !== null && (
        <PersonDialog
          person={edited === 'new' ? null : edited}
          teams={teams}
          onClose={() => setEdited(null)}
        />
      )}
    </Page>
  );
}

function PersonRow({
  person: { name, email, role, languages, isOnline },
  teams,
  onEdit,
}: {
  person: Person;
  teams: readonly string[];
  onEdit?: () => void;
}) {
  const t = useWords(words);
  const tRole = useWords(roleWords);
  const language = useLanguage();
  const { account } = useSession();
  const about = [email, ...teams, ...languages.map((tag) => languageName(tag, language))];
  return (
    <li className="flex min-h-14 items-center gap-3 border-b border-line px-4 py-2 last:border-b-0">
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">
          {name}
          {account?.email === email && <span className="font-normal text-soft"> ({t('you')})</span>}
        </p>
        <p className="truncate text-sm text-soft">{about.join(' · ')}</p>
      </div>
      {isOnline && <Badge tone="good">{t('online')}</Badge>}
      <Badge>{tRole(role)}</Badge>
      {onEdit !== undefined && (
        <IconButton label={t('edit', { name })} onClick={onEdit}>
          <Pencil />
        </IconButton>
      )}
    </li>
  );
}
