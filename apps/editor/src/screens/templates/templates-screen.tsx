import { pickText } from '@nightshift/schema';
import { Check, Languages, LayoutTemplate, Upload } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { useCommands } from '../../app/commands.js';
import { useCan } from '../../app/session.js';
import { useLanguage } from '../../i18n/language.js';
import { useWords } from '../../i18n/use-words.js';
import { FlowPicture } from '../../preview/flow-drawing.js';
import { flowForPicture } from '../../preview/flow-for-picture.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Loading, Page } from '../../ui/page.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { languageName } from '../../i18n/language-name.js';
import {
  useInstalledTemplates,
  useTemplate,
  useTemplates,
  type TemplateSummary,
} from './template-queries.js';
import { words } from './words.js';

const ImportDialog = lazy(async () => ({
  default: (await import('./import/import-dialog.js')).ImportDialog,
}));

/** The gallery. */
export function TemplatesScreen() {
  const t = useWords(words);
  const { data: templates, error } = useTemplates();
  const { data: installed } = useInstalledTemplates();
  const canWrite = useCan('flows.write');
  const [isImporting, setIsImporting] = useState(() => new URLSearchParams(location.search).has('import'));
  useCommands(
    canWrite
      ? [
          {
            id: 'import flow',
            title: t('importFlow'),
            group: t('title'),
            keys: 'i',
            run: () => setIsImporting(true),
          },
        ]
      : [],
  );
  return (
    <Page
      title={t('title')}
      actions={
        canWrite && (
          <Button onClick={() => setIsImporting(true)}>
            <Upload aria-hidden />
            {t('importFlow')}
          </Button>
        )
      }
    >
      <div className="mx-auto max-w-6xl px-4 py-6">
        <p className="mb-6 max-w-2xl text-md text-soft">{t('lead')}</p>
        {error !== null && <ProblemNote error={error} />}
        {templates === undefined && error === null && <Loading label={t('loading')} />}
        {templates?.length === 0 && (
          <EmptyState icon={LayoutTemplate} title={t('none')} text={t('noneText')} />
        )}
        <ul className="grid grid-cols-1 gap-5 sm:grid-cols-2 xl:grid-cols-3">
          {templates?.map((template) => (
            <TemplateCard
              key={template.id}
              template={template}
              isInstalled={installed?.has(template.id) === true}
            />
          ))}
        </ul>
      </div>
      <Suspense>{isImporting && <ImportDialog onClose={() => setIsImporting(false)} />}</Suspense>
    </Page>
  );
}

function TemplateCard({ template, isInstalled }: { template: TemplateSummary; isInstalled: boolean }) {
  const t = useWords(words);
  const language = useLanguage();
  const { data } = useTemplate(template.id);
  const shown = flowForPicture(data?.flows ?? []);
  return (
    <li className="group relative flex flex-col overflow-hidden rounded-lg border border-line bg-paper shadow-card transition-colors hover:border-edge has-focus-visible:border-accent">
      <div className="relative aspect-[16/9] border-b border-line bg-ground">
        {shown !== undefined && <FlowPicture flow={shown} className="absolute inset-0 h-full w-full" />}
      </div>
      <div className="flex flex-1 flex-col gap-2 p-4">
        <div className="flex items-start justify-between gap-2">
          <h2 className="text-lg font-semibold">
            <Link to={`/templates/${template.id}`} className="after:absolute after:inset-0">
              {pickText(template.name, language)}
            </Link>
          </h2>
          {isInstalled && (
            <Badge tone="good">
              <Check className="size-3.5" aria-hidden />
              {t('installed')}
            </Badge>
          )}
        </div>
        <p className="line-clamp-4 text-soft">{pickText(template.description, language)}</p>
        <div className="mt-auto flex flex-wrap items-center gap-1.5 pt-2">
          <Languages className="size-4 text-soft" aria-hidden />
          <span className="sr-only">{t('languages')}</span>
          {template.languages.map((tag) => (
            <Badge key={tag}>{languageName(tag)}</Badge>
          ))}
          <span className="ml-auto text-sm text-soft">
            {t('flowCount', { count: template.flows.length })}
          </span>
        </div>
      </div>
    </li>
  );
}
