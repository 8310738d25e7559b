import { useMutation } from '@tanstack/react-query';
import { isJsonObject } from '@nightshift/schema';
import { useState } from 'react';
import { call } from '../../../api/call.js';
import { useWords } from '../../../i18n/use-words.js';
import { useLanguage } from '../../../i18n/language.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Field, Input } from '../../../ui/field.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { Select } from '../../../ui/select.js';
import { ListField } from '../parts/list-field.js';
import { TextsField } from '../parts/texts-field.js';
import { refreshFields, type ContactField } from './field-queries.js';
import { words } from './words.js';

const TYPES = ['text', 'number', 'boolean', 'date', 'choice', 'email', 'url'] as const;
const KEY = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

export function FieldDialog({ field, onClose }: { field: ContactField | undefined; onClose: () => void }) {
  const t = useWords(words);
  const language = useLanguage();
  const [key, setKey] = useState(field?.key ?? '');
  const [label, setLabel] = useState<unknown>(
    field !== undefined && Object.keys(field.label).length > 0 ? field.label : { [language]: '' },
  );
  const [type, setType] = useState<ContactField['type']>(field?.type ?? 'text');
  const [options, setOptions] = useState<string[]>(field?.options ?? []);
  const save = useMutation({
    mutationFn: () =>
      call('PUT /contact-fields/{key}', {
        params: { key },
        body: { label: labelOf(label, language), type, options },
      }),
    onSuccess: async () => {
      onClose();
      await refreshFields();
    },
  });
  const isWrong = key !== '' && !KEY.test(key);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={field === undefined ? t('newField') : t('changeField', { name: field.key })}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            look="primary"
            disabled={!KEY.test(key) || (type === 'choice' && options.length === 0)}
            isBusy={save.isPending}
            onClick={() => save.mutate()}
          >
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label={t('key')} hint={t('keyHint')} {...(isWrong ? { error: t('keyWrong') } : {})}>
          {(control) => (
            <Input
              {...control}
              value={key}
              disabled={field !== undefined}
              placeholder="budget"
              onChange={({ target }) => setKey(target.value)}
            />
          )}
        </Field>
        <TextsField label={t('label')} value={label} isReadOnly={false} onChange={setLabel} />
        <Field label={t('type')}>
          {(control) => (
            <Select
              {...control}
              value={type}
              onChange={(wanted) => setType(TYPES.find((each) => each === wanted) ?? 'text')}
              options={TYPES.map((value) => ({ value, label: t(value) }))}
            />
          )}
        </Field>
        {type === 'choice' && <ListField label={t('options')} value={options} onChange={setOptions} />}
        {save.error !== null && <ProblemNote error={save.error} />}
      </div>
    </Dialog>
  );
}

/** A text for all languages is said in that of the screen. */
function labelOf(label: unknown, language: string): Record<string, string> {
  if (typeof label === 'string') return label === '' ? {} : { [language]: label };
  const entries = isJsonObject(label) ? Object.entries(label) : [];
  return Object.fromEntries(
    entries.flatMap(([tag, text]): [string, string][] =>
      typeof text === 'string' && text !== '' ? [[tag, text]] : [],
    ),
  );
}
