import { because, failureOf, type ModelReply, type Why } from '@nightshift/schema';
import type { Flaw } from './judge.js';

/** Why no model has said anything. */
export function noModelBecause(reply: Exclude<ModelReply, { type: 'answer' }>): Why {
  if (reply.type === 'spent') return spentBecause(reply);
  if (reply.type !== 'failed') return because(`ai.${reply.type}`);
  return because('ai.failed', { failure: failureOf(reply) });
}

/** A budget that is too small for any request is not spent. */
export function spentBecause({ limit, short }: Extract<ModelReply, { type: 'spent' }>): Why {
  if (short === undefined) return because(`ai.spent-${limit}`);
  return because(`ai.short-${limit}`, { needs: inDollars(short.needs), allows: inDollars(short.allows) });
}

/** With two figures that say something; rounded up, so that it is enough. */
export function inDollars(amount: number): string {
  if (amount <= 0) return '$0';
  const digits = Math.max(2, 1 - Math.floor(Math.log10(amount)));
  const unit = 10 ** digits;
  const figures = (Math.ceil(amount * unit - 1e-9) / unit).toFixed(digits);
  return `$${figures.replace(/(\.\d\d\d*?)0+$/, '$1')}`;
}

/** A model has said something that may not be used. */
export function heldBack(flaw: Flaw): Why {
  return because('ai.held-back', { because: sayFlaw(flaw) });
}

export function sayFlaw(flaw: Flaw): Why {
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
    case 'dangling':
    case 'limited':
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
