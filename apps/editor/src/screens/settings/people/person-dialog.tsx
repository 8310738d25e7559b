import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../api/call.js';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Field, Input } from '../../../ui/field.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { toast } from '../../../ui/toast.js';
import { fieldError } from '../parts/field-errors.js';
import { RoleSelect, type Role } from '../roles/role-select.js';
import { LanguagesField } from './languages-field.js';
import { refreshPeople, type Person, type Team } from './people-queries.js';
import { RemovePerson } from './remove-person.js';
import { words } from './words.js';

const MIN_PASSWORD = 10;

export function PersonDialog({
  person,
  teams,
  onClose,
}: {
  /** Null: somebody new. */
  person: Person | null;
  teams: readonly Team[];
  onClose: () => void;
}) {
  const t = useWords(words);
  const [name, setName] = useState(person?.name ?? '');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [role, setRole] = useState<Role>(person?.role ?? 'agent');
  const [inTeams, setInTeams] = useState<readonly string[]>(person?.teams ?? []);
  const [languages, setLanguages] = useState<readonly string[]>(person?.languages ?? []);
  const [capacity, setCapacity] = useState(person?.capacity ?? 5);
  const [isTried, setTried] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const save = useMutation({
    mutationFn: () => {
      const seat = { name: name.trim(), role, teams: [...inTeams], languages: [...languages], capacity };
      return person === null
        ? call('POST /users', { body: { ...seat, email: email.trim(), password } })
        : call('PATCH /users/{id}', { params: { id: person.id }, body: seat });
    },
    onSuccess: async () => {
      await refreshPeople();
      toast({ title: t('saved', { name: name.trim() }) });
      onClose();
    },
  });
  const needed = (value: string): { error?: string } =>
    isTried && value.trim() === '' ? { error: t('missing') } : {};
  const passwordError = isTried && password.length < MIN_PASSWORD ? t('tooShort') : undefined;
  const emailError = fieldError(save.error, '/email');
  const isReady =
    name.trim() !== '' && (person !== null || (email.trim() !== '' && password.length >= MIN_PASSWORD));
  if (isLeaving && person !== null) return <RemovePerson person={person} onClose={onClose} />;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={person === null ? t('invite') : t('edit', { name: person.name })}
      actions={
        <>
          {person !== null && (
            <Button look="danger" className="mr-auto" onClick={() => setLeaving(true)}>
              {t('removeNow')}
            </Button>
          )}
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" type="submit" form="person" isBusy={save.isPending}>
            {t('save')}
          </Button>
        </>
      }
    >
      <form
        id="person"
        noValidate
        autoComplete="off"
        className="flex flex-col gap-4 pt-1"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (isReady) save.mutate();
        }}
      >
        <Field label={t('name')} {...needed(name)}>
          {(control) => (
            <Input {...control} autoFocus value={name} onChange={({ target }) => setName(target.value)} />
          )}
        </Field>
        {person === null && (
          <>
            <Field label={t('email')} {...(emailError === undefined ? needed(email) : { error: emailError })}>
              {(control) => (
                <Input
                  {...control}
                  type="email"
                  autoComplete="off"
                  value={email}
                  onChange={({ target }) => setEmail(target.value)}
                />
              )}
            </Field>
            <Field
              label={t('password')}
              hint={t('passwordHint', { count: MIN_PASSWORD })}
              {...(passwordError === undefined ? {} : { error: passwordError })}
            >
              {(control) => (
                <Input
                  {...control}
                  type="text"
                  autoComplete="off"
                  spellCheck={false}
                  value={password}
                  onChange={({ target }) => setPassword(target.value)}
                />
              )}
            </Field>
          </>
        )}
        <Field label={t('role')}>
          {(control) => <RoleSelect {...control} value={role} onChange={setRole} />}
        </Field>
        {teams.length > 0 && (
          <fieldset>
            <legend className="mb-1 text-sm font-medium">{t('teams')}</legend>
            <div className="flex flex-wrap gap-x-5 gap-y-1.5">
              {teams.map((team) => (
                <label key={team.name} className="flex cursor-pointer items-center gap-2">
                  <input
                    type="checkbox"
                    className="size-4 accent-(--accent)"
                    checked={inTeams.includes(team.name)}
                    onChange={({ target }) =>
                      setInTeams(
                        target.checked
                          ? [...inTeams, team.name]
                          : inTeams.filter((each) => each !== team.name),
                      )
                    }
                  />
                  {team.title}
                </label>
              ))}
            </div>
          </fieldset>
        )}
        <LanguagesField value={languages} onChange={setLanguages} />
        <Field label={t('capacity')}>
          {(control) => (
            <Input
              {...control}
              type="number"
              min={0}
              max={1000}
              className="w-24"
              value={capacity}
              onChange={({ target }) => setCapacity(Math.max(0, Math.round(Number(target.value))))}
            />
          )}
        </Field>
        {save.error !== null && <ProblemNote error={save.error} />}
      </form>
    </Dialog>
  );
}
