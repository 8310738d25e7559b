import type { FieldPathId, FieldProps } from '@rjsf/utils';
import { Plus } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { useLanguage } from '../../i18n/language.js';
import { useWords } from '../../i18n/use-words.js';
import { Button } from '../../ui/button.js';
import { problemsAt, useForm } from '../form-share.js';
import type { ListHint } from '../hint.js';
import { readSchema } from '../schema.js';
import { setAt, valueAt } from '../set-at.js';
import { startValue } from '../start-value.js';
import { words } from '../words.js';
import { EntryCard } from './entry-card.js';
import { FieldSet } from './field-frame.js';
import { InnerField } from './inner-field.js';
import { placeOf } from './place-of.js';
import { shares, ShareActions } from './shares.js';
import { sayEntry } from './say-entry.js';
import { useKeys } from './use-keys.js';
import { useReorder } from './use-reorder.js';
import { freshWay, namesItself } from './ways.js';

/** A list whose entries have fields: they are added, taken away and put into another order. */
export function ListField({ fieldPathId, uiSchema, required, readonly, registry }: FieldProps<unknown>) {
  const t = useWords(words);
  const language = useLanguage();
  const form = useForm();
  const place = placeOf(uiSchema);
  const { path } = fieldPathId;
  const value = valueAt(form.config, path);
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  const [said, setSaid] = useState('');
  const order = useKeys(items.length);
  const move = (from: number, to: number): void => {
    order.move(from, to);
    const moved = items[from];
    form.write(path, items.toSpliced(from, 1).toSpliced(to, 0, moved));
    setSaid(t('movedTo', { place: to + 1, count: items.length }));
  };
  const { list, drag, grip } = useReorder(move);
  if (place?.type !== 'list') return null;
  const { hint, item, tuple, definitions } = place;
  const isWays = path.length === 1 && path[0] === form.waysKey;
  const hasOwnName = isWays && namesItself(readSchema(item, undefined, definitions).schema);
  const isReadOnly = readonly === true || hint.isFixed;
  const add = (at: number): void => {
    const start = startValue(item, definitions);
    const entry = isWays ? setAt(start, ['id'], freshWay(items, hint.look)) : start;
    order.insert(at);
    form.write(path, items.toSpliced(at, 0, entry));
    focusEntry(fieldPathId.$id, at);
  };
  /** A label has one line: Enter goes on to the next entry, as in any list that is typed. */
  const press = (event: KeyboardEvent<HTMLElement>, index: number): void => {
    const { key, shiftKey, target, nativeEvent } = event;
    if (key !== 'Enter' || shiftKey || nativeEvent.isComposing || isReadOnly) return;
    if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return;
    if (target.id !== `${fieldPathId.$id}_${String(index)}_label`) return;
    event.preventDefault();
    if (target.value.trim() !== '' && items.length < hint.maxItems) add(index + 1);
  };
  const remove = (index: number): void => {
    order.remove(index);
    const left = items.filter((_item, each) => each !== index);
    form.write(path, left.length === 0 && required !== true ? undefined : left);
  };
  const percent = hint.look === 'weights' ? shares(items) : [];
  const entries = tuple.length > 0 ? tuple.map((part, index) => [part, index] as const) : null;
  if (entries !== null)
    return (
      <Frame hint={hint} fieldPathId={fieldPathId}>
        {entries.map(([part, index]) => (
          <InnerField
            key={index}
            outer={fieldPathId}
            at={index}
            schema={part}
            definitions={definitions}
            title={String(index + 1)}
            isReadOnly={readonly === true}
            registry={registry}
          />
        ))}
      </Frame>
    );
  return (
    <Frame hint={hint} fieldPathId={fieldPathId}>
      <ul ref={list} className="flex min-w-0 flex-col gap-2" aria-labelledby={`${fieldPathId.$id}-title`}>
        {items.map((each, index) => (
          <EntryCard
            key={order.keys[index]}
            id={`${fieldPathId.$id}-entry-${String(index)}`}
            look={hint.look}
            index={index}
            summary={sayEntry(each, {
              language,
              contentLanguage: form.contentLanguage,
              languages: form.languages,
            })}
            hidden={isWays ? ['id'] : []}
            way={isWays && !hasOwnName ? { path: [...path, index], others: items } : undefined}
            share={percent[index]}
            isReadOnly={isReadOnly}
            isDragged={drag?.from === index}
            drop={dropAt(drag, index)}
            grip={items.length < 2 ? undefined : grip(index, items.length)}
            onRemove={() => remove(index)}
            onPress={(event) => press(event, index)}
          >
            <InnerField
              outer={fieldPathId}
              at={index}
              schema={item}
              definitions={definitions}
              title={`${hint.title} ${String(index + 1)}`}
              isReadOnly={readonly === true}
              registry={registry}
            />
          </EntryCard>
        ))}
      </ul>
      {isWays && form.standIn !== undefined && items.length > 0 && (
        <p className="text-sm text-soft">{t('standIn', { port: form.standIn })}</p>
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
      {!isReadOnly && (
        <div className="flex flex-wrap gap-2">
          <Button
            size="sm"
            aria-label={t('addTo', { list: hint.title })}
            disabled={items.length >= hint.maxItems}
            onClick={() => add(items.length)}
          >
            <Plus aria-hidden />
            {t('addItem')}
          </Button>
          {hint.look === 'weights' && items.length > 1 && <ShareActions path={path} items={items} />}
        </div>
      )}
    </Frame>
  );
}

function Frame({
  hint,
  fieldPathId,
  children,
}: {
  hint: ListHint;
  fieldPathId: FieldPathId;
  children: React.ReactNode;
}) {
  const form = useForm();
  return (
    <FieldSet
      id={fieldPathId.$id}
      title={hint.title}
      description={hint.description}
      problems={problemsAt(form.problems, fieldPathId.path, { isDeep: false })}
    >
      {children}
    </FieldSet>
  );
}

/** Whoever adds an entry wants to write in it. */
function focusEntry(id: string, index: number): void {
  requestAnimationFrame(() => {
    const entry = document.getElementById(`${id}-entry-${String(index)}`);
    const field = entry?.querySelector<HTMLElement>('input, textarea, [role=combobox]');
    field?.focus();
    entry?.scrollIntoView({ block: 'nearest' });
  });
}

/** On which side of the entry the dragged one would come to stand. */
function dropAt(drag: { from: number; to: number } | null, index: number): 'above' | 'below' | null {
  if (drag?.to !== index || drag.to === drag.from) return null;
  return drag.to > drag.from ? 'below' : 'above';
}
