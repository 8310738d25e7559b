import { isJsonObject, pointer, type FlowTrigger, type TriggerRules } from '@nightshift/schema';
import { useMemo, useState } from 'react';
import { Fold } from '../form/fields/fold.js';
import { NodeForm, type Config } from '../form/node-form.js';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { useFlow, useOpenFlow } from '../open-flow/open-flow.js';
import { rulesSchema } from './rules-schema.js';
import { writableRules } from './writable-rules.js';
import { rulesWords } from './words.js';

const NO_RULES: TriggerRules = {};

/** When a trigger may fire: how often, for whom, between which dates, and beside which others. */
export function TriggerRulesForm({ id, trigger }: { id: string; trigger: FlowTrigger }) {
  const t = useWords(rulesWords);
  const language = useLanguage();
  const { languages } = useFlow();
  const { document, canWrite, contentLanguage, setContentLanguage, problems } = useOpenFlow();
  const schema = useMemo(() => rulesSchema(language), [language]);
  // What is not whole yet is kept here until it is, or until the rules are changed by something else.
  const [pending, setPending] = useState<{ draft: Config; written: TriggerRules | undefined }>();
  const draftOf = (rules: TriggerRules | undefined): Config =>
    pending !== undefined && pending.written === rules ? pending.draft : (rules ?? NO_RULES);
  const place = `${pointer('/triggers', id)}/rules`;
  const own = problems?.filter(({ path }) => path.startsWith(place)) ?? [];
  return (
    <div className="mt-5 border-t border-line pt-4">
      <Fold title={t('title')} isUsed={trigger.rules !== undefined || own.length > 0}>
        <NodeForm
          id={`${id}-rules`}
          place={place}
          schema={schema}
          config={draftOf(trigger.rules)}
          problems={own}
          contentLanguage={contentLanguage}
          setContentLanguage={setContentLanguage}
          languages={languages}
          isReadOnly={!canWrite}
          onChange={(path, change) => {
            const before = document.getState().flow.triggers[id]?.rules;
            const draft = asConfig(change(draftOf(before)));
            const rules = writableRules(draft, before);
            document.edit(
              { type: 'trigger.set-rules', id, rules },
              { mergeKey: [id, 'rules', ...path].join('/') },
            );
            setPending({ draft, written: document.getState().flow.triggers[id]?.rules });
          }}
        />
      </Fold>
    </div>
  );
}

function asConfig(value: unknown): Config {
  return isJsonObject(value) ? value : {};
}
