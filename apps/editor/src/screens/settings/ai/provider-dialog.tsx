import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../api/call.js';
import { useWords } from '../../../i18n/use-words.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Field, Input } from '../../../ui/field.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { Segments } from '../../../ui/segments.js';
import { Select } from '../../../ui/select.js';
import { Switch } from '../../../ui/switch.js';
import { refreshAi, type Provider } from './ai-queries.js';
import { useKeyWords } from './key-words.js';
import { ModelField, type ModelFieldProps } from './model-field.js';
import { SERVICES, serviceAt } from './services.js';
import { words } from './words.js';

const KINDS = ['openai', 'dify', 'coze'] as const;

/** What an admin types; prices and the time as text, so that a field can be empty. */
interface Typed {
  name: string;
  kind: Provider['kind'];
  apiKey: string;
  /** The server needs none; one that is stored goes. */
  isKeyless: boolean;
  baseUrl: string;
  model: string;
  seconds: string;
  input: string;
  output: string;
}

const typedOf = (provider: Provider | undefined): Typed => ({
  name: provider?.name ?? '',
  kind: provider?.kind ?? 'openai',
  apiKey: '',
  isKeyless: provider?.key === null,
  baseUrl: provider?.baseUrl ?? '',
  model: provider?.model ?? '',
  seconds: String((provider?.timeoutMs ?? 20_000) / 1000),
  input: provider?.price === null || provider === undefined ? '' : String(provider.price.input),
  output: provider?.price === null || provider === undefined ? '' : String(provider.price.output),
});

/** A new provider, or another setting for one. The key goes in and never comes back. */
export function ProviderDialog({
  provider,
  onSaved,
  onClose,
}: {
  provider: Provider | undefined;
  onSaved: (id: string) => void;
  onClose: () => void;
}) {
  const t = useWords(words);
  const [typed, setTyped] = useState(() => typedOf(provider));
  const set = (change: Partial<Typed>): void => setTyped((before) => ({ ...before, ...change }));
  const save = useMutation({
    mutationFn: () => store(provider, typed),
    onSuccess: async ({ id }) => {
      onClose();
      await refreshAi();
      onSaved(id);
    },
  });
  const { name, kind, model } = typed;
  const canSave =
    name.trim() !== '' &&
    (provider?.key != null || keyOf(typed) !== '') &&
    (kind === 'dify' || model.trim() !== '');
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={provider === undefined ? t('newProvider') : t('changeOne', { name: provider.name })}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" disabled={!canSave} isBusy={save.isPending} onClick={() => save.mutate()}>
            {t('saveAndTry')}
          </Button>
        </>
      }
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (canSave) save.mutate();
        }}
      >
        {provider === undefined && (
          <Segments
            label={t('kind')}
            value={kind}
            onChange={(wanted) => set({ kind: wanted })}
            options={KINDS.map((value) => ({ value, label: t(value) }))}
          />
        )}
        {provider === undefined && kind === 'openai' && <ServiceField typed={typed} set={set} />}
        <ProviderFields
          typed={typed}
          providerId={provider?.id}
          stored={provider?.key ?? undefined}
          set={set}
        />
        {save.error !== null && <ProblemNote error={save.error} />}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

const OTHER = 'other';

/** Fills in where a service is found; whatever else somebody has typed stays. */
function ServiceField({ typed, set }: { typed: Typed; set: (change: Partial<Typed>) => void }) {
  const t = useWords(words);
  const chosen = serviceAt(typed.baseUrl);
  const choose = (id: string): void => {
    const service = SERVICES.find((one) => one.id === id);
    const isNameOurs = typed.name.trim() === '' || typed.name === chosen?.name;
    const isOwn = service?.place === 'ownMachine';
    const wasOwn = chosen?.place === 'ownMachine';
    set({
      baseUrl: service?.baseUrl ?? '',
      ...(isNameOurs ? { name: service?.name ?? '' } : {}),
      ...(isOwn ? { isKeyless: true, apiKey: '', input: '0', output: '0' } : {}),
      ...(wasOwn && !isOwn ? { isKeyless: false, input: '', output: '' } : {}),
    });
  };
  return (
    <Field label={t('service')} hint={t('serviceHint')}>
      {(control) => (
        <Select
          {...control}
          value={chosen?.id ?? OTHER}
          onChange={choose}
          options={[
            ...SERVICES.map(({ id, name, place }) => ({
              value: id,
              label: name,
              ...(place === undefined ? {} : { hint: t(place) }),
            })),
            { value: OTHER, label: t('serviceOther') },
          ]}
        />
      )}
    </Field>
  );
}

