import { ArrowRight, History } from 'lucide-react';
import { restoreFlow, type Flow } from '@nightshift/schema';
import { useMemo, useState } from 'react';
import { useWords } from '../i18n/use-words.js';
import { useFlow, useOpenFlow } from '../open-flow/open-flow.js';
import { Dialog } from '../ui/dialog.js';
import { EmptyState } from '../ui/empty-state.js';
import { Loading } from '../ui/page.js';
import { ProblemNote } from '../ui/problem-note.js';
import { Select } from '../ui/select.js';
import { toast } from '../ui/toast.js';
import { ChangeList } from './change-list.js';
import { compareFlows, type Comparison } from './compare.js';
import { DiffCanvas } from './diff-canvas.js';
import { useVersionFlow, useVersions, type Side, type Version } from './version-queries.js';
import { VersionList } from './version-list.js';
import { words } from './words.js';

/** The history of a flow: any two of its versions side by side, and back to one of them. */
export function VersionsDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(words);
  const { flowId } = useOpenFlow();
  const versions = useVersions(flowId);
  return (
    <Dialog isOpen onClose={onClose} title={t('versions')} description={t('versionsText')} size="full">
      {versions.error !== null ? (
        <ProblemNote error={versions.error} />
      ) : versions.data === undefined ? (
        <Loading label={t('loading')} />
      ) : versions.data.length === 0 ? (
        <EmptyState icon={History} title={t('noVersions')} text={t('noVersionsText')} />
      ) : (
        <Histories versions={versions.data} onClose={onClose} />
      )}
    </Dialog>
  );
}

function Histories({ versions, onClose }: { versions: readonly Version[]; onClose: () => void }) {
  const t = useWords(words);
  const [before, setBefore] = useState<Side>(
    (versions.find(({ isLive }) => isLive) ?? versions[0])?.version ?? 'draft',
  );
  const [after, setAfter] = useState<Side>('draft');
  const comparison = useComparison(before, after);
  const [selected, setSelected] = useState<string | null>(null);
  const restore = useRestore(onClose);
  /** A version is looked at beside the one before it: what it brought. */
  const look = (side: Side): void => {
    const older = versions.find(({ version }) => typeof side === 'number' && version < side);
    setSelected(null);
    setAfter(side);
    setBefore(
      side === 'draft'
        ? (versions.find(({ isLive }) => isLive)?.version ?? versions[0]?.version ?? 'draft')
        : (older?.version ?? 'nothing'),
    );
  };
  return (
    <div className="flex h-full min-h-0 gap-4 max-lg:h-auto max-lg:flex-col">
      <VersionList versions={versions} shown={after} onLook={look} onRestore={restore} />
      <div className="flex min-w-0 flex-1 flex-col gap-3">
        <div className="flex flex-wrap items-center gap-2">
          <SideSelect label={t('compareFrom')} versions={versions} value={before} onChange={setBefore} />
          <ArrowRight className="size-4 shrink-0 text-soft" aria-hidden />
          <SideSelect label={t('compareTo')} versions={versions} value={after} onChange={setAfter} />
          <Legend />
        </div>
        {comparison === null ? (
          <Loading label={t('loading')} />
        ) : (
          <div className="flex min-h-0 flex-1 gap-4 max-lg:flex-col">
            <div className="min-h-64 min-w-0 flex-1 overflow-hidden rounded-lg border border-line bg-ground max-lg:h-72 max-lg:flex-none">
              <DiffCanvas
                key={`${String(before)} ${String(after)}`}
                comparison={comparison}
                selected={selected}
                onSelect={setSelected}
              />
            </div>
            <section
              aria-label={t('changes')}
              tabIndex={0}
              className="w-[360px] shrink-0 overflow-y-auto max-lg:w-full max-lg:overflow-visible"
            >
              <ChangeList comparison={comparison} selected={selected} onSelect={setSelected} />
            </section>
          </div>
        )}
      </div>
    </div>
  );
}

function useComparison(before: Side, after: Side): Comparison | null {
  const [older, to] = [useSide(before), useSide(after)];
  return useMemo(() => {
    // Whatever the first version has came with it.
    const from = before === 'nothing' && to !== undefined ? { ...to, triggers: {}, nodes: {} } : older;
    return from === undefined || to === undefined ? null : compareFlows(from, to);
  }, [before, older, to]);
}

function useSide(side: Side): Flow | undefined {
  const draft = useFlow();
  const { flowId } = useOpenFlow();
  const { data } = useVersionFlow(flowId, typeof side === 'number' ? side : null);
  return side === 'draft' ? draft : data;
}

function useRestore(onDone: () => void): (version: number, flow: Flow) => void {
  const t = useWords(words);
  const { document } = useOpenFlow();
  return (version, wanted) => {
    const operation = restoreFlow(document.getState().flow, wanted);
    if (operation === undefined) {
      toast({ title: t('isSame') });
      return;
    }
    document.edit(operation);
    onDone();
    toast({
      title: t('restored', { version }),
      action: { label: t('undo'), run: () => void document.undo() },
    });
  };
}

function SideSelect({
  label,
  versions,
  value,
  onChange,
}: {
  label: string;
  versions: readonly Version[];
  value: Side;
  onChange: (side: Side) => void;
}) {
  const t = useWords(words);
  const options = [
    ...(value === 'nothing' ? [{ value, label: t('nothingBefore') }] : []),
    { value: 'draft', label: t('draft') },
    ...versions.map(({ version, label: name, isLive }) => ({
      value: String(version),
      label: name === null ? t('version', { version }) : `${t('version', { version })} · ${name}`,
      ...(isLive ? { hint: t('live') } : {}),
    })),
  ];
  return (
    <Select
      aria-label={label}
      value={String(value)}
      options={options}
      className="w-auto max-w-64"
      onChange={(wanted) => onChange(wanted === 'draft' || wanted === 'nothing' ? wanted : Number(wanted))}
    />
  );
}

function Legend() {
  const t = useWords(words);
  return (
    <ul className="ml-auto flex gap-3 text-sm text-soft max-sm:hidden">
      {(['added', 'changed', 'removed'] as const).map((mark) => (
        <li key={mark} className="flex items-center gap-1.5">
          <span
            className={`size-2.5 rounded-sm ${mark === 'added' ? 'bg-good' : mark === 'removed' ? 'bg-bad' : 'bg-warn'}`}
            aria-hidden
          />
          {t(mark)}
        </li>
      ))}
    </ul>
  );
}
