import type { Expectation } from '@nightshift/schema';
import type { Out } from './out.js';

/** What a test asks for so that this comes again: what the customer hears and what is changed, not how it came about. */
export function expectationOf(out: Out): Expectation[] {
  switch (out.type) {
    case 'message.send':
      return [{ says: out.text }];
    case 'contact.tag':
    case 'contact.set':
    case 'contact.score':
    case 'conversation.assign':
    case 'conversation.priority':
    case 'conversation.close':
    case 'conversation.reopen':
    case 'conversation.snooze':
    case 'note.add':
      return [withoutReason(out)];
    case 'call.start':
    case 'contact.consent':
    case 'timer.set':
    case 'trigger':
    case 'run.failed':
    case 'message.buffered':
    case 'bot.silent':
      return [];
  }
}

/** Why somebody was chosen is said in words that may get better. */
function withoutReason(out: Out): Expectation {
  if (out.type !== 'conversation.assign') return { ...out };
  const { type, agent, team } = out;
  return { type, agent, team };
}
