import type { Flow } from '@nightshift/schema';
import { useQuery } from '@tanstack/react-query';
import { ReactFlowProvider, useReactFlow } from '@xyflow/react';
import { Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { openingCards } from '../../canvas/opening-view.js';
import { StillCanvas, useStillFlow } from '../../canvas/still-canvas.js';
import { moveMs } from '../../canvas/use-reveal.js';
import { useLanguage } from '../../i18n/language.js';
import { languageName } from '../../i18n/language-name.js';
import { useWords } from '../../i18n/use-words.js';
import { catalogueQuery, type NodeCatalogue } from '../../open-flow/catalogue.js';
import type { AroundLists } from '../../picks/names-around.js';
import { IconButton } from '../../ui/icon-button.js';
import { cn } from '../../ui/join-classes.js';
import { Select } from '../../ui/select.js';
import { words } from './words.js';

/** The flows one by one, on a canvas that can be looked at only. */
export function FlowsPreview({ flows, brought }: PreviewProps) {
  return (
    <ReactFlowProvider>
      <Preview flows={flows} brought={brought} />
    </ReactFlowProvider>
  );
}

interface PreviewProps {
  flows: readonly Flow[];
  /** What the template brings beside them. */
  brought: AroundLists;
}

function Preview({ flows, brought }: PreviewProps) {
  const t = useWords(words);
  const language = useLanguage();
  const { data: catalogue } = useQuery(catalogueQuery);
  const [wanted, setWanted] = useState(0);
  const [wantedLanguage, setWantedLanguage] = useState<string>(language);
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  const flow = flows[wanted] ?? flows[0];
  if (flow === undefined) return null;
  const shown = flow.languages.find((each) => each === wantedLanguage) ?? flow.languages[0] ?? 'en';
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-paper">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line p-2">
        <div
          role="group"
          aria-label={t('flows')}
          className="flex min-w-0 flex-1 basis-full gap-1 overflow-x-auto p-0.5 sm:basis-0"
        >
          {flows.map(({ id, name }, index) => (
            <button
              key={id}
              type="button"
              aria-pressed={flow.id === id}
              className={cn(
                'h-7 shrink-0 rounded-md px-2.5',
                flow.id === id ? 'bg-accent-soft font-medium text-accent' : 'text-soft hover:bg-hover',
              )}
              onClick={() => setWanted(index)}
            >
              {name.split(' · ').at(-1)}
            </button>
          ))}
        </div>
        <Select
          aria-label={t('previewLanguage')}
          value={shown}
          onChange={setWantedLanguage}
          options={flow.languages.map((value) => ({ value, label: languageName(value) }))}
          className="h-7 w-auto border-line"
        />
        <span className="flex">
          <IconButton label={t('smaller')} onClick={() => void zoomOut({ duration: moveMs() })}>
            <ZoomOut />
          </IconButton>
          <IconButton label={t('larger')} onClick={() => void zoomIn({ duration: moveMs() })}>
            <ZoomIn />
          </IconButton>
          <IconButton label={t('whole')} onClick={() => void fitView({ duration: moveMs(), padding: 0.1 })}>
            <Maximize />
          </IconButton>
        </span>
      </div>
      {catalogue === undefined ? (
        <div className={FRAME} />
      ) : (
        <Drawing key={flow.id} flow={flow} catalogue={catalogue} contentLanguage={shown} brought={brought} />
      )}
      {flow.description !== undefined && (
        <p className="border-t border-line px-4 py-2.5 text-soft">{flow.description}</p>
      )}
    </div>
  );
}

const FRAME = 'h-[min(28rem,60dvh)] bg-ground';

interface DrawingProps {
  flow: Flow;
  catalogue: NodeCatalogue;
  contentLanguage: string;
  brought: AroundLists;
}

function Drawing({ flow, catalogue, contentLanguage, brought }: DrawingProps) {
  const t = useWords(words);
  const { getViewport, setViewport } = useReactFlow();
  const { cards, edges } = useStillFlow(flow, catalogue, { contentLanguage, brought });
  const opening = useMemo(
    () => openingCards(cards, new Set(Object.keys(flow.triggers)), frameSize()),
    [cards, flow.triggers],
  );
  const move = (event: KeyboardEvent): void => {
    const way = WAYS[event.key];
    if (way === undefined) return;
    event.preventDefault();
    const { x, y, zoom } = getViewport();
    void setViewport({ x: x - way[0] * STRIDE, y: y - way[1] * STRIDE, zoom });
  };
  return (
    <div
      tabIndex={0}
      role="region"
      aria-label={flow.name}
      title={t('moveHint')}
      className={FRAME}
      onKeyDown={move}
    >
      <StillCanvas cards={cards} edges={edges} label={flow.name} opening={opening} isInPage />
    </div>
  );
}

/** As large as the frame above becomes in this window. */
const frameSize = () => ({ width: Math.min(innerWidth, 1100), height: Math.min(448, innerHeight * 0.6) });

const STRIDE = 80;
const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
