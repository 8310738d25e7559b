import { ConditionSchema } from '@nightshift/schema';
import type { Language } from '../i18n/language.js';
import { say } from '../i18n/words.js';
import { rulesWords } from './words.js';

/** When a trigger may fire, as a form: the same for every trigger, so its words are ours. */
export function rulesSchema(language: Language): object {
  const t = (key: keyof typeof rulesWords): string => say(rulesWords[key], language);
  const interrupting = [
    { const: false, title: t('interruptsNot') },
    { const: true, title: t('interruptsAndReturns') },
    { const: 'unfit', title: t('interruptsUnfit') },
    { const: 'ends', title: t('interruptsEnds') },
    { const: 'beside', title: t('interruptsBeside') },
  ];
  return {
    type: 'object',
    properties: {
      maxPerContact: {
        type: 'integer',
        title: t('maxPerContact'),
        description: t('maxPerContactHow'),
        minimum: 1,
        maximum: 1_000_000,
      },
      cooldown: { type: 'string', format: 'duration', title: t('cooldown'), description: t('cooldownHow') },
      when: { ...ConditionSchema, title: t('when'), ui: { widget: 'condition' } },
      from: { type: 'string', format: 'date-time', title: t('from'), ui: { group: t('dates') } },
      until: { type: 'string', format: 'date-time', title: t('until'), ui: { group: t('dates') } },
      interrupts: {
        title: t('interrupts'),
        description: t('interruptsHow'),
        default: false,
        anyOf: interrupting,
        ui: { group: t('others') },
      },
      priority: {
        type: 'integer',
        title: t('priority'),
        description: t('priorityHow'),
        minimum: -1000,
        maximum: 1000,
        default: 0,
        ui: { group: t('others') },
      },
      group: {
        type: 'string',
        title: t('group'),
        description: t('groupHow'),
        maxLength: 64,
        default: 'main',
        ui: { group: t('others') },
      },
    },
  };
}
