import { pickText } from '@nightshift/schema';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { call, type Answer } from '../../api/call.js';
import { LANGUAGE_NAMES, LANGUAGES, setLanguage, useLanguage } from '../../i18n/language.js';
import { languageName } from '../../i18n/language-name.js';
import { useWords } from '../../i18n/use-words.js';
import { FlowPicture } from '../../preview/flow-drawing.js';
import { flowForPicture } from '../../preview/flow-for-picture.js';
import { Badge } from '../../ui/badge.js';
import { cn } from '../../ui/join-classes.js';
import { Loading } from '../../ui/page.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { goLive, type Answers } from './go-live.js';
import { Live } from './live.js';
import { Questions } from './questions.js';
import { words } from './words.js';

type Template = Answer<'GET /templates'>['items'][number];

/** The first two minutes: a template, three questions, and a shop that answers. */
export function WelcomeScreen() {
  const t = useWords(words);
  const [template, setTemplate] = useState<Template | null>(null);
  const start = useMutation({
    mutationFn: ({ chosen, answers }: { chosen: Template; answers: Answers }) => goLive(chosen, answers),
  });
  const step = start.data !== undefined ? 2 : template === null ? 0 : 1;
  return (
    <main className="flex min-h-full flex-col">
      <Head step={step} />
      <div className="mx-auto w-full max-w-5xl flex-1 px-4 py-6 sm:py-10">
        {step === 0 && <Choose onChoose={setTemplate} />}
        {step === 1 && template !== null && (
          <Questions
            languages={template.languages}
            isBusy={start.isPending}
            error={start.error}
            onBack={() => {
              start.reset();
              setTemplate(null);
            }}
            onAnswer={(answers) => start.mutate({ chosen: template, answers })}
          />
        )}
        {start.data !== undefined && <Live flowId={start.data} shop={start.variables.answers.shop} />}
      </div>
      <footer className="flex flex-wrap items-center justify-center gap-x-6 gap-y-2 px-4 py-4 text-sm">
        <LanguageLinks />
        {step === 0 && (
          <Link to="/flows" className="text-soft hover:text-ink">
            {t('skip')}
          </Link>
        )}
      </footer>
    </main>
  );
}

function Head({ step }: { step: number }) {
  const t = useWords(words);
  const steps = [t('stepChoose'), t('stepAnswer'), t('stepLive')];
  return (
    <header className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line bg-paper px-4 py-3">
      <span className="flex items-center gap-2 font-semibold">
        <img src="/app/moon.svg" alt="" className="size-6" />
        Nightshift
      </span>
      <ol aria-label={t('steps')} className="flex items-center gap-2 text-sm sm:gap-4">
        {steps.map((title, index) => (
          <li
            key={title}
            aria-current={index === step ? 'step' : undefined}
            className={cn('flex items-center gap-1.5', index === step ? 'font-medium text-ink' : 'text-soft')}
          >
            <span
              aria-hidden
              className={cn(
                'flex size-5 items-center justify-center rounded-full border text-xs',
                index === step
                  ? 'border-accent bg-accent text-on-accent'
                  : index < step
                    ? 'border-good bg-good-soft text-good'
                    : 'border-edge',
              )}
            >
              {index < step ? <Check className="size-3" /> : index + 1}
            </span>
            <span className={cn(index !== step && 'max-sm:sr-only')}>{title}</span>
          </li>
        ))}
      </ol>
    </header>
  );
}

function Choose({ onChoose }: { onChoose: (template: Template) => void }) {
  const t = useWords(words);
  const { data, error } = useQuery({
    queryKey: ['templates'],
    staleTime: Infinity,
    queryFn: async () => (await call('GET /templates')).items,
  });
  return (
    <>
      <p className="text-soft">{t('title')}</p>
      <h1 className="text-xl font-semibold">{t('chooseTitle')}</h1>
      <p className="mt-1 mb-6 text-md text-soft">{t('chooseText')}</p>
      {error !== null && <ProblemNote error={error} />}
      {data === undefined && error === null && <Loading label={t('loading')} />}
      <ul className="grid gap-5 sm:grid-cols-2">
        {data?.map((template) => (
          <Choice key={template.id} template={template} onChoose={onChoose} />
        ))}
      </ul>
    </>
  );
}

function Choice({ template, onChoose }: { template: Template; onChoose: (template: Template) => void }) {
  const t = useWords(words);
  const language = useLanguage();
  const { id, name, description, languages } = template;
  const { data } = useQuery({
    queryKey: ['templates', id],
    staleTime: Infinity,
    queryFn: () => call('GET /templates/{id}', { params: { id } }),
  });
  const shown = flowForPicture(data?.flows ?? []);
  return (
    <li className="relative flex flex-col overflow-hidden rounded-lg border border-line bg-paper shadow-card transition-colors hover:border-accent has-focus-visible:border-accent">
      <div className="relative aspect-[2/1] border-b border-line bg-ground">
        {shown !== undefined && <FlowPicture flow={shown} className="absolute inset-0 h-full w-full" />}
      </div>
      <div className="flex flex-1 flex-col gap-2 p-4">
        <h2 className="text-lg font-semibold">
          <button
            type="button"
            className="text-left after:absolute after:inset-0"
            onClick={() => onChoose(template)}
          >
            {pickText(name, language)}
          </button>
        </h2>
        <p className="text-soft">{pickText(description, language)}</p>
        <p className="mt-auto flex flex-wrap gap-1.5 pt-1">
          <span className="sr-only">{t('languagesOf')}</span>
          {languages.map((tag) => (
            <Badge key={tag}>{languageName(tag)}</Badge>
          ))}
        </p>
      </div>
    </li>
  );
}

function LanguageLinks() {
  const language = useLanguage();
  return LANGUAGES.filter((each) => each !== language).map((each) => (
    <button
      key={each}
      type="button"
      lang={each}
      className="text-soft hover:text-ink"
      onClick={() => setLanguage(each)}
    >
      {LANGUAGE_NAMES[each]}
    </button>
  ));
}
