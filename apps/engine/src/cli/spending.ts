import { periodOf, PeriodError } from '../ai/period.js';
import type { Grouping } from '../ai/groupings.js';
import { readSpending, type Answers, type Group } from '../ai/spending.js';
import { withInstallation, type InstallationOptions } from './installation.js';
import { CommandError, type Terminal } from './terminal.js';

export interface SpendingOptions extends InstallationOptions {
  days?: number;
  from?: string;
  to?: string;
  by: Grouping;
  json?: boolean;
}

/** `spending`: what models have cost, where it went, and what an answered question costs. */
export async function spending(
  terminal: Terminal,
  { days, from, to, by, json = false, ...options }: SpendingOptions,
): Promise<number> {
  const period = periodOf(
    {
      ...(days === undefined ? {} : { days }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    },
    Date.now(),
  );
  if (period instanceof PeriodError) throw new CommandError(`--${period.field} ${period.message}.`, 2);
  const found = await withInstallation(
    options,
    ({ database, workspaceId }) => readSpending(database, workspaceId, { ...period, by }),
    { mustExist: true },
  );
  if (json) {
    terminal.printJson({ by, ...found });
    return 0;
  }
  const { total, unpriced, answers, groups } = found;
  terminal.print(
    `${found.from} to ${found.to}: ${dollars(total.cost)}, ${questionsOf(total.questions)} to models`,
  );
  if (unpriced.questions > 0)
    terminal.print(
      `${dollars(unpriced.cost)} of it is a guess: ${questionsOf(unpriced.questions)} to a provider without a price`,
    );
  terminal.print(describeAnswers(answers));
  for (const group of groups) terminal.print(describe(group, total.cost));
  return 0;
}

const questionsOf = (count: number): string => `${count} ${count === 1 ? 'question' : 'questions'}`;

const dollars = (amount: number): string => `$${amount.toFixed(amount === 0 || amount >= 1 ? 2 : 5)}`;

function describeAnswers({ questions, answered, byModel, perAnswered }: Answers): string {
  const each = perAnswered === null ? '' : `, ${dollars(perAnswered)} for each`;
  return `answered by AI: ${answered} of ${questions}, ${byModel} of them by a model${each}`;
}

function describe({ key, name, step, cost, questions, answers }: Group, total: number): string {
  const share = total === 0 ? 0 : Math.round((100 * cost) / total);
  const what = [name ?? key ?? '(none)', step].filter((part) => part !== null).join(', ');
  const each =
    answers?.perAnswered == null
      ? ''
      : `, ${answers.answered} answered, ${dollars(answers.perAnswered)} for each`;
  return `  ${String(share).padStart(3)} %  ${dollars(cost)}  ${what}: ${questionsOf(questions)}${each}`;
}
