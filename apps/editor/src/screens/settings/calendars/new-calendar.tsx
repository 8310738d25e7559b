import { isZone } from '@nightshift/calendar';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ZoneField } from '../../../picks/zone-field.js';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Field, Input } from '../../../ui/field.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { useSaveCalendar } from './calendar-queries.js';
import { words } from './words.js';

export function NewCalendar({ taken, onClose }: { taken: readonly string[]; onClose: () => void }) {
  const t = useWords(words);
  const navigate = useNavigate();
  const save = useSaveCalendar();
  const [name, setName] = useState('');
  const [zone, setZone] = useState(Intl.DateTimeFormat().resolvedOptions().timeZone);
  const [isTried, setTried] = useState(false);
  const wanted = name.trim();
  const error = taken.includes(wanted)
    ? t('nameTaken')
    : isTried && wanted === ''
      ? t('nameMissing')
      : undefined;
  const submit = (): void => {
    setTried(true);
    if (wanted === '' || taken.includes(wanted) || !isZone(zone)) return;
    save.mutate(
      { name: wanted, document: { zone, week: { 'mon-fri': ['09:00-18:00'] } } },
      { onSuccess: () => void navigate(`/settings/calendars/${encodeURIComponent(wanted)}`) },
    );
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('newCalendar')}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" type="submit" form="new-calendar" isBusy={save.isPending}>
            {t('create')}
          </Button>
        </>
      }
    >
      <form
        id="new-calendar"
        noValidate
        className="flex flex-col gap-4 pt-1"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field label={t('name')} hint={t('nameHint')} {...(error === undefined ? {} : { error })}>
          {(control) => (
            <Input {...control} autoFocus value={name} onChange={({ target }) => setName(target.value)} />
          )}
        </Field>
        <ZoneField label={t('zone')} value={zone} onChange={setZone} />
        {save.error !== null && <ProblemNote error={save.error} />}
      </form>
    </Dialog>
  );
}
