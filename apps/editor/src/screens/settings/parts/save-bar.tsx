import { Check, Redo2, Undo2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useCommands } from '../../../app/commands.js';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { IconButton } from '../../../ui/icon-button.js';
import type { Draft } from './use-draft.js';
import { words } from './words.js';

/** At the head of a page with a draft: its state, undo and redo, and the button that stores it. */
export function SaveBar({
  draft,
  isSaving,
  isInvalid = false,
  onSave,
}: {
  draft: Omit<Draft<unknown>, 'value' | 'change' | 'setTyping'>;
  isSaving: boolean;
  isInvalid?: boolean;
  onSave: () => void;
}) {
  const t = useWords(words);
  const { isDirty, canUndo, canRedo, undo, redo, discard } = draft;
  const canSave = isDirty && !isInvalid && !isSaving;
  const save = useRef(onSave);
  useEffect(() => {
    save.current = () => canSave && onSave();
  });
  useCommands([
    {
      id: 'settings save',
      title: t('save'),
      group: t('group'),
      keys: 'mod+s',
      isForFields: true,
      run: () => {
        // What is typed counts: it gets into the draft when its field is left.
        const field = document.activeElement;
        if (field instanceof HTMLInputElement) field.blur();
        requestAnimationFrame(() => {
          save.current();
          if (field instanceof HTMLInputElement) field.focus();
        });
      },
    },
    { id: 'settings undo', title: t('undo'), group: t('group'), keys: 'mod+z', run: undo },
    { id: 'settings redo', title: t('redo'), group: t('group'), keys: 'mod+shift+z', run: redo },
  ]);
  return (
    <div className="flex items-center gap-1.5">
      <span role="status" className="flex items-center gap-1 pr-1 text-sm text-soft max-sm:sr-only">
        {!isSaving && !isDirty && <Check className="size-3.5 text-good" aria-hidden />}
        {isSaving ? t('saving') : isDirty ? t('unsaved') : t('saved')}
      </span>
      <IconButton label={t('undo')} shortcut="mod+z" disabled={!canUndo} onClick={undo}>
        <Undo2 />
      </IconButton>
      <IconButton label={t('redo')} shortcut="mod+shift+z" disabled={!canRedo} onClick={redo}>
        <Redo2 />
      </IconButton>
      {isDirty && (
        <Button look="ghost" className="max-sm:hidden" onClick={discard}>
          {t('discard')}
        </Button>
      )}
      <Button look="primary" disabled={!canSave} isBusy={isSaving} onClick={onSave}>
        {t('save')}
      </Button>
    </div>
  );
}
