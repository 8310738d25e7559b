import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../api/call.js';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Field, Input, Textarea } from '../../../ui/field.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { Segments } from '../../../ui/segments.js';
import { refreshKnowledge } from '../knowledge-queries.js';
import { addressesIn } from './addresses-in.js';
import { AudienceFields, audienceQuery, type Audience } from './audience-fields.js';
import { LookAgainField } from './look-again-field.js';
import { words } from './words.js';

export interface WebDialogProps {
  base: string;
  /** What was pasted. */
  typed: string;
  audience: Audience;
  onClose: () => void;
}

/** Pages by their addresses, or a whole site within its bounds. */
export function WebDialog({ base, typed, audience: given, onClose }: WebDialogProps) {
  const t = useWords(words);
  const [kind, setKind] = useState<'url' | 'crawl'>('url');
  const [text, setText] = useState(typed);
  const [depth, setDepth] = useState(2);
  const [pages, setPages] = useState(50);
  const [audience, setAudience] = useState(given);
  const [everyHours, setEveryHours] = useState<number | null>(null);
  const { good, wrong } = addressesIn(text);
  const add = useMutation({
    mutationFn: async () => {
      const whom = { ...audienceQuery(audience), ...(everyHours === null ? {} : { everyHours }) };
      for (const url of good) {
        const body =
          kind === 'url'
            ? ({ type: 'url', url, ...whom } as const)
            : ({ type: 'crawl', url, depth, pages, ...whom } as const);
        await call('POST /knowledge/bases/{base}/sources', { params: { base }, body });
      }
    },
    onSettled: refreshKnowledge,
    onSuccess: onClose,
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('fromWeb')}
      description={kind === 'url' ? t('pagesText') : t('siteText')}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            look="primary"
            disabled={good.length === 0 || wrong.length > 0 || Number.isNaN(everyHours)}
            isBusy={add.isPending}
            onClick={() => add.mutate()}
          >
            {t('read')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Segments
          label={t('fromWeb')}
          value={kind}
          onChange={setKind}
          options={[
            { value: 'url', label: t('singlePages') },
            { value: 'crawl', label: t('wholeSite') },
          ]}
        />
        <Field
          label={kind === 'url' ? t('addresses') : t('startAddress')}
          {...(kind === 'url' ? { hint: t('oneALine') } : {})}
          {...(wrong[0] === undefined ? {} : { error: t('noAddress', { text: wrong[0] }) })}
        >
          {(control) => (
            <Textarea
              {...control}
              autoFocus
              value={text}
              spellCheck={false}
              className="min-h-20"
              placeholder="https://shop.example/help"
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </Field>
        {kind === 'crawl' && (
          <div className="grid grid-cols-2 gap-2">
            <Bound label={t('depth')} value={depth} min={0} max={10} onChange={setDepth} />
            <Bound label={t('mostPages')} value={pages} min={1} max={1000} onChange={setPages} />
          </div>
        )}
        <AudienceFields audience={audience} anyLanguage={t('asText')} onChange={setAudience} />
        <LookAgainField everyHours={everyHours} onChange={setEveryHours} />
        {add.error !== null && <ProblemNote error={add.error} />}
      </div>
    </Dialog>
  );
}

function Bound({
  label,
  value,
  min,
  max,
  onChange,
}: {
  label: string;
  value: number;
  min: number;
  max: number;
  onChange: (value: number) => void;
}) {
  return (
    <Field label={label}>
      {(control) => (
        <Input
          {...control}
          type="number"
          min={min}
          max={max}
          value={value}
          onChange={({ target }) =>
            onChange(Math.min(max, Math.max(min, Math.round(target.valueAsNumber || min))))
          }
        />
      )}
    </Field>
  );
}
