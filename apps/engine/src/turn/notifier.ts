/** Something about a conversation has been committed. Ids and numbers only: whoever needs more reads the rows. */
export interface Notice {
  workspaceId: string;
  conversationId: string;
  /** Of its newest message. */
  seq: number;
  /** Neither a call nor a burst is pending. */
  isSettled: boolean;
}

export type NoticeListener = (notice: Notice) => void;

export interface Notifier {
  /** Every commit of one conversation, in this process and in others. Call the result to stop. */
  onConversation(conversationId: string, listener: NoticeListener): () => void;
  /** The same for a whole workspace: the inbox, the editor. */
  onWorkspace(workspaceId: string, listener: NoticeListener): () => void;
  /** Called after a commit. Tells this process at once, and the others when there are any. */
  publish(notices: readonly Notice[]): void;
}
