import { compileCalendar, coverageWarnings } from '@nightshift/calendar';
import { compileFlow, goLive, listens, overlapProblems, type CompiledFlow } from '@nightshift/interpreter';
import { checkFlow } from '@nightshift/schema';
import { checkContext } from '../../flows/check-context.js';
import type { Contents } from '../../store/installation-state.js';
import { count, foldOverlaps } from '../print-problems.js';
import { ok, problem, warning, type Finding } from './finding.js';

export function examineContents(contents: Contents, nowMs: number): Finding[] {
  return [
    contents.admins > 0
      ? ok('admins', count(contents.admins, 'admin'))
      : warning(
          'admins',
          'nobody can sign in yet',
          'Start the server and open the set-up link that it prints; a restart prints the link again, with a new token.',
        ),
    examineQueue(contents),
    ...examineLeftovers(contents),
    ...examineFlows(contents),
    ...examineOverlaps(contents),
    ...examineChannels(contents),
    ...examineCalendars(contents, nowMs),
  ];
}

function examineQueue({ hasQueue, waitingLong, overdueTimers }: Contents): Finding {
  if (waitingLong + overdueTimers === 0)
    return ok(
      'queue',
      hasQueue
        ? 'nothing is kept waiting'
        : 'nothing is kept waiting; its tables are made at the first start',
    );
  const what = `${count(waitingLong, 'event')} and ${count(overdueTimers, 'timer')} have waited for more than a minute`;
  return warning('queue', what, 'Start the server, or one more process with --role worker.');
}

function examineLeftovers({ parked, deadLetters }: Contents): Finding[] {
  return [
    parked === 0
      ? ok('parked turns', 'none')
      : problem(
          'parked turns',
          `${count(parked, 'event')} failed three times; the customers wait for people`,
          'Open the parked events in the inbox, answer by hand, and report what their error says.',
        ),
    deadLetters === 0
      ? ok('dead letters', 'none')
      : warning(
          'dead letters',
          `${count(deadLetters, 'effect')} could not be delivered`,
          'Mend what their last error says (often a channel’s credentials), then send them again.',
        ),
  ];
}

function examineFlows({ liveFlows }: Contents): Finding[] {
  const broken = liveFlows.flatMap(({ id, document }): Finding[] => {
    const [first, ...more] = checkFlow(document, checkContext()).filter(
      ({ severity }) => severity === 'error',
    );
    if (first === undefined) return [];
    const rest = more.length === 0 ? '' : ` (and ${more.length} more)`;
    return [
      problem(`flow ${id}`, `${first.message}${rest}`, `${first.fix ?? 'Correct it'} Then publish again.`),
    ];
  });
  const sound = liveFlows.length - broken.length;
  return [
    ...(sound > 0 || broken.length === 0 ? [ok('flows', `${count(sound, 'live flow')} without errors`)] : []),
    ...broken,
  ];
}

/** Each pair of flows once. Flows of one template are made for one another. */
function examineOverlaps({ liveFlows, channels }: Contents): Finding[] {
  const names = new Map(channels.map(({ id, name }) => [id, name]));
  const compiled = compileSound(liveFlows);
  return compiled.flatMap((one, index) => {
    const isAround = ({ workspaceId }: LiveFlow): boolean => workspaceId === one.workspaceId;
    const others = compiled
      .slice(index + 1)
      .filter(
        (other) => isAround(other) && (other.templateId === null || other.templateId !== one.templateId),
      );
    const beside = compiled.filter((other) => other !== one && isAround(other) && !others.includes(other));
    const question = {
      flows: [one.compiled],
      others: others.map((other) => other.compiled),
      beside: beside.map((other) => other.compiled),
    };
    const found = overlapProblems(question, names);
    return foldOverlaps(found).map(({ message, fix = '' }) => warning(`flow ${one.id}`, message, fix));
  });
}

type LiveFlow = Contents['liveFlows'][number];

function compileSound(liveFlows: readonly LiveFlow[]): (LiveFlow & { compiled: CompiledFlow })[] {
  const { registry } = checkContext();
  return liveFlows
    .filter(
      ({ document }) => !checkFlow(document, checkContext()).some(({ severity }) => severity === 'error'),
    )
    .map((flow) => ({ ...flow, compiled: compileFlow(flow.document, 0, registry) }));
}

/** Channels that take messages which nothing can answer. */
function examineChannels({ liveFlows, channels }: Contents): Finding[] {
  const compiled = compileSound(liveFlows);
  return channels
    .filter(({ isActive }) => isActive)
    .flatMap(({ workspaceId, ...channel }): Finding[] => {
      const own = compiled.filter((flow) => flow.workspaceId === workspaceId);
      if (listens(goLive(own.map((flow) => flow.compiled)), 'message.received', channel)) return [];
      return [
        warning(
          `channel ${channel.name}`,
          `no live flow listens to messages on ${channel.id}; its customers get no answer`,
          'Publish a flow with a trigger for messages, or allow the channel in the conditions of those that are live; switch the channel off if nobody needs it.',
        ),
      ];
    });
}

/** This year and the next: what is unknown then is still time to enter. */
function examineCalendars({ calendars }: Contents, nowMs: number): Finding[] {
  const year = new Date(nowMs).getUTCFullYear();
  return calendars.flatMap(({ name, document }): Finding[] => {
    const compiled = compileCalendar(document);
    if (compiled.holidaySets.length === 0) return [ok(`calendar ${name}`, 'no public holidays')];
    const warnings = [year, year + 1].flatMap((each) => coverageWarnings(compiled, each));
    if (warnings.length === 0)
      return [ok(`calendar ${name}`, `holidays are known for ${year} and ${year + 1}`)];
    return warnings.map(({ message, fix }) => warning(`calendar ${name}`, message, fix));
  });
}
