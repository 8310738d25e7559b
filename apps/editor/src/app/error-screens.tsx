import { CircleSlash, Unplug } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useWords } from '../i18n/use-words.js';
import { Button } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { useProblemText } from '../ui/problem-note.js';
import { forgetFailures } from './screens.js';
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

/** Around what may break: only that is lost, and another address is another chance. */
export function Breakable({ children }: { children: ReactNode }) {
  return <Boundary at={useLocation().key}>{children}</Boundary>;
}

interface BoundaryProps {
  at: string;
  children: ReactNode;
}

interface BoundaryState {
  at: string;
  failure?: { error: unknown } | undefined;
}

class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { at: this.props.at };

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { failure: { error } };
  }

  static getDerivedStateFromProps({ at }: BoundaryProps, state: BoundaryState): BoundaryState | null {
    return at === state.at ? null : { at, failure: undefined };
  }

  override componentDidCatch(): void {
    forgetFailures();
  }

  override render(): ReactNode {
    const { failure } = this.state;
    return failure === undefined ? this.props.children : <Broken error={failure.error} />;
  }
}

/** A screen that broke, or whose script is no longer there because a newer editor was installed meanwhile. */
function Broken({ error }: { error: unknown }) {
  const t = useWords(words);
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
