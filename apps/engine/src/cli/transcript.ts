import { localParts } from '@nightshift/calendar';
import { SCRIPT_START, type Button, type Part, type Script, type ScriptStep } from '@nightshift/schema';
import type { Out, Play, PlayedOut, PlayedStep, PlayEnd } from '@nightshift/simulator';

/**
 * A conversation as people read it: when, who, what was said, and what happened behind it. Of the triggers that did not
 * fire, those are named that were held back or lost to another; with `why`, all of them, by their reason.
 */
export function transcript({ steps, end }: Play, script: Script, { why = false } = {}): string {
  const zone = script.contact?.zone ?? 'UTC';
  const start = script.now ?? SCRIPT_START;
  return [
    `Times are the customer's (${zone}).`,
    '',
    ...steps.flatMap((step, index) =>
      stepLines(step, { step: script.steps[step.step], startAt: steps[index - 1]?.at ?? start, zone, why }),
    ),
    '',
    ...endLines(end),
  ].join('\n');
}

/** As wide as a time and what stands between it and the words. */
const BLANK = ' '.repeat(22);

interface StepSetting {
  step: ScriptStep | undefined;
  /** The clock when the step begins. */
  startAt: string;
  zone: string;
  why: boolean;
}

function stepLines({ at, out }: PlayedStep, { step, startAt, zone, why }: StepSetting): string[] {
  let shown = localTime(startAt, zone);
  const lines = [`${shown}  ${step === undefined ? '' : describeStep(step, localTime(at, zone))}`];
  for (const item of out) {
    const time = localTime(timeOf(item) ?? at, zone);
    const [first, ...rest] = describeOut(item, zone);
    if (first === undefined) continue;
    lines.push(`${time === shown ? BLANK : `${time}  `}${first}`, ...rest.map((line) => `${BLANK}${line}`));
    shown = time;
  }
  const silent = out.filter((item) => item.type === 'trigger').filter(({ matched }) => !matched);
  return [...lines, ...(why ? everyReason(silent) : cameClose(silent)).map((line) => `${BLANK}${line}`)];
}

type Silent = Extract<PlayedOut, { type: 'trigger' }>;

/** What fitted, but was held back by a rule of its own, an open question or a trigger that took precedence. */
const CAME_CLOSE = /^(rule\.|group\.lost$|question\.open$)/;

function cameClose(silent: readonly Silent[]): string[] {
  const close = folded(
    silent.filter(({ code }) => CAME_CLOSE.test(code)).map(({ id, why }) => `${id} (${clipped(why)})`),
  );
  const others = new Set(silent.filter(({ code }) => !CAME_CLOSE.test(code)).map(({ id }) => id)).size;
  const rest = others === 0 ? [] : [close.length === 0 ? `${others} triggers` : `${others} more`];
  if (close.length + rest.length === 0) return [];
  return [`· did not fire: ${[...close, ...rest].join(', ')}${others === 0 ? '' : ' (--why says why)'}`];
}

const MAX_REASON = 80;

/** A condition of many parts would hide what happened. */
function clipped(why: string): string {
  const characters = Array.from(why);
  return characters.length <= MAX_REASON ? why : `${characters.slice(0, MAX_REASON).join('').trimEnd()}…`;
}

function everyReason(silent: readonly Silent[]): string[] {
  const ids = new Map<string, string[]>();
  for (const { id, why } of silent) ids.set(why, [...(ids.get(why) ?? []), id]);
  const reasons = [...ids].map(([why, all]) => `    ${why}: ${folded(all).join(', ')}`);
  return reasons.length === 0 ? [] : ['· did not fire:', ...reasons];
}

function timeOf(item: PlayedOut): string | undefined {
  return item.type === 'timer.set' ? item.setAt : item.at;
}

/** Each once, with how often it was there. */
function folded(lines: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts].map(([line, times]) => (times === 1 ? line : `${line} ×${times}`));
}

function localTime(at: string, zone: string): string {
  const local = localParts(zone, Date.parse(at));
  if (local === null) return at;
  const weekday = local.weekday.charAt(0).toUpperCase() + local.weekday.slice(1);
  return `${weekday} ${local.date} ${local.time}`;
}

