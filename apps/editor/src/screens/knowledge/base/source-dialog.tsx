import { useDeferredValue, useState } from 'react';
import { useLanguage } from '../../../i18n/language.js';
import { useWords } from '../../../i18n/use-words.js';
import { sayCountry, sayLanguage } from '../../../i18n/world-names.js';
import { Badge } from '../../../ui/badge.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Input } from '../../../ui/field.js';
import { Loading } from '../../../ui/page.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { usePassages, type Passage, type Source } from '../knowledge-queries.js';
import { words } from './words.js';

/** What a source became: the passages that answers are made from. */
export function SourceDialog({
  base,
  source,
  search: wanted = '',
  onClose,
}: {
  base: string;
  source: Pick<Source, 'id' | 'name'>;
  /** What is looked for at first. */
  search?: string | undefined;
  onClose: () => void;
}) {
  const t = useWords(words);
  const [typed, setTyped] = useState(wanted);
  const search = useDeferredValue(typed.trim());
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = usePassages(base, {
    source: source.id,
    search,
  });
  const passages = data?.pages.flatMap(({ items }) => items);
  return (
    <Dialog isOpen onClose={onClose} title={source.name} description={t('passagesText')} size="lg">
      <div className="flex flex-col gap-3">
        <Input
          type="search"
          aria-label={t('searchPassages')}
          placeholder={t('searchPassages')}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        {error !== null && <ProblemNote error={error} />}
        {passages === undefined && error === null && <Loading label={t('loading')} />}
        {passages?.length === 0 && (
          <p className="py-6 text-center text-soft">{search === '' ? t('noPassages') : t('nothingFound')}</p>
        )}
        <ol className="flex flex-col gap-2">
          {passages?.map((passage) => (
            <PassageItem key={passage.id} passage={passage} />
          ))}
        </ol>
        {hasNextPage && (
          <Button size="sm" isBusy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('showMore')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

function PassageItem({ passage: { title, text, language: tag, market, url, page } }: { passage: Passage }) {
  const language = useLanguage();
  return (
    <li className="rounded-md border border-line p-3" lang={tag === 'und' ? undefined : tag}>
      <div className="flex items-start gap-2">
        <p className="min-w-0 flex-1 font-medium wrap-anywhere whitespace-pre-line">{title}</p>
        {market !== null && <Badge>{sayCountry(market, language)}</Badge>}
        {tag !== 'und' && <Badge>{sayLanguage(tag, language)}</Badge>}
      </div>
      <p className="wrap-anywhere whitespace-pre-line text-soft">{text}</p>
      {url !== null && (
        <a
          href={url}
          target="_blank"
          rel="noreferrer"
          className="text-sm wrap-anywhere text-accent underline-offset-2 hover:underline"
        >
          {page ?? url}
        </a>
      )}
      {page !== null && <p className="text-sm wrap-anywhere text-soft">{url}</p>}
    </li>
  );
}
