import { Settings2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../i18n/use-words.js';
import { IconButton } from '../ui/icon-button.js';
import { settingsWords } from './words.js';

const SettingsDialog = lazy(async () => ({ default: (await import('./settings-dialog.js')).SettingsDialog }));

export function SettingsButton() {
  const t = useWords(settingsWords);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <IconButton label={t('title')} onClick={() => setIsOpen(true)}>
        <Settings2 />
      </IconButton>
      {isOpen && (
        <Suspense fallback={null}>
          <SettingsDialog onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
