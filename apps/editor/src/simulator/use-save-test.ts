import type { ConversationTest, Flow } from '@nightshift/schema';
import { useCan } from '../app/session.js';
import { useWords } from '../i18n/use-words.js';
import { useProblemText } from '../ui/problem-note.js';
import { toast } from '../ui/toast.js';
import { runTests } from './run-tests.js';
import { hasFailed, testOfTalk, whyNotRepeatable } from './test-of-talk.js';
import { useChangeTests } from './use-tests.js';
import { registry, type TalkState } from './use-talk.js';
import { words } from './words.js';

/** The talk as a test of the flow: what was said is what must be said again. */
export function useSaveTest(state: TalkState, flow: Flow, others: readonly Flow[], areOthersLive: boolean) {
  const t = useWords(words);
  const problemText = useProblemText();
  const isAllowed = useCan('flows.write');
  const change = useChangeTests(flow.id);
  const { talk } = state;
  const run = (): void => {
    if (talk === null || !isAllowed) return;
    const why = whyNotRepeatable(talk);
    if (why === 'variable') toast({ title: t('cannotSave'), tone: 'bad' });
    if (why !== null) return;
    const wanted = nameOfTalk(state, flow.name);
    const testOf = (called: string): ConversationTest => {
      const live = areOthersLive ? state.flows.slice(1).map(({ id }) => id) : [];
      return testOfTalk(talk, { name: called, setting: settingOnly(state), others: live });
    };
    let name = wanted;
    change.mutate(
      (tests) => {
        for (let number = 2; tests.some((test) => test.name === name); number += 1)
          name = `${wanted} ${String(number)}`;
        return [...tests, testOf(name)];
      },
      {
        onSuccess: () => {
          const [report] = runTests([testOf(name)], { flow, others, registry });
          toast({
            title:
              report?.passed === true
                ? t('saved', { name })
                : t(hasFailed(talk) ? 'savedFailure' : 'savedFails', { name }),
            ...(report?.passed === true ? {} : { tone: 'bad' as const }),
            action: {
              label: t('undo'),
              run: () => change.mutate((tests) => tests.filter((test) => test.name !== name)),
            },
          });
        },
        onError: (error) => toast({ ...problemText(error), tone: 'bad' }),
      },
    );
  };
  return { run, isAllowed, isBusy: change.isPending, isOff: talk === null || talk.beats.length === 0 };
}

/** A test that is played again is a setting, too; its steps and expectations are made anew. */
function settingOnly({ setting }: TalkState) {
  const { now, seed, channel, contact, calendars, agents, calls, values } = setting;
  return Object.fromEntries(
    Object.entries({ now, seed, channel, contact, calendars, agents, calls, values }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}

/** Called by what the customer said first. */
function nameOfTalk({ acts }: TalkState, flowName: string): string {
  for (const act of acts) {
    if (act.type === 'step' && 'says' in act.step && !('agent' in act.step))
      return act.step.says.slice(0, 60);
  }
  return flowName;
}
