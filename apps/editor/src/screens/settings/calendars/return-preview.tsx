import {
  compileCalendar,
  describeReturn,
  isOpen,
  isZone,
  localParts,
  type Calendar,
} from '@nightshift/calendar';
import { Moon, Sun } from 'lucide-react';
import { useMemo, useState } from 'react';
import { LANGUAGE_NAMES, LANGUAGES, useLanguage, type Language } from '../../../i18n/language.js';
import { ZoneField } from '../../../picks/zone-field.js';
import { useWords } from '../../../i18n/use-words.js';
import { say } from '../../../i18n/words.js';
import { Field, Input } from '../../../ui/field.js';
import { Select } from '../../../ui/select.js';
import { Card } from '../parts/section.js';
import { words } from './words.js';
import { momentIn, wallTime } from './zone-time.js';

/** “We are back …” as a customer reads it, at any moment, anywhere: a small time machine. */
export function ReturnPreview({ calendar }: { calendar: Calendar }) {
  const t = useWords(words);
  const language = useLanguage();
  const [zone, setZone] = useState(Intl.DateTimeFormat().resolvedOptions().timeZone);
  const [reader, setReader] = useState<Language>(language);
  const [moment, setMoment] = useState(() => wallTime(Date.now(), zone));
  const compiled = useMemo(() => compileCalendar(calendar), [calendar]);
  const atMs = isZone(zone) ? momentIn(moment, zone) : null;
  const isOpenThen = atMs !== null && isOpen(compiled, atMs);
  const when = atMs === null ? null : describeReturn(compiled, atMs, { zone, language: reader });
  const own = atMs === null ? null : localParts(compiled.zone, atMs);
  return (
    <Card className="grid gap-4 p-4 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_1fr]">
      <Field label={t('moment')}>
        {(control) => (
          <Input
            {...control}
            type="datetime-local"
            value={moment}
            onChange={({ target }) => target.value !== '' && setMoment(target.value)}
          />
        )}
      </Field>
      <ZoneField label={t('customerZone')} value={zone} onChange={setZone} />
      <Field label={t('customerLanguage')}>
        {(control) => (
          <Select
            {...control}
            value={reader}
            onChange={(value) => setReader(LANGUAGES.find((each) => each === value) ?? 'en')}
            options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          />
        )}
      </Field>
      <output className="flex items-center gap-3 rounded-md bg-ground p-3 sm:col-span-full">
        {isOpenThen ? (
          <Sun className="size-5 shrink-0 text-good" aria-hidden />
        ) : (
          <Moon className="size-5 shrink-0 text-accent" aria-hidden />
        )}
        <span className="min-w-0">
          <span lang={reader} className="block text-md font-medium">
            {isOpenThen
              ? say(words.backOpen, reader)
              : when === null
                ? t('backNever')
                : say(words.backSentence, reader, { when })}
          </span>
          {own !== null && (
            <span className="text-sm text-soft">
              {t('atThatTime', {
                time: new Date(atMs ?? 0).toLocaleString(language, {
                  timeZone: compiled.zone,
                  dateStyle: 'full',
                  timeStyle: 'short',
                }),
              })}
            </span>
          )}
        </span>
      </output>
    </Card>
  );
}
