import { useMemo } from 'react';
import { useParams } from 'react-router';
import { useCan } from '../../../app/session.js';
import { useLanguage } from '../../../i18n/language.js';
import { useWords } from '../../../i18n/use-words.js';
import { Field, Input } from '../../../ui/field.js';
import { Page } from '../../../ui/page.js';
import { ProblemNote, useProblemText } from '../../../ui/problem-note.js';
import { Switch } from '../../../ui/switch.js';
import { toast } from '../../../ui/toast.js';
import { BackLink } from '../parts/back-link.js';
import { Loaded } from '../parts/loaded.js';
import { SaveBar } from '../parts/save-bar.js';
import { Body, Card, Section } from '../parts/section.js';
import { useDraft } from '../parts/use-draft.js';
import { ApiExample } from './api-example.js';
import { fieldsOf } from './config-fields.js';
import { ConfigForm } from './config-form.js';
import { useChangeChannel, useChannel, useChannelTypes, type Channel } from './channel-queries.js';
import { ChatPreview } from './chat-preview.js';
import { Snippet } from './snippet.js';
import { textIn } from './text-in.js';
import { words } from './words.js';

export function ChannelPage() {
  const { channelId = '' } = useParams();
  const channel = useChannel(channelId);
  return <Loaded query={channel}>{(data) => <OneChannel key={data.id} channel={data} />}</Loaded>;
}

function OneChannel({ channel }: { channel: Channel }) {
  const { id, name, type, config, isActive, secrets } = channel;
  const t = useWords(words);
  const language = useLanguage();
  const canWrite = useCan('channels.write');
  const known = useChannelTypes().data?.find((each) => each.type === type);
  const fields = known === undefined ? [] : fieldsOf(known);
  const change = useChangeChannel(id);
  const problemText = useProblemText();
  const draft = useDraft(useMemo(() => ({ name, config }), [name, config]));
  const isNameMissing = draft.value.name.trim() === '';
  const save = (): void =>
    change.mutate(
      { name: draft.value.name.trim(), config: draft.value.config },
      { onSuccess: () => toast({ title: t('changed', { name: draft.value.name }) }) },
    );
  const turn = (isOn: boolean): void =>
    change.mutate(
      { isActive: isOn },
      {
        onSuccess: () =>
          toast({
            title: t(isOn ? 'switchedOn' : 'switchedOff', { name }),
            action: { label: t('undo'), run: () => change.mutate({ isActive: !isOn }) },
          }),
        onError: (error) => toast({ ...problemText(error), tone: 'bad' }),
      },
    );
  return (
    <Page
      title={name}
      actions={
        canWrite && (
          <SaveBar draft={draft} isSaving={change.isPending} isInvalid={isNameMissing} onSave={save} />
        )
      }
    >
      <Body isWide>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <BackLink to="/settings/channels" name={t('title')} />
          <label className="flex items-center gap-2">
            <span>{isActive ? t('on') : t('off')}</span>
            <Switch checked={isActive} disabled={!canWrite} onCheckedChange={turn} aria-label={name} />
          </label>
        </div>
        {change.error !== null && <ProblemNote error={change.error} />}
        {type === 'web' ? <Snippet channel={channel} /> : <ApiExample id={id} />}
        <Section
          title={type === 'web' ? t('look') : t('setUp')}
          {...(type === 'web' ? { text: t('lookText') } : {})}
        >
          <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
            <Card className="flex flex-col gap-5 p-4">
              <Field
                label={t('name')}
                hint={t('nameHint')}
                {...(isNameMissing ? { error: t('nameMissing') } : {})}
              >
                {(control) => (
                  <Input
                    {...control}
                    value={draft.value.name}
                    disabled={!canWrite}
                    onChange={({ target }) => draft.change({ ...draft.value, name: target.value })}
                  />
                )}
              </Field>
              <ConfigForm
                fields={fields}
                config={draft.value.config}
                secrets={secrets}
                error={change.error}
                isReadOnly={!canWrite}
                onChange={(next) => draft.change({ ...draft.value, config: next })}
                onTyping={draft.setTyping}
              />
            </Card>
            {type === 'web' && (
              <ChatPreview
                title={textIn(draft.value.config['title'], language)}
                greeting={textIn(draft.value.config['greeting'], language)}
                color={textIn(draft.value.config['color'], language)}
                isLeft={draft.value.config['launcher'] === 'left'}
              />
            )}
          </div>
        </Section>
      </Body>
    </Page>
  );
}
