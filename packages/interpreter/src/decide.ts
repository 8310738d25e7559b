import type { Burst, Contact, ContactIdentified, Event, MessageReceived, Run } from '@nightshift/schema';
import { burstTimer, gather, merge, queue, takeFirst, takeMerged } from './burst.js';
import { comeBack } from './come-back.js';
import type { CompiledTrigger } from './compile-flow.js';
import { busyRun, emit, endRun, foregroundRun, openDraft, waitingRuns, type Draft } from './draft.js';
import { listens } from './listens.js';
import { retag, setField, snooze } from './apply-effect.js';
import { hearLanguage } from './hear-language.js';
import { handOverRuns, moveRuns } from './move-runs.js';
import { route, silenceTimer, traceTrigger } from './route.js';
import { snoozeTimer, watchSnooze } from './snooze.js';
import { isAnswer, startRun, wakeRun } from './take-turn.js';
import { isCounting } from './trigger-rules.js';
import type { ConversationState, Decision, World } from './world.js';

/**
 * Decides what one event means for one conversation. The engine, the simulator and every test call this and
 * nothing else. Pure: the same world, state and event give the same decision, byte for byte.
 * 1. A human who holds the conversation silences the bot (invariant 7).
 * 2. A message goes to the run whose question is open, unless an interrupting trigger fires; else to the triggers.
 *    What was asked before is asked again after the interruption (`come-back.ts`).
 * 3. While a run waits for a call, messages are kept and taken afterwards, in order.
 */
export function decide(world: World, state: ConversationState, event: Event): Decision {
  const draft = openDraft(world, state, event);
  handle(draft, event);
  drain(draft);
  comeBack(draft, state.runs);
  holdForAgent(draft);
  watchSnooze(draft, state.conversation);
  watchSilence(draft);
  const { contact, conversation, runs, effects, trace } = draft;
  return { state: { contact, conversation, runs: [...runs.values()] }, effects, trace };
}

function handle(draft: Draft, event: Event): void {
  switch (event.type) {
    case 'message.received':
      return hear(draft, event);
    case 'chat.opened':
      startMatching(draft, event);
      draft.conversation = { ...draft.conversation, isOpened: true };
      return;
    case 'page.visited': {
      const isNewVisit = event.previousDwellMs === undefined;
      if (isNewVisit) draft.contact = { ...draft.contact, visits: draft.contact.visits + 1 };
      const { url, title, referrer } = event;
      const page = {
        url,
        ...(title === undefined ? {} : { title }),
        ...(referrer === undefined ? {} : { referrer }),
      };
      draft.conversation = { ...draft.conversation, page };
      return startMatching(draft, event);
    }
    case 'event.received':
    case 'schedule.fired':
      return startMatching(draft, event);
    case 'contact.identified':
      draft.contact = identify(draft.contact, event);
      return;
    case 'contact.tagged':
      draft.contact = { ...draft.contact, tags: retag(draft.contact.tags, event.add, event.remove) };
      return startMatching(draft, event);
    case 'timer.fired':
      return timerFired(draft, event);
    case 'call.finished': {
      const run = draft.runs.get(event.runId);
      if (run?.wait?.type === 'call' && run.wait.call === event.call)
        wakeRun(draft, run, { type: 'call', outcome: event.outcome });
      return;
    }
    case 'agent.replied':
      takeOver(draft, event.isForTeam === true ? draft.conversation.assignee : event.agentId);
      draft.conversation = { ...draft.conversation, lastAgentAtMs: draft.nowMs };
      return;
    case 'agent.took-over':
      return takeOver(draft, event.agentId);
    case 'agent.handed-back':
      return handBack(draft);
    case 'conversation.assigned':
      draft.conversation = {
        ...draft.conversation,
        status: 'open',
        assignee: event.agentId,
        team: event.team,
      };
      if (event.agentId !== null) takeOver(draft, event.agentId);
      return;
    case 'conversation.closed':
      return close(draft);
    case 'conversation.reopened':
      draft.conversation = { ...draft.conversation, status: 'open' };
      return;
    case 'conversation.snoozed':
      draft.conversation = snooze(draft.conversation, event.untilMs);
      return;
    case 'answer.judged':
      return;
    case 'runs.moved':
      return moveRuns(draft, event);
    case 'runs.handed-over':
      return handOverRuns(draft, event);
  }
}

function hear(draft: Draft, message: MessageReceived): void {
  const { conversation, world } = draft;
  const status = conversation.status === 'closed' ? 'closed' : 'open';
  const language = hearLanguage(message.text, conversation, draft.contact);
  draft.conversation = {
    ...conversation,
    status,
    lastCustomerAtMs: draft.nowMs,
    ...(language === undefined ? {} : { language }),
  };
  for (const { trigger } of world.live.silent) {
    emit(draft, null, { type: 'timer.clear', timer: silenceTimer(conversation.id, trigger) });
  }
  if (conversation.holder === 'human') {
    draft.trace.push({ type: 'bot.silent', reason: 'human-holds' });
    return;
  }
  const busy = busyRun(draft);
  if (busy !== undefined) return hearWhileBusy(draft, busy, message);
  take(draft, message);
}

