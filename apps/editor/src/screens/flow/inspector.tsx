import { formWord } from '@nightshift/nodes';
import { isJsonObject, pickText, pointer, renamed, stepName } from '@nightshift/schema';
import { Trash2, X } from 'lucide-react';
import { type KeyboardEvent } from 'react';
import { lazyPart } from '../../ui/lazy-part.js';
import { isTrigger } from '../../canvas/card.js';
import { categoryLook } from '../../canvas/category-look.js';
import { focusCard } from '../../canvas/focus-card.js';
import { explainStep, type NameOf } from '../../form/explain-step.js';
import { changedFields } from '../../form/changed-fields.js';
import { wayEdits } from '../../form/fields/ways.js';
import { NodeForm, type NodeFormProps } from '../../form/node-form.js';
import { useLanguage } from '../../i18n/language.js';
import { useWords } from '../../i18n/use-words.js';
import type { OpenDocument } from '../../open-flow/open-document.js';
import { useDocument, useFlow, useOpenFlow } from '../../open-flow/open-flow.js';
import { useStepTitle } from '../../open-flow/use-step-title.js';
import { useAllCommands } from '../../app/commands.js';
import { useNamesAround } from '../../picks/use-names-around.js';
import { sayRules } from '../../rules/say-rules.js';
import { TriggerRulesForm } from '../../rules/trigger-rules-form.js';
import { IconButton } from '../../ui/icon-button.js';
import { cn } from '../../ui/join-classes.js';
import { triesOf } from '../../try-step/tries.js';
import { StepConflicts } from './conflict-list.js';
import { words } from './words.js';

const TryStep = lazyPart(async () => (await import('../../try-step/try-step.js')).TryStep);

/** The form of the one selected step, beside the canvas. */
export function Inspector() {
  const flow = useFlow();
  const selection = useDocument((state) => state.selection);
  const [id, ...others] = selection;
  if (id === undefined || others.length > 0) return null;
  return flow.nodes[id] === undefined && flow.triggers[id] === undefined ? null : (
    <StepInspector key={id} id={id} />
  );
}

