/** Somebody answers, as a page is told it. */
export interface Typing {
  by: 'agent' | 'bot';
  name?: string;
  isTyping: boolean;
  /** What the bot has written so far. */
  text?: string;
}
