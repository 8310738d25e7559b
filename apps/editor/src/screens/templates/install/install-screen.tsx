import { pickText, type Settlement } from '@nightshift/schema';
import { ChevronLeft } from 'lucide-react';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { call } from '../../../api/call.js';
import { queryClient } from '../../../app/query-client.js';
import { useCommands } from '../../../app/commands.js';
import { useLanguage } from '../../../i18n/language.js';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { Field } from '../../../ui/field.js';
import { Loading, Page } from '../../../ui/page.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { Select } from '../../../ui/select.js';
import { Switch } from '../../../ui/switch.js';
import { toast } from '../../../ui/toast.js';
import {
  useInstall,
  usePlaces,
  useRehearsal,
  useTemplate,
  type InstallWishes,
  type TemplateWhole,
} from '../template-queries.js';
import type { Settled } from '../../../problems/overlap-list.js';
import { calledIn } from './called.js';
import { HolidayNotes } from './holiday-notes.js';
import { NameFields, type Names } from './name-fields.js';
import { Settings, TeamSettings } from './settings.js';
import { Summary } from './summary.js';
import { words } from './words.js';

/** The form of a template: what is yours, where it answers, and what will happen. */
export function InstallScreen() {
  const t = useWords(words);
  const language = useLanguage();
  const { templateId = '' } = useParams();
  const { data, error } = useTemplate(templateId);
  const name = data === undefined ? '' : pickText(data.template.name, language);
  return (
    <Page title={t('title', { name })}>
      {error !== null && (
        <div className="p-4">
          <ProblemNote error={error} />
        </div>
      )}
      {data === undefined && error === null && <Loading label={t('loading')} />}
      {data !== undefined && <InstallForm whole={data} name={name} key={data.template.id} />}
    </Page>
  );
}

const NO_NAMES: Names = { teams: {}, calendars: {}, tags: {}, knowledge: {} };
const EVERY = 'every';

