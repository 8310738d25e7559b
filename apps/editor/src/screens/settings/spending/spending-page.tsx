import { useState } from 'react';
import { useWords } from '../../../i18n/use-words.js';
import { Field, Input } from '../../../ui/field.js';
import { Page } from '../../../ui/page.js';
import { Segments } from '../../../ui/segments.js';
import { Select } from '../../../ui/select.js';
import { Loaded } from '../parts/loaded.js';
import { Body, Section } from '../parts/section.js';
import { AtAGlance } from './at-a-glance.js';
import { Breakdown } from './breakdown.js';
import { lastDays } from './every-day.js';
import { useSpending, type Grouping, type Period } from './spending-queries.js';
import { words } from './words.js';

const SPANS = [7, 31, 90] as const;
const OTHER = 'other';
const GROUPINGS = ['purpose', 'flow', 'node', 'provider', 'model', 'base', 'language', 'market'] as const;

/** What models cost, where it goes, and what comes of it. */
export function SpendingPage() {
  const t = useWords(words);
  const [period, setPeriod] = useState<Period>(() => lastDays(31, Date.now()));
  const [by, setBy] = useState<Grouping>('purpose');
  const whole = useSpending('purpose', period);
  const groups = useSpending(by, period);
  const span = SPANS.find((days) => isSame(lastDays(days, Date.now()), period));
  return (
    <Page title={t('title')}>
      <Body isWide>
        <div className="flex flex-wrap items-end gap-3">
          <div className="w-full max-w-72 min-w-0">
            <Segments
              label={t('period')}
              value={span === undefined ? OTHER : String(span)}
              options={SPANS.map((days) => ({ value: String(days), label: t('lastDays', { count: days }) }))}
              onChange={(days) => setPeriod(lastDays(Number(days), Date.now()))}
            />
          </div>
          <div className="grid w-full max-w-80 grid-cols-2 gap-3">
            <Field label={t('from')}>
              {(control) => (
                <Input
                  {...control}
                  type="date"
                  value={period.from}
                  max={period.to}
                  onChange={({ target }) => setPeriod({ ...period, from: target.value })}
                />
              )}
            </Field>
            <Field label={t('to')}>
              {(control) => (
                <Input
                  {...control}
                  type="date"
                  value={period.to}
                  min={period.from}
                  onChange={({ target }) => setPeriod({ ...period, to: target.value })}
                />
              )}
            </Field>
          </div>
        </div>
        <Section title={t('whole')} text={t('wholeText')}>
          <Loaded query={whole}>{(spending) => <AtAGlance spending={spending} />}</Loaded>
        </Section>
        <Section
          title={t('breakdown')}
          action={
            <div className="w-44">
              <Select
                aria-label={t('by')}
                value={by}
                onChange={(value) => setBy(GROUPINGS.find((one) => one === value) ?? 'purpose')}
                options={GROUPINGS.map((value) => ({ value, label: t(value) }))}
              />
            </div>
          }
        >
          <Loaded query={groups}>{(spending) => <Breakdown spending={spending} />}</Loaded>
        </Section>
      </Body>
    </Page>
  );
}

const isSame = (one: Period, other: Period): boolean => one.from === other.from && one.to === other.to;
