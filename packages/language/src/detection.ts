export interface Detection {
  /**
   * BCP 47: `en`, `zh-Hans` or `zh-Hant` (`zh` where both write it so), `ja` …; `und` when nobody could say.
   * Indonesian and Malay are both `id`.
   */
  language: string;
  /** It is the whole text that says so, not a greeting or a name within another language. */
  isSure: boolean;
}
