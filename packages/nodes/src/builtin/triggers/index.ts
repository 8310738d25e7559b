import type { TriggerDefinition } from '../../sdk/define-trigger.js';
import { contactTagged } from './contact-tagged.js';
import { conversationOpened } from './conversation-opened.js';
import { customerSilent } from './customer-silent.js';
import { eventReceived } from './event-received.js';
import { messageAny } from './message-any.js';
import { messageIntent } from './message-intent.js';
import { messageKeyword } from './message-keyword.js';
import { messageOffHours } from './message-off-hours.js';
import { messageSentiment } from './message-sentiment.js';
import { pageVisited } from './page-visited.js';
import { schedule } from './schedule.js';

/** In the order of the palette. */
export const builtinTriggers: readonly TriggerDefinition[] = [
  messageKeyword,
  messageIntent,
  messageSentiment,
  messageAny,
  conversationOpened,
  pageVisited,
  messageOffHours,
  customerSilent,
  eventReceived,
  contactTagged,
  schedule,
];
