import type { ModelRequest } from '@nightshift/schema';

export const verdicts = (...supported: unknown[]): string =>
  JSON.stringify({ sentences: supported.map((each, index) => ({ number: index + 1, supported: each })) });

export const isForJudge = ({ messages }: Pick<ModelRequest, 'messages'>): boolean =>
  (messages[0]?.text ?? '').includes('"sentences":');

/** A second model that was talked into it: whatever it is asked is proven. */
export function believes({ messages }: Pick<ModelRequest, 'messages'>): string {
  const { sentences } = JSON.parse(messages[0]?.text ?? '') as { sentences: unknown[] };
  return verdicts(...sentences.map(() => true));
}
