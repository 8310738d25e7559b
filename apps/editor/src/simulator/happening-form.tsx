import { useState } from 'react';
import { isJsonObject, type ScriptStep } from '@nightshift/schema';
import { useWords } from '../i18n/use-words.js';
import { Button } from '../ui/button.js';
import { Field, Input, Textarea } from '../ui/field.js';
import { Select } from '../ui/select.js';
import { readValue } from './setting.js';
import { words } from './words.js';

const KINDS = ['visit', 'event', 'opens', 'time', 'tagged', 'agent'] as const;
type Kind = (typeof KINDS)[number];

const DEEDS = ['says', 'take-over', 'hand-back', 'close', 'reopen'] as const;

/** Everything that can happen apart from a message. */
export function HappeningForm({
  agents,
  onStep,
}: {
  agents: readonly string[];
  onStep: (step: ScriptStep) => void;
}) {
  const t = useWords(words);
  const [kind, setKind] = useState<Kind>('visit');
  const [fields, setFields] = useState<Record<string, string>>({
    url: 'https://shop.example/',
    data: '{}',
    count: '1',
    unit: 'H',
  });
  const [fault, setFault] = useState<string | null>(null);
  const set = (name: string) => (value: string) => setFields({ ...fields, [name]: value });
  const value = (name: string): string => fields[name] ?? '';
  const agent = value('agent') === '' ? (agents[0] ?? '') : value('agent');
  const step = stepOf(kind, { ...fields, agent });
  const text = (name: string, label: string, type = 'text') => (
    <Field label={label}>
      {(control) => (
        <Input
          {...control}
          type={type}
          value={value(name)}
          onChange={({ target }) => set(name)(target.value)}
        />
      )}
    </Field>
  );
  const submit = (): void => {
    if (step !== null) onStep(step);
    else setFault(kind === 'event' ? t('badJson', { example: '{"total": 42}' }) : null);
  };
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Select
        aria-label={t('more')}
        value={kind}
        onChange={(wanted) => setKind(KINDS.find((each) => each === wanted) ?? 'visit')}
        options={KINDS.filter((each) => each !== 'agent' || agents.length > 0).map((each) => ({
          value: each,
          label: t(each),
        }))}
      />
      {kind === 'visit' && (
        <>
          {text('url', t('address'))}
          {text('seconds', t('dwell'), 'number')}
        </>
      )}
      {kind === 'event' && (
        <>
          {text('event', t('eventName'))}
          <Field label={t('eventData')} {...(fault === null ? {} : { error: fault })}>
            {(control) => (
              <Textarea
                {...control}
                className="font-mono text-sm"
                spellCheck={false}
                value={value('data')}
                onChange={({ target }) => set('data')(target.value)}
              />
            )}
          </Field>
        </>
      )}
      {kind === 'time' && (
        <div className="grid grid-cols-2 gap-2">
          {text('count', t('howLong'), 'number')}
          <Field label={t('unit')}>
            {(control) => (
              <Select
                {...control}
                value={value('unit')}
                onChange={set('unit')}
                options={[
                  { value: 'M', label: t('minutes') },
                  { value: 'H', label: t('hours') },
                  { value: 'D', label: t('days') },
                ]}
              />
            )}
          </Field>
        </div>
      )}
      {kind === 'tagged' && text('tag', t('tag'))}
      {kind === 'agent' && (
        <>
          <Field label={t('who')}>
            {(control) => (
              <Select
                {...control}
                value={agent}
                onChange={set('agent')}
                options={agents.map((name) => ({ value: name, label: name }))}
              />
            )}
          </Field>
          <Field label={t('does')}>
            {(control) => (
              <Select
                {...control}
                value={value('does') === '' ? 'says' : value('does')}
                onChange={set('does')}
                options={DEEDS.map((each) => ({
                  value: each,
                  label: t(
                    (
                      {
                        says: 'saysText',
                        'take-over': 'takesOver',
                        'hand-back': 'handsBack',
                        close: 'closes',
                        reopen: 'reopens',
                      } as const
                    )[each],
                  ),
                }))}
              />
            )}
          </Field>
          {(value('does') === '' || value('does') === 'says') && text('text', t('text'))}
        </>
      )}
      <Button type="submit" look="primary" size="sm" disabled={step === null && kind !== 'event'}>
        {t('doIt')}
      </Button>
    </form>
  );
}

/** Null while something is missing. */
export function stepOf(kind: Kind, fields: Readonly<Record<string, string>>): ScriptStep | null {
  const value = (name: string): string => (fields[name] ?? '').trim();
  switch (kind) {
    case 'visit': {
      const seconds = Number(value('seconds'));
      if (value('url') === '') return null;
      return { visits: value('url'), ...(seconds > 0 ? { dwellMs: Math.round(seconds * 1000) } : {}) };
    }
    case 'event': {
      const data = readValue(value('data') === '' ? '{}' : value('data'));
      return value('event') === '' || !isJsonObject(data) ? null : { event: value('event'), data };
    }
    case 'opens':
      return { opens: true };
    case 'time': {
      const count = Math.floor(Number(value('count')));
      if (!(count > 0)) return null;
      return { after: value('unit') === 'D' ? `P${String(count)}D` : `PT${String(count)}${value('unit')}` };
    }
    case 'tagged':
      return value('tag') === '' ? null : { tags: { add: [value('tag')] } };
    case 'agent': {
      const does = DEEDS.find((each) => each === value('does')) ?? 'says';
      if (value('agent') === '') return null;
      if (does !== 'says') return { agent: value('agent'), does };
      return value('text') === '' ? null : { agent: value('agent'), says: value('text') };
    }
  }
}