function ProviderFields({
  typed,
  providerId,
  stored,
  set,
}: {
  typed: Typed;
  providerId: string | undefined;
  stored: string | undefined;
  set: (change: Partial<Typed>) => void;
}) {
  const t = useWords(words);
  const keys = useKeyWords();
  const { kind } = typed;
  const text = (
    key: Exclude<keyof Typed, 'isKeyless'>,
    label: string,
    more: { hint?: string; placeholder?: string } = {},
  ) => (
    <Field label={label} {...(more.hint === undefined ? {} : { hint: more.hint })}>
      {(control) => (
        <Input
          {...control}
          value={typed[key]}
          type={key === 'apiKey' ? 'password' : 'text'}
          disabled={key === 'apiKey' && typed.isKeyless}
          autoComplete="off"
          spellCheck={false}
          inputMode={key === 'seconds' || key === 'input' || key === 'output' ? 'decimal' : undefined}
          placeholder={more.placeholder}
          onChange={({ target }) => set({ [key]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <>
      {text('name', t('name'))}
      {text('apiKey', t('apiKey'), {
        hint: keys.hint(stored ?? null),
        ...(stored === undefined ? {} : { placeholder: stored }),
      })}
      {kind === 'openai' && (
        <label className="-mt-2 flex items-center gap-2 text-sm">
          <Switch checked={typed.isKeyless} onCheckedChange={(isKeyless) => set({ isKeyless, apiKey: '' })} />
          {t('keyless')}
        </label>
      )}
      {text('baseUrl', t('baseUrl'), { hint: t('baseUrlHint') })}
      {kind === 'coze' && text('model', t('botId'))}
      {kind === 'openai' && (
        <ModelField
          model={typed.model}
          server={serverOf(typed, providerId)}
          onChange={(model) => set({ model })}
        />
      )}
      <div className="grid grid-cols-3 gap-2">
        {text('input', t('priceIn'), { placeholder: '5' })}
        {text('output', t('priceOut'), { placeholder: '15' })}
        {text('seconds', t('seconds'))}
      </div>
      <p className="-mt-2 text-sm text-soft">{t('priceHint')}</p>
    </>
  );
}

const serverOf = (typed: Typed, providerId: string | undefined): ModelFieldProps['server'] => {
  const [baseUrl, apiKey] = [typed.baseUrl.trim(), keyOf(typed)];
  return {
    ...(baseUrl === '' ? {} : { baseUrl }),
    ...(apiKey === null || apiKey === '' ? {} : { apiKey }),
    // One that is to be asked without a key is asked without the stored one.
    ...(providerId === undefined || apiKey === null ? {} : { providerId }),
  };
};

/** Null: the server needs none; empty: nothing was entered. */
const keyOf = ({ kind, apiKey, isKeyless }: Typed): string | null =>
  kind === 'openai' && isKeyless ? null : apiKey.trim();

async function store(provider: Provider | undefined, typed: Typed): Promise<{ id: string }> {
  const { name, kind, baseUrl, model } = typed;
  const apiKey = keyOf(typed);
  const [input, output, seconds] = [typed.input, typed.output, typed.seconds].map((text) =>
    Number.parseFloat(text.replace(',', '.')),
  );
  const hasPrice = Number.isFinite(input) && Number.isFinite(output);
  const price = hasPrice ? { input: input ?? 0, output: output ?? 0 } : undefined;
  const common = {
    name: name.trim(),
    ...(baseUrl.trim() === '' ? {} : { baseUrl: baseUrl.trim() }),
    ...(model.trim() === '' ? {} : { model: model.trim() }),
    ...(Number.isFinite(seconds) ? { timeoutMs: Math.round((seconds ?? 20) * 1000) } : {}),
  };
  if (provider === undefined)
    return call('POST /ai/providers', {
      body: { ...common, kind, apiKey, ...(price === undefined ? {} : { price }) },
    });
  return call('PATCH /ai/providers/{id}', {
    params: { id: provider.id },
    body: {
      ...common,
      price: price ?? null,
      ...(apiKey === '' ? {} : { apiKey }),
    },
  });
}
