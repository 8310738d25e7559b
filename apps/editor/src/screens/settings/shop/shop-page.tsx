import { Plus, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useCan } from '../../../app/session.js';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { Field, Input } from '../../../ui/field.js';
import { IconButton } from '../../../ui/icon-button.js';
import { Page } from '../../../ui/page.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { toast } from '../../../ui/toast.js';
import { Loaded } from '../parts/loaded.js';
import { SaveBar } from '../parts/save-bar.js';
import { Body, Card, Section } from '../parts/section.js';
import { useDraft } from '../parts/use-draft.js';
import { useChangeSettings, useSettings, type Settings } from './settings-queries.js';
import { words } from './words.js';

const NAME = /^[a-z][A-Za-z0-9_.-]{0,99}$/;

export function ShopPage() {
  const settings = useSettings();
  return <Loaded query={settings}>{(stored) => <Shop stored={stored} />}</Loaded>;
}

function Shop({ stored }: { stored: Settings }) {
  const t = useWords(words);
  const canWrite = useCan('settings.write');
  const change = useChangeSettings();
  const draft = useDraft(useMemo(() => ({ name: stored.name, values: stored.values }), [stored]));
  const { name, values } = draft.value;
  const set = (next: Record<string, unknown>): void => draft.change({ name, values: next });
  const save = (): void => {
    // What is gone from the draft is taken away by a null.
    const gone = Object.keys(stored.values).filter((key) => !Object.hasOwn(values, key));
    const all = { ...values, ...Object.fromEntries(gone.map((key) => [key, null])) };
    change.mutate({ name: name.trim(), values: all }, { onSuccess: () => toast({ title: t('saved') }) });
  };
  return (
    <Page
      title={t('title')}
      actions={
        canWrite && (
          <SaveBar draft={draft} isSaving={change.isPending} isInvalid={name.trim() === ''} onSave={save} />
        )
      }
    >
      <Body>
        {change.error !== null && <ProblemNote error={change.error} />}
        <Card className="p-4">
          <Field label={t('workspace')} hint={t('workspaceHint')}>
            {(control) => (
              <Input
                {...control}
                value={name}
                disabled={!canWrite}
                onChange={({ target }) => draft.change({ name: target.value, values })}
              />
            )}
          </Field>
        </Card>
        <Section title={t('values')} text={t('valuesText', { example: '{{shop.name}}' })}>
          <Card>
            {Object.keys(values).length === 0 && <p className="p-4 text-soft">{t('empty')}</p>}
            <ul>
              {Object.entries(values).map(([key, value]) => (
                <ValueRow
                  key={key}
                  name={key}
                  value={value}
                  isReadOnly={!canWrite}
                  onChange={(next) => set({ ...values, [key]: next })}
                  onRemove={() => {
                    const { [key]: _gone, ...rest } = values;
                    set(rest);
                  }}
                />
              ))}
            </ul>
            {canWrite && (
              <AddValue taken={Object.keys(values)} onAdd={(key) => set({ ...values, [key]: '' })} />
            )}
          </Card>
        </Section>
      </Body>
    </Page>
  );
}

function ValueRow({
  name,
  value,
  isReadOnly,
  onChange,
  onRemove,
}: {
  name: string;
  value: unknown;
  isReadOnly: boolean;
  onChange: (value: string) => void;
  onRemove: () => void;
}) {
  const t = useWords(words);
  const isText = typeof value === 'string';
  return (
    <li className="flex items-center gap-3 border-b border-line px-4 py-2 max-sm:flex-wrap">
      <code className="w-52 truncate font-mono text-sm max-sm:w-full">{`{{${name}}}`}</code>
      <div className="min-w-0 flex-1">
        <Input
          aria-label={t('valueOf', { name })}
          value={isText ? value : JSON.stringify(value)}
          disabled={isReadOnly || !isText}
          title={isText ? undefined : t('structured')}
          onChange={({ target }) => onChange(target.value)}
        />
      </div>
      {!isReadOnly && (
        <IconButton label={t('remove', { name })} onClick={onRemove}>
          <X />
        </IconButton>
      )}
    </li>
  );
}

function AddValue({ taken, onAdd }: { taken: readonly string[]; onAdd: (name: string) => void }) {
  const t = useWords(words);
  const [name, setName] = useState('');
  const [isTried, setTried] = useState(false);
  const error = taken.includes(name)
    ? t('nameTaken', { name })
    : isTried && !NAME.test(name)
      ? t('nameWrong', { name })
      : undefined;
  return (
    <form
      className="flex items-start gap-2 p-4"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!NAME.test(name) || taken.includes(name)) return;
        onAdd(name);
        setName('');
        setTried(false);
      }}
    >
      <div className="min-w-0 flex-1">
        <Field
          label={t('newName')}
          isLabelHidden
          hint={t('newHint')}
          {...(error === undefined ? {} : { error })}
        >
          {(control) => (
            <Input
              {...control}
              className="font-mono"
              placeholder="shop.name"
              value={name}
              onChange={({ target }) => setName(target.value.trim())}
            />
          )}
        </Field>
      </div>
      <Button type="submit">
        <Plus aria-hidden />
        {t('add')}
      </Button>
    </form>
  );
}
