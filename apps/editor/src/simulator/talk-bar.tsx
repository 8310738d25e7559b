import { FastForward, Footprints, Repeat, TimerOff } from 'lucide-react';
import { isoTime } from '@nightshift/simulator';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { Button } from '../ui/button.js';
import { durationWords } from './time-words.js';
import type { TalkState } from './use-talk.js';
import type { Walking } from './use-walking.js';
import { words } from './words.js';

/** How the talk is walked: through what is waited for at once, one step at a time, or the last step once more. */
export function TalkBar({ state: { talk, step }, walking }: { state: TalkState; walking: Walking }) {
  const t = useWords(words);
  const language = useLanguage();
  const unansweredMs = talk?.unansweredMs ?? null;
  const nextDueMs = talk?.nextDueMs === unansweredMs ? null : (talk?.nextDueMs ?? null);
  const hasBegun = talk !== null && talk.beats.length > 0;
  const inWords = (ms: number): string => durationWords(ms - (talk?.state.nowMs ?? ms), language);
  return (
    <div className="flex flex-wrap items-center gap-1 border-t border-line px-2 py-1">
      <Button
        size="sm"
        look="ghost"
        aria-pressed={walking.isSlow}
        className={walking.isSlow ? 'bg-accent-soft text-accent' : ''}
        onClick={walking.toggle}
      >
        <Footprints aria-hidden />
        {t('slowly')}
      </Button>
      {walking.all > 0 && (
        <Button size="sm" look="ghost" title={t('replay')} onClick={walking.again}>
          <Repeat aria-hidden />
          {t('again')}
        </Button>
      )}
      {hasBegun && nextDueMs !== null && (
        <Button size="sm" className="ml-auto" onClick={() => step({ until: isoTime(nextDueMs) })}>
          <FastForward aria-hidden />
          {t('wait', { what: inWords(nextDueMs) })}
        </Button>
      )}
      {hasBegun && unansweredMs !== null && (
        <Button
          size="sm"
          className={nextDueMs === null ? 'ml-auto' : ''}
          onClick={() => step({ until: isoTime(unansweredMs) })}
        >
          <TimerOff aria-hidden />
          {t('noAnswer', { what: inWords(unansweredMs) })}
        </Button>
      )}
    </div>
  );
}
