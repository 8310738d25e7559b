import { useMutation } from '@tanstack/react-query';
import { Plus, Tag as TagIcon } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../../api/call.js';
import { queryClient } from '../../../app/query-client.js';
import { useCan } from '../../../app/session.js';
import { inRow } from '../../../i18n/in-row.js';
import { useLanguage } from '../../../i18n/language.js';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { Input } from '../../../ui/field.js';
import { cn } from '../../../ui/join-classes.js';
import { Page } from '../../../ui/page.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { Loaded } from '../parts/loaded.js';
import { Body, Card } from '../parts/section.js';
import { TagDialog } from './tag-dialog.js';
import { useTags, type Tag } from './tag-queries.js';
import { colorClass } from './tag-colors.js';
import { words } from './words.js';

/** Every tag there is: who carries it, which flows name it, its colour. */
export function TagsPage() {
  const t = useWords(words);
  const canWrite = useCan('settings.write');
  const tags = useTags();
  const [name, setName] = useState('');
  const [open, setOpen] = useState<Tag | null>(null);
  const add = useMutation({
    mutationFn: () => call('PUT /tags/{name}', { params: { name: name.trim() }, body: { color: 'gray' } }),
    onSuccess: async () => {
      setName('');
      await queryClient.invalidateQueries({ queryKey: ['tags'] });
    },
  });
  return (
    <Page title={t('title')}>
      <Loaded query={tags}>
        {(all) => (
          <Body>
            <p className="max-w-prose text-soft">{t('text')}</p>
            {canWrite && (
              <form
                className="flex gap-2"
                onSubmit={(event) => {
                  event.preventDefault();
                  if (name.trim() !== '') add.mutate();
                }}
              >
                <Input
                  aria-label={t('newTag')}
                  placeholder={t('newTag')}
                  value={name}
                  maxLength={100}
                  onChange={({ target }) => setName(target.value)}
                />
                <Button type="submit" isBusy={add.isPending}>
                  <Plus aria-hidden />
                  {t('add')}
                </Button>
              </form>
            )}
            {add.error !== null && <ProblemNote error={add.error} />}
            {all.length === 0 ? (
              <EmptyState icon={TagIcon} title={t('empty')} text={t('emptyText')} />
            ) : (
              <Card>
                <ul>
                  {all.map((tag) => (
                    <TagRow key={tag.name} tag={tag} onOpen={canWrite ? () => setOpen(tag) : undefined} />
                  ))}
                </ul>
              </Card>
            )}
            {open !== null && <TagDialog tag={open} others={all} onClose={() => setOpen(null)} />}
          </Body>
        )}
      </Loaded>
    </Page>
  );
}

function TagRow({
  tag: { name, color, contacts, flows },
  onOpen,
}: {
  tag: Tag;
  onOpen: (() => void) | undefined;
}) {
  const t = useWords(words);
  const language = useLanguage();
  return (
    <li className="flex min-h-12 items-center gap-3 border-b border-line px-4 py-2 last:border-b-0">
      <span className={cn('size-3 shrink-0 rounded-full', colorClass(color))} aria-hidden />
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{name}</p>
        <p className="truncate text-sm text-soft">
          {t('contacts', { count: contacts })}
          {flows.length > 0 &&
            ` · ${inRow(
              flows.map((flow) => flow.name),
              language,
            )}`}
        </p>
      </div>
      {onOpen !== undefined && (
        <Button size="sm" aria-label={t('changeTag', { name })} onClick={onOpen}>
          {t('change')}
        </Button>
      )}
    </li>
  );
}
