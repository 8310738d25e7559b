import { useCan } from '../../../app/session.js';
import { useWords } from '../../../i18n/use-words.js';
import { Page } from '../../../ui/page.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { toast } from '../../../ui/toast.js';
import { ListField } from '../parts/list-field.js';
import { Loaded } from '../parts/loaded.js';
import { SaveBar } from '../parts/save-bar.js';
import { Body, Card, Section } from '../parts/section.js';
import { useDraft } from '../parts/use-draft.js';
import { useChangeSettings, useSettings, type Settings } from './settings-queries.js';
import { words } from './words.js';

export function HostsPage() {
  const settings = useSettings();
  return <Loaded query={settings}>{(stored) => <Hosts stored={stored} />}</Loaded>;
}

function Hosts({ stored }: { stored: Settings }) {
  const t = useWords(words);
  const canWrite = useCan('settings.hosts');
  const change = useChangeSettings();
  const draft = useDraft(stored.allowedHosts);
  const save = (): void =>
    change.mutate({ allowedHosts: draft.value }, { onSuccess: () => toast({ title: t('hostsSaved') }) });
  return (
    <Page
      title={t('hosts')}
      actions={canWrite && <SaveBar draft={draft} isSaving={change.isPending} onSave={save} />}
    >
      <Body>
        {change.error !== null && <ProblemNote error={change.error} />}
        <Section title={t('hosts')} text={canWrite ? t('hostsText') : t('hostsOff')}>
          <Card className="p-4">
            <ListField
              label={t('host')}
              pattern="^[A-Za-z0-9.:\[\]-]+$"
              placeholder="10.0.0.7:8080"
              value={draft.value}
              isReadOnly={!canWrite}
              onChange={draft.change}
              onTyping={draft.setTyping}
            />
          </Card>
        </Section>
      </Body>
    </Page>
  );
}
