import type { ModelBudget } from '@nightshift/schema';
import type { View } from '../../sdk/view.js';

export const isSaid = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

/** The text a step works on: its own, with variables filled in, or what the customer has just written. */
export function subjectOf(template: string | undefined, view: View): string {
  return view.render(isSaid(template) ? template : '{{message.text}}').trim();
}

export function askedOf({
  provider,
  perAnswer,
}: {
  provider?: string | undefined;
  perAnswer?: number | undefined;
}): { provider?: string; budget?: ModelBudget } {
  return {
    ...(isSaid(provider) ? { provider } : {}),
    ...(perAnswer === undefined ? {} : { budget: { perAnswer } }),
  };
}

const MAX_KNOWN = 20;

/** What the flow has found out, in few words. */
export function knownOf({ vars }: View): Record<string, string> {
  const plain = Object.entries(vars).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [[name, String(value).slice(0, 200)]]
      : [],
  );
  return Object.fromEntries(plain.slice(0, MAX_KNOWN));
}

/** Of all AI calls but the answer: one question, asked again once when the process died over it. */
export const ONE_QUESTION = { timeoutMs: 60_000, maxAttempts: 3, asksModel: true } as const;
