import type { NodeDefinition } from '../../sdk/define-node.js';
import { aiAnswer } from '../ai/answer.js';
import { aiClassify } from '../ai/classify.js';
import { aiExtract } from '../ai/extract.js';
import { aiSummarise } from '../ai/summarise.js';
import { aiTranslate } from '../ai/translate.js';
import { askChoice } from './ask-choice.js';
import { askDate } from './ask-date.js';
import { askNumber } from './ask-number.js';
import { askPhone } from './ask-phone.js';
import { askText } from './ask-text.js';
import { setContact } from './contact-set.js';
import { assignConversation } from './conversation-assign.js';
import { closeConversation } from './conversation-close.js';
import { reopenConversation } from './conversation-reopen.js';
import { snoozeConversation } from './conversation-snooze.js';
import { setPriority } from './conversation-priority.js';
import { askRating } from './csat-ask.js';
import { jump } from './flow-jump.js';
import { runFlow } from './flow-run.js';
import { httpRequest } from './http-request.js';
import { collectEmail } from './lead-collect-email.js';
import { scoreLead } from './lead-score.js';
import { tagLead } from './lead-tag.js';
import { sendMessage } from './message-send.js';
import { addNote } from './note.js';
import { setVariable } from './variable-set.js';
import { waitForReply } from './wait-reply-or-timeout.js';
import { wait } from './wait.js';

/** In the order of the palette. */
export const builtinActions: readonly NodeDefinition[] = [
  sendMessage,
  askText,
  askChoice,
  askNumber,
  askPhone,
  askDate,
  askRating,
  collectEmail,
  tagLead,
  scoreLead,
  setContact,
  setVariable,
  assignConversation,
  setPriority,
  addNote,
  closeConversation,
  snoozeConversation,
  reopenConversation,
  wait,
  waitForReply,
  runFlow,
  jump,
  aiAnswer,
  aiClassify,
  aiExtract,
  aiTranslate,
  aiSummarise,
  httpRequest,
];
