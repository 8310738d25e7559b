import { because, failureOf, type ModelReply, type Why } from '@nightshift/schema';
import type { Flaw } from './judge.js';

/** Why no model has said anything. */
export function noModelBecause(reply: Exclude<ModelReply, { type: 'answer' }>): Why {
  if (reply.type !== 'failed') return because(`ai.${reply.type}`);
  return because('ai.failed', { failure: failureOf(reply) });
}

/** A model has said something that may not be used. */
export function heldBack(flaw: Flaw): Why {
  return because('ai.held-back', { because: sayFlaw(flaw) });
}

function sayFlaw(flaw: Flaw): Why {
  switch (flaw.reason) {
    case 'leak':
      return because(`held.${flaw.detail}`);
    case 'banned':
      return because('held.banned', { topic: flaw.detail });
    case 'language':
      return because('held.language', { language: flaw.detail });
    case 'empty':
    case 'no-evidence':
    case 'no-such-passage':
    case 'off-topic':
    case 'unsupported':
    case 'beside':
    case 'name':
    case 'number':
    case 'negation':
    case 'opposite':
    case 'promise':
    case 'condition':
      return because(`held.${flaw.reason}`);
  }
}
