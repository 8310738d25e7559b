import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../api/call.js';
import { useLanguage } from '../../../i18n/language.js';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { Field, Input } from '../../../ui/field.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { toast } from '../../../ui/toast.js';
import { Card } from '../parts/section.js';
import { sayMoney } from '../spending/say-money.js';
import { refreshAi, type AiProviders, type Provider } from './ai-queries.js';
import { words } from './words.js';

const NAMES = ['perAnswer', 'perConversation', 'perDay'] as const;
type Limits = Pick<AiProviders, (typeof NAMES)[number]>;

const shown = (limit: number | null): string => (limit === null ? '' : String(limit));

/** What may be spent, in US dollars; an empty field is no limit. */
export function Budgets({ stored }: { stored: AiProviders }) {
  const t = useWords(words);
  const language = useLanguage();
  const [typed, setTyped] = useState(() => ({
    perAnswer: shown(stored.perAnswer),
    perConversation: shown(stored.perConversation),
    perDay: shown(stored.perDay),
  }));
  const put = async (limits: Limits): Promise<void> => {
    await call('PATCH /ai/settings', { body: limits });
    await refreshAi();
  };
  const before: Limits = {
    perAnswer: stored.perAnswer,
    perConversation: stored.perConversation,
    perDay: stored.perDay,
  };
  const wanted: Limits = {
    perAnswer: amountIn(typed.perAnswer),
    perConversation: amountIn(typed.perConversation),
    perDay: amountIn(typed.perDay),
  };
  const save = useMutation({
    mutationFn: () => put(wanted),
    onSuccess: () => {
      const undo = (): void => {
        setTyped({
          perAnswer: shown(before.perAnswer),
          perConversation: shown(before.perConversation),
          perDay: shown(before.perDay),
        });
        void put(before);
      };
      toast({ title: t('budgetsSaved'), action: { label: t('undo'), run: undo } });
    },
  });
  const isWrong = NAMES.some((name) => Number.isNaN(wanted[name]));
  const isDirty = NAMES.some((name) => wanted[name] !== before[name]);
  const asked = stored.items.filter(({ id }) => stored.chain.includes(id));
  const cheapest = asked.toSorted((left, right) => left.reserve - right.reserve)[0];
  const tooLittle = ({ name, reserve }: Provider): string =>
    t('tooLittle', { provider: name, needs: sayMoney(reserve, language) });
  return (
    <Card className="p-4">
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (isDirty && !isWrong) save.mutate();
        }}
      >
        <div className="grid gap-3 sm:grid-cols-3">
          {NAMES.map((name) => (
            <Field
              key={name}
              label={t(name)}
              {...(Number.isNaN(wanted[name]) ? { error: t('noAmount') } : {})}
              {...(isTooLittle(wanted[name], cheapest) ? { error: tooLittle(cheapest) } : {})}
            >
              {(control) => (
                <Input
                  {...control}
                  inputMode="decimal"
                  placeholder={t('noLimit')}
                  value={typed[name]}
                  onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
                />
              )}
            </Field>
          ))}
        </div>
        {save.error !== null && <ProblemNote error={save.error} />}
        <Button
          type="submit"
          look="primary"
          className="self-end"
          disabled={!isDirty || isWrong}
          isBusy={save.isPending}
        >
          {t('save')}
        </Button>
      </form>
    </Card>
  );
}

/** Nobody would be asked even if nothing has been spent yet; zero is meant so. */
const isTooLittle = (limit: number | null, cheapest: Provider | undefined): cheapest is Provider =>
  limit !== null && limit > 0 && cheapest !== undefined && limit < cheapest.reserve;

/** Null: no limit. NaN: it is no amount. */
function amountIn(typed: string): number | null {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  const amount = Number(text);
  return amount >= 0 && Number.isFinite(amount) ? amount : Number.NaN;
}
