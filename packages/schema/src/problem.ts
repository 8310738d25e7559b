/** What is wrong with a flow, and where. Data, never an exception: the author mends it in the editor. */
export interface Problem {
  /** Stable, from `FLOW_PROBLEMS`. */
  code: string;
  severity: 'error' | 'warning';
  nodeId?: string;
  /** JSON pointer into the flow: `/nodes/email/config/question`. */
  path: string;
  /** One English sentence. */
  message: string;
  /** How to mend it, as an instruction. */
  fix?: string;
  /** The details inside `message` and `fix`, for the same sentences in other languages. */
  params?: Readonly<Record<string, string | number>>;
  /** The same sentences in other languages, where the code is not from `FLOW_PROBLEMS`: a node brings its own. */
  words?: Readonly<Record<string, { message: string; fix?: string }>>;
}
