import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/call.js';
import { useWords } from '../../i18n/use-words.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Field, Textarea } from '../../ui/field.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { toast } from '../../ui/toast.js';
import { refreshKnowledge, type Base } from './knowledge-queries.js';
import { readSynonyms, writeSynonyms } from './synonyms-text.js';
import { words } from './words.js';

/** Words that mean the same in this base, a group on each line. */
export function SynonymsDialog({ base, onClose }: { base: Base; onClose: () => void }) {
  const t = useWords(words);
  const [text, setText] = useState(() => writeSynonyms(base.synonyms));
  const { groups, lonely } = readSynonyms(text);
  const put = async (synonyms: string[][]): Promise<void> => {
    await call('PATCH /knowledge/bases/{base}', { params: { base: base.id }, body: { synonyms } });
    await refreshKnowledge();
  };
  const save = useMutation({
    mutationFn: () => put(groups),
    onSuccess: () => {
      onClose();
      toast({
        title: t('synonymsSaved'),
        action: { label: t('undo'), run: () => void put(base.synonyms) },
      });
    },
  });
  const canSave = lonely === null;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('synonymsOf', { name: base.name })}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" disabled={!canSave} isBusy={save.isPending} onClick={() => save.mutate()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <Field
        label={t('synonymsField')}
        hint={t('synonymsHint')}
        {...(lonely === null ? {} : { error: t('lonely', { line: lonely }) })}
      >
        {(control) => (
          <Textarea
            {...control}
            autoFocus
            rows={8}
            value={text}
            placeholder={'shipping = delivery = postage\n春节 = 过年 = 农历新年'}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      {save.error !== null && <ProblemNote error={save.error} />}
    </Dialog>
  );
}
