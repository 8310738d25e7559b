import type { FieldProps } from '@rjsf/utils';
import { isJsonObject } from '@nightshift/schema';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words.js';
import { Button } from '../../ui/button.js';
import { Input } from '../../ui/field.js';
import { IconButton } from '../../ui/icon-button.js';
import { problemsAt, useForm } from '../form-share.js';
import { setAt, valueAt } from '../set-at.js';
import { startValue } from '../start-value.js';
import { words } from '../words.js';
import { FieldSet } from './field-frame.js';
import { InnerField } from './inner-field.js';
import { KeyName } from './key-name.js';
import { placeOf } from './place-of.js';

/** An object whose keys the author chooses: a name and what stands under it. */
export function MapField({ fieldPathId, uiSchema, readonly, registry }: FieldProps<unknown>) {
  const t = useWords(words);
  const form = useForm();
  const [name, setName] = useState('');
  const place = placeOf(uiSchema);
  const { renameKey } = form;
  const { path } = fieldPathId;
  const value = valueAt(form.config, path);
  const map = isJsonObject(value) ? value : {};
  if (place?.type !== 'map') return null;
  const { title, description, item, definitions } = place;
  const wanted = name.trim();
  const isFree = wanted !== '' && !Object.hasOwn(map, wanted);
  const add = (): void => {
    if (!isFree) return;
    form.write(path, setAt(map, [wanted], startValue(item, definitions)));
    setName('');
  };
  return (
    <FieldSet
      id={fieldPathId.$id}
      title={title}
      description={description}
      problems={problemsAt(form.problems, path, { isDeep: false })}
    >
      {Object.keys(map).map((key) => (
        <div key={key} className="flex items-start gap-1 rounded-md border border-line p-2.5">
          <div className="flex min-w-0 flex-1 flex-col gap-2">
            {renameKey !== undefined && readonly !== true && (
              <KeyName
                name={key}
                others={Object.keys(map).filter((other) => other !== key)}
                onRename={(to) => renameKey(path, key, to)}
              />
            )}
            <InnerField
              outer={fieldPathId}
              at={key}
              schema={{ ...item, title: key }}
              definitions={definitions}
              isReadOnly={readonly === true}
              registry={registry}
            />
          </div>
          {readonly !== true && (
            <IconButton
              label={t('removeItem', { item: key })}
              size="icon-sm"
              onClick={() => form.write([...path, key], undefined)}
            >
              <X />
            </IconButton>
          )}
        </div>
      ))}
      {readonly !== true && (
        <div className="flex gap-2">
          <Input
            aria-label={t('nameOfNew', { list: title })}
            placeholder={t('newName')}
            value={name}
            onChange={({ target }) => setName(target.value)}
            onKeyDown={({ key, nativeEvent }) => key === 'Enter' && !nativeEvent.isComposing && add()}
          />
          <Button disabled={!isFree} onClick={add}>
            <Plus aria-hidden />
            {t('addItem')}
          </Button>
        </div>
      )}
    </FieldSet>
  );
}
