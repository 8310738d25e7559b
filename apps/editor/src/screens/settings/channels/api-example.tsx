import { Link } from 'react-router';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { CopyButton } from '../parts/copy-button.js';
import { Card, Section } from '../parts/section.js';
import { words } from './words.js';

export function ApiExample({ id }: { id: string }) {
  const t = useWords(words);
  const example = [
    `curl ${location.origin}/api/v1/channels/${id}/messages \\`,
    `  -H 'authorization: Bearer TOKEN' -H 'content-type: application/json' -H 'prefer: wait=5' \\`,
    `  -d '{"externalId": "1", "from": {"id": "ann"}, "text": "price"}'`,
  ].join('\n');
  return (
    <Section
      title={t('api')}
      text={t('apiText')}
      action={
        <div className="flex gap-2">
          <Button asChild>
            <Link to="/settings/tokens">{t('toTokens')}</Link>
          </Button>
          <Button asChild>
            <a href="/api/docs" target="_blank" rel="noreferrer">
              {t('docs')}
            </a>
          </Button>
        </div>
      }
    >
      <Card className="flex items-start gap-3 p-3 max-sm:flex-col">
        <pre
          tabIndex={0}
          role="region"
          aria-label={t('apiLabel')}
          className="max-w-full min-w-0 flex-1 overflow-x-auto rounded-md bg-ground px-3 py-2.5 font-mono text-sm"
        >
          {example}
        </pre>
        <CopyButton text={example} />
      </Card>
    </Section>
  );
}
