import { CircleSlash, Unplug } from 'lucide-react';
import { Link, useRouteError } from 'react-router';
import { useWords } from '../i18n/use-words.js';
import { Button } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { useProblemText } from '../ui/problem-note.js';
import { words } from './words.js';

export function NotFound() {
  const t = useWords(words);
  return (
    <EmptyState isWhole icon={CircleSlash} title={t('notFound')} text={t('notFoundText')}>
      <Button look="primary" asChild>
        <Link to="/flows">{t('toFlows')}</Link>
      </Button>
    </EmptyState>
  );
}

/** A screen that broke, or whose script is no longer there because a newer editor was installed meanwhile. */
export function RouteError() {
  const t = useWords(words);
  const error = useRouteError();
  const { title, detail } = useProblemText()(error);
  const isOutdated = error instanceof TypeError && /import/i.test(error.message);
  return (
    <EmptyState
      isWhole
      icon={Unplug}
      title={isOutdated ? t('outdated') : title}
      text={isOutdated ? t('outdatedText') : detail}
    >
      <Button look="primary" onClick={() => location.reload()}>
        {t('reload')}
      </Button>
    </EmptyState>
  );
}
