import { compileCalendar, isOpen } from '@nightshift/calendar';
import { sayCalendar, zoneCalled } from '@nightshift/schema';
import { CalendarDays, Plus } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCommands } from '../../../app/commands.js';
import { useCan } from '../../../app/session.js';
import { useLanguage } from '../../../i18n/language.js';
import { useWords } from '../../../i18n/use-words.js';
import { Badge } from '../../../ui/badge.js';
import { Button } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { Page } from '../../../ui/page.js';
import { Loaded } from '../parts/loaded.js';
import { Body, Card } from '../parts/section.js';
import { useCalendars, type NamedCalendar } from './calendar-queries.js';
import { holidaySetName } from './holidays-field.js';
import { NewCalendar } from './new-calendar.js';
import { words } from './words.js';

export function CalendarsPage() {
  const t = useWords(words);
  const calendars = useCalendars();
  const canWrite = useCan('calendars.write');
  const [isNew, setNew] = useState(false);
  useCommands(
    canWrite
      ? [
          {
            id: 'calendars new',
            title: t('newCalendar'),
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
      {t('newCalendar')}
    </Button>
  );
  return (
    <Page title={t('title')} actions={button}>
      <Loaded query={calendars}>
        {(all) => (
          <>
            {all.length === 0 ? (
              <EmptyState icon={CalendarDays} title={t('empty')} text={t('emptyText')}>
                {button}
              </EmptyState>
            ) : (
              <Body>
                <Card>
                  <ul>
                    {all.map((calendar) => (
                      <CalendarRow key={calendar.name} calendar={calendar} />
                    ))}
                  </ul>
                </Card>
              </Body>
            )}
            {isNew && <NewCalendar taken={all.map(({ name }) => name)} onClose={() => setNew(false)} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function CalendarRow({ calendar: { name, document } }: { calendar: NamedCalendar }) {
  const t = useWords(words);
  const language = useLanguage();
  const zone = zoneCalled(document.zone, language);
  const isNow = isOpen(compileCalendar(document), Date.now());
  const holidays = (document.holidays ?? []).map((set) => holidaySetName(set, language));
  return (
    <li className="relative flex min-h-14 items-center gap-3 border-b border-line px-4 py-2 last:border-b-0 hover:bg-hover">
      <div className="min-w-0 flex-1">
        <Link
          to={`/settings/calendars/${encodeURIComponent(name)}`}
          className="font-medium after:absolute after:inset-0"
        >
          {sayCalendar(name, language)}
        </Link>
        <p className="truncate text-sm text-soft">{[zone, ...holidays].join(' · ')}</p>
      </div>
      <Badge tone={isNow ? 'good' : 'quiet'}>{isNow ? t('openNow') : t('closedNow')}</Badge>
    </li>
  );
}
