import { lazy, Suspense, useEffect, useRef } from 'react';
import { Navigate, NavLink, Route, Routes, useLocation, useNavigate } from 'react-router';
import { useCommands } from '../../app/commands.js';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/use-words.js';
import { cn } from '../../ui/join-classes.js';
import { Loading } from '../../ui/page.js';
import { GROUPS } from './pages.js';
import { words } from './words.js';

const ChannelsPage = lazy(async () => ({
  default: (await import('./channels/channels-page.js')).ChannelsPage,
}));
const ChannelPage = lazy(async () => ({ default: (await import('./channels/channel-page.js')).ChannelPage }));
const CalendarsPage = lazy(async () => ({
  default: (await import('./calendars/calendars-page.js')).CalendarsPage,
}));
const CalendarPage = lazy(async () => ({
  default: (await import('./calendars/calendar-page.js')).CalendarPage,
}));
const ShopPage = lazy(async () => ({ default: (await import('./shop/shop-page.js')).ShopPage }));
const HostsPage = lazy(async () => ({ default: (await import('./shop/hosts-page.js')).HostsPage }));
const SecretsPage = lazy(async () => ({
  default: (await import('./secrets/secrets-page.js')).SecretsPage,
}));
const TokensPage = lazy(async () => ({ default: (await import('./tokens/tokens-page.js')).TokensPage }));
const PeoplePage = lazy(async () => ({ default: (await import('./people/people-page.js')).PeoplePage }));

const TagsPage = lazy(async () => ({ default: (await import('./tags/tags-page.js')).TagsPage }));
const FieldsPage = lazy(async () => ({ default: (await import('./fields/fields-page.js')).FieldsPage }));
const LanguagesPage = lazy(async () => ({
  default: (await import('./languages/languages-page.js')).LanguagesPage,
}));
const AiPage = lazy(async () => ({ default: (await import('./ai/ai-page.js')).AiPage }));
const SpendingPage = lazy(async () => ({
  default: (await import('./spending/spending-page.js')).SpendingPage,
}));
const OperationsPage = lazy(async () => ({
  default: (await import('./operations/operations-page.js')).OperationsPage,
}));
const AuditPage = lazy(async () => ({ default: (await import('./audit/audit-page.js')).AuditPage }));

/** The list of pages at the side, the chosen one beside it; each page is a chunk of its own. */
export function SettingsScreen() {
  const t = useWords(words);
  const navigate = useNavigate();
  const { permissions } = useSession();
  const groups = GROUPS.map((group) => ({
    ...group,
    pages: group.pages.filter(({ needs }) => permissions.includes(needs)),
  })).filter(({ pages }) => pages.length > 0);
  const first = groups[0]?.pages[0]?.path ?? 'channels';
  useCommands(
    groups.flatMap(({ pages }) =>
      pages.map(({ path, word }) => ({
        id: `settings ${path}`,
        title: t('open', { name: t(word) }),
        group: t('title'),
        run: () => void navigate(`/settings/${path}`),
      })),
    ),
  );
  const strip = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    strip.current
      ?.querySelector('[aria-current=page]')
      ?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname]);
  return (
    <div className="flex h-full min-h-0 max-md:flex-col">
      <nav
        ref={strip}
        aria-label={t('pages')}
        className="shrink-0 border-line bg-ground max-md:overflow-x-auto max-md:border-b md:w-44 md:overflow-y-auto md:border-r md:p-2"
      >
        <div className="flex gap-0.5 max-md:px-2 max-md:py-1.5 md:flex-col md:gap-4 md:pt-2">
          {groups.map(({ word, pages }) => (
            <section key={word} aria-label={t(word)} className="flex gap-0.5 md:flex-col">
              <p aria-hidden className="px-2 pb-1 text-xs font-medium text-soft max-md:hidden">
                {t(word)}
              </p>
              {pages.map(({ path, word: name, icon: Icon }) => (
                <NavLink
                  key={path}
                  to={`/settings/${path}`}
                  className={({ isActive }) =>
                    cn(
                      'flex h-8 items-center gap-2 rounded-md px-2 whitespace-nowrap [&_svg]:size-4 [&_svg]:shrink-0',
                      isActive ? 'bg-press font-medium text-ink' : 'text-soft hover:bg-hover hover:text-ink',
                    )
                  }
                >
                  <Icon aria-hidden />
                  {t(name)}
                </NavLink>
              ))}
            </section>
          ))}
        </div>
      </nav>
      <div className="min-h-0 min-w-0 flex-1">
        <Suspense fallback={<Loading label={t('loading')} />}>
          <Routes>
            <Route path="channels" element={<ChannelsPage />} />
            <Route path="channels/:channelId" element={<ChannelPage />} />
            <Route path="calendars" element={<CalendarsPage />} />
            <Route path="calendars/:name" element={<CalendarPage />} />
            <Route path="shop" element={<ShopPage />} />
            <Route path="hosts" element={<HostsPage />} />
            <Route path="tokens" element={<TokensPage />} />
            <Route path="secrets" element={<SecretsPage />} />
            <Route path="people" element={<PeoplePage />} />
            <Route path="tags" element={<TagsPage />} />
            <Route path="fields" element={<FieldsPage />} />
            <Route path="languages" element={<LanguagesPage />} />
            <Route path="ai" element={<AiPage />} />
            <Route path="spending" element={<SpendingPage />} />
            <Route path="operations" element={<OperationsPage />} />
            <Route path="audit" element={<AuditPage />} />
            <Route path="*" element={<Navigate to={`/settings/${first}`} replace />} />
          </Routes>
        </Suspense>
      </div>
    </div>
  );
}
