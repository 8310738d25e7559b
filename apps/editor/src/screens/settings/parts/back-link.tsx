import { ArrowLeft } from 'lucide-react';
import { Link } from 'react-router';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { words } from './words.js';

/** From one of them back to all of them. */
export function BackLink({ to, name }: { to: string; name: string }) {
  const t = useWords(words);
  return (
    <Button look="link" size="none" className="self-start" asChild>
      <Link to={to}>
        <ArrowLeft aria-hidden />
        {t('back', { name })}
      </Link>
    </Button>
  );
}