function InstallForm({ whole, name }: { whole: TemplateWhole; name: string }) {
  const t = useWords(words);
  const language = useLanguage();
  const { template } = whole;
  const { data: places } = usePlaces();
  const called = useMemo(() => calledIn(whole, places, language), [whole, places, language]);
  const [values, setValues] = useState<Record<string, unknown>>({});
  const [names, setNames] = useState(NO_NAMES);
  const [channel, setChannel] = useState(EVERY);
  const [replace, setReplace] = useState(false);
  const [settled, setSettled] = useState<ReadonlyMap<string, Settled>>(new Map());
  const wishes: InstallWishes = {
    set: values,
    names,
    language,
    replace,
    ...(channel === EVERY ? {} : { channels: [channel] }),
    ...(settled.size === 0 ? {} : { overlaps: outcomesOf(settled) }),
  };
  const settle = ({ id, name }: { id: string; name: string }, outcome: Settlement | undefined): void => {
    const others = [...settled].filter(([other]) => other !== id);
    setSettled(new Map(outcome === undefined ? others : [...others, [id, { name, outcome }]]));
  };
  const { data: plan, error } = useRehearsal(template.id, useDeferredValue(wishes));
  const install = useInstallAndGo(template.id, name);
  const errors = plan?.problems.filter(({ severity }) => severity === 'error') ?? [];
  const isBlocked = plan === undefined || errors.length > 0;
  const isEdited = replace || errors.some(({ code }) => code === 'template.edited');
  const settings = { template, values, onChange: setValues, places, problems: errors };
  const go = (publish: boolean): void => install.run({ ...wishes, publish });
  useCommands([
    {
      id: 'install publish',
      title: t('publish'),
      group: t('group'),
      keys: 'mod+enter',
      isForFields: true,
      run: () => !isBlocked && go(true),
    },
  ]);
  return (
    <div className="mx-auto grid max-w-6xl gap-x-8 gap-y-6 px-4 py-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <Link
        to={`/templates/${template.id}`}
        className="inline-flex items-center gap-1 justify-self-start text-soft hover:text-ink lg:col-span-2"
      >
        <ChevronLeft className="size-4" aria-hidden />
        {t('back')}
      </Link>
      <form className="flex min-w-0 flex-col gap-8" onSubmit={(event) => event.preventDefault()}>
        <Settings {...settings} />
        <Section title={t('names')} text={t('namesText')}>
          <TeamSettings {...settings} />
          {plan !== undefined && (
            <NameFields
              uses={plan.uses}
              names={names}
              onChange={setNames}
              teams={places?.teams ?? []}
              calendars={places?.calendars ?? []}
              bases={places?.knowledge ?? []}
              tags={places?.tags ?? []}
              called={called}
            />
          )}
          <HolidayNotes template={template} />
        </Section>
        <Section title={t('where')} text={t('channelHint')}>
          <Field label={t('channel')} isLabelHidden>
            {(control) => (
              <Select
                {...control}
                className="max-w-sm"
                value={channel}
                onChange={setChannel}
                options={[
                  { value: EVERY, label: t('everyChannel') },
                  ...(places?.channels ?? []).map(({ id, name: label, type }) => ({
                    value: id,
                    label,
                    hint: type,
                  })),
                ]}
              />
            )}
          </Field>
        </Section>
      </form>
      <aside className="flex h-fit flex-col gap-4 rounded-lg border border-line bg-paper p-4 shadow-card lg:sticky lg:top-4 lg:has-[details[open]]:static">
        <h2 className="font-semibold">{t('happens')}</h2>
        {error !== null && <ProblemNote error={error} />}
        {plan === undefined ? (
          <Loading label={t('loading')} />
        ) : (
          <Summary plan={plan} flows={whole.flows} called={called} settled={settled} onSettle={settle} />
        )}
        {isEdited && (
          <Field label={t('replace')}>
            {(control) => <Switch {...control} checked={replace} onCheckedChange={setReplace} />}
          </Field>
        )}
        {install.error !== null && <ProblemNote error={install.error} />}
        <div className="flex flex-col gap-2">
          <Button look="primary" disabled={isBlocked} isBusy={install.isPending} onClick={() => go(true)}>
            {t('publish')}
          </Button>
          <Button disabled={isBlocked || install.isPending} onClick={() => go(false)}>
            {t('draft')}
          </Button>
        </div>
      </aside>
    </div>
  );
}

function outcomesOf(settled: ReadonlyMap<string, Settled>): Record<string, Settlement> {
  return Object.fromEntries([...settled].map(([id, { outcome }]) => [id, outcome]));
}

export function Section({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="text-md font-semibold">{title}</h2>
      <p className="mb-3 text-soft">{text}</p>
      {children}
    </section>
  );
}

/** Installs, says so with a way back, and opens the first flow. */
function useInstallAndGo(templateId: string, name: string) {
  const t = useWords(words);
  const navigate = useNavigate();
  const install = useInstall(templateId);
  const takeOff = async (ids: readonly string[]): Promise<void> => {
    for (const id of ids) await call('POST /flows/{id}/unpublish', { params: { id } });
    await queryClient.invalidateQueries({ queryKey: ['flows'] });
  };
  return {
    isPending: install.isPending,
    error: install.error,
    run: (wishes: InstallWishes): void =>
      install.mutate(wishes, {
        onSuccess: ({ id, flows }) => {
          const ids = flows.map((flow) => flow.id);
          const action = { label: t('undo'), run: () => void takeOff(ids) };
          toast(
            wishes.publish === true
              ? { title: t('published', { name }), action }
              : { title: t('drafted', { name }) },
          );
          void (wishes.publish === true ? navigate(`/flows/${id}`) : showFolderOf(id, navigate));
        },
      }),
  };
}

/** All of its flows, which are published from there together. */
async function showFolderOf(flowId: string, navigate: ReturnType<typeof useNavigate>): Promise<void> {
  const { folderId } = await call('GET /flows/{id}', { params: { id: flowId } });
  await navigate(folderId === null ? `/flows/${flowId}` : `/flows?in=${folderId}`);
}
