/** What is asked of knowledge bases. */
export interface KnowledgeQuery {
  /** Names of the bases to look in; all of the workspace when empty. */
  bases: readonly string[];
  /** The customer's words, as they were written. */
  text: string;
  /** BCP 47, of the question; found out when absent. */
  language?: string;
  /** BCP 47, of the customer as far as it is known: what counts where the question does not surely say. */
  known?: string;
  /** ISO 3166 country the customer buys from: passages meant for other markets are left out. */
  market?: string;
  /** At most that many passages, best first. 1 to 20, 5 when absent. */
  limit?: number;
}

/** A piece of a source, short enough to be quoted. */
export interface Passage {
  /** `psg_…` */
  id: string;
  /** The base it is of. */
  base: string;
  /** Its heading, or the question it answers. */
  title: string;
  text: string;
  language: string;
  /** ISO 3166 country it holds for; absent: for all. */
  market?: string;
  /** 0 to 1, comparable between questions: how likely it is that this passage answers it. */
  score: number;
  source: { id: string; name: string; url?: string };
}

/**
 * - `known`: the first passage answers it.
 * - `unsure`: something is near, but it may be about something else; or nothing is, and customers of a shop ask it.
 * - `out-of-scope`: nothing here is about it, and it is no question to a shop.
 */
export type KnowledgeVerdict = 'known' | 'unsure' | 'out-of-scope';

export interface KnowledgeResult {
  passages: Passage[];
  verdict: KnowledgeVerdict;
  /** 0 to 1: the score of the best passage, 0 when there is none. */
  confidence: number;
  /** BCP 47 of the question, or `und`. */
  language: string;
  /** What the question may be in, or `und`, where it does not surely say. */
  guessed?: string;
  /** Unsure because it is a question to a shop, though nothing here is about it. */
  isUnanswered?: true;
  /** It says what kind of answer is asked for, a price or a time, and not of what: "and how long does it take?" */
  namesNothing?: true;
  /** What the passages are in where none is in the language of the question: then words do not prove that nothing is known. */
  otherLanguages?: string[];
  /** Bases that were named and do not exist; the others were searched. */
  missing?: string[];
  /** Ids of passages that answer the same of different places, where no place is asked about. */
  together?: string[];
  /** It would be known if the customer's country were: these have different answers. */
  markets?: string[];
}
