import { andAlso, because, type AgentSeat, type Why } from '@nightshift/schema';
import type { Considered, PickCode, PickRequest, Verdict } from './pick.js';

// The same as the English sentences of `explain-pick.ts`, as codes: those are stored with the assignment and sent to
// whoever listens to it, these are said in the language of whoever reads.

/** The rules by which somebody is chosen; by the others nobody is. */
export type ChosenBy = Exclude<PickCode, NobodyBy>;
type NobodyBy =
  'nobody-in-team' | 'no-such-agent' | 'nobody-online' | 'all-off-shift' | 'all-full' | 'nobody-free';

export function whyChosen({
  code,
  chosen,
  language,
  languageMatch,
  isWanted,
  considered,
}: {
  code: ChosenBy;
  chosen: AgentSeat;
  language: string;
  languageMatch: number;
  isWanted: boolean;
  considered: readonly Considered[];
}): Why {
  const remarks = [
    code === 'speaks-language' ? because('assign.speaks-language', { language }) : because(`assign.${code}`),
    because('assign.load', { open: chosen.open, capacity: chosen.capacity }),
  ];
  if (languageMatch === 0)
    remarks.push(because(isWanted ? 'assign.no-language' : 'assign.nobody-speaks', { language }));
  else if (language !== '' && code !== 'speaks-language')
    remarks.push(because('assign.speaks', { language }));
  const why = because('assign.chosen', { agent: chosen.name, remarks });
  const others = counted(considered);
  return others.length === 0 ? why : andAlso(why, because('assign.others', { others }));
}

export function whyNobody(
  { team, agentId }: { team: PickRequest['team']; agentId: PickRequest['agentId'] },
  members: readonly Considered[],
): Why {
  const inTeam = team === undefined || team === null ? undefined : { team };
  const agent = agentId ?? undefined;
  if (members.length === 0 && agent !== undefined)
    return inTeam === undefined
      ? because('assign.no-such-agent', { agent })
      : because('assign.not-in-team', { agent, ...inTeam });
  if (members.length === 0)
    return inTeam === undefined ? because('assign.no-agent') : because('assign.empty-team', inTeam);
  const others = counted(members);
  return inTeam === undefined
    ? because('assign.nobody-free', { others })
    : because('assign.nobody-free-in', { ...inTeam, others });
}

/** "2 offline, 1 full" */
function counted(considered: readonly Considered[]): Why[] {
  const totals = new Map<Exclude<Verdict, 'chosen'>, number>();
  for (const { verdict } of considered)
    if (verdict !== 'chosen') totals.set(verdict, (totals.get(verdict) ?? 0) + 1);
  return [...totals].map(([verdict, count]) => because(`agents.${verdict}`, { count }));
}
