import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../api/call.js';
import { removeLater, useRemoved } from '../../../app/remove-later.js';
import { useLanguage } from '../../../i18n/language.js';
import { useWords } from '../../../i18n/use-words.js';
import { Badge } from '../../../ui/badge.js';
import { Button } from '../../../ui/button.js';
import { ProblemNote, useProblemText } from '../../../ui/problem-note.js';
import { toast } from '../../../ui/toast.js';
import { Card } from '../parts/section.js';
import { refreshAi, type Embeddings } from './ai-queries.js';
import { EmbeddingDialog } from './embedding-dialog.js';
import { embeddingWords } from './embedding-words.js';
import { useKeyWords } from './key-words.js';
import { TrialNote } from './trial-note.js';

const REMOVAL = 'embeddings';

/** Where texts become vectors, and how many passages have theirs. */
export function EmbeddingCard({ state }: { state: Embeddings }) {
  const t = useWords(embeddingWords);
  const [isOpen, setOpen] = useState(false);
  const isRemoved = useRemoved().has(REMOVAL);
  const stored = isRemoved ? null : state.stored;
  const isOfServer = state.inForce?.isFromEnvironment === true;
  const setting = isOfServer ? state.inForce : stored;
  return (
    <Card className="flex flex-col gap-3 p-4">
      {setting === null ? (
        <p className="text-soft">{t('none')}</p>
      ) : (
        <>
          <Place setting={setting} isOfServer={isOfServer} />
          <Progress state={state} />
        </>
      )}
      {isOfServer && <p className="text-sm text-soft">{t(stored === null ? 'ofServer' : 'ofServerFirst')}</p>}
      <Actions
        stored={stored}
        isInForce={setting !== null}
        isOfServer={isOfServer}
        onOpen={() => setOpen(true)}
      />
      {isOpen && <EmbeddingDialog stored={stored} onClose={() => setOpen(false)} />}
    </Card>
  );
}

function Place({ setting, isOfServer }: { setting: NonNullable<Embeddings['stored']>; isOfServer: boolean }) {
  const t = useWords(embeddingWords);
  const keys = useKeyWords();
  const { model, baseUrl, dimensions, key } = setting;
  const facts = [
    baseUrl,
    dimensions === null ? '' : t('ofLength', { count: String(dimensions) }),
    keys.state(key),
  ];
  return (
    <div>
      <p className="flex flex-wrap items-center gap-2 font-medium">
        <span className="wrap-anywhere">{model}</span>
        <Badge>{t('openai')}</Badge>
        {isOfServer && <Badge tone="accent">{t('fromEnvironment')}</Badge>}
      </p>
      <p className="text-sm wrap-anywhere text-soft">{facts.filter((fact) => fact !== '').join(' · ')}</p>
    </div>
  );
}

function Progress({ state: { passages, embedded, bases, basesByMeaning } }: { state: Embeddings }) {
  const t = useWords(embeddingWords);
  const number = new Intl.NumberFormat(useLanguage());
  return (
    <div className="flex flex-col gap-1.5">
      <progress
        aria-label={t('title')}
        value={embedded}
        max={Math.max(1, passages)}
        className="h-1.5 w-full accent-accent"
      />
      <p className="text-sm text-soft" role="status">
        {t('embedded', { done: number.format(embedded), all: number.format(passages) })}{' '}
        {basesByMeaning < bases &&
          t('byWords', { words: number.format(bases - basesByMeaning), all: number.format(bases) })}
      </p>
    </div>
  );
}

function Actions({
  stored,
  isInForce,
  isOfServer,
  onOpen,
}: {
  stored: Embeddings['stored'];
  isInForce: boolean;
  isOfServer: boolean;
  onOpen: () => void;
}) {
  const t = useWords(embeddingWords);
  const problemText = useProblemText();
  const trial = useMutation({
    mutationFn: () => call('POST /knowledge/embeddings/test', { body: undefined }),
  });
  const remove = (): void =>
    removeLater({
      id: REMOVAL,
      title: t('removed'),
      undo: t('undo'),
      run: async (keepalive) => {
        await call('DELETE /knowledge/embeddings', { keepalive });
        await refreshAi();
      },
      onFailed: (error) => toast({ ...problemText(error), tone: 'bad' }),
    });
  return (
    <>
      <div className="flex flex-wrap gap-2">
        {(!isOfServer || stored !== null) && (
          <Button look={stored === null ? 'primary' : 'plain'} onClick={onOpen}>
            {t(stored === null ? 'choose' : 'change')}
          </Button>
        )}
        {isInForce && (
          <Button isBusy={trial.isPending} onClick={() => trial.mutate()}>
            {t('test')}
          </Button>
        )}
        {stored !== null && <Button onClick={remove}>{t('remove')}</Button>}
      </div>
      {trial.data !== undefined && isInForce && <TrialNote trial={trial.data} />}
      {trial.error !== null && <ProblemNote error={trial.error} />}
    </>
  );
}
