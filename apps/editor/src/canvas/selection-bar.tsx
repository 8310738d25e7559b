import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  CopyPlus,
  Group,
  Network,
  Trash2,
  Ungroup,
  type LucideIcon,
} from 'lucide-react';
import { useWords } from '../i18n/use-words.js';
import { useDocument } from '../open-flow/open-flow.js';
import { IconButton } from '../ui/icon-button.js';
import { ALIGNMENTS, type Alignment } from './align.js';
import { GROUP_COLORS, groupInk } from './group-colors.js';
import { alignWord, type CanvasDoings } from './use-canvas-commands.js';
import { words } from './words.js';

const ICONS: Readonly<Record<Alignment, LucideIcon>> = {
  left: AlignStartVertical,
  centre: AlignCenterVertical,
  right: AlignEndVertical,
  top: AlignStartHorizontal,
  middle: AlignCenterHorizontal,
  bottom: AlignEndHorizontal,
};

/** What can be done with several at once, or with a frame. */
export function SelectionBar({ doings }: { doings: CanvasDoings }) {
  const t = useWords(words);
  const count = useDocument(({ selection }) => selection.size);
  const hasFrame = useDocument(
    ({ flow, selection }) => flow.groups?.some(({ id }) => selection.has(id)) === true,
  );
  if (count < 2 && !hasFrame) return null;
  return (
    <div
      role="toolbar"
      aria-label={t('selectionBar')}
      className="absolute top-3 left-1/2 z-10 flex max-w-[calc(100%-1.5rem)] -translate-x-1/2 items-center overflow-x-auto rounded-lg border border-line bg-raised p-0.5 shadow-pop max-md:hidden"
    >
      <span className="px-2 text-sm whitespace-nowrap text-soft">{t('selected', { count })}</span>
      {ALIGNMENTS.map((how) => {
        const Icon = ICONS[how];
        return (
          <IconButton key={how} label={t(alignWord(how))} size="icon-sm" onClick={() => doings.alignAll(how)}>
            <Icon />
          </IconButton>
        );
      })}
      <IconButton label={t('distributeAcross')} size="icon-sm" onClick={() => doings.distributeAll('across')}>
        <AlignHorizontalDistributeCenter />
      </IconButton>
      <IconButton label={t('distributeDown')} size="icon-sm" onClick={() => doings.distributeAll('down')}>
        <AlignVerticalDistributeCenter />
      </IconButton>
      <span className="mx-0.5 h-4 w-px shrink-0 bg-line" aria-hidden />
      <IconButton label={t('tidySelection')} shortcut="shift+t" size="icon-sm" onClick={doings.tidy}>
        <Network className="-rotate-90" />
      </IconButton>
      {hasFrame && (
        <span role="group" aria-label={t('groupColor')} className="flex items-center">
          {GROUP_COLORS.map((color) => (
            <IconButton key={color} label={t(color)} size="icon-sm" onClick={() => doings.colorGroups(color)}>
              <span className="size-3.5 rounded-full" style={{ background: groupInk(color) }} />
            </IconButton>
          ))}
        </span>
      )}
      {hasFrame ? (
        <IconButton label={t('ungroup')} shortcut="mod+shift+g" size="icon-sm" onClick={doings.ungroup}>
          <Ungroup />
        </IconButton>
      ) : (
        <IconButton label={t('makeGroup')} shortcut="mod+g" size="icon-sm" onClick={doings.group}>
          <Group />
        </IconButton>
      )}
      <IconButton label={t('duplicate')} shortcut="mod+d" size="icon-sm" onClick={doings.duplicate}>
        <CopyPlus />
      </IconButton>
      <IconButton label={t('remove')} shortcut="delete" size="icon-sm" onClick={doings.remove}>
        <Trash2 />
      </IconButton>
    </div>
  );
}
