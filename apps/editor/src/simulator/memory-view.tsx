import { useState } from 'react';
import type { Json } from '@nightshift/schema';
import { useWords } from '../i18n/use-words.js';
import { Button } from '../ui/button.js';
import { Field, Input } from '../ui/field.js';
import { showValue } from './say-effects.js';
import { readValue } from './setting.js';
import type { TalkState } from './use-talk.js';
import { words } from './words.js';

/** What the flow has remembered, to be seen and changed, and what is known of the contact and the conversation. */
export function MemoryView({ state: { talk, flows, act } }: { state: TalkState }) {
  const t = useWords(words);
  if (talk === null) return null;
  const { contact, conversation } = talk.state.conversation;
  const declared = Object.keys(flows[0]?.variables ?? {});
  const names = [...new Set([...declared, ...Object.keys(talk.end.vars)])];
  const canSet = talk.state.runs.some(({ status }) => status === 'waiting');
  const { id: _id, marks: _marks, ...known } = contact;
  const statuses = { waiting: t('statusWaiting'), ended: t('statusEnded'), failed: t('statusFailed') };
  return (
    <div className="flex flex-col gap-5 p-3">
      <section className="flex flex-col gap-3">
        <h2 className="font-semibold">{t('variables')}</h2>
        {names.length === 0 && <p className="text-soft">{t('noVariables')}</p>}
        {names.map((name) => {
          const value = talk.end.vars[name];
          return (
            <VariableField
              key={`${name} ${showValue(value ?? null)}`}
              name={name}
              value={value}
              canSet={canSet}
              onSet={(wanted) => act({ type: 'variable', name, value: wanted })}
            />
          );
        })}
      </section>
      <Facts
        title={t('conversation')}
        facts={[
          [t('status'), statuses[talk.end.status]],
          [t('holder'), conversation.holder === 'human' ? t('human') : t('bot')],
          [
            t('assignee'),
            [conversation.assignee, conversation.team].filter((each) => each !== null).join(' · ') ||
              t('nobodyYet'),
          ],
        ]}
      />
      <Facts
        title={t('contact')}
        facts={Object.entries(known).map(([key, value]) => [key, showValue(value)])}
      />
    </div>
  );
}

function VariableField({
  name,
  value,
  canSet,
  onSet,
}: {
  name: string;
  value: Json | undefined;
  canSet: boolean;
  onSet: (value: Json) => void;
}) {
  const t = useWords(words);
  const before = value === undefined ? '' : showValue(value);
  const [text, setText] = useState(before);
  return (
    <form
      className="flex items-end gap-1"
      onSubmit={(event) => {
        event.preventDefault();
        // What is no JSON is a text.
        onSet(readValue(text) as Json);
      }}
    >
      <div className="flex-1">
        <Field label={name}>
          {(control) => (
            <Input
              {...control}
              className="font-mono text-sm"
              disabled={!canSet}
              spellCheck={false}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </Field>
      </div>
      {canSet && text !== before && <Button type="submit">{t('apply')}</Button>}
    </form>
  );
}

function Facts({ title, facts }: { title: string; facts: readonly (readonly [string, string])[] }) {
  return (
    <section>
      <h2 className="mb-2 font-semibold">{title}</h2>
      <dl className="grid grid-cols-[8rem_1fr] gap-x-3 gap-y-1">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="truncate text-soft">{name}</dt>
            <dd className="wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