function describeStep(step: ScriptStep, end: string): string {
  if ('says' in step) return `${'agent' in step ? step.agent : 'Customer'}: ${step.says}`;
  if ('presses' in step) return `Customer presses: ${step.presses}`;
  if ('burst' in step) return `Customer: ${step.burst.join(' / ')}`;
  if ('after' in step) return `(after ${step.after}: until ${end})`;
  if ('until' in step) return `(until ${end})`;
  if ('visits' in step)
    return `Customer looks at ${step.visits}${step.dwellMs === undefined ? '' : ` for ${step.dwellMs / 1000} s`}`;
  if ('event' in step) return `Event ${step.event}`;
  if ('opens' in step) return 'Customer opens the chat';
  if ('does' in step) return `${step.agent}: ${step.does}`;
  if ('snoozes' in step) return `${step.agent} puts it off for ${step.snoozes}`;
  if ('online' in step) return `${step.agent} is ${step.online ? 'online' : 'offline'}`;
  return Object.entries(step)
    .map(([key, value]) => `${key} ${JSON.stringify(value)}`)
    .join(' ');
}

function describeOut(item: Out, zone: string): string[] {
  switch (item.type) {
    case 'message.send':
      return [`Bot: ${item.text.replaceAll('\n', `\n${BLANK}     `)}`, ...item.parts.flatMap(describePart)];
    case 'trigger':
      return item.matched ? [`· trigger ${item.id} fires: ${item.why}`] : [];
    case 'contact.tag':
      return [
        `· tags: ${[...item.add.map((tag) => `+${tag}`), ...item.remove.map((tag) => `-${tag}`)].join(' ')}`,
      ];
    case 'contact.set':
      return [`· ${item.field} = ${JSON.stringify(item.value)}`];
    case 'contact.score':
      return [`· score ${item.add < 0 ? '' : '+'}${item.add}`];
    case 'contact.consent':
      return [`· consent (${item.kind}): ${item.text}`];
    case 'conversation.assign':
      return [`· assigned to ${assignment(item.agent, item.team)}: ${item.reason}`];
    case 'conversation.priority':
      return [`· priority ${item.priority}`];
    case 'conversation.close':
      return ['· conversation closed'];
    case 'conversation.reopen':
      return ['· conversation reopened'];
    case 'conversation.snooze':
      return [`· conversation put off until ${localTime(item.until, zone)}`];
    case 'note.add':
      return [`· note: ${item.text}`];
    case 'call.start':
      return [`· call ${item.call} ${JSON.stringify(item.input)}`];
    case 'timer.set':
      return [`· waits until ${localTime(item.at, zone)}`];
    case 'run.failed':
      return [`· failed${item.nodeId === null ? '' : ` at ${item.nodeId}`}: ${item.message} [${item.code}]`];
    case 'message.buffered':
      return [`· kept for later (${item.mode}, ${item.count})`];
    case 'bot.silent':
      return [`· the bot is silent: ${item.reason}`];
  }
}

function describePart(part: Part): string[] {
  switch (part.type) {
    case 'buttons':
      return [`     ${buttonLine(part.buttons)}`];
    case 'cards':
      return part.cards.map(({ title, text = '', buttons = [] }) =>
        `     [${title}] ${text} ${buttonLine(buttons)}`.trimEnd(),
      );
    case 'image':
      return [`     [image ${part.url}]`];
    case 'file':
      return [`     [file ${part.name}: ${part.url}]`];
    case 'input':
      return [`     [field for ${part.input}]`];
    case 'sources':
      return [`     [from ${part.sources.map(({ title }) => title).join('; ')}]`];
  }
}

function buttonLine(buttons: readonly Button[]): string {
  return buttons.map(({ label }) => `[${label}]`).join(' ');
}

function endLines({ status, vars, tags, fields, assignee, team }: PlayEnd): string[] {
  const record = (values: Record<string, unknown>): string =>
    Object.entries(values)
      .map(([key, value]) => `${key} = ${JSON.stringify(value)}`)
      .join(', ') || 'none';
  return [
    `End: ${status}`,
    `  tags: ${tags.join(', ') || 'none'}`,
    `  fields: ${record(fields)}`,
    `  variables: ${record(vars)}`,
    `  assigned to: ${assignment(assignee, team)}`,
  ];
}

function assignment(agent: string | null, team: string | null): string {
  if (agent === null) return team === null ? 'nobody' : `team ${team}, nobody yet`;
  return team === null ? agent : `${agent} (${team})`;
}
