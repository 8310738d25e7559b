import { CircleAlert, LoaderCircle } from 'lucide-react';
import { useWords } from '../../i18n/use-words.js';
import { Badge } from '../../ui/badge.js';
import type { Base } from './knowledge-queries.js';
import { words } from './words.js';

/** On a phone it is broken rather than laid over what stands beside it. */
const FITS = 'max-sm:h-auto max-sm:py-0.5 max-sm:whitespace-normal';

/** How a base stands: whether it can answer, what is on its way, what went wrong. */
export function BaseState({ base: { passages, pending, failed } }: { base: Base }) {
  const t = useWords(words);
  return (
    <span className="flex flex-wrap gap-1">
      {pending > 0 && (
        <Badge tone="accent" className={FITS}>
          <LoaderCircle className="size-3 animate-spin" aria-hidden />
          {t('reading', { count: pending })}
        </Badge>
      )}
      {failed > 0 && (
        <Badge tone="bad" className={FITS}>
          <CircleAlert className="size-3" aria-hidden />
          {t('failed', { count: failed })}
        </Badge>
      )}
      {pending + failed === 0 &&
        (passages > 0 ? <Badge tone="good">{t('ready')}</Badge> : <Badge>{t('emptyBase')}</Badge>)}
    </span>
  );
}
