import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useCan } from '../../../app/session.js';
import { useLanguage } from '../../../i18n/language.js';
import { sayBase } from '../../../i18n/our-names.js';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { Loading, Page } from '../../../ui/page.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { Tabs } from '../../../ui/tabs.js';
import { BaseMenu } from '../base-menu.js';
import { BaseState } from '../base-state.js';
import { EvaluationTab } from '../evaluation/evaluation-tab.js';
import {
  titleOf,
  useBase,
  useSources,
  type Base,
  type ContradictingEntry,
  type Source,
} from '../knowledge-queries.js';
import { EVERYBODY } from './audience-fields.js';
import { ContradictionsNote } from './contradictions-note.js';
import { DropArea } from './drop-area.js';
import { EntriesTab } from './entries-tab.js';
import { EntryOpened } from './entry-opened.js';
import { SourceDialog } from './source-dialog.js';
import { SourcesTab } from './sources-tab.js';
import { TestBox } from './test-box.js';
import { useUploads } from './use-uploads.js';
import { useIsWide } from './use-is-wide.js';
import { WebDialog } from './web-dialog.js';
import { words } from './words.js';

/** One knowledge base: what it was made from, and beside it whether it answers. */
export function BaseScreen() {
  const t = useWords(words);
  const language = useLanguage();
  const { baseId = '' } = useParams();
  const navigate = useNavigate();
  const canWrite = useCan('knowledge.write');
  const { data: base, error } = useBase(baseId);
  if (base === undefined)
    return (
      <Page title={t('knowledge')}>
        {error === null ? (
          <Loading label={t('loading')} />
        ) : (
          <div className="flex flex-col items-start gap-3 p-4">
            <ProblemNote error={error} />
            <Button asChild>
              <Link to="/knowledge">{t('toAll')}</Link>
            </Button>
          </div>
        )}
      </Page>
    );
  const actions = (
    <>
      <span className="max-sm:hidden">
        <BaseState base={base} />
      </span>
      {canWrite && <BaseMenu base={base} onRemoved={() => void navigate('/knowledge')} />}
      <Button asChild look="ghost" size="sm">
        <Link to="/knowledge">
          <ArrowLeft aria-hidden />
          {t('toAll')}
        </Link>
      </Button>
    </>
  );
  return (
    <Page title={sayBase(base.name, language)} actions={actions}>
      <OpenBase key={base.id} base={base} />
    </Page>
  );
}

const TABS = ['entries', 'sources', 'evaluation', 'test'] as const;
type Tab = (typeof TABS)[number];

function OpenBase({ base }: { base: Base }) {
  const t = useWords(words);
  const language = useLanguage();
  const canWrite = useCan('knowledge.write');
  const isWide = useIsWide();
  const [params, setParams] = useSearchParams();
  const { data: sources, error } = useSources(base.id);
  const uploads = useUploads(base.id, sources);
  const [audience, setAudience] = useState(EVERYBODY);
  const [draft, setDraft] = useState<string | null>(null);
  const [pasted, setPasted] = useState<string | null>(null);
  const [openSource, setOpenSource] = useState<Pick<Source, 'id' | 'name'> | null>(null);
  const [openEntry, setOpenEntry] = useState<ContradictingEntry | null>(null);
  const wanted = TABS.find((each) => each === params.get('tab')) ?? 'sources';
  const tab: Tab = isWide && wanted === 'test' ? 'sources' : wanted;
  const named = ({ id, name }: Pick<Source, 'id' | 'name'>): Pick<Source, 'id' | 'name'> => {
    const source = sources?.find((each) => each.id === id);
    return { id, name: source === undefined ? name : titleOf(source) };
  };
  const goTo = (to: Tab): void => setParams({ tab: to }, { replace: true });
  const test = (
    <TestBox
      base={base}
      onOpenSource={setOpenSource}
      onAddAnswer={(question) => {
        setDraft(question);
        goTo('entries');
      }}
    />
  );
  const contradictions = <ContradictionsNote base={base} onOpen={canWrite ? setOpenEntry : undefined} />;
  const narrowTest = (
    <>
      <h2 className="sr-only">{t('test')}</h2>
      {test}
    </>
  );
  const tabs = [
    {
      value: 'sources' as const,
      label: t('sources'),
      content: (
        <>
          {contradictions}
          <SourcesTab
            base={base}
            sources={sources}
            error={error}
            uploads={uploads}
            audience={audience}
            onAudience={setAudience}
            onWeb={() => setPasted('')}
            onOpen={(source) => (source.type === 'entries' ? goTo('entries') : setOpenSource(source))}
          />
        </>
      ),
    },
    {
      value: 'entries' as const,
      label: t('entries'),
      content: (
        <>
          {contradictions}
          <EntriesTab
            base={base.id}
            sources={sources}
            draft={draft}
            onDraft={setDraft}
            onOpenSource={setOpenSource}
            onOpenEntry={setOpenEntry}
          />
        </>
      ),
    },
    { value: 'evaluation' as const, label: t('evaluation'), content: <EvaluationTab base={base.id} /> },
    ...(isWide ? [] : [{ value: 'test' as const, label: t('testTab'), content: narrowTest }]),
  ];
  return (
    <DropArea
      isOn={canWrite}
      onFiles={(files) => {
        uploads.add(files, audience);
        goTo('sources');
      }}
      onAddresses={setPasted}
    >
      <Tabs<Tab>
        label={sayBase(base.name, language)}
        value={tab}
        onChange={goTo}
        tabs={tabs}
        className="h-full min-w-0 flex-1"
      />
      {isWide && (
        <aside className="h-full w-104 shrink-0 overflow-y-auto border-l border-line bg-ground">
          <h2 className="border-b border-line px-4 py-2 font-medium">{t('test')}</h2>
          {test}
        </aside>
      )}
      {pasted !== null && (
        <WebDialog base={base.id} typed={pasted} audience={audience} onClose={() => setPasted(null)} />
      )}
      {openSource !== null && (
        <SourceDialog base={base.id} source={named(openSource)} onClose={() => setOpenSource(null)} />
      )}
      {openEntry !== null && (
        <EntryOpened base={base.id} entry={openEntry} onClose={() => setOpenEntry(null)} />
      )}
    </DropArea>
  );
}
