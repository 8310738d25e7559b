import {
  isJsonObject,
  readWhy,
  sayWhy,
  type Effect,
  type Expectation,
  type Json,
  type KeyedEffect,
  type TextExpectation,
} from '@nightshift/schema';
import { formWord } from '@nightshift/nodes';
import { readable } from '../form/schema-words.js';
import type { Language } from '../i18n/language.js';
import { sayShare } from '../i18n/say-share.js';
import type { Say } from '../i18n/words.js';
import type { words } from './words.js';

/** What people call an agent, a team, a field of contacts, or what is asked of other systems. */
export type Namer = (kind: 'agent' | 'team' | 'field' | 'call', id: string) => string;

/** What a turn changed, a short line each. Messages and bookkeeping are not among them. */
export function sayEffect(effect: KeyedEffect, t: Say<typeof words>, nameOf: Namer): string[] {
  switch (effect.type) {
    case 'contact.tag':
      return [
        ...(effect.add.length === 0 ? [] : [t('tagAdded', { what: effect.add.join(', ') })]),
        ...(effect.remove.length === 0 ? [] : [t('tagRemoved', { what: effect.remove.join(', ') })]),
      ];
    case 'contact.set':
      return [t('fieldSet', { field: nameOf('field', effect.field), value: showValue(effect.value) })];
    case 'contact.score':
      return [t('scored', { points: effect.add > 0 ? `+${String(effect.add)}` : String(effect.add) })];
    case 'contact.consent':
      return [t('consented', { text: effect.text })];
    case 'conversation.assign': {
      // Why this one is said among the reasons.
      const team = effect.team === null ? null : nameOf('team', effect.team);
      if (effect.agent === null) return [team === null ? t('queued') : t('queuedFor', { team })];
      const agent = nameOf('agent', effect.agent);
      return [t('assigned', { who: team === null ? agent : `${agent} · ${team}` })];
    }
    case 'conversation.priority':
      return [t('prioritySet', { priority: t(effect.priority) })];
    case 'conversation.close':
      return [t('closed')];
    case 'conversation.reopen':
      return [t('reopened')];
    case 'conversation.snooze':
      return [t('snoozed')];
    case 'note.add':
      return [t('noted', { text: effect.text })];
    case 'call.start':
      return [t('called', { call: nameOf('call', effect.call) })];
    case 'message.send':
    case 'contact.mark':
    case 'timer.set':
    case 'timer.clear':
      return [];
  }
}

export function showValue(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What tests may leave out. */
const UNSAID: readonly Effect[] = [
  { type: 'contact.tag', add: [], remove: [] },
  { type: 'contact.set', field: '', value: null },
  { type: 'contact.score', add: 0 },
  { type: 'conversation.assign', agent: null, team: null, reason: '' },
  { type: 'conversation.priority', priority: 'normal' },
  { type: 'conversation.close' },
  { type: 'conversation.reopen' },
  { type: 'conversation.snooze', untilMs: 0 },
  { type: 'note.add', text: '' },
];

/** What a test expects, as it is said of a turn; as it is written where nobody has words for it. */
export function sayExpectation(expectation: Expectation, t: Say<typeof words>): string {
  if (!('type' in expectation)) return sayText(expectation.says);
  if (expectation.type === 'run.failed') return t('expectedFailure');
  const unsaid = UNSAID.find(({ type }) => type === expectation.type);
  const hasPattern = Object.values(expectation).some(isJsonObject);
  const { type, ...rest } = expectation;
  if (unsaid === undefined || hasPattern) return `${type} ${JSON.stringify(rest)}`;
  const effect: unknown = { id: '', ...unsaid, ...expectation };
  return sayEffect(effect as KeyedEffect, t, (_kind, id) => id).join(', ');
}

function sayText(text: TextExpectation): string {
  if (typeof text === 'string') return text;
  return 'contains' in text ? `… ${text.contains} …` : `/${text.matches}/`;
}

/** What a call gave: why, and how sure, where it says so itself; otherwise as it stands. */
export function sayValue(value: Json, language: Language): string {
  const why = isJsonObject(value) ? readWhy(value['why']) : undefined;
  if (!isJsonObject(value) || why === undefined) return JSON.stringify(value).slice(0, LONGEST_VALUE);
  const { confidence } = value;
  const share = typeof confidence === 'number' ? ` (${sayShare(confidence, language)})` : '';
  return `${sayWhy(why, language)}${share}`;
}

/** The way by which a step is left that was not answered, as its card names it. */
export function wayInstead(value: Json, language: Language): string | undefined {
  const verdict = isJsonObject(value) ? value['verdict'] : undefined;
  if (typeof verdict !== 'string' || !LEFT_BY.includes(verdict)) return undefined;
  return readable(formWord(verdict, language));
}

const LEFT_BY: readonly string[] = ['unsure', 'wants-human', 'out-of-scope', 'error'];
const LONGEST_VALUE = 300;
