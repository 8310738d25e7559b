import { CallError, findCall, type CallIo, type HttpRequest, type Registry } from '@nightshift/nodes';
import type { CallOutcome, Json, KnowledgeQuery, KnowledgeResult } from '@nightshift/schema';
import type { OpenSecret } from '../secret/secret-rows.js';
import type { ClaimedCall } from '../store/outbox-rows.js';
import { withSecrets } from './with-secrets.js';
import { FetchError, safeFetch } from './safe-fetch.js';

/** What came of a try: an outcome for the flow, or "again, not before". */
export type CallResult =
  { type: 'finished'; outcome: CallOutcome } | { type: 'again'; error: string; retryAfterMs?: number };

/** What of a claimed row matters to performing it. */
type CallTry = Pick<ClaimedCall, 'id' | 'attempts'> & {
  payload: Pick<ClaimedCall['payload'], 'call' | 'input'>;
};

/** Language models, and what goes with them, for one call; told when it is done, and when what came of it is there. */
export type CallAi = Pick<CallIo, 'model' | 'history' | 'show'> & {
  found(result: KnowledgeResult): void;
  end(): void;
  clear(): void;
};

/** What calls of one workspace may reach. */
export interface CallReach {
  registry: Registry;
  /** Asked for when the call reaches out, which most do not. */
  allowedHosts: () => Promise<readonly string[]>;
  /** Asked for when the call shows one. */
  secrets(names: readonly string[]): Promise<ReadonlyMap<string, OpenSecret>>;
  search(query: KnowledgeQuery): Promise<KnowledgeResult>;
  ai: CallAi;
}

/** Performs one call. Never throws: whatever happens is an outcome or a reason to try again. */
export async function performCall(
  row: CallTry,
  { registry, allowedHosts, secrets, search, ai }: CallReach,
): Promise<CallResult> {
  const definition = findCall(registry, row.payload.call);
  if (definition === undefined) {
    return failed(
      'call.unknown',
      `nothing performs "${row.payload.call}" here; install the plugin that brings it`,
    );
  }
  const signal = AbortSignal.timeout(definition.timeoutMs);
  const io: CallIo = {
    signal,
    fetch: (wanted) =>
      withSecrets(wanted, secrets, async (filled) => fetchForCall(filled, signal, await allowedHosts())),
    search: async (query) => {
      const result = await search(query);
      ai.found(result);
      return result;
    },
    model: ai.model,
    history: ai.history,
    show: ai.show,
  };
  try {
    const value = await raceAbort(definition.perform({ input: row.payload.input, key: row.id, io }), signal);
    return finished(value);
  } catch (error) {
    const failure = asCallError(error);
    if (failure.kind === 'retryable' && row.attempts < definition.maxAttempts) {
      const { message, retryAfterMs } = failure;
      return { type: 'again', error: message, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
    }
    return failed(failure.code, failure.message);
  } finally {
    ai.end();
  }
}

/** The outcome becomes an event, which has room for this and the words around it. */
const MAX_VALUE_LENGTH = 200_000;

function finished(value: Json): CallResult {
  if (JSON.stringify(value).length > MAX_VALUE_LENGTH) {
    return failed(
      'call.too-large',
      `the answer is longer than ${MAX_VALUE_LENGTH} characters; ask for less of it`,
    );
  }
  return { type: 'finished', outcome: { ok: true, value } };
}

function failed(code: string, message: string): CallResult {
  return { type: 'finished', outcome: { ok: false, code, message } };
}

async function fetchForCall(wanted: HttpRequest, signal: AbortSignal, allowedHosts: readonly string[]) {
  try {
    return await safeFetch({ ...wanted, signal, allowedHosts });
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    throw new CallError(error.kind === 'refused' ? 'terminal' : 'retryable', error.code, error.message);
  }
}

function asCallError(error: unknown): CallError {
  if (error instanceof CallError) return error;
  if (error instanceof Error && error.name === 'TimeoutError')
    return new CallError('retryable', 'call.timeout', 'it took too long');
  return new CallError('terminal', 'call.threw', error instanceof Error ? error.message : String(error));
}

/** A call that ignores its signal is left behind; its slot is free again. */
async function raceAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return await new Promise<T>((settle, reject) => {
    const onAbort = () => reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
    signal.addEventListener('abort', onAbort, { once: true });
    work.then(settle, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
