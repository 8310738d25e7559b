import type { EdgeDiff, FieldDiff, Flow, StepDiff } from '@nightshift/schema';
import { useMemo } from 'react';
import { isTrigger, portLabel } from '../canvas/card.js';
import { languageName } from '../i18n/language-name.js';
import { useLanguage, type Language } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import type { NodeCatalogue } from '../open-flow/catalogue.js';
import { useOpenFlow } from '../open-flow/open-flow.js';
import { fieldTitle } from '../form/field-title.js';
import { stepSnippet } from '../problems/step-title.js';
import { namesIn, type NameOf } from '../form/explain-step.js';
import { useNamesAround } from '../picks/use-names-around.js';
import { Badge } from '../ui/badge.js';
import { cn } from '../ui/join-classes.js';
import type { Comparison } from './compare.js';
import { FieldChange } from './field-change.js';
import { words } from './words.js';

type T = ReturnType<typeof useWords<typeof words>>;

const TONES = { added: 'good', removed: 'bad', changed: 'warn' } as const;

export interface ChangeListProps {
  comparison: Comparison;
  selected: string | null;
  /** Absent: the steps are only named. */
  onSelect?: (id: string) => void;
}

/** Everything that differs, step by step, with both sides of each field. */
export function ChangeList({
  comparison: { diff, flow, before, marks },
  selected,
  onSelect,
}: ChangeListProps) {
  const t = useWords(words);
  const language = useLanguage();
  const { catalogue } = useOpenFlow();
  const { nameOf } = useNamesAround(flow.variables);
  const reading = useMemo(
    () => ({ flow, before, catalogue, language, nameOf }),
    [flow, before, catalogue, language, nameOf],
  );
  const steps = new Map(diff.steps.map((step) => [step.id, step]));
  if (marks.size === 0 && diff.settings.length === 0) return <p className="text-soft">{t('noChanges')}</p>;
  return (
    <ul className="flex flex-col gap-3">
      {diff.settings.length > 0 && (
        <li className="rounded-lg border border-line p-3">
          <h3 className="mb-2 font-medium">{t('settings')}</h3>
          <div className="flex flex-col gap-3">
            {diff.settings.map((field) => (
              <FieldChange key={field.path.join('/')} field={field} title={settingTitle(field, reading, t)} />
            ))}
          </div>
        </li>
      )}
      {[...marks].map(([id, mark]) => (
        <li
          key={id}
          className={cn('rounded-lg border p-3', selected === id ? 'border-accent' : 'border-line')}
        >
          <h3 className="flex items-center gap-2">
            <Badge tone={TONES[mark]}>{t(mark)}</Badge>
            {onSelect === undefined ? (
              <span className="truncate font-medium">{stepSnippet(id, reading)}</span>
            ) : (
              <button
                type="button"
                className="truncate font-medium hover:underline"
                onClick={() => onSelect(id)}
              >
                {stepSnippet(id, reading)}
              </button>
            )}
          </h3>
          {mark === 'changed' && (
            <StepChanges
              step={steps.get(id)}
              edges={diff.edges.filter(({ from }) => from === id)}
              reading={reading}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

interface Reading {
  flow: Flow;
  before: Flow;
  catalogue: NodeCatalogue;
  language: Language;
  nameOf: NameOf;
}

function StepChanges({
  step,
  edges,
  reading,
}: {
  step: StepDiff | undefined;
  edges: readonly EdgeDiff[];
  reading: Reading;
}) {
  const t = useWords(words);
  const names = step === undefined ? {} : namesOf(step, reading);
  const title = (id: string | null, flow: Flow): string =>
    id === null ? t('nowhere') : stepSnippet(id, { ...reading, flow });
  return (
    <div className="mt-2 flex flex-col gap-3">
      {step?.fields.map((field) => (
        <FieldChange
          key={field.path.join('/')}
          field={field}
          names={names}
          title={stepFieldTitle(field, step, reading, t)}
        />
      ))}
      {edges.map((edge) => (
        <p key={edge.port} className="text-sm">
          {t('ledTo', {
            port: portTitle(edge, reading),
            before: title(edge.before, reading.before),
            after: title(edge.after, reading.flow),
          })}
        </p>
      ))}
    </div>
  );
}

/** Ids and codes of both sides, as people call what they stand for. */
function namesOf({ kind, before, after }: StepDiff, reading: Reading): Readonly<Record<string, string>> {
  const { catalogue, language, nameOf } = reading;
  const sides = [before, after].flatMap((step) => {
    const manifest = step === undefined ? undefined : catalogue.manifest(kind, step.type);
    return step === undefined || manifest === undefined
      ? []
      : [
          namesIn(manifest, step.config, language, (widget, value) =>
            widget === 'node' ? stepSnippet(value, reading) : nameOf(widget, value),
          ),
        ];
  });
  return Object.assign({}, ...sides) as Record<string, string>;
}

function portTitle({ from, port }: EdgeDiff, { flow, catalogue, language }: Reading): string {
  const step = flow.triggers[from] ?? flow.nodes[from];
  if (step === undefined) return port;
  const kind = isTrigger(step) ? 'trigger' : 'node';
  return portLabel(kind, step, port, catalogue.manifest(kind, step.type), { language, flow });
}

function stepFieldTitle(
  { path }: FieldDiff,
  step: StepDiff,
  { flow, catalogue, language }: Reading,
  t: T,
): string {
  const [area = '', ...rest] = path;
  if (area === 'name') return t('stepName');
  if (area === 'type' || area === 'v') return t('stepKind');
  if (area === 'rules') return [t('rules'), ...rest].join(' › ');
  const now = step.after ?? step.before;
  const manifest = now === undefined ? undefined : catalogue.manifest(step.kind, now.type);
  const last = rest.at(-1);
  const tag = last !== undefined && flow.languages.includes(last) ? last : undefined;
  const keys = tag === undefined ? rest : rest.slice(0, -1);
  const title = manifest === undefined ? undefined : fieldTitle(manifest.config, keys, language);
  return [title ?? keys.join(' › '), ...(tag === undefined ? [] : [languageName(tag)])].join(' · ');
}

function settingTitle({ path }: FieldDiff, { nameOf }: Reading, t: T): string {
  const [key = '', ...inside] = path;
  const [first, ...others] = inside;
  const rest =
    key === 'variables' && first !== undefined ? [nameOf('variable', first) ?? first, ...others] : inside;
  const known: Readonly<Record<string, string>> = {
    name: t('flowName'),
    description: t('description'),
    languages: t('languages'),
    variables: t('variables'),
    values: t('values'),
    burst: t('burst'),
    notes: t('notes'),
    groups: t('groups'),
  };
  return [known[key] ?? key, ...(key === 'notes' || key === 'groups' ? [] : rest)].join(' › ');
}
