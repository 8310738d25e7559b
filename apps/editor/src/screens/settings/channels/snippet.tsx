import { CircleCheck, CirclePause, Radio } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../../i18n/language.js';
import { timeAgo } from '../../../i18n/time-ago.js';
import { useWords } from '../../../i18n/use-words.js';
import { cn } from '../../../ui/join-classes.js';
import { CopyButton } from '../parts/copy-button.js';
import { Card, Section } from '../parts/section.js';
import type { Channel } from './channel-queries.js';
import { PasteSteps, PlatformPick } from './platforms/paste-steps.js';
import { PLATFORMS, snippetFor, type PlatformName } from './platforms/platforms.js';
import { words } from './words.js';

/** The line to paste, and whether a page with it has been seen. */
export function Snippet({ channel }: { channel: Channel }) {
  const t = useWords(words);
  const [name, setName] = useState<PlatformName>('html');
  const platform = PLATFORMS[name];
  const code = snippetFor(platform, location.origin, channel.id);
  return (
    <Section title={t('snippet')} text={t('snippetText')}>
      <Card>
        <div className="p-3 pb-0">
          <PlatformPick value={name} onChange={setName} />
        </div>
        <div className="flex items-start gap-3 p-3 max-sm:flex-col max-sm:items-stretch">
          <pre
            tabIndex={0}
            role="region"
            aria-label={t('snippetLabel')}
            className="min-w-0 flex-1 rounded-md bg-ground px-3 py-2.5 font-mono text-sm break-all whitespace-pre-wrap"
          >
            {code}
          </pre>
          <CopyButton look="primary" text={code} label={t('copySnippet')} />
        </div>
        <div className="px-3 pb-3">
          <PasteSteps platform={platform} />
        </div>
        <PageSeen channel={channel} />
      </Card>
    </Section>
  );
}

function PageSeen({ channel: { id, isActive, pageSeen } }: { channel: Channel }) {
  const t = useWords(words);
  const language = useLanguage();
  if (!isActive)
    return (
      <State tone="quiet" icon={<CirclePause />} title={t('channelOff')}>
        {t('channelOffText')}
      </State>
    );
  if (pageSeen !== null)
    return (
      <State tone="good" icon={<CircleCheck />} title={t('sawPage')}>
        {t('sawPageText', { when: timeAgo(pageSeen.at, language) })}{' '}
        <a
          href={pageSeen.url}
          target="_blank"
          rel="noreferrer"
          className="wrap-anywhere text-accent underline underline-offset-2"
        >
          {pageSeen.url}
        </a>
      </State>
    );
  return (
    <State tone="wait" icon={<Radio />} title={t('waiting')}>
      {t('waitingText')}
      <details className="mt-2">
        <summary className="w-fit text-accent">{t('nothingHappens')}</summary>
        <ul className="mt-1 list-disc space-y-1 pl-5">
          <li>{t('helpPublished', { id })}</li>
          <li>{t('helpOrigins')}</li>
          <li>{t('helpPolicy', { host: location.origin })}</li>
          <li>{t('helpBlocker')}</li>
        </ul>
      </details>
    </State>
  );
}

const TONES = { good: 'text-good', wait: 'animate-pulse text-accent', quiet: 'text-soft' };

function State({
  tone,
  icon,
  title,
  children,
}: {
  tone: keyof typeof TONES;
  icon: ReactNode;
  title: string;
  children: ReactNode;
}) {
  return (
    <div className="flex gap-2.5 border-t border-line px-4 py-3">
      <span aria-hidden className={cn('mt-0.5 [&_svg]:size-4', TONES[tone])}>
        {icon}
      </span>
      <div className="min-w-0 flex-1">
        <p role="status" className="font-medium">
          {title}
        </p>
        <div className="text-soft">{children}</div>
      </div>
    </div>
  );
}
