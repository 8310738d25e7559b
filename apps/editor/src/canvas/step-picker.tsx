import type { Manifest } from '@nightshift/nodes';
import { Popover } from 'radix-ui';
import { useWords } from '../i18n/use-words.js';
import type { PickerPlace } from './canvas-actions.js';
import { StepList } from './step-list.js';
import { words } from './words.js';

const AIR = 12;

/** The list of steps, opened where something is to be added. */
export function StepPicker({
  place,
  manifests,
  onPick,
  onClose,
}: {
  place: PickerPlace;
  manifests: readonly Manifest[];
  onPick: (manifest: Manifest) => void;
  onClose: () => void;
}) {
  const t = useWords(words);
  return (
    <Popover.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Popover.Anchor className="pointer-events-none fixed size-px" style={{ left: place.x, top: place.y }} />
      <Popover.Portal>
        <Popover.Content
          align="start"
          side="right"
          sideOffset={0}
          collisionPadding={{ top: AIR, bottom: AIR, left: AIR, right: AIR + panelWidth() }}
          aria-label={t('addStep')}
          onCloseAutoFocus={(event) => event.preventDefault()}
          className="z-40 flex h-[min(26rem,calc(100dvh-6rem))] w-72 animate-rise flex-col rounded-lg border border-line bg-raised shadow-pop outline-none"
        >
          <StepList manifests={manifests} onPick={onPick} hasDescriptions autoFocus className="h-full" />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** The form that stands at the right of the canvas is not to be covered; on a phone there is nothing else to cover. */
function panelWidth(): number {
  const panel = document.querySelector('[data-side-panel]')?.getBoundingClientRect();
  return panel === undefined || panel.width > innerWidth / 2 ? 0 : innerWidth - panel.left;
}
