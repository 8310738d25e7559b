/**
 * Every id is a prefix, an underscore and a body of `0-9a-z`. The prefix says what the thing is,
 * in logs, in URLs and in a support chat alike.
 */
export const ID_PREFIXES = {
  workspace: 'wsp',
  channel: 'chn',
  contact: 'cnt',
  conversation: 'cnv',
  message: 'msg',
  event: 'evt',
  flow: 'flw',
  run: 'run',
  user: 'usr',
  token: 'tok',
  team: 'tem',
  audit: 'aud',
  knowledgeBase: 'kbs',
  knowledgeSource: 'src',
  passage: 'psg',
  folder: 'fld',
  provider: 'aip',
  evaluationCase: 'evc',
  evaluationRun: 'evr',
  gap: 'gap',
} as const;

export type IdKind = keyof typeof ID_PREFIXES;

/**
 * A stable 32-bit hash of a text (FNV-1a over UTF-16 code units), as an unsigned integer.
 * It seeds runs, spreads conversations over partitions and makes an A/B split sticky,
 * so its results must never change.
 */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  // FNV's low bits are weak for short, similar keys; one round of mixing spreads them.
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  return hash >>> 0;
}
