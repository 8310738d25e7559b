import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '../i18n/use-words.js';
import { Tabs } from '../ui/tabs.js';
import { noWalk } from '../simulator/walk.js';
import { CountsPanel } from './counts-panel.js';
import { Replay } from './replay.js';
import type { LiveViewProps } from './live-view-props.js';
import { useConversationNews, type Among, type Visit } from './use-live.js';
import { useDrawn } from './use-drawn.js';
import { VisitList } from './visit-list.js';
import { words } from './words.js';

type Place = Pick<Visit, 'conversationId' | 'eventId'>;

/** A conversation that the address asks for: `?replay=cnv_…&event=evt_…`. */
function useWantedReplay(): Place | null {
  const [params] = useSearchParams();
  const conversationId = params.get('replay');
  return conversationId === null ? null : { conversationId, eventId: params.get('event') };
}

/** What customers really do in a flow: how many go which way, and each conversation step by step. */
export function LiveView({ flow, onCounts, onWalk, onDrawn }: LiveViewProps) {
  const t = useWords(words);
  const wanted = useWantedReplay();
  const [tab, setTab] = useState<'counts' | 'conversations'>(wanted === null ? 'counts' : 'conversations');
  const [visit, setVisit] = useState<Place | null>(wanted);
  const [typed, setTyped] = useState('');
  const [among, setAmong] = useState<Among>('through');
  const [version, setVersion] = useState<number | null>(null);
  const drawn = useDrawn(flow, version);
  useEffect(() => {
    onDrawn?.(drawn.version);
  }, [drawn.version, onDrawn]);
  useConversationNews(flow.id);
  const leave = (): void => {
    setVisit(null);
    onWalk?.(noWalk);
  };
  return (
    <section aria-label={t('title')} className="flex h-full min-h-0 flex-col bg-ground">
      <Tabs
        label={t('title')}
        className="min-h-0 flex-1"
        value={tab}
        onChange={(wanted) => {
          leave();
          setTab(wanted);
        }}
        tabs={[
          {
            value: 'counts',
            label: t('counts'),
            content: (
              <CountsPanel flow={drawn.flow} version={version} onVersion={setVersion} onCounts={onCounts} />
            ),
          },
          {
            value: 'conversations',
            label: t('conversations'),
            content:
              visit === null ? (
                <VisitList
                  flow={drawn.flow}
                  typed={typed}
                  onType={setTyped}
                  among={among}
                  onAmong={setAmong}
                  onChoose={setVisit}
                />
              ) : (
                <Replay
                  key={visit.conversationId}
                  flowId={flow.id}
                  visit={visit}
                  onBack={leave}
                  onWalk={onWalk}
                />
              ),
          },
        ]}
      />
    </section>
  );
}
