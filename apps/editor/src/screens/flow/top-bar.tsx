import { ChevronRight, Redo2, Undo2 } from 'lucide-react';
import { Link } from 'react-router';
import { lazyPart } from '../../ui/lazy-part.js';
import { SettingsButton } from '../../flow-settings/settings-button.js';
import { LANGUAGE_NAMES, useLanguage } from '../../i18n/language.js';
import { useWords } from '../../i18n/use-words.js';
import { useDocument, useFlow, useOpenFlow } from '../../open-flow/open-flow.js';
import { PeopleHere } from '../../presence/people-here.js';
import { Badge } from '../../ui/badge.js';
import { IconButton } from '../../ui/icon-button.js';
import { FlowActions } from '../../versions/flow-actions.js';
import { ProblemList } from './problem-list.js';
import { PanelButtons } from './panel-buttons.js';
import { SaveState } from './save-state.js';
import { words } from './words.js';

const Select = lazyPart(async () => (await import('../../ui/select.js')).Select);

export function TopBar() {
  const t = useWords(words);
  const { document, canWrite } = useOpenFlow();
  const canUndo = useDocument((state) => state.canUndo);
  const canRedo = useDocument((state) => state.canRedo);
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line bg-paper px-3 max-sm:gap-0.5 max-sm:px-1.5">
      <Link to="/flows" className="whitespace-nowrap text-soft hover:text-ink max-lg:hidden">
        {t('back')}
      </Link>
      <ChevronRight className="size-3.5 shrink-0 text-faint max-lg:hidden" aria-hidden />
      <FlowName />
      {canWrite ? <SaveState /> : <Badge>{t('readOnly')}</Badge>}
      <span className="flex-1" />
      <PeopleHere />
      <ProblemList />
      <ContentLanguage />
      <SettingsButton />
      <PanelButtons />
      {canWrite && (
        <>
          <span className="flex max-sm:hidden">
            <IconButton
              label={t('undo')}
              shortcut="mod+z"
              disabled={!canUndo}
              onClick={() => void document.undo()}
            >
              <Undo2 />
            </IconButton>
            <IconButton
              label={t('redo')}
              shortcut="mod+shift+z"
              disabled={!canRedo}
              onClick={() => void document.redo()}
            >
              <Redo2 />
            </IconButton>
          </span>
        </>
      )}
      <FlowActions />
    </header>
  );
}

/** Written where it is read; Enter or leaving it keeps it. */
function FlowName() {
  const t = useWords(words);
  const { document, canWrite } = useOpenFlow();
  const { name } = useFlow();
  return (
    <h1 className="max-w-[40vw] min-w-16 shrink max-sm:min-w-0">
      <input
        key={name}
        aria-label={t('name')}
        defaultValue={name}
        readOnly={!canWrite}
        maxLength={200}
        className="field-sizing-content h-7 max-w-full min-w-16 truncate max-sm:min-w-0 rounded-md border border-transparent bg-transparent px-1.5 text-md font-semibold hover:border-line"
        onBlur={({ target }) => {
          const wanted = target.value.trim();
          if (wanted !== '') document.edit({ type: 'flow.rename', name: wanted });
        }}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Escape') currentTarget.value = name;
          if (key === 'Enter' || key === 'Escape') currentTarget.blur();
        }}
      />
    </h1>
  );
}

/** One flow in all its languages: a choice over the same cards. */
function ContentLanguage() {
  const t = useWords(words);
  const language = useLanguage();
  const { languages } = useFlow();
  const { contentLanguage, setContentLanguage } = useOpenFlow();
  if (languages.length < 2) return null;
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const own: Readonly<Record<string, string>> = LANGUAGE_NAMES;
  const options = languages.map((value) => ({ value, label: own[value] ?? names.of(value) ?? value }));
  return (
    <Select
      aria-label={t('contentLanguage')}
      value={contentLanguage}
      onChange={setContentLanguage}
      options={options}
      className="w-auto border-line max-sm:hidden"
    />
  );
}
