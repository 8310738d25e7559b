import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../api/call.js';
import { queryClient } from '../../../app/query-client.js';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Field, Input } from '../../../ui/field.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { CopyButton } from '../parts/copy-button.js';
import { RoleSelect, type Role } from '../roles/role-select.js';
import { words } from './words.js';

export function NewToken({ onClose }: { onClose: () => void }) {
  const t = useWords(words);
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('developer');
  const [isTried, setTried] = useState(false);
  const create = useMutation({
    mutationFn: () => call('POST /tokens', { body: { name: name.trim(), role } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['tokens'] }),
  });
  if (create.data !== undefined) return <ShownOnce token={create.data.token} onClose={onClose} />;
  const isMissing = isTried && name.trim() === '';
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('newToken')}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" type="submit" form="new-token" isBusy={create.isPending}>
            {t('create')}
          </Button>
        </>
      }
    >
      <form
        id="new-token"
        noValidate
        className="flex flex-col gap-4 pt-1"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (name.trim() !== '') create.mutate();
        }}
      >
        <Field label={t('name')} hint={t('nameHint')} {...(isMissing ? { error: t('nameMissing') } : {})}>
          {(control) => (
            <Input {...control} autoFocus value={name} onChange={({ target }) => setName(target.value)} />
          )}
        </Field>
        <Field label={t('role')}>
          {(control) => <RoleSelect {...control} value={role} onChange={setRole} />}
        </Field>
        {create.error !== null && <ProblemNote error={create.error} />}
      </form>
    </Dialog>
  );
}

function ShownOnce({ token, onClose }: { token: string; onClose: () => void }) {
  const t = useWords(words);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('created')}
      description={t('onceOnly')}
      actions={<Button onClick={onClose}>{t('done')}</Button>}
    >
      <div className="flex items-start gap-2 pt-1">
        <code
          data-token
          className="min-w-0 flex-1 rounded-md bg-ground px-3 py-1.5 font-mono text-sm break-all select-all"
        >
          {token}
        </code>
        <CopyButton look="primary" autoFocus text={token} />
      </div>
    </Dialog>
  );
}
