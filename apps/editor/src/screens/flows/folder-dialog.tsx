import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../../i18n/use-words.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Field, Input } from '../../ui/field.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useSaveFolder, type Folder } from './flow-queries.js';
import { words } from './words.js';

/** A new folder, or another name for one. */
export function FolderDialog({ folder, onClose }: { folder: Folder | undefined; onClose: () => void }) {
  const t = useWords(words);
  const navigate = useNavigate();
  const save = useSaveFolder();
  const [name, setName] = useState(folder?.name ?? '');
  const wanted = name.trim();
  const run = (): void => {
    if (wanted === '') return;
    save.mutate(
      { ...(folder === undefined ? {} : { id: folder.id }), name: wanted },
      {
        onSuccess: ({ id }) => {
          onClose();
          if (folder === undefined) void navigate(`/flows?in=${id}`);
        },
      },
    );
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={folder === undefined ? t('newFolder') : t('rename')}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" disabled={wanted === ''} isBusy={save.isPending} onClick={run}>
            {t('save')}
          </Button>
        </>
      }
    >
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        <Field label={t('folderName')}>
          {(control) => (
            <Input
              {...control}
              autoFocus
              value={name}
              maxLength={100}
              onChange={({ target }) => setName(target.value)}
            />
          )}
        </Field>
        {save.error !== null && <ProblemNote error={save.error} />}
      </form>
    </Dialog>
  );
}
