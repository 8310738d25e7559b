import { Play } from 'lucide-react';
import { useState } from 'react';
import { failureOf, isJsonObject, sayWhy, type CallOutcome, type Edit } from '@nightshift/schema';
import { callOfStep } from '@nightshift/simulator';
import { call } from '../api/call.js';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { useFlow, useOpenFlow } from '../open-flow/open-flow.js';
import { useSubjects } from '../picks/use-subjects.js';
import { saidInTalk } from '../simulator/talk-now.js';
import { registry } from '../simulator/use-talk.js';
import { Badge } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { Field, Input } from '../ui/field.js';
import { ProblemNote } from '../ui/problem-note.js';
import { changedFields } from '../form/changed-fields.js';
import { toast } from '../ui/toast.js';
import { AnswerTree, type AnswerTreeProps } from './answer-tree.js';
import { askedPaths, readTyped } from './asked-paths.js';
import { keptIn, pathOf, typeOfValue, variableFor, withKept, withoutKept, type Tries } from './tries.js';
import { words } from './words.js';

type Config = Readonly<Record<string, unknown>>;

export interface TryStepProps {
  nodeId: string;
  tries: Tries;
  config: Config;
}

/** What was typed for each path, kept over the steps of a flow: an order number serves two requests. */
const typedBefore = new Map<string, string>();

type Came = { outcome: CallOutcome; tookMs: number } | { note: string } | { error: Error };

/** The call of the step, really made; its answer as a tree from which values are kept by a click. */
export function TryStep({ nodeId, tries, config }: TryStepProps) {
  const t = useWords(words);
  const language = useLanguage();
  const flow = useFlow();
  const subjects = useSubjects();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [isBusy, setIsBusy] = useState(false);
  const [came, setCame] = useState<Came | null>(null);
  const asked = askedPaths(config);
  const typedAt = (path: string): string =>
    typed[path] ?? typedBefore.get(`${flow.id} ${path}`) ?? saidInTalk(flow.id, path) ?? '';
  const send = async (): Promise<void> => {
    const values = Object.fromEntries(asked.map((path) => [path, readTyped(path, typedAt(path), flow)]));
    const made = callOfStep({ flow, nodeId, registry, values });
    if (!('call' in made)) {
      setCame({ note: made.why === undefined ? t('nothingSent') : sayWhy(made.why, language) });
      return;
    }
    setIsBusy(true);
    try {
      const { outcome, tookMs } = await call('POST /calls/try', {
        body: { call: made.call, input: made.input, flow: flow.id },
      });
      // The engine answers with an outcome.
      setCame({ outcome: outcome as CallOutcome, tookMs });
    } catch (error) {
      setCame({ error: error instanceof Error ? error : new Error(String(error)) });
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <section aria-label={t('title')} className="mt-4 flex flex-col gap-3 border-t border-line pt-3">
      <div className="flex flex-col gap-1">
        <h3 className="font-semibold">{t('title')}</h3>
        <p className="text-sm text-soft">
          {t('text')} {JSON.stringify(config).includes('{{secret.') && t('secrets')}
        </p>
      </div>
      <form
        className="flex flex-col gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {asked.map((path) => (
          <Field key={path} label={subjects.find((subject) => subject.path === path)?.label ?? path}>
            {(control) => (
              <Input
                {...control}
                value={typedAt(path)}
                placeholder={path}
                onChange={({ target }) => {
                  typedBefore.set(`${flow.id} ${path}`, target.value);
                  setTyped({ ...typed, [path]: target.value });
                }}
              />
            )}
          </Field>
        ))}
        <Button type="submit" size="sm" className="self-start" isBusy={isBusy}>
          <Play aria-hidden />
          {came === null ? t('send') : t('again')}
        </Button>
      </form>
      <div role="status" className="flex flex-col gap-2 empty:hidden">
        {came !== null && <CameView nodeId={nodeId} came={came} tries={tries} config={config} />}
      </div>
    </section>
  );
}

function CameView({ nodeId, came, tries, config }: TryStepProps & { came: Came }) {
  const t = useWords(words);
  const language = useLanguage();
  const keeping = useKeeping(nodeId, tries);
  if ('error' in came) return <ProblemNote error={came.error} />;
  if ('note' in came) return <p className="text-soft">{came.note}</p>;
  const { outcome, tookMs } = came;
  const value = outcome.ok && isJsonObject(outcome.value) ? outcome.value : {};
  const answered = value[tries.status];
  const status = typeof answered === 'number' ? answered : statusOf(outcome);
  const body = value[tries.body] ?? null;
  const isGood = status !== undefined && status >= 200 && status < 300;
  return (
    <>
      <p className="flex items-center gap-2">
        {status !== undefined && <Badge tone={isGood ? 'good' : 'bad'}>{status}</Badge>}
        <span className="text-soft">{t('took', { ms: tookMs })}</span>
      </p>
      {!outcome.ok && <p className="wrap-anywhere text-bad">{sayWhy(failureOf(outcome), language)}</p>}
      {outcome.ok && body === null && <p className="text-soft">{t('empty')}</p>}
      {body !== null && <AnswerTree value={body} kept={keptIn(config, tries)} {...keeping} />}
    </>
  );
}

/** A status after which the engine would try again is told as a failure. */
function statusOf(outcome: CallOutcome): number | undefined {
  const found = outcome.ok ? null : /^http\.(\d{3})$/.exec(outcome.code);
  return found === null ? undefined : Number(found[1]);
}

/** Writes into the flow, as it is at that moment; nothing for those who may not. */
function useKeeping(nodeId: string, tries: Tries): Pick<AnswerTreeProps, 'onKeep' | 'onDrop'> {
  const t = useWords(words);
  const { document, canWrite } = useOpenFlow();
  if (!canWrite) return {};
  const change = (next: (config: Config) => { config: Config; edits?: Edit[] }): void => {
    const node = document.getState().flow.nodes[nodeId];
    if (node === undefined) return;
    const { config, edits = [] } = next(node.config);
    document.edit({
      type: 'batch',
      edits: [...edits, ...changedFields('node', nodeId, node.config, config)],
    });
  };
  return {
    onKeep: (keys, value) => {
      const path = pathOf(keys);
      if (path === undefined) return;
      change((config) => {
        const kept = keptIn(config, tries);
        if (kept.some((each) => each.path === path)) return { config };
        const name = variableFor(keys, kept);
        const { variables } = document.getState().flow;
        const edits: Edit[] = Object.hasOwn(variables, name)
          ? []
          : [{ type: 'variable.set', name, variable: { type: typeOfValue(value) } }];
        toast({
          title: t('kept', { path: path === '' ? t('answer') : path, variable: name }),
          action: { label: t('undo'), run: () => document.undo() },
        });
        return { config: withKept(config, tries, { path, variable: name }), edits };
      });
    },
    onDrop: (path) => change((config) => ({ config: withoutKept(config, tries, path) })),
  };
}
