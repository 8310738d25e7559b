import type { Manifest } from '@nightshift/nodes';
import { PanelLeftClose, PanelLeftOpen, Plus } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../i18n/use-words.js';
import { IconButton } from '../ui/icon-button.js';
import { lazyPart } from '../ui/lazy-part.js';
import { words } from './words.js';

const StepList = lazyPart(async () => (await import('./step-list.js')).StepList);

const KEY = 'nightshift.palette';
/** Not on a phone, and not beside a panel in a window that is not wide. */
const ROOMY = 'max-md:hidden max-xl:group-has-data-side-panel/editor:hidden';

/** All steps at the left of the canvas: drag one out, or click it. */
export function StepPalette({
  manifests,
  onPick,
  onAdd,
}: {
  manifests: readonly Manifest[];
  onPick: (manifest: Manifest) => void;
  /** Where there is no room for all of them: the list to choose from. */
  onAdd: () => void;
}) {
  const t = useWords(words);
  const [isOpen, setIsOpen] = useState(() => localStorage.getItem(KEY) !== 'closed');
  const toggle = (): void => {
    localStorage.setItem(KEY, isOpen ? 'closed' : 'open');
    setIsOpen(!isOpen);
  };
  const instead = (
    <IconButton
      label={t('addStep')}
      shortcut="n"
      look="plain"
      className="absolute top-3 left-3 z-10 hidden max-md:flex max-xl:group-has-data-side-panel/editor:flex"
      onClick={onAdd}
    >
      <Plus />
    </IconButton>
  );
  if (!isOpen) {
    return (
      <>
        {instead}
        <IconButton
          label={t('showPalette')}
          look="plain"
          className={`absolute top-3 left-3 z-10 ${ROOMY}`}
          onClick={toggle}
        >
          <PanelLeftOpen />
        </IconButton>
      </>
    );
  }
  return (
    <>
      {instead}
      <aside
        aria-label={t('addStep')}
        className={`flex w-56 shrink-0 flex-col border-r border-line bg-paper ${ROOMY}`}
      >
        <div className="flex items-center justify-between pt-2 pr-2 pl-4">
          <h2 className="font-medium">{t('add')}</h2>
          <IconButton label={t('hidePalette')} size="icon-sm" onClick={toggle}>
            <PanelLeftClose />
          </IconButton>
        </div>
        <StepList manifests={manifests} onPick={onPick} isDraggable className="flex-1" />
      </aside>
    </>
  );
}
