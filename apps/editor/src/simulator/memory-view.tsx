import { wordingFor, type TraceNames } from '@nightshift/schema';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { Badge } from '../ui/badge.js';
import { ContactView } from './contact-view.js';
import { FactList } from './fact-list.js';
import { memoryWords } from './memory-words.js';
import { teamTitle, type Surroundings } from './setting.js';
import type { Talk } from './talk.js';
import type { TalkState } from './use-talk.js';
import { ValueField } from './value-field.js';
import { typeOfValue } from './value-type.js';

export interface MemoryViewProps {
  state: TalkState;
  names: TraceNames;
  surroundings: Surroundings;
}

/** What the flow has remembered, to be seen and changed, and what is known of the conversation and the customer. */
export function MemoryView({ state, names, surroundings }: MemoryViewProps) {
  const { talk } = state;
  if (talk === null) return null;
  return (
    <div className="flex flex-col gap-6 p-3">
      <Variables state={state} talk={talk} />
      <ConversationFacts talk={talk} names={names} surroundings={surroundings} />
      <ContactView
        contact={talk.state.conversation.contact}
        surroundings={surroundings}
        onTags={(add, remove) => state.step({ tags: { add, remove } })}
      />
    </div>
  );
}

function Variables({ state: { flows, act }, talk }: { state: TalkState; talk: Talk }) {
  const t = useWords(memoryWords);
  const language = useLanguage();
  const declared = flows[0]?.variables ?? {};
  const names = [...new Set([...Object.keys(declared), ...Object.keys(talk.end.vars)])];
  const canSet = talk.state.runs.some(({ status }) => status === 'waiting');
  return (
    <section className="flex flex-col gap-3">
      <div>
        <h2 className="font-semibold">{t('variables')}</h2>
        <p className="text-sm text-soft">
          {names.length === 0 ? t('noVariables') : canSet ? t('variablesText') : t('variablesOff')}
        </p>
      </div>
      {names.map((name) => {
        const known = Object.hasOwn(declared, name) ? declared[name] : undefined;
        const value = Object.hasOwn(talk.end.vars, name) ? talk.end.vars[name] : undefined;
        const title = wordingFor(known?.title ?? '', language);
        const type = typeOfValue(known?.type, value);
        return (
          <ValueField
            key={name}
            label={title === '' ? name : title}
            action={<Badge>{t(`type_${type}`)}</Badge>}
            {...(title === '' ? {} : { hint: name })}
            type={type}
            value={value}
            isOff={!canSet}
            onChange={(wanted) => act({ type: 'variable', name, value: wanted ?? null })}
          />
        );
      })}
    </section>
  );
}

function ConversationFacts({
  talk,
  names,
  surroundings,
}: {
  talk: Talk;
  names: TraceNames;
  surroundings: Surroundings;
}) {
  const t = useWords(memoryWords);
  const { conversation } = talk.state.conversation;
  const { assignee, team, holder, status, priority } = conversation;
  const teamName = team === null ? null : teamTitle(team, surroundings);
  const agent = talk.state.agents.find(({ id }) => id === assignee)?.name ?? assignee;
  const isQueued = assignee === null && team !== null;
  const givenTo = (): string => {
    if (agent !== null) return teamName === null ? agent : t('agentOf', { agent, team: teamName });
    return teamName === null ? t('nobody') : t('queuedFor', { team: teamName });
  };
  const speaks = holder === 'human' ? t('human') : isQueued ? t('botMeanwhile') : t('bot');
  return (
    <section>
      <h2 className="mb-2 font-semibold">{t('conversation')}</h2>
      <FactList
        facts={[
          [t('flow'), sayRun(talk, names, t)],
          [t('assignee'), givenTo()],
          [t('holder'), speaks],
          [t('state'), t(status)],
          [t('priority'), t(priority)],
        ]}
      />
    </section>
  );
}

function sayRun(
  { state: { runs }, end }: Talk,
  names: TraceNames,
  t: ReturnType<typeof useWords<typeof memoryWords>>,
): string {
  if (runs.length === 0) return t('notBegun');
  if (end.status !== 'waiting') return t(end.status);
  const run = runs.findLast(({ status }) => status === 'waiting');
  const at = run?.nodeId ?? null;
  const step = run === undefined || at === null ? undefined : names.step(run.flowId, run.version, at);
  return step === undefined ? t('waiting') : t('waitingAt', { step });
}
