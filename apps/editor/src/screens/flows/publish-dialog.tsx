import type { Problem } from '@nightshift/schema';
import { useMutation, useQuery } from '@tanstack/react-query';
import { call } from '../../api/call.js';
import { queryClient } from '../../app/query-client.js';
import { useLanguage } from '../../i18n/language.js';
import { useWords } from '../../i18n/use-words.js';
import { catalogueQuery } from '../../open-flow/catalogue.js';
import { showProblems } from '../../problems/show-problems.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Loading } from '../../ui/page.js';
import { ProblemList } from '../../ui/problem-list.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { toast } from '../../ui/toast.js';
import type { FlowSummary } from './flow-queries.js';
import { SettleOverlaps, type Checked } from './settle-overlaps.js';
import { words } from './words.js';

/** What is to be said of each of them, and of other flows that would answer the same customers; then all go live. */
export function PublishDialog({ flows, onClose }: { flows: readonly FlowSummary[]; onClose: () => void }) {
  const t = useWords(words);
  const language = useLanguage();
  const { data: catalogue } = useQuery(catalogueQuery);
  const { data: checked, error } = useChecked(flows);
  const publish = usePublishAll(flows, onClose);
  const isBlocked = checked?.some(({ problems }) => problems.some(({ severity }) => severity === 'error'));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="md"
      title={t('publishAllOf', { count: flows.length })}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            look="primary"
            disabled={isBlocked !== false}
            isBusy={publish.isPending}
            onClick={() => publish.mutate()}
          >
            {t('publishAll')}
          </Button>
        </>
      }
    >
      {error !== null && <ProblemNote error={error} />}
      {publish.error !== null && <ProblemNote error={publish.error} />}
      {checked === undefined && error === null && <Loading label={t('loading')} />}
      {isBlocked === true && <p className="mb-3 text-bad">{t('mendFirst')}</p>}
      <ul className="flex flex-col gap-3">
        {checked?.map(({ id, name, draft: flow, problems }) => (
          <li key={id}>
            <p className="font-medium">{name}</p>
            {problems.length === 0 ? (
              <p className="text-soft">{t('nothingWrong')}</p>
            ) : (
              <ProblemList
                problems={catalogue ? showProblems(problems, { flow, catalogue, language }) : problems}
              />
            )}
          </li>
        ))}
      </ul>
      {checked !== undefined && <SettleOverlaps checked={checked} />}
    </Dialog>
  );
}

/** Each with what is to be said of it; that one of them is not live yet is about to be untrue. */
function useChecked(flows: readonly FlowSummary[]) {
  const ids = flows.map(({ id }) => id);
  return useQuery({
    queryKey: ['flows', 'checked', ids],
    queryFn: () =>
      Promise.all(
        flows.map(async ({ id, name }): Promise<Checked> => {
          const { draft, revision } = await call('GET /flows/{id}', { params: { id } });
          const { problems, warnings } = await call('POST /flows/check', { body: draft });
          const said = problems.filter(
            ({ code, params }) => code !== 'known.flow' || !ids.some((each) => each === params?.['name']),
          );
          // The engine sends its problems as they are.
          return { id, name, draft, revision, problems: said as Problem[], overlaps: warnings };
        }),
      ),
  });
}

function usePublishAll(flows: readonly FlowSummary[], onDone: () => void) {
  const t = useWords(words);
  return useMutation({
    mutationFn: async () => {
      for (const { id } of flows) await call('POST /flows/{id}/publish', { params: { id } });
    },
    onSuccess: () => {
      onDone();
      toast({ title: t('publishedAll', { count: flows.length }) });
    },
    // Also after an error: those before it are live.
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['flows'] }),
  });
}
