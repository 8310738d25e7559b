import { CloudOff, Download, Ellipsis, History } from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useCommands } from '../app/commands.js';
import { useCan } from '../app/session.js';
import { useWords } from '../i18n/use-words.js';
import { useOpenFlow } from '../open-flow/open-flow.js';
import { Button } from '../ui/button.js';
import { IconButton } from '../ui/icon-button.js';
import { Menu, MenuItem, MenuLine } from '../ui/menu.js';
import { toast } from '../ui/toast.js';
import { LiveState } from './live-state.js';
import { useIsOffline } from './use-is-offline.js';
import { useLiveVersion } from './version-queries.js';
import { words } from './words.js';

const VersionsDialog = lazy(async () => ({ default: (await import('./versions-dialog.js')).VersionsDialog }));
const PublishDialog = lazy(async () => ({ default: (await import('./publish-dialog.js')).PublishDialog }));
const OfflineDialog = lazy(async () => ({ default: (await import('./offline-dialog.js')).OfflineDialog }));

type Opened = 'versions' | 'publish' | 'offline';

/** What is live, and what can be done with the flow as a whole. */
export function FlowActions() {
  const t = useWords(words);
  const { flowId, document } = useOpenFlow();
  const canPublish = useCan('flows.publish');
  const isLive = typeof useLiveVersion(flowId) === 'number';
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = (): void => setOpened(null);
  const isOffline = useIsOffline();
  // The dialog itself may not be there yet, and does not come without a connection.
  const startPublishing = (): void => {
    if (isOffline) toast({ title: t('publishOffline'), detail: t('publishOfflineText'), tone: 'bad' });
    else setOpened('publish');
  };
  const exportDraft = useMemo(
    () => (): void => {
      // What is in the file is what is on the screen.
      void document.save().then(() => location.assign(`/api/v1/flows/${encodeURIComponent(flowId)}/export`));
    },
    [document, flowId],
  );
  useCommands([
    { id: 'flow.versions', title: t('versions'), group: t('flow'), run: () => setOpened('versions') },
    { id: 'flow.export', title: t('exportFile'), group: t('flow'), run: exportDraft },
    ...(canPublish
      ? [{ id: 'flow.publish', title: t('publish'), group: t('flow'), run: startPublishing }]
      : []),
  ]);
  return (
    <>
      <LiveState onOpen={() => setOpened('versions')} />
      <Menu
        trigger={
          <IconButton label={t('more')}>
            <Ellipsis />
          </IconButton>
        }
      >
        <MenuItem icon={<History />} onSelect={() => setOpened('versions')}>
          {t('versions')}
        </MenuItem>
        <MenuItem icon={<Download />} onSelect={exportDraft}>
          {t('exportFile')}
        </MenuItem>
        {canPublish && isLive && (
          <>
            <MenuLine />
            <MenuItem icon={<CloudOff />} isDangerous onSelect={() => setOpened('offline')}>
              {t('takeOffline')}
            </MenuItem>
          </>
        )}
      </Menu>
      {canPublish && (
        <Button look="primary" aria-disabled={isOffline} onClick={startPublishing}>
          {t('publish')}
        </Button>
      )}
      <Suspense fallback={null}>
        {opened === 'versions' && <VersionsDialog onClose={close} />}
        {opened === 'publish' && <PublishDialog onClose={close} onCompare={() => setOpened('versions')} />}
        {opened === 'offline' && (
          <OfflineDialog flowId={flowId} name={document.getState().flow.name} onClose={close} />
        )}
      </Suspense>
    </>
  );
}
