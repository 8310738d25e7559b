import { senderKey, type Arrival } from '../store/arrival.js';
import type { LaneConnection } from '../store/lane-connection.js';
import {
  loadById,
  loadBySender,
  loadRevisions,
  type DueTimer,
  type LoadedThread,
  type WaitingEvent,
} from '../store/load.js';

/** Where an event belongs: to a sender's current conversation, or to a conversation by name. */
export interface Place {
  workspaceId: string;
  channelId: string;
  sender: string;
  conversationId: string | null;
}

export function placeOf(event: Arrival | WaitingEvent | DueTimer): Place {
  const { workspaceId, conversationId } = event;
  if ('channel' in event)
    return { workspaceId, channelId: event.channel.id, sender: event.sender, conversationId };
  if ('sender' in event)
    return { workspaceId, channelId: event.channelId, sender: event.sender, conversationId };
  return { workspaceId, channelId: '', sender: '', conversationId };
}

/** What a batch asks about conversations; nothing is asked twice. */
export interface Questions {
  /** Workspaces of which nothing is known yet. */
  newWorkspaces(places: readonly { workspaceId: string }[]): string[];
  /** Asks about those that are named. */
  aboutConversations(places: readonly Place[]): Promise<void>;
  /** Asks about every place that has not been asked about yet. */
  about(places: readonly Place[]): Promise<void>;
  /** Takes note of what need not be asked. */
  remembered(threads: readonly LoadedThread[], counted: ReadonlyMap<string, number>): void;
  /** Takes note of answers that came another way. */
  answered(
    places: readonly Place[],
    threads: readonly LoadedThread[],
    counted: ReadonlyMap<string, number>,
  ): void;
  readonly loaded: LoadedThread[];
  readonly revisions: Map<string, number>;
}

export function createQuestions(connection: LaneConnection): Questions {
  const seen = new Set<string>();
  const loaded: LoadedThread[] = [];
  const revisions = new Map<string, number>();
  const isNew = (key: string): boolean => seen.size < seen.add(key).size;
  const askById = async (places: readonly Place[]): Promise<void> => {
    const conversations = places.flatMap(({ workspaceId, conversationId }) =>
      conversationId !== null && isNew(conversationId) ? [{ workspaceId, conversationId }] : [],
    );
    if (conversations.length > 0) loaded.push(...(await loadById(connection, conversations)));
  };
  const askBySender = async (places: readonly Place[]): Promise<void> => {
    const senders = places.filter(
      (place) => place.conversationId === null && isNew(senderKey(place.channelId, place.sender)),
    );
    if (senders.length > 0) loaded.push(...(await loadBySender(connection, senders)));
  };
  const newWorkspaces = (places: readonly { workspaceId: string }[]): string[] => [
    ...new Set(places.flatMap(({ workspaceId }) => (revisions.has(workspaceId) ? [] : [workspaceId]))),
  ];
  const askRevisions = async (workspaceIds: readonly string[]): Promise<void> => {
    if (workspaceIds.length === 0) return;
    const counted = await loadRevisions(connection, workspaceIds);
    for (const id of workspaceIds) revisions.set(id, counted.get(id) ?? -1);
  };
  return {
    loaded,
    revisions,
    newWorkspaces,
    aboutConversations: askById,
    about: async (places) => {
      await Promise.all(
        connection.group(() => [askRevisions(newWorkspaces(places)), askBySender(places), askById(places)]),
      );
    },
    remembered: (threads, counted) => {
      for (const thread of threads) {
        if (isNew(senderKey(thread.channelId, thread.sender))) loaded.push(thread);
        revisions.set(thread.workspaceId, counted.get(thread.workspaceId) ?? -1);
      }
    },
    answered: (places, threads, counted) => {
      for (const [index, place] of places.entries()) {
        const thread = threads[index];
        if (thread !== undefined && isNew(senderKey(place.channelId, place.sender))) loaded.push(thread);
        revisions.set(place.workspaceId, counted.get(place.workspaceId) ?? -1);
      }
    },
  };
}
