import { ArrowLeft, MessageCircleQuestion } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCan } from '../../../app/session.js';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { Loading, Page } from '../../../ui/page.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { Segments } from '../../../ui/segments.js';
import { AudienceFields, EVERYBODY } from '../base/audience-fields.js';
import { useBases, type Base } from '../knowledge-queries.js';
import { GapCard } from './gap-card.js';
import { GatherButton } from './gather-button.js';
import { useGaps, type Gap, type GapState } from './gap-queries.js';
import { words } from './words.js';

const STATES: readonly GapState[] = ['open', 'added', 'dismissed'];

/** What customers asked and nobody could answer, those that ask the same together. */
export function GapsScreen() {
  const t = useWords(words);
  const canWrite = useCan('knowledge.write');
  const [state, setState] = useState<GapState>('open');
  const [audience, setAudience] = useState(EVERYBODY);
  const { data: bases = [] } = useBases();
  const found = useGaps({ state, ...audience });
  const gaps = found.data?.pages.flatMap(({ items }) => items);
  // Of what has been decided nobody has to look through any more.
  const isApart = ({ isFarOff }: Gap): boolean => state === 'open' && isFarOff;
  const near = gaps?.filter((gap) => !isApart(gap)) ?? [];
  const farOff = gaps?.filter(isApart) ?? [];
  return (
    <Page
      title={t('title')}
      actions={
        <Button asChild look="ghost" size="sm">
          <Link to="/knowledge">
            <ArrowLeft aria-hidden />
            {t('toBases')}
          </Link>
        </Button>
      }
    >
      <div className="mx-auto flex max-w-3xl flex-col gap-4 p-4 sm:p-6">
        <p className="max-w-prose text-soft">{t('intro')}</p>
        {canWrite && <GatherButton />}
        <div className="grid gap-3 sm:grid-cols-2 sm:items-end">
          <Segments
            label={t('state')}
            value={state}
            onChange={setState}
            options={STATES.map((value) => ({ value, label: t(value) }))}
          />
          <AudienceFields audience={audience} anyLanguage={t('anyLanguage')} onChange={setAudience} />
        </div>
        {found.error !== null && <ProblemNote error={found.error} />}
        {gaps === undefined && found.error === null && <Loading label={t('loading')} />}
        {gaps?.length === 0 && (
          <EmptyState icon={MessageCircleQuestion} title={t('none')} text={t('noneText')} />
        )}
        {near.length > 0 && <GapList label={t('title')} gaps={near} {...{ bases, canWrite }} />}
        {farOff.length > 0 && (
          <section className="mt-4 flex flex-col gap-3">
            <h2 className="text-md font-semibold">{t('farOff')}</h2>
            <p className="max-w-prose text-soft">{t('farOffText')}</p>
            <GapList label={t('farOff')} gaps={farOff} {...{ bases, canWrite }} />
          </section>
        )}
        {found.hasNextPage && (
          <Button size="sm" isBusy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t('showMore')}
          </Button>
        )}
      </div>
    </Page>
  );
}

function GapList({
  label,
  gaps,
  bases,
  canWrite,
}: {
  label: string;
  gaps: readonly Gap[];
  bases: readonly Base[];
  canWrite: boolean;
}) {
  return (
    <ul aria-label={label} className="flex flex-col gap-3">
      {gaps.map((gap) => (
        <li key={gap.id}>
          <GapCard gap={gap} bases={bases} canWrite={canWrite} />
        </li>
      ))}
    </ul>
  );
}
