import { useWords } from '../i18n/use-words.js';
import { Loading } from '../ui/page.js';
import { useLiveVersion } from '../versions/version-queries.js';
import type { PassedOver } from './use-passed-over.js';
import { words } from './words.js';

/** Why the flow that is open did nothing at this moment, trigger by trigger. */
export function PassedOverNote({ flowId, passed }: { flowId: string; passed: PassedOver }) {
  const t = useWords(words);
  const isLive = useLiveVersion(flowId) !== null;
  const { triggers, isOfNow, isLoading } = passed;
  return (
    <section aria-label={t('passedOver')} className="mb-1">
      <h2 className="font-semibold">{t('passedOver')}</h2>
      {isLoading && <Loading label={t('loading')} />}
      {!isLoading && triggers.length === 0 && (
        <p className="text-soft">{t(isLive ? 'notAsked' : 'notLive')}</p>
      )}
      <ul className="flex flex-col gap-1">
        {triggers.map(({ id, say }) => (
          <li key={id} className="wrap-anywhere">
            {say}
          </li>
        ))}
      </ul>
      {isOfNow && <p className="text-sm text-soft">{t('asOfNow')}</p>}
    </section>
  );
}
