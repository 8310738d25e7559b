/** What a site's robots.txt says to us (RFC 9309). */
export interface Robots {
  isAllowed(url: string): boolean;
  /** Between two requests; 0 when it says nothing. */
  delayMs: number;
  /** Where the site lists its pages. */
  sitemaps: readonly string[];
}

interface Rule {
  isAllowed: boolean;
  pattern: string;
}

const OUR_NAME = 'nightshiftbot';
const MOST_RULES = 2000;
const LONGEST_DELAY_MS = 10_000;

export const ALL_ALLOWED: Robots = { isAllowed: () => true, delayMs: 0, sitemaps: [] };
export const NONE_ALLOWED: Robots = { isAllowed: () => false, delayMs: 0, sitemaps: [] };

/** The group that names us, else the one for everybody. Of the rules that fit, the longest counts; of two the one that allows. */
export function readRobots(text: string): Robots {
  const groups = readGroups(text);
  const ours = groups.filter(({ agents }) => agents.includes(OUR_NAME));
  const chosen = ours.length > 0 ? ours : groups.filter(({ agents }) => agents.includes('*'));
  const rules = chosen.flatMap((group) => group.rules).slice(0, MOST_RULES);
  const delay = Math.max(0, ...chosen.map((group) => group.delaySeconds));
  return {
    delayMs: Math.min(LONGEST_DELAY_MS, delay * 1000),
    sitemaps: [...text.matchAll(/^\s*sitemap\s*:\s*(\S{1,2000})/gim)].map(([, address = '']) => address),
    isAllowed: (url) => {
      const { pathname, search } = new URL(url);
      const fitting = rules.filter(({ pattern }) => matches(pattern, pathname + search));
      const longest = Math.max(0, ...fitting.map(({ pattern }) => pattern.length));
      const decisive = fitting.filter(({ pattern }) => pattern.length === longest);
      return decisive.length === 0 || decisive.some(({ isAllowed }) => isAllowed);
    },
  };
}

interface Group {
  agents: string[];
  rules: Rule[];
  delaySeconds: number;
}

function readGroups(text: string): Group[] {
  const groups: Group[] = [];
  let isInAgents = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, name = '', value = ''] = /^\s*([A-Za-z-]+)\s*:\s*([^#]*)/.exec(line) ?? [];
    const field = name.toLowerCase();
    if (field === 'user-agent') {
      if (!isInAgents) groups.push({ agents: [], rules: [], delaySeconds: 0 });
      groups.at(-1)?.agents.push(value.trim().toLowerCase());
      isInAgents = true;
      continue;
    }
    const group = groups.at(-1);
    if (group === undefined || field === '') continue;
    isInAgents = false;
    if ((field === 'allow' || field === 'disallow') && value.trim() !== '')
      group.rules.push({ isAllowed: field === 'allow', pattern: value.trim() });
    if (field === 'crawl-delay') group.delaySeconds = Number(value) || 0;
  }
  return groups;
}

/** `*` stands for anything and `$` for the end. Matched part by part, so that no pattern takes long. */
function matches(pattern: string, path: string): boolean {
  const isAnchored = pattern.endsWith('$');
  const parts = (isAnchored ? pattern.slice(0, -1) : pattern).split('*');
  const [first = '', ...rest] = parts;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [index, part] of rest.entries()) {
    if (isAnchored && index === rest.length - 1)
      return path.length - part.length >= at && path.endsWith(part);
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return !isAnchored || at === path.length;
}
