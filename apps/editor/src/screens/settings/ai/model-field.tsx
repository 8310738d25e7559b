import { useMutation } from '@tanstack/react-query';
import { call } from '../../../api/call.js';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { Combobox } from '../../../ui/combobox.js';
import { Field, Input } from '../../../ui/field.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { words } from './words.js';

export interface ModelFieldProps {
  model: string;
  /** Where to look for models. */
  server: { baseUrl?: string; apiKey?: string; providerId?: string };
  onChange: (model: string) => void;
}

/** A model by its name: typed, or one of those that the server says it runs. */
export function ModelField({ model, server, onChange }: ModelFieldProps) {
  const t = useWords(words);
  const look = useMutation({ mutationFn: () => call('POST /ai/models', { body: server }) });
  const found = look.data?.ok === true ? look.data.models : [];
  const isEmpty = look.data?.ok === true && found.length === 0;
  const trouble = look.data?.ok === false ? look.data.message : isEmpty ? t('noModels') : undefined;
  return (
    <>
      <Field
        label={t('model')}
        hint={found.length > 0 ? t('modelsFound', { count: found.length }) : t('modelHint')}
        {...(trouble === undefined ? {} : { error: t('modelsUnknown', { trouble }) })}
        action={
          <Button
            look="link"
            size="none"
            className="text-sm"
            isBusy={look.isPending}
            onClick={() => look.mutate()}
          >
            {t('listModels')}
          </Button>
        }
      >
        {(control) =>
          found.length > 0 ? (
            <Combobox
              id={control.id}
              aria-describedby={control['aria-describedby']}
              options={found.map((name) => ({ value: name, label: name }))}
              chosen={[model]}
              onPick={onChange}
              isPlaceholder={model === ''}
              create={{ label: (typed) => t('useModel', { model: typed }), run: onChange }}
            >
              {model === '' ? t('chooseModel') : model}
            </Combobox>
          ) : (
            <Input
              {...control}
              value={model}
              autoComplete="off"
              spellCheck={false}
              onChange={({ target }) => onChange(target.value)}
            />
          )
        }
      </Field>
      {look.error !== null && <ProblemNote error={look.error} />}
    </>
  );
}