function hearWhileBusy(draft: Draft, busy: Run, message: MessageReceived): void {
  const burst = burstOf(draft, busy.flowId, busy.version);
  if (burst.mode !== 'interrupt') return queue(draft, message, burst.mode);
  draft.trace.push({ type: 'message.buffered', mode: 'interrupt', count: 1 });
  endRun(draft, busy, 'interrupted');
  const all = busy.message === null ? [message] : [busy.message, message];
  answerWhole(draft, merge(all));
}

/** A message that may be the first of several. */
function take(draft: Draft, message: MessageReceived): void {
  const { gathering } = draft.conversation;
  if (gathering !== null) return gatherOrAnswer(draft, message, gathering);
  const traced = draft.trace.length;
  const answer = chooseAnswer(draft, message);
  const burst = burstFor(draft, answer);
  if (burst.mode !== 'merge' || message.choice !== undefined) return give(draft, message, answer);
  draft.trace.length = traced;
  gatherOrAnswer(draft, message, burst);
}

function gatherOrAnswer(
  draft: Draft,
  message: MessageReceived,
  rules: { windowMs: number; maxMessages?: number },
): void {
  if (!gather(draft, message, rules)) return;
  answerWhole(draft, takeMerged(draft));
}

/** A message that waits for no other: given to whoever is to answer it. */
function answerWhole(draft: Draft, message: MessageReceived | undefined): void {
  if (message !== undefined) give(draft, message, chooseAnswer(draft, message));
}

/** Who answers: the run whose question is open, or the triggers that start. */
interface Answer {
  asked: Run | undefined;
  starts: readonly CompiledTrigger[];
}

function chooseAnswer(draft: Draft, message: MessageReceived): Answer {
  const asked = foregroundRun(draft);
  const fired = route(draft, message, asked === undefined ? undefined : questionOf(asked));
  if (asked === undefined) return { asked, starts: fired };
  const starts = fired.filter((trigger) => {
    const { interrupts } = trigger.rules;
    if (interrupts === 'beside') return true;
    if (isOwn(trigger, asked)) return false;
    if (interrupts !== true && interrupts !== 'unfit') return true;
    return !isAnswer(draft, asked, message, { isAnyLength: interrupts === 'unfit' });
  });
  for (const trigger of fired) if (!starts.includes(trigger)) loseToQuestion(draft, trigger, asked);
  return { asked, starts };
}

/** A run is not interrupted by what started it: who answers "what is wrong?" says "broken" once more. */
function isOwn(trigger: CompiledTrigger, asked: Run): boolean {
  return asked.stack.length === 0 && asked.flowId === trigger.flow.id && asked.triggerId === trigger.id;
}

function give(draft: Draft, message: MessageReceived, { asked, starts }: Answer): void {
  draft.conversation = { ...draft.conversation, isOpened: true, isHeard: true };
  draft.heard = message;
  if (starts.some(({ rules }) => rules.interrupts === 'ends')) dropQuestions(draft);
  start(draft, starts, message);
  if (
    asked === undefined &&
    starts.length === 0 &&
    !listens(draft.world.live, message.type, draft.world.channel)
  )
    draft.trace.push({ type: 'bot.silent', reason: 'nobody-listens' });
  const isForQuestion = starts.every(({ rules }) => rules.interrupts === 'beside');
  if (asked !== undefined && isForQuestion) wakeRun(draft, asked, { type: 'reply', message });
}

function dropQuestions(draft: Draft): void {
  for (const run of waitingRuns(draft)) if (run.wait?.type === 'reply') endRun(draft, run, 'interrupted');
}

function start(draft: Draft, triggers: readonly CompiledTrigger[], message: MessageReceived | null): void {
  for (const trigger of triggers) {
    if (isCounting(trigger)) emit(draft, null, { type: 'contact.mark', mark: trigger.key });
    startRun(draft, trigger, message);
  }
}

/** A trigger that would have fired, had nobody been waiting for this very answer. */
function loseToQuestion(draft: Draft, trigger: CompiledTrigger, asked: Run): void {
  const at = draft.trace.findIndex(
    (item) => item.type === 'trigger' && item.id === trigger.id && item.flowId === trigger.flow.id,
  );
  if (at >= 0) draft.trace.splice(at, 1);
  traceTrigger(draft, trigger, false, {
    code: 'question.open',
    detail: questionOf(asked),
  });
}

function questionOf({ flowId, nodeId }: Run): string {
  return `${flowId}/${nodeId ?? ''}`;
}

/** For events that answer no question: whoever listens starts. */
function startMatching(draft: Draft, event: Event): void {
  if (draft.conversation.holder === 'human') {
    draft.trace.push({ type: 'bot.silent', reason: 'human-holds' });
    return;
  }
  start(draft, route(draft, event), null);
}

