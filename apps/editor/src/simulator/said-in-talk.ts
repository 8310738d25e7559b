import type { Said } from '@nightshift/schema';
import type { Talk } from './talk.js';

/** The most that is told to the server: more than any step looks back on. */
const MOST = 60;
const MOST_LENGTH = 2000;

/** What was said so far, oldest first, as the server would read it in the conversation of a real customer. */
export function saidIn({ beats }: Talk): Said[] {
  const said = beats.flatMap(({ turns }) =>
    turns.flatMap(({ event, effects }): Said[] => [
      ...(event.type === 'message.received' ? [{ by: 'customer' as const, text: event.text }] : []),
      ...(event.type === 'agent.replied' ? [{ by: 'agent' as const, text: event.text }] : []),
      ...effects.flatMap((effect) =>
        effect.type === 'message.send' ? [{ by: 'bot' as const, text: effect.text }] : [],
      ),
    ]),
  );
  return said
    .filter(({ text }) => text.trim() !== '')
    .slice(-MOST)
    .map(({ by, text }) => ({ by, text: text.slice(0, MOST_LENGTH) }));
}
