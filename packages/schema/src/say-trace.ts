import type { TraceItem, Why } from './effect.js';
import type { ConditionNames } from './say-condition.js';
import { sayMoment } from './say-values.js';
import { sayFailure, sayWhy } from './say-why.js';
import { words } from './sentences.js';
import { pickText } from './pick-text.js';

/** What people call things; undefined for what is not there any more. Ids stand in for it. */
export interface TraceNames {
  flow(flowId: string, version: number): string | undefined;
  /** A node or a trigger. */
  step(flowId: string, version: number, stepId: string): string | undefined;
  /** A way out of a node; where it is absent or knows none, the id of the port is said. */
  port?(flowId: string, version: number, nodeId: string, port: string): string | undefined;
  /** What stands in reasons: channels and people by their ids, fields by their paths. */
  inReasons?: ConditionNames;
}

/** Where a run is while its trace is read. */
interface Place {
  flowId: string;
  version: number;
}

interface Reader {
  language: string;
  names: TraceNames;
  places: Map<string, Place>;
}

/** One plain sentence for each item of a turn's trace, in the reader's language. */
export function sayTrace(trace: readonly TraceItem[], language: string, names: TraceNames): string[] {
  const reader: Reader = { language, names, places: new Map() };
  return trace.map((item, index) => {
    const next = trace
      .slice(index + 1)
      .find((other) => 'runId' in other && 'runId' in item && other.runId === item.runId);
    return sayItem(item, reader, next?.type === 'run.ended');
  });
}

/** `isLast`: the run is over after it. */
function sayItem(item: TraceItem, reader: Reader, isLast: boolean): string {
  switch (item.type) {
    case 'trigger': {
      const { id, flowId, version, matched, why } = item;
      const key = matched ? 'trigger.fires' : 'trigger.quiet';
      const names = { step: stepName(reader, { flowId, version }, id), flow: flowName(reader, item) };
      return fill(key, reader, {
        ...names,
        why: sayWhy(named(why, reader, version), reader.language, reader.names.inReasons),
      });
    }
    case 'run.started':
      reader.places.set(item.runId, item);
      return fill('run.started', reader, { flow: flowName(reader, item), version: item.version });
    case 'run.resumed':
    case 'flow.returned': {
      reader.places.set(item.runId, item);
      return fill(item.type, reader, {
        flow: flowName(reader, item),
        step: stepName(reader, item, item.nodeId),
      });
    }
    case 'flow.entered':
      reader.places.set(item.runId, item);
      return fill('flow.entered', reader, { flow: flowName(reader, item) });
    case 'node':
      return sayNode(item, reader, isLast);
    case 'run.waits': {
      const { for: what, untilMs } = item;
      const step = stepName(reader, reader.places.get(item.runId), item.nodeId);
      if (untilMs === undefined) return fill(`waits.${what}`, reader, { step });
      return fill(`waits.${what}.until`, reader, { step, time: moment(untilMs, reader.language) });
    }
    case 'run.moved': {
      const { version, fromVersion } = item;
      return fill('run.moved', reader, { flow: flowName(reader, item), version, fromVersion });
    }
    case 'run.not-moved': {
      const step = stepName(reader, item, item.nodeId);
      return fill('run.not-moved', reader, { flow: flowName(reader, item), version: item.version, step });
    }
    case 'run.ended': {
      const place = reader.places.get(item.runId);
      const reason = reasonOf(item.reason, reader.language);
      if (place === undefined) return fill('run.ended.unnamed', reader, { reason });
      return fill('run.ended', reader, { flow: flowName(reader, place), reason });
    }
    case 'run.failed': {
      const step = stepName(reader, reader.places.get(item.runId), item.nodeId);
      return fill('run.failed', reader, {
        step,
        message: sayFailure(item, reader.language, reader.names.inReasons),
      });
    }
    case 'bot.silent':
      return fill('bot.silent', reader, { reason: reasonOf(item.reason, reader.language) });
    case 'conversation.snoozed':
      return fill('snoozed', reader, { time: moment(item.untilMs, reader.language) });
    case 'conversation.reopened':
      return fill(`reopened.${item.reason}`, reader, {});
    case 'message.buffered':
      return fill(`buffered.${item.mode}`, reader, { count: item.count });
  }
}

