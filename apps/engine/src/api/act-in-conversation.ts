import { randomUUID } from 'node:crypto';
import {
  findAddress,
  findConversation,
  listConversations,
  type ConversationAddress,
  type ConversationQuery,
  type ConversationSummary,
} from '../inbox/conversations.js';
import { waitUntilDone } from '../inbox/wait-until-done.js';
import type { Accepted } from '../ingress/accept.js';
import type { EventBody } from '../store/arrival.js';
import type { Page } from '../store/page.js';
import { acceptEvent } from './accept-events.js';
import { ApiProblem, notFound } from './api-problem.js';
import type { Installation } from './installation.js';

export interface Act {
  workspaceId: string;
  conversationId: string;
  /** The same key twice is one act. */
  key?: string;
  /** Throws when this cannot be done there. */
  check?: (address: ConversationAddress) => void;
  body(address: ConversationAddress): EventBody;
}

/** How long an answer waits for the turn of another process. */
const TURN_WITHIN_MS = 2000;

/** What somebody does in a conversation is an event like any other. Resolves when its turn has been taken. */
export async function actInConversation(
  installation: Installation,
  { workspaceId, conversationId, key, check = refuseSucceeded, body }: Act,
): Promise<Accepted> {
  const address = await findAddress(installation.database, workspaceId, conversationId);
  if (address === null) throw notFound('conversation', conversationId);
  check(address);
  const accepted = await acceptEvent(installation, {
    workspaceId,
    channel: address.channel,
    sender: address.sender,
    externalId: `agent/${conversationId}/${key ?? randomUUID()}`,
    conversationId,
    body: body(address),
    atMs: installation.clock(),
  });
  await waitUntilDone(installation.database, accepted.eventId, TURN_WITHIN_MS);
  return accepted;
}

function refuseSucceeded({ status, successor }: ConversationAddress): void {
  if (status !== 'closed' || successor === null) return;
  const detail = `It is closed, and the customer has gone on in another conversation: go on in ${successor.id}.`;
  throw new ApiProblem('conflict', detail);
}

/** Somebody has gone: what they held goes back to its team, or to everybody. */
export async function releaseConversations(
  installation: Installation,
  workspaceId: string,
  accountId: string,
): Promise<void> {
  for (const status of ['open', 'snoozed'] as const)
    await releaseThose(installation, workspaceId, { status, assignee: accountId, limit: 100 });
}

async function releaseThose(
  installation: Installation,
  workspaceId: string,
  held: ConversationQuery,
): Promise<void> {
  let cursor: string | null = null;
  do {
    const page: Page<ConversationSummary> = await listConversations(installation.database, workspaceId, {
      ...held,
      ...(cursor === null ? {} : { cursor }),
    });
    for (const { id, team } of page.items) {
      const body = (): EventBody => ({ type: 'conversation.assigned', agentId: null, team });
      await actInConversation(installation, { workspaceId, conversationId: id, body });
    }
    cursor = page.nextCursor;
  } while (cursor !== null);
}

/** The same, and the conversation as it is afterwards. */
export async function changeConversation(installation: Installation, act: Act): Promise<ConversationSummary> {
  await actInConversation(installation, act);
  const conversation = await findConversation(installation.database, act.workspaceId, act.conversationId);
  if (conversation === null) throw notFound('conversation', act.conversationId);
  return conversation;
}

/** Opens a closed or snoozed conversation again. A customer is in one conversation of a channel at a time. */
export async function reopenConversation(
  installation: Installation,
  act: Omit<Act, 'check'>,
): Promise<ConversationSummary> {
  const conversation = await changeConversation(installation, { ...act, check: refuseWhileInAnother });
  if (conversation.status !== 'closed') return conversation;
  // The customer may have begun a newer one just now; its turn came first.
  const address = await findAddress(installation.database, act.workspaceId, act.conversationId);
  if (address !== null) refuseWhileInAnother(address);
  return conversation;
}

function refuseWhileInAnother({ status, successor }: ConversationAddress): void {
  if (status !== 'closed' || successor === null || successor.status === 'closed') return;
  const detail = `The customer is in another conversation on this channel: go on in ${successor.id}, or close that one first.`;
  throw new ApiProblem('conflict', detail);
}
