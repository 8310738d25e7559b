import { useMutation } from '@tanstack/react-query';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../../api/call.js';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { Field, Input } from '../../../ui/field.js';
import { IconButton } from '../../../ui/icon-button.js';
import { ProblemNote, useProblemText } from '../../../ui/problem-note.js';
import { toast } from '../../../ui/toast.js';
import { Card, Section } from '../parts/section.js';
import { refreshPeople, type Person, type Team } from './people-queries.js';
import { RenameTeam } from './rename-team.js';
import { words } from './words.js';

export function Teams({
  people,
  teams,
  canWrite,
}: {
  people: readonly Person[];
  teams: readonly Team[];
  canWrite: boolean;
}) {
  const t = useWords(words);
  const [title, setTitle] = useState('');
  const [renamed, setRenamed] = useState<Team | null>(null);
  const save = useMutation({
    mutationFn: ({ name, title: wanted }: Pick<Team, 'name' | 'title'>) =>
      call('PUT /teams/{name}', { params: { name }, body: { title: wanted } }),
    onSuccess: refreshPeople,
  });
  const remove = useMutation({
    mutationFn: async (team: Team) => {
      const members = people.filter((person) => person.teams.includes(team.name));
      await call('DELETE /teams/{name}', { params: { name: team.name } });
      return async (): Promise<void> => {
        await call('PUT /teams/{name}', { params: { name: team.name }, body: { title: team.title } });
        for (const { id, teams: before } of members)
          await call('PATCH /users/{id}', { params: { id }, body: { teams: before } });
        await refreshPeople();
      };
    },
    onSuccess: refreshPeople,
  });
  const problemText = useProblemText();
  const onError = (error: unknown): void => toast({ ...problemText(error), tone: 'bad' });
  const add = (): void => {
    const wanted = title.trim();
    if (wanted === '') return;
    save.mutate({ name: nameOf(wanted, teams), title: wanted }, { onSuccess: () => setTitle('') });
  };
  return (
    <Section title={t('teams')} text={t('teamsText')}>
      <Card>
        {teams.length === 0 && <p className="p-4 text-soft">{t('noTeams')}</p>}
        <ul>
          {teams.map((team) => (
            <li key={team.name} className="flex h-11 items-center gap-3 border-b border-line px-4">
              <span className="min-w-0 flex-1 truncate">
                <span className="font-medium">{team.title}</span>{' '}
                {team.name !== team.title && <code className="text-sm text-soft">{team.name}</code>}
              </span>
              <span className="text-sm text-soft">
                {t('members', { count: people.filter((each) => each.teams.includes(team.name)).length })}
              </span>
              {canWrite && (
                <IconButton label={t('renameTeam', { name: team.title })} onClick={() => setRenamed(team)}>
                  <Pencil />
                </IconButton>
              )}
              {canWrite && (
                <IconButton
                  label={t('removeTeam', { name: team.title })}
                  onClick={() =>
                    remove.mutate(team, {
                      onSuccess: (bringBack) =>
                        toast({
                          title: t('teamRemoved', { name: team.title }),
                          action: { label: t('undo'), run: () => void bringBack().catch(onError) },
                        }),
                      onError,
                    })
                  }
                >
                  <Trash2 />
                </IconButton>
              )}
            </li>
          ))}
        </ul>
        {canWrite && (
          <form
            className="flex items-center gap-2 p-4"
            onSubmit={(event) => {
              event.preventDefault();
              add();
            }}
          >
            <div className="min-w-0 flex-1">
              <Field label={t('newTeam')} isLabelHidden>
                {(control) => (
                  <Input
                    {...control}
                    placeholder={t('newTeam')}
                    value={title}
                    onChange={({ target }) => setTitle(target.value)}
                  />
                )}
              </Field>
            </div>
            <Button type="submit" isBusy={save.isPending}>
              <Plus aria-hidden />
              {t('addTeam')}
            </Button>
          </form>
        )}
        {save.error !== null && <ProblemNote error={save.error} />}
        {renamed !== null && <RenameTeam team={renamed} onClose={() => setRenamed(null)} />}
      </Card>
    </Section>
  );
}

/** What flows call it: the title in small letters, or as it is where it has none. */
function nameOf(title: string, teams: readonly Team[]): string {
  const name = title.toLowerCase().replaceAll(/\s+/g, '-').slice(0, 60);
  const isTaken = (wanted: string): boolean => teams.some((team) => team.name === wanted);
  if (!isTaken(name)) return name;
  let number = 2;
  while (isTaken(`${name}-${String(number)}`)) number += 1;
  return `${name}-${String(number)}`;
}
