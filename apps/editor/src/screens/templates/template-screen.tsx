import { pickText, sayCalendar, type Text } from '@nightshift/schema';
import {
  ArrowRight,
  BookMarked,
  CalendarDays,
  ChevronLeft,
  Languages,
  MessagesSquare,
  Users,
} from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useCan } from '../../app/session.js';
import { useLanguage } from '../../i18n/language.js';
import { useWords } from '../../i18n/use-words.js';
import type { AroundLists } from '../../picks/names-around.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { Loading, Page } from '../../ui/page.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { FlowsPreview } from './flows-preview.js';
import { languageName } from '../../i18n/language-name.js';
import { Questions } from './questions.js';
import { useTemplate, useTemplateTests, type TemplateWhole } from './template-queries.js';
import { Tests } from './tests.js';
import { words } from './words.js';

/** One template: what it does, how, what it asks for, and the conversations that prove it. */
export function TemplateScreen() {
  const t = useWords(words);
  const language = useLanguage();
  const { templateId = '' } = useParams();
  const { data, error } = useTemplate(templateId);
  const canWrite = useCan('flows.write');
  const name = data === undefined ? t('title') : pickText(data.template.name, language);
  return (
    <Page
      title={name}
      actions={
        canWrite &&
        data !== undefined && (
          <Button look="primary" asChild>
            <Link to={`/templates/${templateId}/install`}>
              {t('useIt')}
              <ArrowRight aria-hidden />
            </Link>
          </Button>
        )
      }
    >
      <div className="mx-auto flex max-w-6xl flex-col gap-6 px-4 py-4">
        <BackToGallery />
        {error !== null && <ProblemNote error={error} />}
        {data === undefined && error === null && <Loading label={t('loading')} />}
        {data !== undefined && <Body whole={data} />}
      </div>
    </Page>
  );
}

export function BackToGallery() {
  const t = useWords(words);
  return (
    <Link to="/templates" className="inline-flex items-center gap-1 self-start text-soft hover:text-ink">
      <ChevronLeft className="size-4" aria-hidden />
      {t('allTemplates')}
    </Link>
  );
}

function Body({ whole }: { whole: TemplateWhole }) {
  const { template, flows, knowledge } = whole;
  const t = useWords(words);
  const language = useLanguage();
  const { data: tests } = useTemplateTests(template.id);
  const calendars = Object.keys(template.calendars ?? {});
  const brought = useMemo(() => broughtBy(whole, language), [whole, language]);
  const holding = (entries: TemplateWhole['knowledge'][number]['entries']): string =>
    [
      t('entryCount', { count: entries.length }),
      t('languageCount', { count: new Set(entries.map((entry) => entry.language)).size }),
    ].join(' · ');
  return (
    <>
      <p className="max-w-3xl text-md">{pickText(template.description, language)}</p>
      <dl className="grid grid-cols-[repeat(auto-fit,minmax(10.5rem,1fr))] gap-3">
        <Fact icon={<Languages />} term={t('languages')}>
          {template.languages.map((tag) => (
            <Badge key={tag}>{languageName(tag)}</Badge>
          ))}
        </Fact>
        <Fact icon={<Users />} term={t('teams')}>
          {(template.teams ?? []).map(({ name, title = name }) => (
            <Badge key={name}>{pickText(title, language)}</Badge>
          ))}
        </Fact>
        <Fact icon={<CalendarDays />} term={t('calendars')}>
          {calendars.map((calendar) => (
            <Badge key={calendar}>{sayCalendar(calendar, language)}</Badge>
          ))}
        </Fact>
        {knowledge.length > 0 && (
          <Fact icon={<BookMarked />} term={t('knowledge')}>
            {knowledge.map(({ name, title, entries }) => (
              <span key={name} className="w-full">
                <Badge>{pickText(title, language)}</Badge>
                <span className="mt-1 block text-sm text-soft">{holding(entries)}</span>
              </span>
            ))}
          </Fact>
        )}
        <Fact icon={<MessagesSquare />} term={t('proof')}>
          <span>{t('testCount', { count: tests?.length ?? 0 })}</span>
        </Fact>
      </dl>
      <Section title={t('howItWorks')} text={t('howItWorksText')}>
        <FlowsPreview flows={flows} brought={brought} />
      </Section>
      {knowledge.map(({ name, title, entries }) => (
        <Section key={name} title={pickText(title, language)} text={t('questionsText')}>
          <Questions entries={entries} />
        </Section>
      ))}
      <Section title={t('settings')} text={t('settingsText')}>
        <ul className="grid gap-x-6 rounded-lg border border-line bg-paper px-4 md:grid-cols-2">
          {template.settings.map(({ key, title, description }) => (
            <li key={key} className="border-b border-line py-2.5 last:border-b-0">
              <span className="font-medium">{pickText(title, language)}</span>
              {description !== undefined && (
                <span className="block text-soft">{pickText(description, language)}</span>
              )}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('tests')} text={t('testsText')}>
        <Tests tests={tests ?? []} flows={flows} files={template.flows} />
      </Section>
    </>
  );
}

/** What the flows speak of, as it will be called once it is here. */
function broughtBy({ template, flows, knowledge }: TemplateWhole, language: string): AroundLists {
  const titled = (title: Text): string => pickText(title, language);
  return {
    flows,
    calendars: Object.keys(template.calendars ?? {}).map((name) => ({ name })),
    teams: (template.teams ?? []).map(({ name, title = name }) => ({ name, title: titled(title) })),
    knowledge: knowledge.map(({ name, title }) => ({ id: name, name: titled(title), formerNames: [name] })),
    valueTitles: template.settings,
  };
}

function Fact({ icon, term, children }: { icon: ReactNode; term: string; children: ReactNode }) {
  return (
    <div className="rounded-lg border border-line bg-paper p-3">
      <dt className="flex items-center gap-1.5 text-sm text-soft [&_svg]:size-4">
        <span aria-hidden>{icon}</span>
        {term}
      </dt>
      <dd className="mt-1.5 flex flex-wrap gap-1">{children}</dd>
    </div>
  );
}

function Section({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="text-lg font-semibold">{title}</h2>
      <p className="mb-3 text-soft">{text}</p>
      {children}
    </section>
  );
}
