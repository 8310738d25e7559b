import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../api/call.js';
import { useWords } from '../../../i18n/use-words.js';
import { Badge } from '../../../ui/badge.js';
import { Button } from '../../../ui/button.js';
import { Field, Input } from '../../../ui/field.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { Segments } from '../../../ui/segments.js';
import { refreshEvaluation, useGate, type Gate } from './evaluation-queries.js';
import { words } from './words.js';

const LIMITS = ['minTop3', 'minAnswered', 'maxWrong'] as const;
const TONES = { off: 'quiet', 'never-run': 'warn', outdated: 'warn', missed: 'bad', passed: 'good' } as const;

export interface GateFormProps {
  base: string;
  /** The last one that is done. */
  run: string | undefined;
  canWrite: boolean;
}

/** What the base must reach before flows that answer from it go live. */
export function GateForm({ base, run, canWrite }: GateFormProps) {
  const t = useWords(words);
  const { data } = useGate(base, run);
  return (
    <section aria-label={t('gate')} className="flex flex-col gap-2 rounded-lg border border-line p-3">
      <h2 className="flex items-center gap-2 font-semibold">
        {t('gate')}
        {data !== undefined && <Badge tone={TONES[data.state]}>{t(data.state)}</Badge>}
      </h2>
      <p className="text-soft">{t('gateText')}</p>
      {data !== undefined && (
        <Limits key={JSON.stringify(data.gate)} base={base} gate={data.gate} canWrite={canWrite} />
      )}
    </section>
  );
}

function Limits({ base, gate, canWrite }: { base: string; gate: Gate['gate']; canWrite: boolean }) {
  const t = useWords(words);
  const [typed, setTyped] = useState(() => ({
    minTop3: percentOf(gate.minTop3),
    minAnswered: percentOf(gate.minAnswered),
    maxWrong: percentOf(gate.maxWrong),
  }));
  const [severity, setSeverity] = useState(gate.severity ?? 'warning');
  const save = useMutation({
    mutationFn: () => {
      const limits = LIMITS.flatMap((name) => {
        const share = Number.parseFloat(typed[name].replace(',', '.'));
        return Number.isFinite(share) ? [[name, Math.min(1, Math.max(0, share / 100))] as const] : [];
      });
      const body = limits.length === 0 ? {} : { ...Object.fromEntries(limits), severity };
      return call('PUT /knowledge/bases/{base}/gate', { params: { base }, body });
    },
    onSuccess: () => refreshEvaluation(base),
  });
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <div className="grid gap-3 sm:grid-cols-3">
        {LIMITS.map((name) => (
          <Field key={name} label={t(name)}>
            {(control) => (
              <Input
                {...control}
                inputMode="decimal"
                placeholder={t('noLimit')}
                disabled={!canWrite}
                value={typed[name]}
                onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
              />
            )}
          </Field>
        ))}
      </div>
      {save.error !== null && <ProblemNote error={save.error} />}
      {canWrite && (
        <div className="flex flex-wrap items-center gap-3">
          <div className="w-64">
            <Segments
              label={t('whenMissed')}
              value={severity}
              onChange={setSeverity}
              options={[
                { value: 'warning', label: t('warns') },
                { value: 'error', label: t('blocks') },
              ]}
            />
          </div>
          <Button type="submit" className="ml-auto" isBusy={save.isPending}>
            {t('save')}
          </Button>
        </div>
      )}
    </form>
  );
}

const percentOf = (share: number | undefined): string =>
  share === undefined ? '' : String(Math.round(share * 1000) / 10);