function StepInspector({ id }: { id: string }) {
  const t = useWords(words);
  const language = useLanguage();
  const flow = useFlow();
  const { document, catalogue, canWrite, contentLanguage, setContentLanguage, problems, fresh } =
    useOpenFlow();
  const stepTitle = useStepTitle();
  const names = useNamesAround(flow.variables);
  const step = flow.nodes[id] ?? flow.triggers[id];
  if (step === undefined) return null;
  const kind = isTrigger(step) ? 'trigger' : 'node';
  const name = stepName(step, language) ?? '';
  const manifest = catalogue.manifest(kind, step.type);
  const tries = manifest === undefined ? undefined : triesOf(manifest.config);
  // As by its key: with the gap closed, and a way back said.
  const remove = useAllCommands().find((command) => command.id === 'canvas delete');
  const { icon: Icon, color } = categoryLook(manifest?.category ?? 'unknown');
  const title = manifest === undefined ? step.type : pickText(manifest.title, language, ['en']);
  // What has just been added is not scolded for being empty.
  const own = (problems ?? []).filter(
    ({ nodeId, isToFillIn }) => nodeId === id && !(fresh.id === id && isToFillIn === true),
  );
  const nameOf: NameOf = (widget, value) =>
    widget === 'node' && flow.nodes[value] !== undefined ? stepTitle(value) : names.nameOf(widget, value);
  const sentence = [
    manifest === undefined ? '' : explainStep(manifest, step.config, language, nameOf),
    isTrigger(step) ? sayRules(step.rules, language, names.inConditions) : '',
  ]
    .filter((part) => part !== '')
    .join(language === 'en' ? ' ' : '');
  const change: NodeFormProps['onChange'] = (path, next) => {
    // As it is now, not as it was drawn: two fields may write before anything is drawn again.
    const { nodes, triggers } = document.getState().flow;
    const current = nodes[id] ?? triggers[id];
    if (current === undefined) return;
    const config = asConfig(next(current.config));
    const edits = changedFields(kind, id, current.config, config);
    if (edits.length === 0) return;
    const list = manifest?.portsFrom;
    if (list !== undefined && !isTrigger(current))
      edits.push(...wayEdits(id, current.next, current.config[list], config[list]));
    document.edit({ type: 'batch', edits }, { mergeKey: [id, ...path].join('/') });
  };
  return (
    <section
      aria-label={title}
      className="flex min-h-0 flex-1 flex-col"
      onKeyDown={(event) => undoInFields(event, document)}
    >
      <header className="flex items-center gap-2 px-4 pt-3 pb-2">
        <Icon className={cn('size-4 shrink-0', color)} aria-hidden />
        <input
          key={name}
          data-step-name={id}
          aria-label={t('stepName')}
          defaultValue={name}
          placeholder={title}
          readOnly={!canWrite}
          maxLength={200}
          className="h-7 min-w-0 flex-1 rounded-md border border-transparent bg-transparent px-1 text-md font-semibold placeholder:text-ink hover:border-line"
          onBlur={({ target }) => {
            const said = target.value.trim();
            if (said !== name)
              document.edit({ type: 'node.rename', id, name: renamed(step.name, language, said) });
          }}
          onKeyDown={({ key, nativeEvent, currentTarget }) => {
            if (nativeEvent.isComposing) return;
            if (key === 'Escape') currentTarget.value = name;
            if (key !== 'Enter') return;
            currentTarget.blur();
            focusCard(id);
          }}
        />
        {canWrite && (
          <IconButton label={t('removeStep')} size="icon-sm" onClick={() => remove?.run()}>
            <Trash2 />
          </IconButton>
        )}
        <IconButton label={t('close')} size="icon-sm" onClick={() => document.select([])}>
          <X />
        </IconButton>
      </header>
      <div data-step-form={id} className="min-h-0 flex-1 overflow-y-auto px-4 pt-1 pb-6">
        <StepConflicts id={id} />
        {manifest === undefined ? (
          <p data-step-fields className="text-soft">
            {t('unknownStep', { type: step.type })}
          </p>
        ) : (
          <>
            <div data-step-fields>
              <NodeForm
                id={id}
                place={`${pointer(`/${kind}s`, id)}/config`}
                schema={manifest.config}
                waysKey={manifest.portsFrom}
                standIn={manifest.standIn === undefined ? undefined : formWord(manifest.standIn, language)}
                config={step.config}
                problems={own}
                contentLanguage={contentLanguage}
                setContentLanguage={setContentLanguage}
                languages={flow.languages}
                onAddLanguage={(added) => document.edit({ type: 'language.add', language: added })}
                isReadOnly={!canWrite}
                onChange={change}
              />
            </div>
            {isTrigger(step) && <TriggerRulesForm id={id} trigger={step} />}
            {tries !== undefined && canWrite && <TryStep nodeId={id} tries={tries} config={step.config} />}
          </>
        )}
      </div>
      {sentence !== '' && (
        <p
          tabIndex={0}
          className="max-h-24 shrink-0 overflow-y-auto border-t border-line px-4 py-3 text-sm wrap-anywhere text-soft"
        >
          {sentence}
        </p>
      )}
    </section>
  );
}

function asConfig(value: unknown): Readonly<Record<string, unknown>> {
  return isJsonObject(value) ? value : {};
}

/** A step back in a field is a step back in the flow: what the browser remembers of a field is only half of it. */
function undoInFields(event: KeyboardEvent, document: OpenDocument): void {
  const key = event.key.toLowerCase();
  if (!(event.metaKey || event.ctrlKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
  event.preventDefault();
  event.stopPropagation();
  if (key === 'y' || event.shiftKey) document.redo();
  else document.undo();
}
