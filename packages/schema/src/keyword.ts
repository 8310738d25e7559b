/** What a trigger listens for in a message's text. Comparison ignores case, width and Chinese script variant. */
export interface KeywordConfig {
  /** At least one of these. */
  any?: string[];
  /** Every one of these, anywhere. */
  all?: string[];
  /** None of these. */
  none?: string[];
  /** How `any` and `all` are compared; `contains` when absent. */
  match?: 'contains' | 'exact' | 'starts-with';
  /** Allow one typo in words of five letters or more. */
  fuzzy?: boolean;
  /** An RE2 regular expression (no look-around, no back-references). */
  pattern?: string;
}
