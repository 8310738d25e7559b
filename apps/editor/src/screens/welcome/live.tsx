import { ExternalLink, PartyPopper, Workflow } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language.js';
import { useWords } from '../../i18n/use-words.js';
import { Button } from '../../ui/button.js';
import { words } from './words.js';

/** The demo shop with the chat that has just gone live, and the way to the flow behind it. */
export function Live({ flowId, shop }: { flowId: string; shop: string }) {
  const t = useWords(words);
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="grid gap-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
      <div className="flex flex-col gap-4">
        <h1
          ref={heading}
          tabIndex={-1}
          className="flex items-start gap-2 text-xl font-semibold wrap-anywhere outline-none"
        >
          <PartyPopper className="mt-1 size-5 shrink-0 text-good" aria-hidden />
          {t('liveTitle', { shop })}
        </h1>
        <p className="text-md text-soft">{t('liveText')}</p>
        <div>
          <h2 className="text-sm font-medium">{t('tryThis')}</h2>
          <ul className="mt-1.5 flex flex-col items-start gap-1.5">
            {[t('try1'), t('try2'), t('try3')].map((text) => (
              <li key={text}>
                <button
                  type="button"
                  className="rounded-lg rounded-br-sm bg-accent-soft px-3 py-1.5 text-left text-accent hover:underline"
                  onClick={() => openChat(frame.current?.contentWindow, text)}
                >
                  {text}
                </button>
              </li>
            ))}
          </ul>
        </div>
        <Button look="primary" className="h-10 text-md" asChild>
          <Link to={`/flows/${flowId}`}>
            <Workflow aria-hidden />
            {t('openFlow')}
          </Link>
        </Button>
        <a
          href={`/demo?lang=${language}`}
          target="_blank"
          rel="noreferrer"
          className="inline-flex items-center gap-1.5 self-center text-soft hover:text-ink"
        >
          {t('openDemo')}
          <ExternalLink className="size-3.5" aria-hidden />
        </a>
      </div>
      <iframe
        ref={frame}
        src={`/demo?lang=${language}`}
        title={t('demoFrame')}
        onLoad={({ currentTarget }) => openChat(currentTarget.contentWindow)}
        className="h-[min(44rem,75dvh)] w-full rounded-lg border border-line bg-paper shadow-card"
      />
    </div>
  );
}

type Shop = Window & { nightshift?: (action: 'open', text?: string) => void };

/** The chat answers to the same call on any shop's page; a text stands in its field, ready to be sent. */
function openChat(shop: Shop | null | undefined, text?: string): void {
  shop?.nightshift?.('open', ...(text === undefined ? [] : [text]));
}
