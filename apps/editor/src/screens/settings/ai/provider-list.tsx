import { useMutation } from '@tanstack/react-query';
import { BookMarked } from 'lucide-react';
import { call } from '../../../api/call.js';
import { useWords } from '../../../i18n/use-words.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { Card } from '../parts/section.js';
import { refreshAi, type Provider } from './ai-queries.js';
import { ProviderRow } from './provider-row.js';
import { words } from './words.js';

/** What was saved last on this page; `time` counts up, so that the same one saved again is told from before. */
export interface Saved {
  id: string;
  time: number;
}

/** In the order in which they are asked; last comes what answers when none of them does. */
export function ProviderList({
  providers,
  chain,
  saved,
  onOpen,
}: {
  providers: readonly Provider[];
  chain: readonly string[];
  saved: Saved | undefined;
  onOpen: (provider: Provider) => void;
}) {
  const t = useWords(words);
  const reorder = useMutation({
    mutationFn: (next: string[]) => call('PATCH /ai/settings', { body: { chain: next } }),
    onSettled: refreshAi,
  });
  const order = reorder.isPending ? reorder.variables : chain;
  const asked = order.flatMap((id) => providers.find((one) => one.id === id) ?? []);
  const others = providers.filter(({ id }) => !order.includes(id));
  const savedTime = (id: string): number => (saved?.id === id ? saved.time : 0);
  const swap = (index: number, by: 1 | -1): void => {
    const next = [...order];
    const [moved] = next.splice(index, 1);
    if (moved === undefined) return;
    next.splice(index + by, 0, moved);
    reorder.mutate(next);
  };
  return (
    <>
      {reorder.error !== null && <ProblemNote error={reorder.error} />}
      <Card>
        <ol aria-label={t('order')}>
          {asked.map((provider, index) => (
            <ProviderRow
              key={provider.id}
              provider={provider}
              place={index + 1}
              saved={savedTime(provider.id)}
              onUp={index === 0 ? undefined : () => swap(index, -1)}
              onDown={index === asked.length - 1 ? undefined : () => swap(index, 1)}
              onUse={() => reorder.mutate(order.filter((id) => id !== provider.id))}
              onOpen={() => onOpen(provider)}
            />
          ))}
          <li className="flex items-center gap-3 px-4 py-3">
            <span className="w-5 text-center text-soft">{asked.length + 1}</span>
            <BookMarked className="size-4 shrink-0 text-soft" aria-hidden />
            <div className="min-w-0 flex-1">
              <p className="font-medium">{t('retrieval')}</p>
              <p className="text-sm text-soft">{t('retrievalText')}</p>
            </div>
          </li>
        </ol>
      </Card>
      {others.length > 0 && (
        <Card>
          <p className="px-4 pt-3 text-sm font-medium text-soft">{t('notAsked')}</p>
          <ul aria-label={t('notAsked')}>
            {others.map((provider) => (
              <ProviderRow
                key={provider.id}
                provider={provider}
                place={undefined}
                saved={savedTime(provider.id)}
                onUp={undefined}
                onDown={undefined}
                onUse={() => reorder.mutate([...order, provider.id])}
                onOpen={() => onOpen(provider)}
              />
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
