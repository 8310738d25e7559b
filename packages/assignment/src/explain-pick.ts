import type { AgentSeat } from '@nightshift/schema';
import type { Considered, Pick as PickResult, PickCode, PickRequest, Verdict } from './pick.js';
import { whyChosen, whyNobody, type ChosenBy } from './pick-reasons.js';

type Explanation = Pick<PickResult, 'code' | 'reason' | 'why'>;

interface Choice {
  chosen: AgentSeat;
  request: PickRequest;
  considered: readonly Considered[];
  /** 2 exact, 1 another form of the language, 0 none. */
  languageMatch: number;
  wanted: 'named' | 'knows-customer' | undefined;
}

/** Why this one, and why not the others, in a sentence. */
export function explainChoice({ chosen, request, considered, languageMatch, wanted }: Choice): Explanation {
  const code = wanted ?? decidingRule(considered);
  const language = request.language ?? '';
  const remarks = [becauseOf(code, language), `${chosen.open} of ${chosen.capacity} conversations open`];
  if (languageMatch === 0)
    remarks.push(
      `does not speak ${language}${wanted === undefined ? ', nor does anyone else who is free' : ''}`,
    );
  else if (language !== '' && code !== 'speaks-language') remarks.push(`speaks ${language}`);
  const others = count(considered.filter(({ verdict }) => verdict !== 'chosen'));
  const sentence = `${chosen.name}: ${remarks.join(', ')}`;
  return {
    code,
    reason: others === '' ? `${sentence}.` : `${sentence}. Not chosen: ${others}.`,
    why: whyChosen({ code, chosen, language, languageMatch, isWanted: wanted !== undefined, considered }),
  };
}

/** Why nobody could be given the conversation. */
export function explainNobody(
  { team, agentId }: PickRequest,
  considered: readonly Considered[],
): Explanation {
  const members = considered.filter(
    ({ verdict }) => verdict !== 'other-team' && verdict !== 'another-wanted',
  );
  const why = whyNobody({ team, agentId }, members);
  const whose = team === undefined || team === null ? 'there is no agent' : `nobody is in the team ${team}`;
  if (members.length === 0 && agentId !== undefined && agentId !== null) {
    const where = team === undefined || team === null ? '' : ` in the team ${team}`;
    return { code: 'no-such-agent', reason: `queued: there is no agent ${agentId}${where}.`, why };
  }
  if (members.length === 0) return { code: 'nobody-in-team', reason: `queued: ${whose}.`, why };
  const among = team === undefined || team === null ? '' : ` in ${team}`;
  return { code: sharedReason(members), reason: `queued: nobody${among} is free: ${count(members)}.`, why };
}

function sharedReason(members: readonly Considered[]): PickCode {
  if (members.every(({ verdict }) => verdict === 'offline')) return 'nobody-online';
  if (members.every(({ verdict }) => verdict === 'off-shift')) return 'all-off-shift';
  return members.every(({ verdict }) => verdict === 'full') ? 'all-full' : 'nobody-free';
}

/** The last rule that was needed to tell the chosen one from the rest. */
function decidingRule(considered: readonly Considered[]): ChosenBy {
  const lost = new Set(considered.map(({ verdict }) => verdict));
  if (lost.has('even')) return 'even';
  if (lost.has('assigned-more-recently')) return 'waited-longest';
  if (lost.has('busier')) return 'least-busy';
  return lost.has('other-language') ? 'speaks-language' : 'only-one-free';
}

function becauseOf(code: ChosenBy, language: string): string {
  switch (code) {
    case 'named':
      return 'asked for by name';
    case 'knows-customer':
      return 'knows this customer';
    case 'speaks-language':
      return `speaks ${language} best`;
    case 'least-busy':
      return 'least busy';
    case 'waited-longest':
      return 'as busy as the next, and has waited longest';
    case 'even':
      return 'first among equals';
    case 'only-one-free':
      return 'the only one free';
  }
}

const WORDS: Record<Verdict, string> = {
  chosen: 'chosen',
  offline: 'offline',
  full: 'full',
  'other-team': 'in another team',
  'other-language': 'speaking the language less well',
  'off-shift': 'off shift',
  busier: 'busier',
  'assigned-more-recently': 'assigned more recently',
  'another-wanted': 'not asked for',
  even: 'just as good',
};

/** "2 offline, 1 full" */
function count(considered: readonly Considered[]): string {
  const totals = new Map<Verdict, number>();
  for (const { verdict } of considered) totals.set(verdict, (totals.get(verdict) ?? 0) + 1);
  return [...totals].map(([verdict, total]) => `${total} ${WORDS[verdict]}`).join(', ');
}
