import { isJsonObject, isSameJson, type Problem } from '@nightshift/schema';
import { useCallback, useMemo, useState } from 'react';
import { NodeForm, type Config } from '../form/node-form.js';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { useFlow, useOpenFlow } from '../open-flow/open-flow.js';
import { Dialog } from '../ui/dialog.js';
import type { Path } from '../form/set-at.js';
import { renameVariable } from './rename-variable.js';
import { isBurstWrong, settingsEdits, settingsOf } from './settings-edits.js';
import { settingsSchema } from './settings-schema.js';
import { settingsWords } from './words.js';

/** What holds for the flow as a whole: what it is called, which languages it speaks, what it remembers. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(settingsWords);
  const language = useLanguage();
  const flow = useFlow();
  const { document, catalogue, canWrite, contentLanguage, setContentLanguage, problems } = useOpenFlow();
  // What the flow cannot hold, an empty name or no pause, stands here until it can.
  const [pending, setPending] = useState<Config>();
  const schema = useMemo(() => settingsSchema(flow, language), [flow, language]);
  const config = { ...settingsOf(flow, language), ...pending };
  const renameKey = useCallback(
    ([key]: Path, from: string, to: string): void => {
      const edits = renameVariable(document.getState().flow, catalogue, from, to);
      if (key === 'variables' && edits.length > 0) document.edit({ type: 'batch', edits });
    },
    [document, catalogue],
  );
  const wrongPause: Problem[] = isBurstWrong(config)
    ? [{ code: 'burst.pause', severity: 'error', path: '/burst/pause', message: t('pauseWrong') }]
    : [];
  return (
    <Dialog isOpen onClose={onClose} title={t('title')} size="md">
      <NodeForm
        id="flow-settings"
        place=""
        schema={schema}
        config={config}
        problems={[
          ...(problems?.filter(({ nodeId, path }) => nodeId === undefined && path !== '') ?? []),
          ...wrongPause,
        ]}
        contentLanguage={contentLanguage}
        setContentLanguage={setContentLanguage}
        languages={flow.languages}
        isReadOnly={!canWrite}
        onRenameKey={renameKey}
        onChange={(path, change) => {
          const current = document.getState().flow;
          const next = change({ ...settingsOf(current, language), ...pending });
          if (!isJsonObject(next)) return;
          const edits = settingsEdits(current, next, language);
          document.edit({ type: 'batch', edits }, { mergeKey: ['settings', ...path].join('/') });
          const [key] = path;
          const held = settingsOf(document.getState().flow, language);
          const isHeld = (key !== 'name' && key !== 'burst') || isSameJson(held[key], next[key]);
          setPending(isHeld ? undefined : { [key]: next[key] });
        }}
      />
    </Dialog>
  );
}
