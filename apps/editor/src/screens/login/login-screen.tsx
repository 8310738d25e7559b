import { useMutation, useQueryClient } from '@tanstack/react-query';
import { isJsonObject } from '@nightshift/schema';
import { useLayoutEffect } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { call } from '../../api/call.js';
import { sessionQuery } from '../../app/session.js';
import { LANGUAGE_NAMES, LANGUAGES, setLanguage, useLanguage } from '../../i18n/language.js';
import { useWords } from '../../i18n/use-words.js';
import { Button } from '../../ui/button.js';
import { Field, Input } from '../../ui/field.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { closeOffers } from '../../ui/toast.js';
import { words } from './words.js';

export function LoginScreen() {
  const t = useWords(words);
  const language = useLanguage();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const wanted = search.get('to') ?? '';
  const arrival: unknown = useLocation().state;
  const isLost = isJsonObject(arrival) && arrival['isLost'] === true;
  const queryClient = useQueryClient();
  // Who is signed out can take nothing back.
  useLayoutEffect(closeOffers, []);
  const signIn = useMutation({
    mutationFn: (body: { email: string; password: string }) => call('POST /auth/login', { body }),
    onSuccess: async () => {
      await queryClient.resetQueries({ queryKey: sessionQuery.queryKey });
      // Only a place within the editor; nobody is led elsewhere by an address that was sent to them.
      await navigate(/^\/(?![/\\])/.test(wanted) ? wanted : '/', { replace: true });
    },
  });
  return (
    <main className="flex min-h-full flex-col items-center justify-center gap-6 p-4">
      <form
        className="flex w-full max-w-80 flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          const text = (name: string): string => {
            const value = form.get(name);
            return typeof value === 'string' ? value : '';
          };
          signIn.mutate({ email: text('email').trim(), password: text('password') });
        }}
      >
        <img src="/app/moon.svg" alt="" className="size-10" />
        <h1 className="text-xl font-semibold">{t('title')}</h1>
        {isLost && (
          <div role="status" className="rounded-md bg-warn-soft px-3 py-2 text-sm">
            <p className="font-medium">{t('lost')}</p>
            <p>{t('lostText')}</p>
            {wanted.startsWith('/flows/') && <p className="mt-1">{t('isKept')}</p>}
          </div>
        )}
        <Field label={t('email')}>
          {(control) => (
            <Input
              {...control}
              name="email"
              type="email"
              autoComplete="username"
              required
              autoFocus
              className="h-9"
            />
          )}
        </Field>
        <Field label={t('password')}>
          {(control) => (
            <Input
              {...control}
              name="password"
              type="password"
              autoComplete="current-password"
              required
              className="h-9"
            />
          )}
        </Field>
        {signIn.error !== null && <ProblemNote error={signIn.error} />}
        <Button type="submit" look="primary" className="h-9" isBusy={signIn.isPending}>
          {t('signIn')}
        </Button>
      </form>
      <nav aria-label={t('language')} className="flex gap-4 text-sm">
        {LANGUAGES.filter((each) => each !== language).map((each) => (
          <button
            key={each}
            type="button"
            lang={each}
            className="text-soft hover:text-ink"
            onClick={() => setLanguage(each)}
          >
            {LANGUAGE_NAMES[each]}
          </button>
        ))}
      </nav>
    </main>
  );
}
