import { ArrowUp } from 'lucide-react';
import { useCan } from '../../../app/session.js';
import { useLanguage } from '../../../i18n/language.js';
import { useWords } from '../../../i18n/use-words.js';
import { Badge } from '../../../ui/badge.js';
import { Button } from '../../../ui/button.js';
import { Page } from '../../../ui/page.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { Select } from '../../../ui/select.js';
import { toast } from '../../../ui/toast.js';
import { languageName, OFFERED_LANGUAGES } from '../parts/language-name.js';
import { Loaded } from '../parts/loaded.js';
import { SaveBar } from '../parts/save-bar.js';
import { Body, Card, Section } from '../parts/section.js';
import { useDraft } from '../parts/use-draft.js';
import { useChangeSettings, useSettings, type Settings } from '../shop/settings-queries.js';
import { words } from './words.js';

export function LanguagesPage() {
  const settings = useSettings();
  return <Loaded query={settings}>{(stored) => <Languages stored={stored} />}</Loaded>;
}

function Languages({ stored }: { stored: Settings }) {
  const t = useWords(words);
  const language = useLanguage();
  const canWrite = useCan('settings.write');
  const change = useChangeSettings();
  const draft = useDraft(stored.languages);
  const { value } = draft;
  const save = (): void =>
    change.mutate({ languages: value }, { onSuccess: () => toast({ title: t('savedNow') }) });
  const missing = OFFERED_LANGUAGES.filter((tag) => !value.includes(tag));
  return (
    <Page
      title={t('title')}
      actions={canWrite && <SaveBar draft={draft} isSaving={change.isPending} onSave={save} />}
    >
      <Body>
        {change.error !== null && <ProblemNote error={change.error} />}
        <Section title={t('newFlows')} text={t('text')}>
          <Card>
            <ol>
              {value.map((tag, index) => (
                <li key={tag} className="flex h-11 items-center gap-2 border-b border-line px-4">
                  <span className="flex-1 truncate">{languageName(tag, language)}</span>
                  {index === 0 && <Badge tone="accent">{t('fallback')}</Badge>}
                  {canWrite && index > 0 && (
                    <Button
                      size="sm"
                      look="ghost"
                      aria-label={t('makeFirst', { name: languageName(tag, language) })}
                      onClick={() => draft.change([tag, ...value.filter((each) => each !== tag)])}
                    >
                      <ArrowUp aria-hidden />
                      {t('first')}
                    </Button>
                  )}
                  {canWrite && value.length > 1 && (
                    <Button
                      size="sm"
                      look="ghost"
                      aria-label={t('removeLanguage', { name: languageName(tag, language) })}
                      onClick={() => draft.change(value.filter((each) => each !== tag))}
                    >
                      {t('remove')}
                    </Button>
                  )}
                </li>
              ))}
            </ol>
            {canWrite && (
              <div className="p-3">
                <Select
                  aria-label={t('add')}
                  placeholder={t('add')}
                  value=""
                  className="w-52"
                  onChange={(tag) => draft.change([...value, tag])}
                  options={missing.map((tag) => ({ value: tag, label: languageName(tag, language) }))}
                />
              </div>
            )}
          </Card>
        </Section>
      </Body>
    </Page>
  );
}