function portName({ names }: Reader, place: Place | undefined, nodeId: string, port: string): string {
  if (place === undefined) return port;
  return names.port?.(place.flowId, place.version, nodeId, port) ?? port;
}

function sayNode(item: Extract<TraceItem, { type: 'node' }>, reader: Reader, isLast: boolean): string {
  const { runId, nodeId, port, why, reason } = item;
  const place = reader.places.get(runId);
  const step = stepName(reader, place, nodeId);
  const ways = waysIn(reason, (way) => portName(reader, place, nodeId, way), reader);
  const note =
    reason === undefined ? why : sayWhy(reason, reader.language, { ...reader.names.inReasons, ...ways });
  if (port !== undefined) {
    const way = portName(reader, place, nodeId, port);
    // That it went by a way because of that way says nothing.
    const more = beyond(way, note === port ? undefined : note);
    const key = leftBy(port, isLast);
    return more === undefined
      ? fill(key, reader, { step, port: way })
      : fill(`${key}.note`, reader, { step, port: way, note: more });
  }
  if (note === undefined) return step;
  // A jump, and a call of another flow, say where they go.
  const target =
    place === undefined || why === undefined
      ? undefined
      : (reader.names.step(place.flowId, place.version, why) ?? reader.names.flow(why, place.version));
  return target === undefined
    ? fill('node.note', reader, { step, note })
    : fill('node.goes', reader, { step, target });
}

/** A step that has only one way to go on is simply done; one whose way leads nowhere was the last. */
function leftBy(port: string, isLast: boolean): 'node.done' | 'node.failed' | 'node.last' | 'node.left' {
  if (port === 'done') return 'node.done';
  if (port === 'error') return 'node.failed';
  return isLast ? 'node.last' : 'node.left';
}

/** Reasons may speak of the step's own ways out and of flows, by their ids. */
function waysIn(
  reason: Why | undefined,
  wayOf: (id: string) => string,
  { names }: Reader,
): Record<string, string> {
  const { way, ways, flow } = reason?.values ?? {};
  const ids = [way, ...(Array.isArray(ways) ? ways : [])].filter((id) => typeof id === 'string');
  return {
    ...Object.fromEntries(ids.map((id) => [id, wayOf(id)])),
    ...(typeof flow === 'string' ? { [flow]: names.flow(flow, 0) ?? names.inReasons?.[flow] ?? flow } : {}),
  };
}

/** A way out may be called by its condition, which need not be said twice. */
function beyond(way: string, note: string | undefined): string | undefined {
  if (note === way) return undefined;
  const rest = note?.startsWith(way) === true ? note.slice(way.length) : '';
  return /^[;；]\s*(.+)$/su.exec(rest)?.[1] ?? note;
}

function flowName({ names }: Reader, { flowId, version }: Place): string {
  return names.flow(flowId, version) ?? flowId;
}

function stepName({ names }: Reader, place: Place | undefined, stepId: string | null): string {
  if (stepId === null) return '…';
  return (place === undefined ? undefined : names.step(place.flowId, place.version, stepId)) ?? stepId;
}

/** Reasons that point at another trigger or question do so by `flowId/stepId`. */
function named(why: Why, { names }: Reader, version: number): Why {
  if ((why.code !== 'group.lost' && why.code !== 'question.open') || why.detail === undefined) return why;
  const [flowId = '', stepId = ''] = why.detail.split('/');
  const flow = names.flow(flowId, version) ?? flowId;
  const step = names.step(flowId, version, stepId) ?? stepId;
  return { ...why, detail: step === '' ? flow : `${flow}: ${step}` };
}

function reasonOf(reason: string, language: string): string {
  return Object.hasOwn(REASONS, reason) ? pickText(REASONS[reason] ?? reason, language, ['en']) : reason;
}

