import {
  checkCalendar,
  compileCalendar,
  dayInfo,
  type Calendar,
  type CalendarProblem,
} from '@nightshift/calendar';
import { sayCalendar } from '@nightshift/schema';
import { CalendarX, Trash2, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useCan } from '../../../app/session.js';
import { useLanguage } from '../../../i18n/language.js';
import { ZoneField } from '../../../picks/zone-field.js';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { Page } from '../../../ui/page.js';
import { ProblemNote, useProblemText } from '../../../ui/problem-note.js';
import { Switch } from '../../../ui/switch.js';
import { toast } from '../../../ui/toast.js';
import { BackLink } from '../parts/back-link.js';
import { Loaded } from '../parts/loaded.js';
import { SaveBar } from '../parts/save-bar.js';
import { Body, Card, Section } from '../parts/section.js';
import { useDraft } from '../parts/use-draft.js';
import { useCalendars, useRemoveCalendar, useSaveCalendar, type NamedCalendar } from './calendar-queries.js';
import { DayDialog } from './day-dialog.js';
import { HolidaysField } from './holidays-field.js';
import { ReturnPreview } from './return-preview.js';
import { WeekEditor } from './week-editor.js';
import { words } from './words.js';
import { YearView } from './year-view.js';
import { wallTime } from './zone-time.js';

export function CalendarPage() {
  const t = useWords(words);
  const { name = '' } = useParams();
  const calendars = useCalendars();
  return (
    <Loaded query={calendars}>
      {(all) => {
        const found = all.find((calendar) => calendar.name === name);
        if (found !== undefined) return <OneCalendar key={name} stored={found} />;
        return (
          <EmptyState icon={CalendarX} title={t('notFound')} text={t('notFoundText')}>
            <BackLink to="/settings/calendars" name={t('title')} />
          </EmptyState>
        );
      }}
    </Loaded>
  );
}

function OneCalendar({ stored: { name, document } }: { stored: NamedCalendar }) {
  const t = useWords(words);
  const canWrite = useCan('calendars.write');
  const save = useSaveCalendar();
  const draft = useDraft<Calendar>(document);
  const language = useLanguage();
  const [picked, setPicked] = useState<string | null>(null);
  const calendar = draft.value;
  const problems = checkCalendar(calendar);
  const isInvalid = problems.some(({ severity }) => severity === 'error');
  const isReadOnly = !canWrite;
  const store = (): void => {
    const before = document;
    save.mutate(
      { name, document: calendar },
      {
        onSuccess: () =>
          toast({
            title: t('saved', { name }),
            action: { label: t('undo'), run: () => save.mutate({ name, document: before }) },
          }),
      },
    );
  };
  return (
    <Page
      title={sayCalendar(name, language)}
      actions={
        canWrite && <SaveBar draft={draft} isSaving={save.isPending} isInvalid={isInvalid} onSave={store} />
      }
    >
      <Body isWide>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <BackLink to="/settings/calendars" name={t('title')} />
          {canWrite && <RemoveButton name={name} document={document} />}
        </div>
        {save.error !== null && <ProblemNote error={save.error} />}
        <Problems problems={problems} />
        <div className="grid gap-8 xl:grid-cols-2">
          <Section title={t('hours')} text={t('hoursText')}>
            <Card>
              <div className="border-b border-line p-4">
                <ZoneField
                  label={t('zone')}
                  value={calendar.zone}
                  isReadOnly={isReadOnly}
                  onChange={(zone) => draft.change({ ...calendar, zone })}
                />
              </div>
              <WeekEditor
                week={calendar.week}
                isReadOnly={isReadOnly}
                onChange={(week) => draft.change({ ...calendar, week })}
              />
            </Card>
          </Section>
          <Section title={t('holidays')} text={t('holidaysText')}>
            <Card>
              <HolidaysField
                value={calendar.holidays ?? []}
                isReadOnly={isReadOnly}
                onChange={(holidays) => draft.change(withHolidays(calendar, holidays))}
              />
              <label className="flex items-center gap-3 border-t border-line p-4">
                <span className="min-w-0 flex-1">
                  <span className="block font-medium">{t('makeUp')}</span>
                  <span className="text-sm text-soft">{t('makeUpText')}</span>
                </span>
                <Switch
                  aria-label={t('makeUp')}
                  disabled={isReadOnly}
                  checked={calendar.makeUpWorkdays !== 'ignore'}
                  onCheckedChange={(isOn) =>
                    draft.change({ ...calendar, makeUpWorkdays: isOn ? 'work' : 'ignore' })
                  }
                />
              </label>
            </Card>
          </Section>
        </div>
        <Section title={t('year')} text={t('yearText')}>
          <YearView
            calendar={calendar}
            today={wallTime(Date.now(), calendar.zone).slice(0, 10)}
            onPick={setPicked}
          />
        </Section>
        <Section title={t('back')} text={t('backText')}>
          <ReturnPreview calendar={calendar} />
        </Section>
      </Body>
      {picked !== null && (
        <DayDialog
          calendar={calendar}
          date={picked}
          usualHours={(dayInfo(compileCalendar(calendar), picked)?.open ?? []).map(
            ({ from, to }) => `${from}-${to}`,
          )}
          isReadOnly={isReadOnly}
          onChange={draft.change}
          onClose={() => setPicked(null)}
        />
      )}
    </Page>
  );
}

function withHolidays({ holidays: _old, ...rest }: Calendar, holidays: string[]): Calendar {
  return holidays.length === 0 ? rest : { ...rest, holidays };
}

function Problems({ problems }: { problems: readonly CalendarProblem[] }) {
  const language = useLanguage();
  // A zone that there is not is said at its field.
  const shown = problems.filter(({ code }) => code !== 'calendar.zone');
  return shown.map((problem) => {
    const { code, path, severity } = problem;
    const { message, fix } = language === 'en' ? problem : problem.words[language];
    return (
      <p
        key={code + path}
        role={severity === 'error' ? 'alert' : 'status'}
        className={`flex gap-2 rounded-md px-3 py-2 ${severity === 'error' ? 'bg-bad-soft text-bad' : 'bg-warn-soft text-warn'}`}
      >
        <TriangleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
        <span>
          {message} {fix}
        </span>
      </p>
    );
  });
}

function RemoveButton({ name, document }: NamedCalendar) {
  const t = useWords(words);
  const navigate = useNavigate();
  const remove = useRemoveCalendar();
  const save = useSaveCalendar();
  const problemText = useProblemText();
  return (
    <Button
      look="danger"
      size="sm"
      isBusy={remove.isPending}
      onClick={() =>
        remove.mutate(name, {
          onSuccess: () => {
            void navigate('/settings/calendars');
            toast({
              title: t('removed', { name }),
              action: { label: t('undo'), run: () => save.mutate({ name, document }) },
            });
          },
          onError: (error) => toast({ ...problemText(error), tone: 'bad' }),
        })
      }
    >
      <Trash2 aria-hidden />
      {t('remove')}
    </Button>
  );
}
