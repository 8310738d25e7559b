import { lazy, Suspense, useEffect, useState } from 'react';
import { NavLink, Outlet, useMatch, useNavigate } from 'react-router';
import { useWords } from '../i18n/use-words.js';
import { cn } from '../ui/join-classes.js';
import { Loading } from '../ui/page.js';
import { Tip } from '../ui/tip.js';
import { AccountMenu } from './account-menu.js';
import { Breakable } from './error-screens.js';
import { listenToKeys, useCommands } from './commands.js';
import { PLACES } from './navigation.js';
import { useServerEvents } from './server-events.js';
import { words } from './words.js';

const CommandPalette = lazy(async () => ({ default: (await import('./command-palette.js')).CommandPalette }));
const KeySheet = lazy(async () => ({ default: (await import('./key-sheet.js')).KeySheet }));

/** The frame around every screen: where one can go, the palette, the keys. */
export function Shell() {
  const t = useWords(words);
  const navigate = useNavigate();
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null);
  // The canvas needs the room.
  const isNarrow = useMatch('/flows/:flowId') !== null;
  useServerEvents();
  useEffect(listenToKeys, []);
  useCommands([
    {
      id: 'palette',
      title: t('palette'),
      group: t('general'),
      keys: 'mod+k',
      isForFields: true,
      isOnlyKey: true,
      run: () => setOpen('palette'),
    },
    { id: 'keys', title: t('keys'), group: t('general'), keys: '?', run: () => setOpen('keys') },
    ...PLACES.filter(({ isLater }) => isLater !== true).map(({ to, word, letter }) => ({
      id: `go ${to}`,
      title: t(word),
      group: t('goTo'),
      keys: `g ${letter}`,
      run: () => void navigate(to),
    })),
  ]);
  return (
    <div className="flex h-full max-sm:flex-col-reverse">
      <a
        href="#content"
        className="absolute top-2 left-2 z-50 -translate-y-16 rounded-md bg-accent px-3 py-1 text-on-accent focus:translate-y-0"
      >
        {t('skip')}
      </a>
      <nav
        aria-label={t('mainNavigation')}
        className={cn(
          'flex shrink-0 border-line bg-ground max-sm:border-t sm:flex-col sm:border-r sm:p-2',
          isNarrow ? 'sm:w-[52px]' : 'sm:w-[52px] lg:w-52',
        )}
      >
        <span
          className={cn(
            'hidden h-8 items-center gap-2 px-1.5 font-semibold sm:mb-2 sm:flex',
            isNarrow && 'justify-center px-0',
          )}
        >
          <img src="/app/moon.svg" alt="" className="size-6" />
          <span className={cn('max-lg:sr-only', isNarrow && 'sr-only')}>Nightshift</span>
        </span>
        <ul className="flex flex-1 gap-0.5 max-sm:justify-around sm:flex-col">
          {PLACES.map((place) => (
            <li key={place.to} className={place.isLater === true ? 'max-sm:hidden' : undefined}>
              <NavigationLink {...place} isNarrow={isNarrow} />
            </li>
          ))}
          <li className="sm:mt-auto">
            <AccountMenu isNarrow={isNarrow} />
          </li>
        </ul>
      </nav>
      <main id="content" tabIndex={-1} className="min-h-0 min-w-0 flex-1 outline-none">
        <Suspense fallback={<Loading label={t('loading')} />}>
          <Breakable>
            <Outlet />
          </Breakable>
        </Suspense>
      </main>
      <Suspense>
        {open === 'palette' && <CommandPalette onClose={() => setOpen(null)} />}
        {open === 'keys' && <KeySheet onClose={() => setOpen(null)} />}
      </Suspense>
    </div>
  );
}

const LINK =
  'flex h-8 items-center gap-2.5 rounded-md px-2 text-soft max-sm:h-12 max-sm:flex-col max-sm:justify-center max-sm:gap-0.5 max-sm:text-xs [&_svg]:size-4 [&_svg]:shrink-0';

function NavigationLink({
  to,
  word,
  icon: Icon,
  isLater = false,
  isNarrow,
}: (typeof PLACES)[number] & { isNarrow: boolean }) {
  const t = useWords(words);
  const label = (
    <span className={cn('truncate', 'sm:max-lg:sr-only', isNarrow && 'sm:sr-only')}>{t(word)}</span>
  );
  if (isLater) {
    return (
      <Tip text={`${t(word)}: ${t('later')}`} side="right">
        <span role="link" aria-disabled="true" className={LINK} tabIndex={0}>
          <Icon aria-hidden className="opacity-60" />
          {label}
          <span className="sr-only">{t('later')}</span>
        </span>
      </Tip>
    );
  }
  return (
    <NavLink
      to={to}
      title={t(word)}
      className={({ isActive }) =>
        cn(LINK, isActive ? 'bg-press font-medium text-ink' : 'hover:bg-hover hover:text-ink')
      }
    >
      <Icon aria-hidden />
      {label}
    </NavLink>
  );
}
