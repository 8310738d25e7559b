import { useMutation } from '@tanstack/react-query';
import { pickText } from '@nightshift/schema';
import { Plus, TextCursorInput } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../../api/call.js';
import { useCan } from '../../../app/session.js';
import { useLanguage } from '../../../i18n/language.js';
import { useWords } from '../../../i18n/use-words.js';
import { Badge } from '../../../ui/badge.js';
import { Button } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { Page } from '../../../ui/page.js';
import { useProblemText } from '../../../ui/problem-note.js';
import { toast } from '../../../ui/toast.js';
import { Loaded } from '../parts/loaded.js';
import { Body, Card } from '../parts/section.js';
import { FieldDialog } from './field-dialog.js';
import { refreshFields, useContactFields, type ContactField } from './field-queries.js';
import { words } from './words.js';

/** What is known about contacts beyond their name and address, and what people call it. */
export function FieldsPage() {
  const t = useWords(words);
  const canWrite = useCan('settings.write');
  const fields = useContactFields();
  const [open, setOpen] = useState<ContactField | 'new' | null>(null);
  const button = canWrite && (
    <Button look="primary" onClick={() => setOpen('new')}>
      <Plus aria-hidden />
      {t('newField')}
    </Button>
  );
  return (
    <Page title={t('title')} actions={button}>
      <Loaded query={fields}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState icon={TextCursorInput} title={t('empty')} text={t('emptyText')}>
              {button}
            </EmptyState>
          ) : (
            <Body>
              <p className="max-w-prose text-soft">{t('intro')}</p>
              <Card>
                <ul>
                  {all.map((field) => (
                    <FieldRow
                      key={field.key}
                      field={field}
                      canWrite={canWrite}
                      onOpen={() => setOpen(field)}
                    />
                  ))}
                </ul>
              </Card>
            </Body>
          )
        }
      </Loaded>
      {open !== null && (
        <FieldDialog field={open === 'new' ? undefined : open} onClose={() => setOpen(null)} />
      )}
    </Page>
  );
}

function FieldRow({
  field,
  canWrite,
  onOpen,
}: {
  field: ContactField;
  canWrite: boolean;
  onOpen: () => void;
}) {
  const t = useWords(words);
  const language = useLanguage();
  const problemText = useProblemText();
  const { key, label, type, options, isDeclared, contacts } = field;
  const title = pickText(label, language, ['en']) || key;
  const remove = useMutation({
    mutationFn: () => call('DELETE /contact-fields/{key}', { params: { key } }),
    onError: (error) => toast({ ...problemText(error), tone: 'bad' }),
    onSuccess: async () => {
      const undo = (): void =>
        void call('PUT /contact-fields/{key}', { params: { key }, body: { label, type, options } }).then(
          refreshFields,
        );
      toast({ title: t('removed', { name: title }), action: { label: t('undo'), run: undo } });
      await refreshFields();
    },
  });
  return (
    <li className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-2 last:border-b-0">
      <div className="min-w-0 flex-1 basis-40">
        <p className="truncate font-medium">{title}</p>
        <p className="text-sm wrap-anywhere text-soft">
          <code className="font-mono">{`contact.fields.${key}`}</code> · {t('contacts', { count: contacts })}
        </p>
      </div>
      {isDeclared ? <Badge>{t(type)}</Badge> : <Badge tone="warn">{t('undeclared')}</Badge>}
      {canWrite && (
        <Button
          size="sm"
          aria-label={t(isDeclared ? 'changeField' : 'declareField', { name: title })}
          onClick={onOpen}
        >
          {isDeclared ? t('change') : t('declare')}
        </Button>
      )}
      {canWrite && isDeclared && (
        <Button
          size="sm"
          look="danger"
          aria-label={t('removeField', { name: title })}
          onClick={() => remove.mutate()}
        >
          {t('remove')}
        </Button>
      )}
    </li>
  );
}
