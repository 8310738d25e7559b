import { pickText, sayCalendar } from '@nightshift/schema';
import type { Language } from '../../../i18n/language.js';
import type { TemplateWhole } from '../template-queries.js';

export interface Called {
  calendar: (name: string) => string;
  team: (name: string) => string;
  base: (name: string) => string;
}

/** What people call the calendars, teams and bases that a template brings, or that are here under that name. */
export function calledIn(
  { template, knowledge }: Pick<TemplateWhole, 'template' | 'knowledge'>,
  here: { teams: readonly { name: string; title: string }[] } | undefined,
  language: Language,
): Called {
  const teams = new Map([
    ...(template.teams ?? []).map(({ name, title = name }) => [name, pickText(title, language)] as const),
    ...(here?.teams ?? []).map(({ name, title }) => [name, title === '' ? name : title] as const),
  ]);
  const bases = new Map(knowledge.map(({ name, title }) => [name, pickText(title, language)]));
  return {
    calendar: (name) => sayCalendar(name, language),
    team: (name) => teams.get(name) ?? name,
    base: (name) => bases.get(name) ?? name,
  };
}
