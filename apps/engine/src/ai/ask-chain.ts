import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { RETRIEVAL, type ModelReply, type ModelRequest } from '@nightshift/schema';
import type { Log } from '../log.js';
import type { Booking } from './booking.js';
import { breakerKeyOf, type Breaker } from './breaker.js';
import type { Bill, Question, Reservation, Wish } from './budget.js';
import { isCut, longerOf, saidBy, thinks, withRoom, type Answered } from './cut-replies.js';
import { costOf } from './prices.js';
import type { HealthNews } from './provider-health.js';
import { ProviderError, estimateInput, estimateTokens } from './provider.js';
import type { ReadyProvider, Shelf } from './provider-book.js';

/**
 * Asks one provider after the other until one answers.
 * 1. A failure of the moment is tried once more with the same provider, after the pause it asks for if that is short.
 * 2. Nobody waits longer than TOTAL_MS altogether; who then has no answer answers from the knowledge base.
 * 3. Every try is within the budget, and what it may have cost counts even when it failed half-way.
 * 4. A reply that was cut off is no whole one: the next provider is asked. One that spent its length thinking is asked
 *    once more first, with room for that. When nobody has a whole one, the longest that was said is given.
 */
export interface Asked {
  workspaceId: string;
  conversationId: string | null;
  /** Of this question: the call's key and a number. */
  key: string;
  booking: Booking;
  request: ModelRequest;
  onText?: (written: string) => void;
}

export interface Chain {
  reserve(wish: Wish): Promise<Reservation>;
  settle(bill: Bill): Promise<unknown>;
  breaker: Breaker;
  /** How a provider fared, for people to read. */
  tellHealth(news: HealthNews): void;
  log: Log;
  clock: () => number;
}

const TOTAL_MS = 45_000;
const TRIES = 2;
const PAUSE_MS = 400;
/** Nobody who waits in a chat is left waiting longer for a provider that asks for patience. */
const LONGEST_PAUSE_MS = 5000;

export async function askChain(chain: Chain, shelf: Shelf, asked: Asked): Promise<ModelReply> {
  if (asked.request.provider === RETRIEVAL) return { type: 'unasked' };
  const reply = await askInOrder(chain, shelf, asked);
  const missing = isMissing(shelf, asked.request.provider) ? asked.request.provider : undefined;
  return reply.type === 'answer' && missing !== undefined ? { ...reply, missing } : reply;
}

async function askInOrder(chain: Chain, shelf: Shelf, asked: Asked): Promise<ModelReply> {
  const providers = orderOf(shelf, asked.request);
  if (providers.length === 0) return { type: 'none' };
  const deadlineMs = chain.clock() + Math.min(TOTAL_MS, asked.request.patienceMs ?? TOTAL_MS);
  let last: ProviderError | undefined;
  let part: Answered | undefined;
  for (const ready of providers) {
    if (chain.clock() >= deadlineMs) break;
    const breakerKey = breakerKeyOf(asked.workspaceId, ready, shelf.heard);
    if (chain.breaker.isOpen(breakerKey)) {
      last ??= new ProviderError(
        'retryable',
        'ai.resting',
        `${ready.name} has failed too often and is not asked for a while`,
      );
      continue;
    }
    const result = await askOne({ ...chain, breakerKey, deadlineMs, shelf }, ready, asked);
    if (!(result instanceof ProviderError)) {
      if (result.type === 'spent') return part !== undefined && saidBy(part) !== '' ? part : result;
      part = longerOf(part, result);
      if (!isCut(result)) return part;
    }
    last = result instanceof ProviderError ? result : CUT_OFF;
    const { code, message } = last;
    chain.log.warn(
      { provider: ready.id, workspace: asked.workspaceId, code },
      `a model did not answer: ${message}`,
    );
  }
  if (part !== undefined && saidBy(part) !== '') return part;
  return {
    type: 'failed',
    code: last?.code ?? 'ai.timeout',
    message: last?.message ?? 'no model answered in time',
  };
}

const CUT_OFF = new ProviderError('terminal', 'ai.cut-off', 'the answer broke off: it was too long');

/** The one that was named first, then the others; of those, who could not call the tools that are offered comes last. */
function orderOf(
  { chain, all }: Shelf,
  { provider: wanted, tools = [] }: ModelRequest,
): readonly ReadyProvider[] {
  const named = all.find(({ id, name }) => id === wanted || name === wanted);
  const others = chain.filter((one) => one !== named);
  const able = tools.length === 0 ? others : others.filter(({ provider }) => provider.callsTools);
  return [...(named === undefined ? [] : [named]), ...able, ...others.filter((one) => !able.includes(one))];
}

const isMissing = ({ all }: Shelf, wanted: string | undefined): boolean =>
  wanted !== undefined && !all.some(({ id, name }) => id === wanted || name === wanted);

interface Turn extends Chain {
  breakerKey: string;
  deadlineMs: number;
  shelf: Shelf;
}

