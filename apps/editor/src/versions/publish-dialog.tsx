import { countProblems } from '@nightshift/schema';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { call } from '../api/call.js';
import { ApiError } from '../api/problem.js';
import { queryClient } from '../app/query-client.js';
import { isUntitled, suggestName } from '../flow-settings/untitled.js';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { useDocument, useFlow, useOpenFlow } from '../open-flow/open-flow.js';
import { ProblemRows } from '../problems/problem-rows.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Field, Input } from '../ui/field.js';
import { ProblemNote } from '../ui/problem-note.js';
import { toast } from '../ui/toast.js';
import { InFlight } from './in-flight-section.js';
import { settleRuns, type RunChoice } from './in-flight.js';
import { PublishSection } from './publish-section.js';
import { PublishChanges } from './publish-changes.js';
import { TestResults } from './test-results.js';
import { useIsOffline } from './use-is-offline.js';
import { useStandingRuns } from './version-queries.js';
import { words } from './words.js';

/** Everything that should be known before customers meet it, and what becomes of those who are in the middle. */
export function PublishDialog({ onClose, onCompare }: { onClose: () => void; onCompare: () => void }) {
  const t = useWords(words);
  const { flowId, problems, isAsking, askNow, fresh } = useOpenFlow();
  const flow = useFlow();
  const [name, setName] = useNameToGive();
  const conflicts = useDocument((state) => state.conflicts.length);
  const runs = useStandingRuns(flowId);
  const [label, setLabel] = useState('');
  const [choice, setChoice] = useState<RunChoice>('finish');
  const publish = usePublish({ name: name?.trim(), label: label.trim(), choice }, onClose);
  const errors = problems?.filter(({ severity }) => severity === 'error') ?? [];
  const warnings = problems?.filter(({ severity }) => severity === 'warning') ?? [];
  const { warnings: warningRows } = countProblems(warnings, () => false);
  const isOffline = useIsOffline();
  // What the server alone knows may have changed since the flow was opened.
  const ask = useRef(askNow);
  useEffect(() => ask.current(), []);
  const isBlocked =
    isOffline || problems === null || errors.length > 0 || conflicts > 0 || name?.trim() === '';
  const standing = useMemo(() => runs.data ?? [], [runs.data]);
  const start = (): void => publish.mutate(standing.map(({ version }) => version));
  // Whoever publishes wants to hear everything.
  const { settle } = fresh;
  useEffect(settle, [settle]);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('publishTitle', { name: flow.name })}
      size="md"
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" disabled={isBlocked} isBusy={publish.isPending} onClick={start}>
            {warnings.length > 0 && !isBlocked ? t('publishAnyway') : t('publish')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        {name !== undefined && (
          <Field label={t('nameFlow')} hint={t('nameFlowHint')}>
            {(control) => (
              <Input
                {...control}
                autoFocus
                value={name}
                maxLength={200}
                onFocus={({ target }) => target.select()}
                onChange={({ target }) => setName(target.value)}
                onKeyDown={({ key, nativeEvent }) =>
                  key === 'Enter' && !nativeEvent.isComposing && !isBlocked && start()
                }
              />
            )}
          </Field>
        )}
        {isOffline && (
          <PublishSection tone="bad" title={t('publishOffline')} text={t('publishOfflineText')} />
        )}
        {conflicts > 0 && <p className="text-bad">{t('settleConflicts')}</p>}
        {errors.length > 0 && (
          <PublishSection tone="bad" title={t('errors', { count: errors.length })} text={t('errorsText')}>
            <ProblemRows problems={errors} onJump={onClose} />
          </PublishSection>
        )}
        {warnings.length > 0 && (
          <PublishSection tone="warn" title={t('warnings', { count: warningRows })}>
            <ProblemRows problems={warnings} onJump={onClose} />
          </PublishSection>
        )}
        {problems?.length === 0 && !isAsking && publish.error === null && (
          <PublishSection tone="good" title={t('noProblems')} />
        )}
        <TestResults flow={flow} />
        <PublishChanges onCompare={onCompare} />
        {runs.error !== null && <ProblemNote error={runs.error} />}
        <InFlight flowId={flowId} standing={standing} next={flow} choice={choice} onChoose={setChoice} />
        <Field label={t('label')} hint={t('labelHint')}>
          {(control) => (
            <Input
              {...control}
              value={label}
              maxLength={200}
              onChange={({ target }) => setLabel(target.value)}
            />
          )}
        </Field>
        {publish.error !== null && <ProblemNote error={publish.error} />}
      </div>
    </Dialog>
  );
}

/** Of a flow that has none; undefined of one that has. */
function useNameToGive() {
  const language = useLanguage();
  const { catalogue } = useOpenFlow();
  const flow = useFlow();
  return useState(() => (isUntitled(flow.name) ? suggestName(flow, catalogue, language) : undefined));
}

interface Publishing {
  name: string | undefined;
  label: string;
  choice: RunChoice;
}

function usePublish({ name, label, choice }: Publishing, onDone: () => void) {
  const t = useWords(words);
  const { flowId, document, askNow } = useOpenFlow();
  return useMutation({
    mutationFn: async (versions: readonly number[]) => {
      if (name !== undefined) document.edit({ type: 'flow.rename', name });
      await document.save();
      const { saving, revision } = document.getState();
      if (saving.type !== 'saved')
        throw saving.type === 'refused'
          ? saving.refusal
          : new ApiError(0, { code: 'offline', title: 'offline' });
      const { version } = await call('POST /flows/{id}/publish', {
        params: { id: flowId },
        ifMatch: revision,
        body: label === '' ? {} : { label },
      });
      const left = await settleRuns(flowId, new Set(versions), choice);
      return { version, left };
    },
    onSuccess: async ({ version, left }) => {
      onDone();
      const detail = left === 0 ? {} : { detail: t('notMoved', { count: left }) };
      const action = { label: t('seeDemo'), run: () => void window.open('/demo', '_blank', 'noopener') };
      toast({ title: t('published', { version }), ...detail, action });
      await queryClient.invalidateQueries({ queryKey: ['flows'] });
    },
    onError: askNow,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['flows', flowId, 'runs'] }),
  });
}
