/** A line of marks with which a model fences what it writes as if it were code. */
const FENCE = /^[ \t]*(?:`{3,}|~{3,})[ \t]*[\p{L}\p{N}+-]*[ \t]*(?:\n|$)/gmu;

/** A text without the marks of code around it, or around parts of it: a customer is sent no code. */
export const withoutFence = (written: string): string =>
  written.replaceAll(FENCE, '').replace(/\s*`{3,}\s*$/u, '');
