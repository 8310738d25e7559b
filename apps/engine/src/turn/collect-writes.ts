import type { WriteSet } from '../store/write-set.js';
import { isContactChanged, type Threads } from './threads.js';

/** After the last turn of a batch: what its conversations, contacts and runs have become. */
export function collectWrites(set: WriteSet, threads: Threads): void {
  for (const thread of threads.touched) {
    const { workspaceId, sender, partition, seq, revision, atMs, conversation } = thread;
    const stored = { row: conversation, workspaceId, sender, partition, seq, revision, atMs };
    (thread.isNew ? set.newConversations : set.conversations).push(stored);
    for (const run of thread.changedRuns.values()) {
      // A run that never waited has its whole life in the trace of its event; a row would say nothing more.
      const isKnown = thread.loadedRuns.some(({ id }) => id === run.id);
      if (isKnown || run.status !== 'ended') set.runs.push({ workspaceId, run });
    }
  }
  for (const person of threads.people) {
    const { workspaceId, contact, revision } = person;
    person.isChanged = person.isNew || isContactChanged(person);
    if (person.isNew) set.newContacts.push({ workspaceId, contact, revision });
    else if (person.isChanged) set.contacts.push({ workspaceId, contact, revision });
  }
  set.identities.push(...threads.identities);
}
