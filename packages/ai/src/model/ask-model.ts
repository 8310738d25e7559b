import type { ModelReply, ModelRequest } from '@nightshift/schema';
import type { AiIo } from './io.js';
import { withoutReasoning } from './reasoning.js';

/** Asks a model. Whatever it thinks aloud is nobody's: neither here nor while it is being written. */
export async function askModel(
  io: Pick<AiIo, 'model'>,
  request: ModelRequest,
  onText?: (written: string) => void,
): Promise<ModelReply> {
  const reply = await io.model(
    request,
    onText === undefined
      ? undefined
      : (written) => {
          onText(withoutReasoning(written));
        },
  );
  if (reply.type !== 'answer') return reply;
  return { ...reply, answer: { ...reply.answer, text: withoutReasoning(reply.answer.text) } };
}

/** The same for what is worth nothing in part: a reply that was cut off counts as none. */
export async function askForWhole(io: Pick<AiIo, 'model'>, request: ModelRequest): Promise<ModelReply> {
  const reply = await askModel(io, request);
  return reply.type === 'answer' && reply.answer.finish === 'length'
    ? { type: 'failed', code: 'ai.cut-off', message: 'the answer broke off' }
    : reply;
}
