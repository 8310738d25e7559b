import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../api/call.js';
import { queryClient } from '../../../app/query-client.js';
import { inRow } from '../../../i18n/in-row.js';
import { useLanguage } from '../../../i18n/language.js';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Field, Input } from '../../../ui/field.js';
import { cn } from '../../../ui/join-classes.js';
import { ProblemNote, useProblemText } from '../../../ui/problem-note.js';
import { toast } from '../../../ui/toast.js';
import { colorClass, TAG_COLORS } from './tag-colors.js';
import type { Tag } from './tag-queries.js';
import { words } from './words.js';

/** Another name or colour for a tag, or none at all. What it will do is said before it is done. */
export function TagDialog({
  tag,
  others,
  onClose,
}: {
  tag: Tag;
  others: readonly Tag[];
  onClose: () => void;
}) {
  const t = useWords(words);
  const language = useLanguage();
  const problemText = useProblemText();
  const [name, setName] = useState(tag.name);
  const before = TAG_COLORS.find((each) => each === tag.color) ?? 'gray';
  const [color, setColor] = useState(before);
  const wanted = name.trim();
  const other = wanted === tag.name ? undefined : others.find((each) => each.name === wanted);
  const done = async (): Promise<void> => {
    onClose();
    await Promise.all(['tags', 'flows'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })));
  };
  const save = useMutation({
    mutationFn: () => call('PUT /tags/{name}', { params: { name: tag.name }, body: { name: wanted, color } }),
    onSuccess: async ({ live, parted }) => {
      const back = { params: { name: wanted }, body: { name: tag.name, color: before } };
      const split = async (carriers: NonNullable<typeof parted>): Promise<void> => {
        const body = { from: wanted, color: before, parted: carriers };
        await call('POST /tags/{name}/split', { params: { name: tag.name }, body });
        const own = TAG_COLORS.find((each) => each === other?.color) ?? null;
        await call('PUT /tags/{name}', { params: { name: wanted }, body: { color: own } });
      };
      const undo = (takeBack: () => Promise<unknown>) => ({
        label: t('undo'),
        run: () =>
          void takeBack().then(done, (error: unknown) => toast({ ...problemText(error), tone: 'bad' })),
      });
      if (wanted !== tag.name)
        toast({
          title: t('renamed', { name: wanted }),
          ...(live.length > 0
            ? {
                detail: t('republish', {
                  flows: inRow(
                    live.map((flow) => flow.name),
                    language,
                  ),
                }),
              }
            : {}),
          ...(other === undefined ? { action: undo(() => call('PUT /tags/{name}', back)) } : {}),
          // Of two that have become one, the engine remembers who carried which, as long as they are not too many.
          ...(other !== undefined && parted !== null ? { action: undo(() => split(parted)) } : {}),
        });
      await done();
    },
  });
  const remove = useMutation({
    mutationFn: () => call('DELETE /tags/{name}', { params: { name: tag.name } }),
    onSuccess: async () => {
      toast({ title: t('removed', { name: tag.name }) });
      await done();
    },
  });
  const error = save.error ?? remove.error;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('changeTag', { name: tag.name })}
      description={t('carried', { count: tag.contacts })}
      actions={
        <>
          <Button look="danger" className="mr-auto" isBusy={remove.isPending} onClick={() => remove.mutate()}>
            {t('remove')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            look="primary"
            disabled={wanted === ''}
            isBusy={save.isPending}
            onClick={() => save.mutate()}
          >
            {other === undefined ? t('save') : t('merge')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Field
          label={t('name')}
          {...(other === undefined ? {} : { hint: t('mergeText', { name: wanted, count: other.contacts }) })}
        >
          {(control) => (
            <Input
              {...control}
              value={name}
              maxLength={100}
              onChange={({ target }) => setName(target.value)}
            />
          )}
        </Field>
        <fieldset>
          <legend className="mb-1.5 text-sm font-medium">{t('color')}</legend>
          <div className="flex flex-wrap gap-2">
            {TAG_COLORS.map((each) => (
              <label
                key={each}
                className="relative flex size-7 items-center justify-center rounded-full has-checked:ring-2 has-checked:ring-accent has-focus-visible:ring-2 has-focus-visible:ring-ink"
              >
                <input
                  type="radio"
                  name="color"
                  className="absolute inset-0 cursor-pointer opacity-0"
                  checked={each === color}
                  onChange={() => setColor(each)}
                  aria-label={t(each)}
                />
                <span className={cn('size-5 rounded-full', colorClass(each))} aria-hidden />
              </label>
            ))}
          </div>
        </fieldset>
        {error !== null && <ProblemNote error={error} />}
      </div>
    </Dialog>
  );
}
