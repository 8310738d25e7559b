import { useWords } from '../../../../i18n/use-words.js';
import { Field } from '../../../../ui/field.js';
import { Select } from '../../../../ui/select.js';
import { CopyButton } from '../../parts/copy-button.js';
import { isPlatform, PLATFORMS, policyFor, type Platform, type PlatformName } from './platforms.js';
import { words } from './words.js';

/** What the pages are made with. */
export function PlatformPick({
  value,
  onChange,
}: {
  value: PlatformName;
  onChange: (value: PlatformName) => void;
}) {
  const t = useWords(words);
  return (
    <Field label={t('where')}>
      {(control) => (
        <Select
          {...control}
          className="w-full sm:w-72"
          value={value}
          onChange={(name) => isPlatform(name) && onChange(name)}
          options={Object.entries(PLATFORMS).map(([name, platform]) => ({
            value: name,
            label: t(platform.name),
          }))}
        />
      )}
    </Field>
  );
}

/** Where the snippet goes there, one step after the other. */
export function PasteSteps({ platform: { steps, note } }: { platform: Platform }) {
  const t = useWords(words);
  return (
    <div className="max-w-prose">
      <ol className="list-decimal space-y-1 pl-5">
        {steps.map((step) => (
          <li key={step}>{t(step)}</li>
        ))}
      </ol>
      {note !== undefined && <p className="mt-2 text-soft">{t(note)}</p>}
      <details className="mt-2">
        <summary className="w-fit text-accent">{t('policyTitle')}</summary>
        <p className="mt-1 text-soft">{t('policy')}</p>
        <div className="mt-1 flex items-center gap-2">
          <code className="min-w-0 flex-1 rounded-md bg-ground px-2 py-1.5 font-mono text-sm wrap-anywhere">
            {policyFor(location.origin)}
          </code>
          <CopyButton text={policyFor(location.origin)} label={t('copyPolicy')} />
        </div>
      </details>
    </div>
  );
}
