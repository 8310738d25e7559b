/** What the forms of actions say: English → Simplified Chinese, Traditional Chinese. */
export const actionWords: Readonly<Record<string, readonly [simplified: string, traditional: string]>> = {};
