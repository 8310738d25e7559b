/** That a model may write for an answer of at most so many characters: some scripts take a token for each. */
export function mostTokens(maxLength: number): number {
  return Math.min(4000, 200 + maxLength);
}