type Tried = Answered | Extract<ModelReply, { type: 'spent' }> | ProviderError;

/** Those that are known to think first; what they think counts into the length. */
const thinkers = new WeakSet<ReadyProvider>();

async function askOne(turn: Turn, ready: ReadyProvider, asked: Asked): Promise<Tried> {
  const roomy = { ...asked, request: withRoom(asked.request) };
  if (thinkers.has(ready)) {
    const result = await askPatiently(turn, ready, roomy);
    return isSpent(result) ? askPatiently(turn, ready, asked) : result;
  }
  const result = await askPatiently(turn, ready, asked);
  if (result instanceof ProviderError || isSpent(result) || !thinks(result)) return result;
  if (!ready.provider.takesLimit) return result;
  thinkers.add(ready);
  if (!isCut(result) || turn.clock() >= turn.deadlineMs) return result;
  const again = await askPatiently(turn, ready, roomy);
  return again instanceof ProviderError || isSpent(again) ? result : longerOf(result, again);
}

const isSpent = (result: Tried): result is Extract<ModelReply, { type: 'spent' }> =>
  !(result instanceof ProviderError) && result.type === 'spent';

async function askPatiently(turn: Turn, ready: ReadyProvider, asked: Asked): Promise<Tried> {
  for (let tries = 1; ; tries += 1) {
    const result = await tryOnce(turn, ready, asked);
    if (!(result instanceof ProviderError)) {
      if (result.type === 'answer') succeeded(turn, ready, asked);
      return result;
    }
    failed(turn, ready, asked, result);
    const pauseMs = Math.max(PAUSE_MS * tries * (0.5 + Math.random() / 2), result.retryAfterMs ?? 0);
    const isOver = turn.clock() + pauseMs >= turn.deadlineMs || pauseMs > LONGEST_PAUSE_MS;
    // A provider that took all its time will take it again.
    if (result.kind === 'terminal' || result.code === 'ai.timeout' || tries >= TRIES || isOver) return result;
    await sleep(pauseMs);
  }
}

/** Failed here a moment ago; the shelf may not know yet. */
const failedHere = new WeakSet<ReadyProvider>();

function succeeded(turn: Turn, ready: ReadyProvider, { workspaceId }: Asked): void {
  turn.breaker.succeeded(turn.breakerKey);
  const { id: providerId } = ready;
  if (!failedHere.delete(ready) && !turn.shelf.unwell.has(providerId)) return;
  turn.tellHealth({ type: 'answered', workspaceId, providerId, atMs: turn.clock() });
}

function failed(turn: Turn, ready: ReadyProvider, { workspaceId }: Asked, error: ProviderError): void {
  const restsUntilMs = turn.breaker.failed(turn.breakerKey);
  failedHere.add(ready);
  const { code, message } = error;
  const news = { workspaceId, providerId: ready.id, atMs: turn.clock(), code, message, restsUntilMs };
  turn.tellHealth({ type: 'failed', ...news });
}

async function tryOnce(turn: Turn, ready: ReadyProvider, asked: Asked): Promise<Tried> {
  const { request, onText } = asked;
  const question = questionOf(ready, asked);
  const limits = { ...turn.shelf.limits, ...request.budget };
  const reservation = await turn.reserve({ question, limits });
  if (reservation.type === 'spent') return reservation;
  if (reservation.type === 'answered') return { ...reservation, type: 'answer' };
  let written = '';
  try {
    const signal = AbortSignal.timeout(
      Math.max(1, Math.min(ready.timeoutMs, turn.deadlineMs - turn.clock())),
    );
    const answer = await ready.provider.complete(request, {
      signal,
      onText: (text) => {
        written = text;
        onText?.(text);
      },
    });
    const cost = costOf(answer.usage, ready.price);
    const reply: Answered = { type: 'answer', answer, provider: ready.name, model: ready.model, cost };
    // One that was cut off is not what the question is answered with when it is asked again.
    await turn.settle({ question, cost, usage: answer.usage, answer: isCut(reply) ? null : answer });
    return reply;
  } catch (error) {
    // What it had written by then is paid for, asked or not.
    const usage = {
      inputTokens: written === '' ? 0 : estimateInput(request),
      outputTokens: estimateTokens(written),
    };
    await turn.settle({ question, cost: costOf(usage, ready.price), usage, answer: null });
    if (error instanceof ProviderError) return error;
    throw error;
  }
}

function questionOf(
  { id, name, model, price, isPriced }: ReadyProvider,
  { workspaceId, conversationId, key, booking, request }: Asked,
): Question {
  const most = { inputTokens: estimateInput(request), outputTokens: request.maxTokens };
  return {
    key,
    hash: createHash('sha256')
      .update(JSON.stringify([request.system, request.messages]))
      .digest('base64url'),
    workspaceId,
    conversationId,
    provider: id,
    providerName: name,
    model,
    estimate: costOf(most, price),
    isPriced,
    booking,
  };
}