function fill(key: SentenceKey, reader: Reader, words: Readonly<Record<string, string | number>>): string {
  return pickText(SENTENCES[key], reader.language, ['en']).replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(words, name) ? String(words[name]) : whole,
  );
}

function moment(ms: number, language: string): string {
  return `${sayMoment(ms, language, 'UTC')} UTC`;
}

const SENTENCES = {
  'trigger.fires': words(
    '“{step}” of “{flow}” fires: {why}.',
    '“{flow}”的“{step}”触发：{why}。',
    '「{flow}」的「{step}」觸發：{why}。',
  ),
  'trigger.quiet': words(
    '“{step}” of “{flow}” does not fire: {why}.',
    '“{flow}”的“{step}”未触发：{why}。',
    '「{flow}」的「{step}」未觸發：{why}。',
  ),
  'run.started': words(
    '“{flow}” begins (version {version}).',
    '“{flow}”开始（版本 {version}）。',
    '「{flow}」開始（版本 {version}）。',
  ),
  'run.resumed': words(
    '“{flow}” goes on at “{step}”.',
    '“{flow}”从“{step}”继续。',
    '「{flow}」從「{step}」繼續。',
  ),
  'flow.entered': words('It goes into “{flow}”.', '进入“{flow}”。', '進入「{flow}」。'),
  'flow.returned': words(
    'It comes back to “{step}” of “{flow}”.',
    '返回“{flow}”的“{step}”。',
    '返回「{flow}」的「{step}」。',
  ),
  'node.left': words(
    '“{step}” continued with “{port}”.',
    '“{step}”走向“{port}”。',
    '「{step}」走向「{port}」。',
  ),
  'node.left.note': words(
    '“{step}” continued with “{port}”: {note}.',
    '“{step}”走向“{port}”：{note}。',
    '「{step}」走向「{port}」：{note}。',
  ),
  'node.last': words(
    '“{step}” ended with “{port}”; nothing follows there.',
    '“{step}”以“{port}”结束，后面没有步骤。',
    '「{step}」以「{port}」結束，後面沒有步驟。',
  ),
  'node.last.note': words(
    '“{step}” ended with “{port}”: {note}; nothing follows there.',
    '“{step}”以“{port}”结束：{note}；后面没有步骤。',
    '「{step}」以「{port}」結束：{note}；後面沒有步驟。',
  ),
  'node.done': words('“{step}” is done.', '“{step}”已完成。', '「{step}」已完成。'),
  'node.done.note': words(
    '“{step}” is done: {note}.',
    '“{step}”已完成：{note}。',
    '「{step}」已完成：{note}。',
  ),
  'node.failed': words(
    '“{step}” failed and went on by “{port}”.',
    '“{step}”失败，走向“{port}”。',
    '「{step}」失敗，走向「{port}」。',
  ),
  'node.failed.note': words(
    '“{step}” failed and went on by “{port}”: {note}.',
    '“{step}”失败，走向“{port}”：{note}。',
    '「{step}」失敗，走向「{port}」：{note}。',
  ),
  'node.goes': words(
    '“{step}” goes to “{target}”.',
    '“{step}”跳到“{target}”。',
    '「{step}」跳到「{target}」。',
  ),
  'node.note': words('“{step}”: {note}.', '“{step}”：{note}。', '「{step}」：{note}。'),
  'waits.reply': words(
    '“{step}” waits for the customer’s answer.',
    '“{step}”等待客户回答。',
    '「{step}」等待客戶回答。',
  ),
  'waits.reply.until': words(
    '“{step}” waits for the customer’s answer, until {time} at the latest.',
    '“{step}”等待客户回答，最晚到 {time}。',
    '「{step}」等待客戶回答，最晚到 {time}。',
  ),
  'waits.until': words('“{step}” waits.', '“{step}”等待中。', '「{step}」等待中。'),
  'waits.until.until': words(
    '“{step}” waits until {time}.',
    '“{step}”等到 {time}。',
    '「{step}」等到 {time}。',
  ),
  'waits.call': words(
    '“{step}” waits for what it asked for elsewhere.',
    '“{step}”等待外部结果。',
    '「{step}」等待外部結果。',
  ),
  'waits.call.until': words(
    '“{step}” waits for what it asked for elsewhere, until {time} at the latest.',
    '“{step}”等待外部结果，最晚到 {time}。',
    '「{step}」等待外部結果，最晚到 {time}。',
  ),
  'run.moved': words(
    '“{flow}” goes on in version {version} instead of {fromVersion}.',
    '“{flow}”从版本 {fromVersion} 移到版本 {version}。',
    '「{flow}」從版本 {fromVersion} 移到版本 {version}。',
  ),
  'run.not-moved': words(
    '“{flow}” stays in its version: in version {version} the step “{step}” is not the same any more.',
    '“{flow}”留在原版本：版本 {version} 中的步骤“{step}”已不同。',
    '「{flow}」留在原版本：版本 {version} 中的步驟「{step}」已不同。',
  ),
  'run.ended': words('“{flow}” is over: {reason}.', '“{flow}”结束：{reason}。', '「{flow}」結束：{reason}。'),
  'run.ended.unnamed': words('The flow is over: {reason}.', '流程结束：{reason}。', '流程結束：{reason}。'),
  'run.failed': words(
    '“{step}” failed, and people have to answer: {message}.',
    '“{step}”出错，需要人工处理：{message}。',
    '「{step}」出錯，需要人工處理：{message}。',
  ),
  'bot.silent': words(
    'The bot stays silent: {reason}.',
    '机器人保持沉默：{reason}。',
    '機器人保持沉默：{reason}。',
  ),
  snoozed: words(
    'The conversation is put off until {time}, or until the customer writes.',
    '会话暂缓处理，到 {time} 或客户发来消息时恢复。',
    '對話暫緩處理，到 {time} 或客戶傳來訊息時恢復。',
  ),
  'reopened.time': words(
    'The conversation is open again: the time it was put off until has come.',
    '会话重新打开：暂缓时间已到。',
    '對話重新開啟：暫緩時間已到。',
  ),
  'reopened.customer': words(
    'The conversation is open again: the customer has written.',
    '会话重新打开：客户发来了消息。',
    '對話重新開啟：客戶傳來了訊息。',
  ),
  'reopened.flow': words(
    'The conversation is open again: the flow reopened it.',
    '会话重新打开：由流程打开。',
    '對話重新開啟：由流程開啟。',
  ),
  'reopened.people': words(
    'The conversation is open again: the team reopened it.',
    '会话重新打开：由团队打开。',
    '對話重新開啟：由團隊開啟。',
  ),
  'buffered.merge': words(
    'The message waits for a pause of the customer ({count} so far).',
    '消息等待客户停顿后一并回答（已有 {count} 条）。',
    '訊息等待客戶停頓後一併回答（已有 {count} 則）。',
  ),
  'buffered.queue': words(
    'The message waits until what is under way is done ({count} so far).',
    '消息等待当前步骤完成（已有 {count} 条）。',
    '訊息等待目前步驟完成（已有 {count} 則）。',
  ),
  'buffered.interrupt': words(
    'What was under way is dropped, and the answer starts over.',
    '放弃进行中的步骤，重新回答。',
    '放棄進行中的步驟，重新回答。',
  ),
} as const;
type SentenceKey = keyof typeof SENTENCES;

const REASONS: Readonly<Record<string, ReturnType<typeof words>>> = {
  done: words('everything is done', '已全部完成', '已全部完成'),
  'conversation-closed': words('the conversation was closed', '会话已关闭', '對話已關閉'),
  'human-took-over': words('a person has taken over', '已由人工接手', '已由真人接手'),
  'handed-over': words('it was given to people', '已转交人工', '已轉交真人'),
  interrupted: words('the customer has written again', '客户又发来消息', '客戶又傳來訊息'),
  'nobody-listens': words(
    'no live flow listens to messages on this channel',
    '此渠道上没有已发布的流程在接收消息',
    '此管道上沒有已發布的流程在接收訊息',
  ),
  'human-holds': words('a person holds the conversation', '会话由人工处理', '對話由真人處理'),
};
