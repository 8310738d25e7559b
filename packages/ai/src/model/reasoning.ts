const TAGS = 'think|thinking|reasoning|thought|thoughts|reflection|scratchpad|analysis';
const BLOCK = new RegExp(`<(${TAGS})\\b[^>]*>[\\s\\S]*?(?:</\\1\\s*>|$)`, 'giu');
/** Some servers swallow the opening mark: what stands before a closing one was thought, not said. */
const CLOSED_ONLY = new RegExp(`^[\\s\\S]*</(?:${TAGS})\\s*>`, 'iu');
/** A mark that is still being written. */
const HALF = /<\/?[a-z]{0,12}$/iu;

/** What a model says, without what it thinks aloud before; of text that is still being written, what is certainly said. */
export function withoutReasoning(written: string): string {
  const said = written.replaceAll(BLOCK, '').replace(CLOSED_ONLY, '');
  const half = HALF.exec(said);
  return (half === null || !isBeginningOfTag(half[0]) ? said : said.slice(0, half.index)).trimStart();
}

function isBeginningOfTag(half: string): boolean {
  const name = (/^<\/?([a-z]*)/iu.exec(half)?.[1] ?? '').toLowerCase();
  return TAGS.split('|').some((tag) => tag.startsWith(name));
}
