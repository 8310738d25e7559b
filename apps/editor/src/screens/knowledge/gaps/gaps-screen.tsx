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
import { useBases } from '../knowledge-queries.js';
import { GapCard } from './gap-card.js';
import { GatherButton } from './gather-button.js';
import { useGaps, type GapState } from './gap-queries.js';
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
        <ul aria-label={t('title')} className="flex flex-col gap-3">
          {gaps?.map((gap) => (
            <li key={gap.id}>
              <GapCard gap={gap} bases={bases} canWrite={canWrite} />
            </li>
          ))}
        </ul>
        {found.hasNextPage && (
          <Button size="sm" isBusy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t('showMore')}
          </Button>
        )}
      </div>
    </Page>
  );
}
