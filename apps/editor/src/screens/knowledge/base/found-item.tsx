import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import { inRow } from '../../../i18n/in-row.js';
import { useLanguage } from '../../../i18n/language.js';
import { sayShare } from '../../../i18n/say-share.js';
import { useWords } from '../../../i18n/use-words.js';
import { sayCountry } from '../../../i18n/world-names.js';
import { Badge } from '../../../ui/badge.js';
import { cn } from '../../../ui/join-classes.js';
import type { FoundPassage } from './ask-question.js';
import { stretches } from './stretches.js';
import { words } from './words.js';

/** As the engine judges: from here on a passage answers, below the other it is about something else. */
const KNOWN = 0.6;
const NEAR = 0.3;

/** One passage that was found: how sure it is, which words matched, where it comes from. */
export function FoundItem({
  passage: { title, text, language: tag, market, score, source, why },
  sourceName = source.name,
  onOpen,
  children,
}: {
  passage: FoundPassage;
  sourceName?: string;
  onOpen: () => void;
  /** What can be done with it. */
  children?: ReactNode;
}) {
  const t = useWords(words);
  const language = useLanguage();
  const share = sayShare(score, language);
  return (
    <li
      lang={tag === 'und' ? undefined : tag}
      className="flex flex-col gap-1 rounded-lg border border-line bg-paper p-3"
    >
      <div className="flex items-center gap-2">
        <span
          role="meter"
          aria-label={t('score')}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(score * 100)}
          className="h-1.5 flex-1 overflow-hidden rounded-full bg-press"
        >
          <span
            className={cn(
              'block h-full',
              score >= KNOWN ? 'bg-good' : score >= NEAR ? 'bg-warn' : 'bg-faint',
            )}
            style={{ width: `${String(Math.round(score * 100))}%` }}
          />
        </span>
        <span className="w-10 text-right text-sm text-soft">{share}</span>
      </div>
      <div className="flex items-start gap-2">
        <p className="min-w-0 flex-1 font-medium wrap-anywhere whitespace-pre-line">{title}</p>
        {market !== undefined && (
          <Badge>
            <span lang={language}>{t('onlyFor', { country: sayCountry(market, language) })}</span>
          </Badge>
        )}
      </div>
      <p
        className="max-h-40 overflow-y-auto wrap-anywhere whitespace-pre-line"
        tabIndex={text.length > 200 ? 0 : undefined}
      >
        {stretches(text, why.highlights).map(({ text: part, isHit }, index) =>
          isHit ? (
            <mark key={index} className="rounded-sm bg-warn-soft text-ink">
              {part}
            </mark>
          ) : (
            part
          ),
        )}
      </p>
      <p className="text-sm text-soft">
        {why.words.length > 0
          ? t('matched', {
              words: inRow(
                why.words.map(({ word, as }) => (as === undefined ? word : `${word} → ${as}`)),
                language,
              ),
            })
          : // What is far and has no word in common stands here because nothing is nearer.
            t(score >= NEAR ? 'matchedMeaning' : 'matchedNothing')}
      </p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <button type="button" className="max-w-full truncate text-accent hover:underline" onClick={onOpen}>
          {sourceName}
        </button>
        {source.url !== undefined && (
          <a
            href={source.url}
            target="_blank"
            rel="noreferrer"
            className="inline-flex items-center gap-1 text-accent hover:underline"
          >
            {t('page')}
            <ExternalLink className="size-3" aria-hidden />
          </a>
        )}
        {children}
      </div>
    </li>
  );
}
