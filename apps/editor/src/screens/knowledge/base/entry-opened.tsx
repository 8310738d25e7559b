import { useWords } from '../../../i18n/use-words.js';
import { Dialog } from '../../../ui/dialog.js';
import type { ContradictingEntry } from '../knowledge-queries.js';
import { EntryForm } from './entry-form.js';
import { SourceDialog } from './source-dialog.js';
import { words } from './words.js';

export interface EntryOpenedProps {
  base: string;
  entry: ContradictingEntry;
  onClose: () => void;
}

/** An entry over whatever led to it: a typed one is changed here, one of a file in its file. */
export function EntryOpened({ base, entry, onClose }: EntryOpenedProps) {
  const t = useWords(words);
  const { sourceId, source, title } = entry;
  if (source.type !== 'entries')
    return (
      <SourceDialog
        base={base}
        source={{ id: sourceId, name: source.name }}
        search={title.split('\n', 1)[0]}
        onClose={onClose}
      />
    );
  return (
    <Dialog isOpen onClose={onClose} title={t('changeEntry')} size="md">
      <EntryForm base={base} entry={entry} onDone={onClose} />
    </Dialog>
  );
}
