import { BookOpen, Keyboard, LogOut, Store } from 'lucide-react';
import { LANGUAGE_NAMES, LANGUAGES, setLanguage, useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { cn } from '../ui/join-classes.js';
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuLine } from '../ui/menu.js';
import { useAllCommands } from './commands.js';
import { signOut, useSession } from './session.js';
import { setTheme, useTheme } from './theme.js';
import { words } from './words.js';

export function AccountMenu({ isNarrow }: { isNarrow: boolean }) {
  const t = useWords(words);
  const { name, account } = useSession();
  const language = useLanguage();
  const theme = useTheme();
  const keys = useAllCommands().find(({ id }) => id === 'keys');
  const trigger = (
    <button
      type="button"
      className="flex h-8 w-full items-center gap-2 rounded-md px-1.5 text-left hover:bg-hover data-[state=open]:bg-hover max-sm:h-12 max-sm:px-2"
    >
      <span
        aria-hidden
        className="flex size-6 shrink-0 items-center justify-center rounded-full bg-accent-soft text-xs font-semibold text-accent"
      >
        {[...name][0]?.toUpperCase()}
      </span>
      <span className="sr-only">{t('account')}:</span>
      <span className={cn('truncate max-lg:sr-only', isNarrow && 'sr-only')}>{name}</span>
    </button>
  );
  return (
    <Menu trigger={trigger} align="start" side="top" className="w-56">
      <div className="px-2 py-1.5">
        <p className="truncate font-medium">{name}</p>
        <p className="truncate text-sm text-soft">{account?.email}</p>
      </div>
      <MenuLine />
      <MenuLabel>{t('language')}</MenuLabel>
      <MenuChoice
        value={language}
        onChange={setLanguage}
        options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
      />
      <MenuLabel>{t('look')}</MenuLabel>
      <MenuChoice
        value={theme}
        onChange={setTheme}
        options={[
          { value: 'system', label: t('lookSystem') },
          { value: 'light', label: t('lookLight') },
          { value: 'dark', label: t('lookDark') },
        ]}
      />
      <MenuLine />
      <MenuItem icon={<Store />} onSelect={() => window.open('/demo', '_blank', 'noopener')}>
        {t('demo')}
      </MenuItem>
      <MenuItem icon={<BookOpen />} onSelect={() => window.open('/api/docs', '_blank', 'noopener')}>
        {t('api')}
      </MenuItem>
      <MenuItem icon={<Keyboard />} shortcut="?" onSelect={() => keys?.run()}>
        {t('keys')}
      </MenuItem>
      <MenuLine />
      <MenuItem icon={<LogOut />} onSelect={() => void signOut()}>
        {t('signOut')}
      </MenuItem>
    </Menu>
  );
}
