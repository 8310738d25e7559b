import { UnacceptableEvent, type Accepted, type IncomingEvent } from '../ingress/accept.js';
import { ApiProblem, invalidRequest } from './api-problem.js';
import type { Installation } from './installation.js';

/** Hands events to the engine. Resolves when they are durable; otherwise says whether sending them again helps. */
export async function acceptEvents(
  { engine, log }: Pick<Installation, 'engine' | 'log'>,
  events: readonly IncomingEvent[],
): Promise<Accepted[]> {
  try {
    return await engine.accept(events);
  } catch (error) {
    if (error instanceof UnacceptableEvent) throw error;
    log.error({ error: String(error) }, 'events could not be stored');
    throw new ApiProblem('server.unavailable', 'The events could not be stored just now.');
  }
}

export async function acceptEvent(
  installation: Pick<Installation, 'engine' | 'log'>,
  event: IncomingEvent,
): Promise<Accepted> {
  const [accepted] = await acceptEvents(installation, [event]);
  if (accepted === undefined) throw new Error('the engine has lost an event');
  return accepted;
}

/** What the engine itself names its events by; nobody outside may take such a name before it. */
const RESERVED = /^(agent|call|runs|schedule|timer)\//;

export function checkExternalId(externalId: string): void {
  if (!RESERVED.test(externalId)) return;
  const message = 'must not begin with agent/, call/, runs/, schedule/ or timer/';
  throw new ApiProblem('request.invalid', `In the body, /externalId ${message}.`, {
    errors: [{ pointer: '/externalId', message }],
  });
}

/** Neither a space nor a mark that nobody sees. */
const VISIBLE = /[^\s\p{Cc}\p{Cf}]/u;

/** A message of nothing would start a turn in which nobody has said anything. */
export function checkText(text: string): void {
  if (VISIBLE.test(text)) return;
  const expected = 'must hold something that can be read; spaces alone are no message';
  throw invalidRequest('body', [{ path: '/text', expected, message: `/text ${expected}` }]);
}