function timerFired(draft: Draft, event: Extract<Event, { type: 'timer.fired' }>): void {
  if (event.timer === burstTimer(draft)) {
    const { gathering } = draft.conversation;
    if (gathering === null || draft.nowMs < gathering.untilMs) return;
    draft.conversation = { ...draft.conversation, gathering: null };
    if (busyRun(draft) === undefined) answerWhole(draft, takeMerged(draft));
    return;
  }
  if (event.timer === snoozeTimer(draft.conversation)) {
    const { status, snoozedUntilMs = 0 } = draft.conversation;
    if (status === 'snoozed' && draft.nowMs >= snoozedUntilMs)
      draft.conversation = { ...draft.conversation, status: 'open' };
    return;
  }
  if (event.runId === undefined) {
    if (draft.conversation.status === 'open') startMatching(draft, event);
    return;
  }
  const run = draft.runs.get(event.runId);
  if (run?.wait == null || run.wait.type === 'call' || run.wait.timer !== event.timer) return;
  if (draft.conversation.holder === 'human') {
    const heldTimers = [...draft.conversation.heldTimers, { runId: run.id, timer: event.timer }];
    draft.conversation = { ...draft.conversation, heldTimers };
    draft.trace.push({ type: 'bot.silent', reason: 'human-holds' });
    return;
  }
  wakeRun(draft, run, { type: run.wait.type === 'reply' ? 'timeout' : 'time' });
}

/** The bot falls silent at once. Runs that wait for a moment in time stay; those in talk with the customer end. */
function takeOver(draft: Draft, agentId: string | null): void {
  draft.conversation = { ...draft.conversation, status: 'open', holder: 'human', assignee: agentId };
  dropBuffer(draft);
  for (const run of waitingRuns(draft)) if (run.wait?.type !== 'until') endRun(draft, run, 'human-took-over');
}

function handBack(draft: Draft): void {
  const { heldTimers } = draft.conversation;
  draft.conversation = { ...draft.conversation, holder: 'bot', assignee: null, team: null, heldTimers: [] };
  for (const { runId, timer } of heldTimers) {
    const run = draft.runs.get(runId);
    if (run?.wait?.type === 'until' && run.wait.timer === timer) wakeRun(draft, run, { type: 'time' });
  }
}

function close(draft: Draft): void {
  draft.conversation = { ...draft.conversation, status: 'closed', heldTimers: [] };
  dropBuffer(draft);
  for (const run of waitingRuns(draft)) endRun(draft, run, 'conversation-closed');
}

function dropBuffer(draft: Draft): void {
  if (draft.conversation.buffer.length > 0 || draft.conversation.gathering !== null) takeMerged(draft);
}

/** When nothing is being called any more, what the customer wrote meanwhile gets its turn. */
function drain(draft: Draft): void {
  while (draft.conversation.buffer.length > 0 && draft.conversation.gathering === null) {
    if (draft.conversation.holder === 'human' || busyRun(draft) !== undefined) return;
    const asked = foregroundRun(draft);
    const burst = asked === undefined ? QUEUE : burstOf(draft, asked.flowId, asked.version);
    answerWhole(draft, burst.mode === 'merge' ? takeMerged(draft) : takeFirst(draft));
  }
}

/**
 * A flow that assigned a person has said what it had to say: from here the person speaks.
 * A flow that closed the conversation leaves nobody waiting.
 */
function holdForAgent(draft: Draft): void {
  if (draft.conversation.status === 'closed') return close(draft);
  const { assignee, holder } = draft.conversation;
  if (
    holder === 'bot' &&
    assignee !== null &&
    draft.effects.some((effect) => effect.type === 'conversation.assign')
  ) {
    takeOver(draft, assignee);
  }
}

/** After the bot has spoken, triggers that listen for silence get their timers anew. */
function watchSilence(draft: Draft): void {
  const { conversation, effects, world } = draft;
  if (world.live.silent.length === 0 || conversation.status !== 'open' || conversation.holder === 'human')
    return;
  if (!effects.some((effect) => effect.type === 'message.send')) return;
  for (const { trigger, afterMs } of world.live.silent) {
    const timer = silenceTimer(conversation.id, trigger);
    emit(draft, null, { type: 'timer.set', timer, atMs: draft.nowMs + afterMs });
  }
}

function identify(
  contact: Contact,
  { name, email, phone, language, country, zone, fields }: ContactIdentified,
): Contact {
  let known = contact;
  for (const [field, value] of Object.entries({ name, email, phone, language, country, zone, ...fields })) {
    if (value !== undefined) known = setField(known, field, value);
  }
  return known;
}

const QUEUE: Burst = { mode: 'queue' };

function burstFor(draft: Draft, { asked, starts: [first] }: Answer): Burst {
  if (first !== undefined) return first.flow.flow.burst ?? QUEUE;
  return asked === undefined ? QUEUE : burstOf(draft, asked.flowId, asked.version);
}

function burstOf(draft: Draft, flowId: string, version: number): Burst {
  return draft.world.flow(flowId, version)?.flow.burst ?? QUEUE;
}
