import type { Flow } from '@nightshift/schema';
import { useQueries, useQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { useId, useMemo } from 'react';
import { call } from '../api/call.js';
import { useLanguage } from '../i18n/language.js';
import { timeAgo } from '../i18n/time-ago.js';
import { useWords } from '../i18n/use-words.js';
import { catalogueQuery, createCatalogue } from '../open-flow/catalogue.js';
import { stepSnippet } from '../problems/step-title.js';
import { Badge } from '../ui/badge.js';
import { placesInFlight, type RunChoice } from './in-flight.js';
import { PublishSection } from './publish-section.js';
import type { Standing } from './version-queries.js';
import { words } from './words.js';

export interface InFlightProps {
  flowId: string;
  standing: readonly Standing[];
  /** What they could be moved to; absent where there is no such thing. */
  next?: Flow;
  choice: RunChoice;
  onChoose: (choice: RunChoice) => void;
}

const NO_CATALOGUE = createCatalogue([]);

/** Who is in the middle of an older version and where, and what becomes of them. */
export function InFlight({ flowId, standing, next, choice, onChoose }: InFlightProps) {
  const t = useWords(words);
  const language = useLanguage();
  const name = useId();
  const { data: catalogue = NO_CATALOGUE } = useQuery(catalogueQuery);
  const olds = useOlds(flowId, standing);
  const places = useMemo(
    () =>
      next === undefined
        ? standing.map((place) => ({ ...place, canMove: true }))
        : placesInFlight(standing, olds, next),
    [standing, olds, next],
  );
  if (standing.length === 0) return <PublishSection tone="quiet" title={t('noRuns')} />;
  const total = places.reduce((sum, { count }) => sum + count, 0);
  const stuck = places.filter(({ canMove }) => !canMove).reduce((sum, { count }) => sum + count, 0);
  const choices: readonly RunChoice[] =
    next === undefined ? ['finish', 'people'] : ['finish', 'move', 'people'];
  return (
    <PublishSection tone="warn" title={t('runs', { count: total })}>
      <ul className="mb-3 flex flex-col gap-1 pl-2 text-sm">
        {places.map(({ version, nodeId, count, oldestAt, canMove }) => {
          const flow = olds.get(version) ?? next;
          const title = flow === undefined ? nodeId : stepSnippet(nodeId, { flow, catalogue, language });
          return (
            <li key={`${String(version)} ${nodeId}`} className="flex flex-wrap items-center gap-x-2">
              <span className="font-medium tabular-nums">{count}</span>
              <span className="min-w-0 truncate">{t('atStep', { step: title, version })}</span>
              <span className="text-soft">{t('since', { when: timeAgo(oldestAt, language) })}</span>
              {!canMove && <Badge tone="warn">{t('cannotMove')}</Badge>}
            </li>
          );
        })}
      </ul>
      <fieldset className="flex flex-col gap-1.5 pl-2">
        <legend className="sr-only">{t('runsChoice')}</legend>
        {choices.map((each) => (
          <label key={each} className="flex items-start gap-2">
            <input
              type="radio"
              className="mt-1 accent-(--accent)"
              name={name}
              checked={choice === each}
              onChange={() => onChoose(each)}
            />
            <span>
              {t(each)}
              {each === 'people' && <TriangleAlert className="ml-1 inline size-3.5 text-warn" aria-hidden />}
              <span
                className={`block text-sm ${each === 'people' && choice === 'people' ? 'text-warn' : 'text-soft'}`}
              >
                {each === 'move' && stuck > 0 ? t('moveButStuck', { count: stuck }) : t(`${each}Text`)}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
    </PublishSection>
  );
}

/** The documents of the versions that runs stand in. */
function useOlds(flowId: string, standing: readonly Standing[]): ReadonlyMap<number, Flow> {
  const versions = [...new Set(standing.map(({ version }) => version))];
  const documents = useQueries({
    queries: versions.map((version) => ({
      queryKey: ['flow version', flowId, version],
      staleTime: Infinity,
      queryFn: (): Promise<Flow> =>
        call('GET /flows/{id}/versions/{version}', { params: { id: flowId, version } }),
    })),
    combine: (results) => results.map(({ data }) => data),
  });
  return useMemo(() => {
    const found = documents.flatMap((flow, index): [number, Flow][] => {
      const version = versions[index];
      return flow === undefined || version === undefined ? [] : [[version, flow]];
    });
    return new Map(found);
    // The list of versions follows from what stands where.
  }, [documents, standing]);
}
