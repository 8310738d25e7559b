import { useMutation } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, Ellipsis, Pencil, Plug, PlugZap, Trash2 } from 'lucide-react';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { call } from '../../../api/call.js';
import { removeLater } from '../../../app/remove-later.js';
import { useLanguage } from '../../../i18n/language.js';
import { FailureNote } from './failure-note.js';
import { useKeyWords } from './key-words.js';
import { useWords } from '../../../i18n/use-words.js';
import { Badge } from '../../../ui/badge.js';
import { Button } from '../../../ui/button.js';
import { IconButton } from '../../../ui/icon-button.js';
import { Menu, MenuItem } from '../../../ui/menu.js';
import { ProblemNote, useProblemText } from '../../../ui/problem-note.js';
import { toast } from '../../../ui/toast.js';
import { refreshAi, type Provider } from './ai-queries.js';
import { words } from './words.js';

export interface ProviderRowProps {
  provider: Provider;
  /** In the order; undefined: it is not asked. */
  place: number | undefined;
  /** Grows when it is saved here; 0: it was not. */
  saved: number;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
  /** Into the order, or out of it. */
  onUse: () => void;
  onOpen: () => void;
}

export function ProviderRow(props: ProviderRowProps) {
  const { provider, place, saved, onUp, onDown } = props;
  const { id, name, kind, model, baseUrl, key, isFromEnvironment, failure } = provider;
  const t = useWords(words);
  const keys = useKeyWords();
  const trial = useMutation({
    mutationFn: () => call('POST /ai/providers/{id}/test', { params: { id } }),
    // Who answers by hand rests no longer.
    onSuccess: refreshAi,
  });
  const { mutate: tryIt } = trial;
  // Whether what was saved works is told at once, before the first customer finds out.
  useEffect(() => {
    if (saved > 0) tryIt();
  }, [saved, tryIt]);
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-4 py-3 last:border-b-0">
      {place !== undefined && <span className="w-5 text-center text-soft">{place}</span>}
      <div className="min-w-0 flex-1 basis-48">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          <span className="min-w-0 truncate">{name}</span>
          <Badge>{t(kind)}</Badge>
          {isFromEnvironment && <Badge tone="accent">{t('fromEnvironment')}</Badge>}
        </p>
        <p className="truncate text-sm text-soft">
          {[model, baseUrl, keys.state(key)].filter((part) => part !== '').join(' · ')}
        </p>
        <Price provider={provider} />
      </div>
      <div className="ml-auto flex items-center gap-3">
        {place !== undefined && (
          <>
            <IconButton label={t('up', { name })} size="icon-sm" disabled={onUp === undefined} onClick={onUp}>
              <ArrowUp />
            </IconButton>
            <IconButton
              label={t('down', { name })}
              size="icon-sm"
              disabled={onDown === undefined}
              onClick={onDown}
            >
              <ArrowDown />
            </IconButton>
          </>
        )}
        <Button size="sm" aria-label={t('tryOne', { name })} isBusy={trial.isPending} onClick={() => tryIt()}>
          {t('try')}
        </Button>
        <RowMenu {...props} />
      </div>
      {failure !== null && (
        <div className="basis-full">
          <FailureNote failure={failure} />
        </div>
      )}
      {(trial.data !== undefined || trial.error !== null) && (
        <div role="status" className="basis-full">
          {trial.data !== undefined && <TrialResult trial={trial.data} provider={provider} />}
          {trial.error !== null && <ProblemNote error={trial.error} />}
        </div>
      )}
    </li>
  );
}

/** As the engine counts where nobody has entered one. */
const GUESSED = { input: 5, output: 15 };

function Price({ provider: { price } }: { provider: Provider }) {
  const t = useWords(words);
  const language = useLanguage();
  const money = new Intl.NumberFormat(language, {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: 0,
    maximumFractionDigits: 4,
  });
  const { input, output } = price ?? GUESSED;
  return (
    <p className="text-sm text-soft">
      {t(price === null ? 'priceGuessed' : 'priceOf', {
        input: money.format(input),
        output: money.format(output),
      })}
    </p>
  );
}

type Trial = Awaited<ReturnType<typeof call<'POST /ai/providers/{id}/test'>>>;

function TrialResult({ trial, provider: { kind, name } }: { trial: Trial; provider: Provider }) {
  const t = useWords(words);
  const language = useLanguage();
  const seconds = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(trial.tookMs / 1000);
  return trial.ok ? (
    <p className="rounded-md bg-good-soft px-3 py-2 wrap-anywhere text-good">
      {t('trialGood', { name: kind === 'openai' ? trial.model : name, seconds, text: trial.text })}
    </p>
  ) : (
    <p className="rounded-md bg-bad-soft px-3 py-2 wrap-anywhere text-bad">
      {t('trialBad', { message: trial.message, seconds })} <code className="font-mono">{trial.code}</code>
      {trial.code === 'http.private-address' && (
        <>
          {' '}
          <Link to="/settings/hosts" className="underline">
            {t('toHosts')}
          </Link>
        </>
      )}
    </p>
  );
}

function RowMenu({ provider: { id, name, isFromEnvironment }, place, onUse, onOpen }: ProviderRowProps) {
  const t = useWords(words);
  const problemText = useProblemText();
  const remove = (): void =>
    removeLater({
      id,
      title: t('removed', { name }),
      undo: t('undo'),
      run: async (keepalive) => {
        await call('DELETE /ai/providers/{id}', { params: { id }, keepalive });
        await refreshAi();
      },
      onFailed: (error) => toast({ ...problemText(error), tone: 'bad' }),
    });
  return (
    <Menu
      trigger={
        <IconButton label={t('more', { name })} size="icon-sm">
          <Ellipsis />
        </IconButton>
      }
    >
      <MenuItem icon={place === undefined ? <PlugZap /> : <Plug />} onSelect={onUse}>
        {place === undefined ? t('use') : t('useNot')}
      </MenuItem>
      {!isFromEnvironment && (
        <MenuItem icon={<Pencil />} onSelect={onOpen}>
          {t('change')}
        </MenuItem>
      )}
      {!isFromEnvironment && (
        <MenuItem icon={<Trash2 />} isDangerous onSelect={remove}>
          {t('remove')}
        </MenuItem>
      )}
    </Menu>
  );
}
