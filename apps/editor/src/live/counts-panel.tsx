import { ChartNoAxesColumn } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { Flow } from '@nightshift/schema';
import { useLanguage, type Language } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { namesOf } from '../simulator/names.js';
import { registry } from '../simulator/use-talk.js';
import { Button } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { Loading } from '../ui/page.js';
import { ProblemNote } from '../ui/problem-note.js';
import { Select } from '../ui/select.js';
import { useVersionFlows, useVersions } from '../versions/version-queries.js';
import type { LiveViewProps } from './live-view-props.js';
import { lastWith, otherDrawings, PERIODS, stepCounts, type Period, type StepCount } from './step-counts.js';
import { useCounts, useStanding } from './use-live.js';
import { words } from './words.js';

const ALL = 'all';
const NOTHING: readonly never[] = [];

/** How many came to each step over a period, which way they went on, and how many did not. */
export function CountsPanel({
  flow,
  version,
  onVersion,
  onCounts,
}: {
  /** As it is drawn: its steps are counted in its order. */
  flow: Flow;
  /** The one that is counted; null for all. */
  version: number | null;
  onVersion: (version: number | null) => void;
  onCounts: LiveViewProps['onCounts'];
}) {
  const t = useWords(words);
  const language = useLanguage();
  const [period, setPeriod] = useState<Period>('week');
  const { data, error } = useCounts(flow.id, period, version);
  const { data: versions = [] } = useVersions(flow.id);
  const { data: standing } = useStanding(flow.id);
  const drawings = useVersionFlows(flow.id, data?.items ?? NOTHING);
  const counts = useMemo(() => {
    if (data === undefined) return [];
    const there = standing?.filter((each) => version === null || each.version === version);
    return stepCounts(data.items, flow, there, drawings);
  }, [data, flow, standing, version, drawings]);
  const others = useMemo(
    () => otherDrawings(data?.items ?? NOTHING, flow, drawings) ?? NOTHING,
    [data, flow, drawings],
  );
  useEffect(() => {
    onCounts?.(counts);
  }, [counts, onCounts]);
  const most = Math.max(1, ...counts.map(({ came }) => came));
  return (
    <div className="flex flex-col gap-3 p-3">
      <div className="flex flex-wrap items-center gap-2">
        <div role="group" aria-label={t('period')} className="flex gap-1">
          {PERIODS.map((each) => (
            <Button
              key={each}
              size="sm"
              look={each === period ? 'plain' : 'ghost'}
              aria-pressed={each === period}
              onClick={() => setPeriod(each)}
            >
              {t(each)}
            </Button>
          ))}
        </div>
        <Select
          aria-label={t('version')}
          className="w-40"
          value={version === null ? ALL : String(version)}
          onChange={(wanted) => onVersion(wanted === ALL ? null : Number(wanted))}
          options={[
            { value: ALL, label: t('allVersions') },
            ...versions.map((each) => ({
              value: String(each.version),
              label: t('versionOf', { version: each.version }),
            })),
          ]}
        />
      </div>
      {error !== null && <ProblemNote error={error} />}
      {data === undefined && error === null && <Loading label={t('loading')} />}
      {data?.items.length === 0 && (
        <EmptyState icon={ChartNoAxesColumn} title={t('noCounts')} text={t('noCountsText')} />
      )}
      {others.length > 0 && (
        <p role="status" className="rounded-md bg-warn-soft px-2 py-1.5 text-sm text-warn">
          {t('otherDrawing', { count: others.length, versions: listOf(others, language) })}
        </p>
      )}
      {(data?.items.length ?? 0) > 0 && (
        <ol className="flex flex-col gap-2">
          {counts.map((count) => {
            const { flow: from, version: only } = lastWith(count.nodeId, flow, drawings);
            const names = namesOf([from], registry, language);
            return (
              <CountRow
                key={count.nodeId}
                count={count}
                most={most}
                name={names.step(flow.id, 0, count.nodeId) ?? count.nodeId}
                note={only === null ? undefined : t('gone', { version: only })}
                nameOfPort={(port) => names.port?.(flow.id, 0, count.nodeId, port) ?? port}
              />
            );
          })}
        </ol>
      )}
      {data !== undefined && (
        <p className="text-sm text-soft">
          {t('countedUntil', { time: timeOf(data.countedUntil, language) })}
        </p>
      )}
    </div>
  );
}

function CountRow({
  count,
  most,
  name,
  note,
  nameOfPort,
}: {
  count: StepCount;
  most: number;
  name: string;
  note: string | undefined;
  nameOfPort: (port: string) => string;
}) {
  const t = useWords(words);
  const language = useLanguage();
  const { came, ports, waiting, stayed, failed } = count;
  const share = (part: number): string =>
    new Intl.NumberFormat(language, { style: 'percent' }).format(came === 0 ? 0 : Math.min(1, part / came));
  return (
    <li className="rounded-lg border border-line bg-paper p-2.5">
      <div className="flex items-baseline gap-2">
        <span className="min-w-0 flex-1 truncate font-medium" title={name}>
          {name}
          {note !== undefined && <span className="ml-1.5 text-sm font-normal text-soft">{note}</span>}
        </span>
        <span>
          <strong>{new Intl.NumberFormat(language).format(came)}</strong>{' '}
          <span className="text-soft">{t('came')}</span>
        </span>
      </div>
      <div aria-hidden className="my-1.5 h-1 overflow-hidden rounded-full bg-press">
        <div className="h-full bg-accent" style={{ width: `${String((came / most) * 100)}%` }} />
      </div>
      <p className="flex flex-wrap gap-x-3 text-sm text-soft">
        {Object.entries(ports).map(([port, number]) => (
          <span key={port}>{t('wayOut', { port: nameOfPort(port), number, share: share(number) })}</span>
        ))}
        {waiting > 0 && <span className="text-accent">{t('stillWait', { count: waiting })}</span>}
        {stayed > 0 && (
          <span className="text-warn">
            {t('stayed', { count: stayed })} ({share(stayed)})
          </span>
        )}
        {failed > 0 && <span className="text-bad">{t('failed', { count: failed })}</span>}
      </p>
    </li>
  );
}

function listOf(numbers: readonly number[], language: Language): string {
  return new Intl.ListFormat(language).format(numbers.map(String));
}

export function timeOf(moment: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' }).format(
    new Date(moment),
  );
}
