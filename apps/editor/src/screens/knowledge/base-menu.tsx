import { Ellipsis, Equal, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../api/call.js';
import { removeLater } from '../../app/remove-later.js';
import { useWords } from '../../i18n/use-words.js';
import { IconButton } from '../../ui/icon-button.js';
import { Menu, MenuItem } from '../../ui/menu.js';
import { useProblemText } from '../../ui/problem-note.js';
import { toast } from '../../ui/toast.js';
import { BaseDialog } from './base-dialog.js';
import { refreshKnowledge, type Base } from './knowledge-queries.js';
import { SynonymsDialog } from './synonyms-dialog.js';
import { words } from './words.js';

/** What can be done with a whole base. */
export function BaseMenu({ base, onRemoved }: { base: Base; onRemoved?: () => void }) {
  const t = useWords(words);
  const problemText = useProblemText();
  const [isRenaming, setRenaming] = useState(false);
  const [isListing, setListing] = useState(false);
  const { id, name } = base;
  const remove = (): void => {
    removeLater({
      id,
      title: t('removed', { name }),
      undo: t('undo'),
      run: async (keepalive) => {
        await call('DELETE /knowledge/bases/{base}', { params: { base: id }, keepalive });
        await refreshKnowledge();
      },
      onFailed: (error) => toast({ ...problemText(error), tone: 'bad' }),
    });
    onRemoved?.();
  };
  return (
    <>
      <Menu
        trigger={
          <IconButton label={t('more', { name })} size="icon-sm" className="relative">
            <Ellipsis />
          </IconButton>
        }
      >
        <MenuItem icon={<Pencil />} onSelect={() => setRenaming(true)}>
          {t('rename')}
        </MenuItem>
        <MenuItem icon={<Equal />} onSelect={() => setListing(true)}>
          {t('synonyms')}
        </MenuItem>
        <MenuItem icon={<Trash2 />} isDangerous onSelect={remove}>
          {t('remove')}
        </MenuItem>
      </Menu>
      {isListing && <SynonymsDialog base={base} onClose={() => setListing(false)} />}
      {isRenaming && <BaseDialog base={base} onClose={() => setRenaming(false)} />}
    </>
  );
}
