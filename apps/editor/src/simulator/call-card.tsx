import { useState } from 'react';
import type { CallOutcome, Json, Said } from '@nightshift/schema';
import type { PendingCall } from '@nightshift/simulator';
import { call } from '../api/call.js';
import { useCan } from '../app/session.js';
import { useWords } from '../i18n/use-words.js';
import { Button } from '../ui/button.js';
import { Field, Textarea } from '../ui/field.js';
import { useProblemText } from '../ui/problem-note.js';
import { words } from './words.js';

export interface CallCardProps {
  pending: PendingCall;
  /** What it is called. */
  title: string;
  /** What it gives where there is no world, to begin with. */
  example: string;
  /** What was said before it. */
  said: Said[];
  onAnswer: (outcome: CallOutcome) => void;
}

/** A call that the flow waits for: answered by hand, or really made by the server. */
export function CallCard({ pending, title, example, said, onAnswer }: CallCardProps) {
  const t = useWords(words);
  const canCall = useCan('flows.write');
  const problemText = useProblemText();
  const [text, setText] = useState(example);
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const give = (): void => {
    try {
      onAnswer({ ok: true, value: JSON.parse(text) as Json });
    } catch {
      setFault(t('notJson'));
    }
  };
  const callReally = async (): Promise<void> => {
    setIsBusy(true);
    try {
      onAnswer(await tryCall(pending, { said }));
    } catch (error) {
      setFault(problemText(error).title);
      setIsBusy(false);
    }
  };
  return (
    <section
      aria-label={t('callWaits', { call: title })}
      className="flex flex-col gap-2 rounded-lg border border-line bg-paper p-3"
    >
      <h2 className="font-medium">{t('callWaits', { call: title })}</h2>
      <details>
        <summary className="w-fit text-sm text-soft">{t('callAsked')}</summary>
        <pre className="mt-1 overflow-x-auto rounded-md bg-ground p-2 font-mono text-xs" tabIndex={0}>
          {JSON.stringify(pending.input, null, 2)}
        </pre>
      </details>
      <Field label={t('callAnswer')} {...(fault === null ? {} : { error: fault })}>
        {(control) => (
          <Textarea
            {...control}
            className="max-h-48 font-mono text-sm"
            spellCheck={false}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-1">
        <Button size="sm" look="primary" onClick={give}>
          {t('giveAnswer')}
        </Button>
        <Button size="sm" onClick={() => onAnswer({ ok: false, code: 'call.failed', message: t('byHand') })}>
          {t('letFail')}
        </Button>
        {canCall && (
          <Button size="sm" isBusy={isBusy} onClick={() => void callReally()}>
            {t('reallyCall')}
          </Button>
        )}
      </div>
    </section>
  );
}

/** Made by the server, which guards where it may go. */
export async function tryCall(
  { call: name, input }: PendingCall,
  { models = true, said, flow }: { models?: boolean; said: Said[]; flow?: string | undefined },
): Promise<CallOutcome> {
  const { outcome } = await call('POST /calls/try', {
    body: { call: name, input, said, ...(flow === undefined ? {} : { flow }), ...(models ? {} : { models }) },
  });
  // The engine answers with an outcome.
  return outcome as CallOutcome;
}
